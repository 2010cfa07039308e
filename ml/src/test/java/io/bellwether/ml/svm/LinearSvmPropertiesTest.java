package io.bellwether.ml.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.design.Intercept;
import io.bellwether.model.FitContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for any rows. The tolerance of fits is 1e-9 of the objective throughout. */
class LinearSvmPropertiesTest {

  private static Dataset table(long seed, int rows) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x1 = random.doubles(rows, -2, 2).toArray();
    double[] x2 = random.ints(rows, 0, 3).asDoubleStream().toArray();
    double[] noise = random.doubles(rows, -1, 1).toArray();
    double[] y = new double[rows];
    double[] weight = random.ints(rows, 1, 4).asDoubleStream().toArray();
    double[] sign = new double[rows];
    for (int i = 0; i < rows; i++) {
      y[i] = 1 + x1[i] - 0.5 * x2[i] + noise[i] * noise[i] * noise[i];
      sign[i] = y[i] + 0.3 * noise[i] > 0.5 ? 1 : 0;
    }
    sign[0] = 0;
    sign[1] = 1;
    return Dataset.of(
        NumericColumn.of("x1", x1),
        NumericColumn.of("x2", x2),
        NumericColumn.of("weight", weight),
        NumericColumn.of("y", y),
        NumericColumn.of("sign", sign));
  }

  private static LinearSvr.Builder svr(double c, SvmLoss loss) {
    return LinearSvr.builder().c(c).loss(loss).tolerance(1e-9);
  }

  /** Optimality conditions of Karush, Kuhn and Tucker, row by row. */
  @Property(tries = 60)
  void multipliersFitResiduals(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int rows, @ForAll boolean hinge) {
    Dataset table = table(seed, Math.max(2, rows));
    int n = table.rowCount();
    double[] x = new double[2 * n];
    for (int i = 0; i < n; i++) {
      x[2 * i] = table.numeric("x1").value(i);
      x[2 * i + 1] = table.numeric("x2").value(i);
    }
    double[] bounds = table.numeric("weight").values();
    double[] target =
        hinge
            ? Arrays.stream(table.numeric("sign").values()).map(s -> 2 * s - 1).toArray()
            : table.numeric("y").values();
    FitContext context = FitContext.create();
    LinearSolution solution =
        hinge
            ? LinearSvrSolver.solveHinge(x, n, 2, target, bounds, 1e-12, 1000, context)
            : LinearSvrSolver.solve(x, n, 2, target, bounds, 0.2, 1e-12, 1000, context);
    double[] w = solution.weights();
    double[] beta = solution.multipliers();
    double[] implied = new double[2];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double residual = target[i] - solution.intercept() - w[0] * x[2 * i] - w[1] * x[2 * i + 1];
      double epsilon = hinge ? 0 : 0.2;
      double side = hinge ? target[i] : Math.signum(residual);
      double excess = side * residual - epsilon;
      double share = side * beta[i] / bounds[i];
      assertComplementary(excess, share);
      sum += beta[i];
      implied[0] += beta[i] * x[2 * i];
      implied[1] += beta[i] * x[2 * i + 1];
    }
    assertThat(sum).isCloseTo(0, within(1e-8));
    assertThat(implied).containsExactly(w, within(1e-5));
  }

  private static void assertComplementary(double excess, double share) {
    // a gap of 1e-12 of an objective below 1000 leaves errors of its square root at most
    if (excess > 1e-4) {
      assertThat(share).isCloseTo(1, within(1e-4));
    } else if (excess < -1e-4) {
      assertThat(share).isCloseTo(0, within(1e-4));
    } else {
      assertThat(share).isBetween(-1e-9, 1 + 1e-9);
    }
  }

  @Property(tries = 40)
  void rowsTwiceAreWeightTwo(@ForAll long seed, @ForAll SvmLoss loss) {
    Dataset table = table(seed, 40);
    int[] repeated =
        IntStream.range(0, 40)
            .flatMap(
                i -> IntStream.generate(() -> i).limit((long) table.numeric("weight").value(i)))
            .toArray();
    Dataset features = table.drop("sign");
    LinearSvrModel weighted = svr(0.7, loss).weights("weight").build().fit(features, "y");
    LinearSvrModel many = svr(0.7, loss).build().fit(features.rows(repeated).drop("weight"), "y");
    requireAlike(weighted, many, features);
    LinearSvc svc = LinearSvc.builder().loss(loss).tolerance(1e-9).build();
    Dataset labelled = table.drop("y");
    double[] once =
        LinearSvc.builder()
            .loss(loss)
            .tolerance(1e-9)
            .weights("weight")
            .build()
            .fit(labelled, "sign")
            .scores(labelled)
            .of("1");
    double[] twice =
        svc.fit(labelled.rows(repeated).drop("weight"), "sign").scores(labelled).of("1");
    assertThat(once).containsExactly(twice, within(1e-3));
  }

  private static void requireAlike(LinearSvrModel one, LinearSvrModel other, Dataset data) {
    double objective = one.report().objective();
    // each is within its gap of the optimum
    assertThat(other.report().objective()).isCloseTo(objective, within(3e-9 * objective));
    assertThat(other.predict(data)).containsExactly(one.predict(data), within(1e-3));
  }

  @Property(tries = 40)
  void orderOfRowsDoesNotMatter(@ForAll long seed, @ForAll SvmLoss loss) {
    Dataset table = table(seed, 50).drop("sign", "weight");
    int[] backwards = IntStream.range(0, 50).map(i -> 49 - i).toArray();
    LinearSvr svr = svr(2, loss).build();
    requireAlike(svr.fit(table, "y"), svr.fit(table.rows(backwards), "y"), table);
  }

  @Property(tries = 40)
  void shiftsChangeTheInterceptOnly(
      @ForAll long seed, @ForAll SvmLoss loss, @ForAll @IntRange(min = -50, max = 50) int shift) {
    Dataset table = table(seed, 50).drop("sign", "weight");
    double[] x = Arrays.stream(table.numeric("x1").values()).map(v -> v + 3 * shift).toArray();
    double[] y = Arrays.stream(table.numeric("y").values()).map(v -> v + shift).toArray();
    Dataset shifted = table.with(NumericColumn.of("x1", x)).with(NumericColumn.of("y", y));
    LinearSvr svr = svr(1, loss).build();
    LinearSvrModel model = svr.fit(table, "y");
    LinearSvrModel moved = svr.fit(shifted, "y");
    assertThat(moved.report().objective())
        .isCloseTo(model.report().objective(), within(1e-8 * model.report().objective()));
    double[] expected = Arrays.stream(model.predict(table)).map(v -> v + shift).toArray();
    assertThat(moved.predict(shifted)).containsExactly(expected, within(1e-3));
  }

  /** Target and epsilon times k, c over k: the same problem in other units (c as it is, if L2). */
  @Property(tries = 40)
  void unitsOfTheTargetDoNotMatter(
      @ForAll long seed, @ForAll SvmLoss loss, @ForAll @IntRange(min = 1, max = 40) int k) {
    Dataset table = table(seed, 50).drop("sign", "weight");
    double factor = k / 4.0;
    double[] y = Arrays.stream(table.numeric("y").values()).map(v -> v * factor).toArray();
    Dataset scaled = table.with(NumericColumn.of("y", y));
    LinearSvrModel model = svr(1, loss).epsilon(0.2).build().fit(table, "y");
    double c = loss == SvmLoss.L1 ? factor : 1;
    LinearSvrModel other = svr(c, loss).epsilon(0.2 * factor).build().fit(scaled, "y");
    double objective = model.report().objective() * factor * factor;
    assertThat(other.report().objective()).isCloseTo(objective, within(3e-9 * objective));
    double[] expected = Arrays.stream(model.predict(table)).map(v -> v * factor).toArray();
    assertThat(other.predict(scaled)).containsExactly(expected, within(1e-3 * factor));
  }

  /** The narrow and the wide form of one problem, and coordinate descent, agree. */
  @Property(tries = 30)
  void moreFeaturesThanRows(@ForAll long seed, @ForAll SvmLoss loss) {
    SplittableRandom random = new SplittableRandom(seed);
    Dataset table = Dataset.of(NumericColumn.of("y", random.doubles(12, -1, 1).toArray()));
    for (int j = 0; j < 30; j++) {
      table = table.with(NumericColumn.of("x" + j, random.doubles(12, -1, 1).toArray()));
    }
    LinearSvr.Builder builder =
        LinearSvr.builder().intercept(Intercept.NONE).loss(loss).tolerance(1e-8).c(3);
    LinearSvrModel newton = builder.build().fit(table, "y");
    LinearSvrModel descent =
        builder
            .method(LinearSvmMethod.COORDINATE_DESCENT)
            .maxIterations(100_000)
            .build()
            .fit(table, "y");
    double objective = newton.report().objective();
    assertThat(descent.report().requireConverged().objective())
        .isCloseTo(objective, within(3e-8 * objective));
    assertThat(descent.predict(table)).containsExactly(newton.predict(table), within(1e-3));
  }
}

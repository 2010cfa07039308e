package io.bellwether.ml.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.math.RandomStreams;
import io.bellwether.ml.design.ClassWeights;
import io.bellwether.model.ClassScores;
import io.bellwether.model.FitStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every logistic regression, whatever the data. */
class LogisticRegressionPropertiesTest {

  /** Fits end when no log-odds moves by 1e-10; coefficients of these data are of order one. */
  private static final double TOLERANCE = 1e-8;

  private static final List<String> LABELS = List.of("a", "b", "c", "d");

  /** Three features, classes with much overlap, whole weights from 1 to 3. */
  private static Dataset random(long seed, int rows, int classes) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] x = new double[3][rows];
    double[] weights = new double[rows];
    int[] codes = new int[rows];
    for (int i = 0; i < rows; i++) {
      x[0][i] = random.nextDouble(-2, 2);
      x[1][i] = 100 + random.nextDouble(0, 50) + 5 * x[0][i];
      x[2][i] = random.nextInt(2);
      weights[i] = 1 + random.nextInt(3);
      double wish = classes * (0.5 + 0.1 * x[0][i] + 0.1 * x[2][i] + random.nextDouble(-0.6, 0.6));
      codes[i] = i < classes ? i : (int) Math.max(0, Math.min(classes - 1, wish));
    }
    return Dataset.of(
        NumericColumn.of("x1", x[0]),
        NumericColumn.of("x2", x[1]),
        NumericColumn.of("x3", x[2]),
        NumericColumn.of("w", weights),
        CategoricalColumn.ofCodes("y", codes, LABELS.subList(0, classes)));
  }

  private static LogisticModel fit(LogisticRegression specification, Dataset data) {
    LogisticModel model = specification.fit(data, "y");
    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    return model;
  }

  private static LogisticRegression specification(int kind) {
    return switch (kind) {
      case 0 -> LogisticRegression.create();
      case 1 -> LogisticRegression.ridge(0.7);
      case 2 -> LogisticRegression.lasso(1.5);
      default -> LogisticRegression.elasticNet(1.2, 0.4);
    };
  }

  private static double[] estimates(LogisticModel model) {
    return model.coefficients().stream().mapToDouble(LogisticCoefficient::estimate).toArray();
  }

  private static double[] standardErrors(LogisticModel model) {
    return model.coefficients().stream().mapToDouble(LogisticCoefficient::standardError).toArray();
  }

  private static void assertSame(LogisticModel actual, LogisticModel expected) {
    assertThat(actual.report().objective())
        .isCloseTo(expected.report().objective(), within(1e-9 * expected.deviance()));
    assertThat(estimates(actual)).containsExactly(estimates(expected), within(TOLERANCE));
    if (expected.specification().penalty() == Penalty.NONE) {
      assertThat(standardErrors(actual))
          .containsExactly(standardErrors(expected), within(TOLERANCE));
    }
  }

  @Property(tries = 60)
  void theOrderOfRowsDoesNotMatter(
      @ForAll long seed,
      @ForAll @IntRange(min = 100, max = 3000) int rows,
      @ForAll @IntRange(max = 3) int kind,
      @ForAll @IntRange(min = 2, max = 4) int classes) {
    Dataset data = random(seed, rows, classes).drop("w");
    int[] shuffled = RandomStreams.permutation(rows, new SplittableRandom(seed));

    assertSame(fit(specification(kind), data.rows(shuffled)), fit(specification(kind), data));
  }

  @Property(tries = 60)
  void aWholeWeightIsARepeatedRow(
      @ForAll long seed,
      @ForAll @IntRange(max = 3) int kind,
      @ForAll @IntRange(min = 2, max = 3) int classes) {
    Dataset data = random(seed, 150, classes);
    double[] weights = data.numeric("w").values();
    int[] repeated =
        IntStream.range(0, weights.length)
            .flatMap(i -> IntStream.generate(() -> i).limit((long) weights[i]))
            .toArray();
    LogisticRegression plain = specification(kind);
    LogisticRegression weighted =
        LogisticRegression.builder()
            .penalty(plain.penalty())
            .lambda(plain.lambda())
            .l1Ratio(plain.l1Ratio())
            .weights("w")
            .build();

    LogisticModel byWeight = fit(weighted, data);
    LogisticModel byRows = fit(plain, data.rows(repeated).drop("w"));
    assertSame(byWeight, byRows);
    assertThat(byWeight.logLikelihood()).isCloseTo(byRows.logLikelihood(), within(1e-8));
    assertThat(byWeight.nullDeviance()).isCloseTo(byRows.nullDeviance(), within(1e-8));
  }

  @Property(tries = 60)
  void scalingAFeatureScalesItsCoefficient(
      @ForAll long seed, @ForAll @IntRange(min = -6, max = 6) int power) {
    double factor = -3 * Math.pow(10, power);
    Dataset data = random(seed, 120, 2).drop("w");
    Dataset scaled = data.with(data.numeric("x2").map(x -> x * factor));
    LogisticCoefficient before = fit(LogisticRegression.create(), data).coefficient("x2");
    LogisticCoefficient after = fit(LogisticRegression.create(), scaled).coefficient("x2");

    assertThat(after.estimate() * factor).isCloseTo(before.estimate(), within(TOLERANCE));
    assertThat(after.zStatistic()).isCloseTo(-before.zStatistic(), within(TOLERANCE));
  }

  /** At the maximum, expected and observed sums of every feature agree in every class. */
  @Property(tries = 60)
  void scoreEquationsHold(@ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int classes) {
    Dataset data = random(seed, 200, classes);
    LogisticModel model = fit(LogisticRegression.builder().weights("w").build(), data);
    ClassScores scores = model.probabilities(data);
    CategoricalColumn y = (CategoricalColumn) data.column("y");
    double[] w = data.numeric("w").values();
    for (String feature : List.of("x1", "x2", "x3")) {
      double[] x = data.numeric(feature).values();
      for (int k = 0; k < classes; k++) {
        double score = 0;
        for (int i = 0; i < x.length; i++) {
          double observed = LABELS.get(k).equals(y.text(i)) ? 1 : 0;
          score += w[i] * (scores.score(i, k) - observed) * x[i];
        }
        assertThat(score).isCloseTo(0, within(1e-5));
      }
    }
  }

  /** First-order conditions of the penalised optimum, from predictions alone. */
  @Property(tries = 60)
  void penalisedSlopesAreBalanced(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0, max = 1) double ratio,
      @ForAll @IntRange(min = 3, max = 4) int classes) {
    double lambda = 2;
    Dataset data = random(seed, 150, classes).drop("w");
    LogisticModel model = fit(LogisticRegression.elasticNet(lambda, ratio), data);
    ClassScores scores = model.probabilities(data);
    CategoricalColumn y = (CategoricalColumn) data.column("y");
    for (LogisticCoefficient c : model.coefficients()) {
      boolean intercept = c.name().equals(LogisticModel.INTERCEPT);
      int k = LABELS.indexOf(c.label());
      double slope = 0;
      for (int i = 0; i < data.rowCount(); i++) {
        double observed = c.label().equals(y.text(i)) ? 1 : 0;
        double x = intercept ? 1 : data.numeric(c.name()).value(i);
        slope += (scores.score(i, k) - observed) * x;
      }
      if (intercept) {
        assertThat(slope).isCloseTo(0, within(1e-6));
        continue;
      }
      slope += lambda * (1 - ratio) * c.estimate();
      if (c.estimate() != 0) {
        assertThat(slope).isCloseTo(-lambda * ratio * Math.signum(c.estimate()), within(1e-5));
      } else {
        assertThat(Math.abs(slope)).isLessThanOrEqualTo(lambda * ratio + 1e-5);
      }
    }
  }

  @Property(tries = 40)
  void theOrderOfLabelsDoesNotMatter(@ForAll long seed, @ForAll @IntRange(max = 3) int kind) {
    Dataset data = random(seed, 150, 3).drop("w");
    CategoricalColumn y = (CategoricalColumn) data.column("y");
    int[] codes =
        IntStream.range(0, y.size()).map(i -> List.of("c", "a", "b").indexOf(y.text(i))).toArray();
    Dataset turned = data.with(CategoricalColumn.ofCodes("y", codes, List.of("c", "a", "b")));
    LogisticModel model = fit(specification(kind), data);
    LogisticModel other = fit(specification(kind), turned);

    assertThat(other.classes()).containsExactly("c", "a", "b");
    ClassScores expected = model.probabilities(data);
    ClassScores found = other.probabilities(data);
    for (String label : LABELS.subList(0, 3)) {
      assertThat(found.of(label)).containsExactly(expected.of(label), within(TOLERANCE));
    }
    assertThat(other.predict(data)).isEqualTo(model.predict(data));
  }

  /** The other base class turns the sign of a binary model around, and changes nothing else. */
  @Property(tries = 30)
  void theBaseClassTurnsSigns(@ForAll long seed, @ForAll @IntRange(max = 3) int kind) {
    Dataset data = random(seed, 150, 2).drop("w");
    LogisticRegression plain = specification(kind);
    LogisticModel model = fit(plain, data);
    LogisticModel turned =
        fit(
            LogisticRegression.builder()
                .penalty(plain.penalty())
                .lambda(plain.lambda())
                .l1Ratio(plain.l1Ratio())
                .baseClass("b")
                .build(),
            data);

    double[] negative = Arrays.stream(estimates(model)).map(b -> -b).toArray();
    assertThat(estimates(turned)).containsExactly(negative, within(TOLERANCE));
    assertThat(turned.coefficient("x1").label()).isEqualTo("a");
    assertThat(turned.probabilities(data).of("a"))
        .containsExactly(model.probabilities(data).of("a"), within(TOLERANCE));
  }

  /** Differences to another base class follow from those to the first, with their errors. */
  @Property(tries = 30)
  void multinomialContrastsAreConsistent(@ForAll long seed) {
    Dataset data = random(seed, 200, 3).drop("w");
    LogisticModel first = fit(LogisticRegression.create(), data);
    LogisticModel second = fit(LogisticRegression.builder().baseClass("b").build(), data);
    LogisticCoefficient direct = second.coefficient("c", "x1");
    LogisticCoefficient toFirst = first.coefficient("c", "x1");
    LogisticCoefficient otherToFirst = first.coefficient("b", "x1");

    assertThat(direct.estimate())
        .isCloseTo(toFirst.estimate() - otherToFirst.estimate(), within(TOLERANCE));
    double variance =
        first.covariance("c", "x1", "c", "x1")
            + first.covariance("b", "x1", "b", "x1")
            - 2 * first.covariance("b", "x1", "c", "x1");
    assertThat(direct.standardError()).isCloseTo(Math.sqrt(variance), within(TOLERANCE));
  }

  @Property(tries = 30)
  void balancedIsAFactorAClass(@ForAll long seed, @ForAll @IntRange(max = 3) int kind) {
    Dataset data = random(seed, 150, 3).drop("w");
    CategoricalColumn y = (CategoricalColumn) data.column("y");
    double[] counts = new double[3];
    for (int i = 0; i < y.size(); i++) {
      counts[LABELS.indexOf(y.text(i))]++;
    }
    LogisticRegression plain = specification(kind);
    LogisticRegression.Builder builder =
        LogisticRegression.builder()
            .penalty(plain.penalty())
            .lambda(plain.lambda())
            .l1Ratio(plain.l1Ratio());
    Map<String, Double> factors =
        Map.of("a", 50 / counts[0], "b", 50 / counts[1], "c", 50 / counts[2]);

    assertSame(
        fit(builder.classWeights(ClassWeights.balanced()).build(), data),
        fit(builder.classWeights(ClassWeights.of(factors)).build(), data));
  }
}

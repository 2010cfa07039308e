package io.bellwether.ml.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objectives, weights and predictions against libsvm, liblinear and a quadratic programme. */
class LinearSvmOracleTest {

  /** What the oracles, whose own gaps are up to 2e-6 of the objective, are good for. */
  private static final double OBJECTIVE = 3e-6;

  static List<LinearSvmOracle.Case> regressions() {
    return LinearSvmOracle.cases("svr");
  }

  static List<LinearSvmOracle.Case> classifications() {
    return LinearSvmOracle.cases("svc");
  }

  @ParameterizedTest
  @MethodSource("regressions")
  void regressionIsThatOfLibsvmOrLiblinear(LinearSvmOracle.Case oracle) {
    Dataset data = oracle.data("y");
    LinearSvrModel model = oracle.svr().build().fit(data, "y");
    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    requireSameObjective(oracle, model.statistics());
    double[] expected = predictions(oracle, data);
    double[] predicted = model.predict(data);
    double deviation = TrainingScales.deviation(data.numeric("y").values(), ones(predicted));
    for (int i = 0; i < predicted.length; i++) {
      // the measure: 1e-3 of the target's deviation
      assertThat(predicted[i]).isCloseTo(expected[i], within(1e-3 * deviation));
    }
    if (oracle.has("supportVectors")) {
      assertThat(model.supportVectorCount())
          .isCloseTo((int) oracle.number("supportVectors"), within(1));
    }
  }

  @ParameterizedTest
  @MethodSource("classifications")
  void classificationIsThatOfLibsvmOrLiblinear(LinearSvmOracle.Case oracle) {
    Dataset data = oracle.data("two");
    LinearSvcModel model = oracle.svc().build().fit(data, "two");
    assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
    requireSameObjective(oracle, model.statistics("1"));
    double[] expected = predictions(oracle, data);
    double[] scores = model.scores(data).of("1");
    for (int i = 0; i < scores.length; i++) {
      assertThat(scores[i]).isCloseTo(expected[i], within(2e-3));
    }
    if (oracle.has("supportVectors")) {
      assertThat(model.supportVectorCount())
          .isCloseTo((int) oracle.number("supportVectors"), within(1));
    }
  }

  /** Between the oracle's bounds lies the optimum, and so do ours. */
  private static void requireSameObjective(
      LinearSvmOracle.Case oracle, LinearSvmStatistics statistics) {
    double expected = oracle.number("objective");
    double least = oracle.has("dual") ? oracle.number("dual") : expected * (1 - OBJECTIVE);
    assertThat(statistics.gap()).isBetween(0.0, 1e-9 * statistics.primalObjective());
    assertThat(statistics.primalObjective()).isBetween(least, expected * (1 + 1e-9));
    assertThat(statistics.dualObjective()).isCloseTo(expected, within(OBJECTIVE * expected));
  }

  private static double[] predictions(LinearSvmOracle.Case oracle, Dataset data) {
    double[] coefficients = oracle.coefficients();
    double[] values = new double[data.rowCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = oracle.number("b");
      for (int j = 0; j < coefficients.length; j++) {
        values[i] += coefficients[j] * data.numeric("x" + (j + 1)).value(i);
      }
    }
    return values;
  }

  private static double[] ones(double[] like) {
    double[] ones = new double[like.length];
    Arrays.fill(ones, 1);
    return ones;
  }

  @ParameterizedTest
  @MethodSource({"regressions", "classifications"})
  void coordinateDescentFindsTheSame(LinearSvmOracle.Case oracle) {
    if (!oracle.has("scaling")) {
      return; // a free intercept
    }
    boolean regression = oracle.model().equals("svr");
    LinearSvmStatistics statistics =
        regression
            ? oracle
                .svr()
                .method(LinearSvmMethod.COORDINATE_DESCENT)
                .tolerance(1e-5)
                .maxIterations(100_000)
                .build()
                .fit(oracle.data("y"), "y")
                .statistics()
            : oracle
                .svc()
                .method(LinearSvmMethod.COORDINATE_DESCENT)
                .tolerance(1e-5)
                .maxIterations(100_000)
                .build()
                .fit(oracle.data("two"), "two")
                .statistics("1");
    double expected = oracle.number("objective");
    assertThat(statistics.gap()).isBetween(0.0, 1e-5 * statistics.primalObjective());
    assertThat(statistics.primalObjective()).isCloseTo(expected, within(1.3e-5 * expected));
    assertThat(statistics.dualObjective()).isCloseTo(expected, within(1.3e-5 * expected));
  }

  @Test
  void threeClassesAreOneAgainstTheRestAsInLiblinear() {
    Map<String, Object> oracle = LinearSvmOracle.object(LinearSvmOracle.json(), "rest");
    Dataset data = LinearSvmOracle.features("label");
    LinearSvcModel model =
        LinearSvc.builder()
            .loss(SvmLoss.L2)
            .interceptScaling(1)
            .tolerance(1e-10)
            .build()
            .fit(data, "label");
    double[] intercepts = LinearSvmOracle.numbers(oracle, "b");
    List<?> weights = (List<?>) Objects.requireNonNull(oracle.get("coef"));
    for (int k = 0; k < 3; k++) {
      String label = Integer.toString(k);
      assertThat(model.intercept(label)).isCloseTo(intercepts[k], within(1e-6));
      List<?> expected = (List<?>) weights.get(k);
      int j = 0;
      for (double weight : model.coefficients(label).values()) {
        assertThat(weight).isCloseTo(((Number) expected.get(j++)).doubleValue(), within(1e-6));
      }
    }
    double[] predicted = LinearSvmOracle.numbers(oracle, "predicted");
    assertThat(model.predict(data))
        .isEqualTo(Arrays.stream(predicted).mapToObj(v -> Integer.toString((int) v)).toList());
  }

  @Test
  void sevenRowsAreSolvedAsTheQuadraticProgramme() {
    Map<String, Object> tiny = LinearSvmOracle.object(LinearSvmOracle.json(), "tiny");
    double[] x = LinearSvmOracle.numbers(tiny, "x");
    double[] y = LinearSvmOracle.numbers(tiny, "y");
    Dataset data = Dataset.of(NumericColumn.of("x", x), NumericColumn.of("y", y));
    for (Map<String, Object> oracle : LinearSvmOracle.objects(tiny, "cases")) {
      double epsilon = LinearSvmOracle.number(oracle, "epsilon");
      double c = LinearSvmOracle.number(oracle, "c");
      LinearSvr svr = LinearSvr.builder().c(c).epsilon(epsilon).tolerance(1e-10).build();
      double expected = LinearSvmOracle.number(oracle, "objective");
      // SLSQP stops at about 1e-9
      assertThat(svr.fit(data, "y").report().objective())
          .isCloseTo(expected, within(1e-7 * expected));
      LinearSolution solution =
          LinearSvrSolver.solve(
              x,
              7,
              1,
              y,
              new double[] {c, c, c, c, c, c, c},
              epsilon,
              1e-10,
              100,
              FitContext.create());
      assertThat(solution.dual()).isCloseTo(expected, within(1e-7 * expected));
    }
  }

  @Test
  void hingeLossWithKernelsMultipliers() {
    Dataset data = LinearSvmOracle.features("two");
    double[] labels =
        Arrays.stream(data.numeric("two").values()).map(v -> v > 0 ? 1 : -1).toArray();
    double[] rowMajor = new double[4 * labels.length];
    for (int i = 0; i < rowMajor.length; i++) {
      rowMajor[i] = data.numeric("x" + (i % 4 + 1)).value(i / 4);
    }
    double[] bounds = ones(labels);
    LinearSolution solution =
        LinearSvrSolver.solveHinge(
            rowMajor, labels.length, 4, labels, bounds, 1e-9, 1000, FitContext.create());
    LinearSvcModel model =
        LinearSvc.builder()
            .tolerance(1e-9)
            .build()
            .fit(
                data.with(
                    CategoricalColumn.of(
                        "two",
                        Arrays.stream(labels)
                            .mapToObj(v -> v > 0 ? "yes" : "no")
                            .toArray(String[]::new))),
                "two");
    assertThat(model.statistics("yes").primalObjective()).isEqualTo(solution.primal());
    assertDual(solution, labels, rowMajor);
  }

  /** Multipliers add up to zero, lie in their bounds, and give the dual objective. */
  private static void assertDual(LinearSolution solution, double[] labels, double[] rowMajor) {
    double[] beta = solution.multipliers();
    double sum = 0;
    double dual = 0;
    double[] w = new double[4];
    for (int i = 0; i < beta.length; i++) {
      assertThat(labels[i] * beta[i] + 0.0).isBetween(0.0, 1.0);
      sum += beta[i];
      dual += labels[i] * beta[i];
      for (int j = 0; j < 4; j++) {
        w[j] += beta[i] * rowMajor[4 * i + j];
      }
    }
    assertThat(sum).isCloseTo(0, within(1e-9));
    for (double v : w) {
      dual -= v * v / 2;
    }
    assertThat(dual).isCloseTo(solution.dual(), within(1e-7));
  }
}

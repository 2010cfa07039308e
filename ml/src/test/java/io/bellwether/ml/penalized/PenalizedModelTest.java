package io.bellwether.ml.penalized;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.design.Intercept;
import io.bellwether.ml.linear.LinearModel;
import io.bellwether.ml.linear.LinearRegression;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitStatus;
import io.bellwether.selection.CrossValidation;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PenalizedModelTest {

  private static final Dataset TALL = PenalizedData.read("tall").drop("w");
  private static final Dataset WIDE = PenalizedData.read("wide").drop("w");

  @Test
  void lassoWithoutPenaltyIsLeastSquares() {
    LinearModel ols = LinearRegression.ols().fit(TALL, "y");
    PenalizedModel lasso = Lasso.builder().lambda(0).tolerance(1e-15).build().fit(TALL, "y");

    lasso.report().requireConverged();
    for (String name : lasso.featureNames()) {
      double expected = ols.coefficient(name).estimate();
      assertThat(lasso.coefficient(name)).isCloseTo(expected, within(1e-6 * Math.abs(expected)));
    }
    assertThat(lasso.devianceExplained()).isCloseTo(ols.r2(), within(1e-12));
  }

  @Test
  void ridgeOfTwoRowsByHand() {
    // centred x: -1, 1; centred y: -2, 2; (1/2) sum (y - b x)^2 / 2 + 1/2 b^2 has b = 2 / (1 + 1)
    Dataset data = Dataset.of(NumericColumn.of("x", 1, 3), NumericColumn.of("y", 5, 9));
    PenalizedModel model = Ridge.of(1).fit(data, "y");

    assertThat(model.coefficient("x")).isCloseTo(1, within(1e-15));
    assertThat(model.intercept()).isCloseTo(5, within(1e-15));
    assertThat(model.degreesOfFreedom()).isCloseTo(0.5, within(1e-15));
    assertThat(model.report().status()).isEqualTo(FitStatus.EXACT);
    assertThat(model.report().objective()).isCloseTo(0.5 + 0.5, within(1e-15));
    assertThat(model.predict(Map.of("x", 10))).isCloseTo(15, within(1e-14));
    // deviations are 1 and 2
    assertThat(model.standardizedCoefficient("x")).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void leavingOneOutIsWhatTheNameSays() {
    Dataset data = PenalizedData.random(5, 25, 4);
    double total = Arrays.stream(data.numeric("w").values()).sum();
    LambdaCurve curve =
        Ridge.builder()
            .weights("w")
            .standardization(Standardization.NONE)
            .lambda(LambdaChoice.leaveOneOut())
            .grid(LambdaGrid.of(0.01, 1, 30))
            .build()
            .fit(data, "y")
            .curve()
            .orElseThrow();

    for (int k = 0; k < 3; k++) {
      double lambda = curve.lambdas()[k];
      double sum = 0;
      for (int left = 0; left < 25; left++) {
        int out = left;
        double weight = data.numeric("w").value(left);
        PenalizedModel model =
            Ridge.builder()
                .weights("w")
                .standardization(Standardization.NONE)
                .lambda(lambda * total / (total - weight))
                .build()
                .fit(data.rows(IntStream.range(0, 25).filter(i -> i != out).toArray()), "y");
        double error = model.predict(data)[left] - data.numeric("y").value(left);
        sum += weight * error * error;
      }
      assertThat(curve.errors()[k]).isCloseTo(sum / total, within(1e-11 * sum));
    }
    assertThat(Arrays.stream(curve.standardErrors()).min().getAsDouble()).isPositive();
  }

  @Test
  void leavingOneOutOfFewRowsIsTheSameByRowsAndByFeatures() {
    RidgeProblem byRows = (RidgeProblem) Problems.of(data(40), Ridge.of(1)).byColumns();
    RidgeProblem byFeatures = (RidgeProblem) Problems.of(data(40), Ridge.of(1)).byMoments();
    double[] lambdas = {10, 1, 0.1};
    FitContext context = FitContext.create();

    LambdaCurve one = LeaveOneOut.errors(byRows, lambdas, LambdaRule.MINIMUM, context);
    LambdaCurve other = LeaveOneOut.errors(byFeatures, lambdas, LambdaRule.MINIMUM, context);
    assertThat(one.errors()).containsExactly(other.errors(), within(1e-10));
    LambdaCurve general = LeaveOneOut.generalized(byRows, lambdas, LambdaRule.MINIMUM);
    assertThat(general.errors())
        .containsExactly(
            LeaveOneOut.generalized(byFeatures, lambdas, LambdaRule.MINIMUM).errors(),
            within(1e-10));
  }

  private static Dataset data(int features) {
    return PenalizedData.random(3, 30, features);
  }

  @Test
  void generalizedCrossValidationByItsDefinition() {
    PenalizedModel model =
        Ridge.builder()
            .lambda(LambdaChoice.generalizedCrossValidation())
            .grid(LambdaGrid.of(0.3))
            .build()
            .fit(TALL, "y");
    double rss = 0;
    double[] predictions = model.predict(TALL);
    for (int i = 0; i < 200; i++) {
      rss += Math.pow(TALL.numeric("y").value(i) - predictions[i], 2);
    }
    double left = 1 - (model.degreesOfFreedom() + 1) / 200;

    double expected = rss / 200 / (left * left);
    assertThat(model.curve().orElseThrow().errors()[0])
        .isCloseTo(expected, within(1e-10 * expected));
    assertThat(model.curve().orElseThrow().standardErrors()[0]).isNaN();
  }

  @Test
  void collinearFeaturesShareInARidgeAndConvergeInALasso() {
    Dataset data =
        TALL.with(TALL.numeric("x0").renamed("copy"))
            .with(
                NumericColumn.of(
                    "sum",
                    IntStream.range(0, 200)
                        .mapToDouble(i -> TALL.numeric("x0").value(i) + TALL.numeric("x1").value(i))
                        .toArray()));
    PenalizedModel ridge = Ridge.of(0.1).fit(data, "y");
    assertThat(ridge.coefficient("copy")).isCloseTo(ridge.coefficient("x0"), within(1e-12));

    for (double lambda : new double[] {0, 1e-9, 1e-3}) {
      PenalizedModel lasso = Lasso.builder().lambda(lambda).tolerance(1e-12).build().fit(data, "y");
      lasso.report().requireConverged();
    }
  }

  @Test
  void moreFeaturesThanRowsAreNoTrouble() {
    PenalizedModel lasso = Lasso.builder().lambda(0.05).tolerance(1e-12).build().fit(WIDE, "y");
    assertThat(lasso.selected().size()).isBetween(5, 40);
    assertThat(lasso.selected()).contains("x0", "x1", "x2", "x3", "x4");
    PenalizedModel nearlyZero = Lasso.of(1e-6).fit(WIDE, "y");
    assertThat(nearlyZero.devianceExplained()).isCloseTo(1, within(1e-6));
    assertThat(Ridge.of(1e-8).fit(WIDE, "y").degreesOfFreedom()).isCloseTo(39, within(1e-4));
  }

  @Test
  void hardRows() {
    Dataset one = Dataset.of(NumericColumn.of("x", 3), NumericColumn.of("y", 7));
    Dataset constant =
        Dataset.of(
            NumericColumn.of("x", 0.1, 0.1, 0.1),
            NumericColumn.of("z", 1, 2, 4),
            NumericColumn.of("y", 7, 8, 3));
    Dataset flat = constant.with(NumericColumn.of("y", 0.3, 0.3, 0.3));
    for (PenalizedRegressor regressor :
        new PenalizedRegressor[] {Ridge.of(1), Lasso.of(0.1), ElasticNet.of(0.1, 0.5)}) {
      assertThat(regressor.fit(one, "y").predict(Map.of("x", 100))).isEqualTo(7);
      PenalizedModel model = regressor.fit(constant, "y");
      assertThat(model.coefficient("x")).isZero();
      assertThat(model.coefficient("z")).isNegative();
      assertThat(model.report().warnings()).anyMatch(warning -> warning.contains("'x'"));
      assertThat(regressor.fit(flat, "y").predict(Map.of("x", 1, "z", 9))).isEqualTo(0.3);
      assertThat(regressor.path(flat, "y").coefficients("z")).containsOnly(0);
    }
  }

  @Test
  void withoutFeaturesThereIsTheMean() {
    Dataset data = Dataset.of(NumericColumn.of("y", 1, 2, 6));
    assertThat(Ridge.of(1).fit(data, "y").intercept()).isEqualTo(3);
    assertThat(Lasso.of(1).fit(data, "y").intercept()).isEqualTo(3);
    assertThatThrownBy(() -> Ridge.leaveOneOut().fit(data, "y"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("no features");
  }

  @Test
  void aMeanFarFromZeroCostsNoDigits() {
    Dataset data = PenalizedData.random(8, 3000, 4).drop("w");
    Dataset far = data.with(data.numeric("x1").map(x -> x + 1e8));
    double near = ElasticNet.of(0.01, 0.5).fit(data, "y").coefficient("x1");
    // 1e8 leaves eight digits to x itself
    assertThat(ElasticNet.of(0.01, 0.5).fit(far, "y").coefficient("x1"))
        .isCloseTo(near, within(1e-7));
  }

  @Test
  void unpenalisedFeaturesAlwaysTakePart() {
    ElasticNet.Builder builder = ElasticNet.builder().l1Ratio(1).penaltyFactor("x4", 0);
    PenalizedPath path = builder.build().path(TALL, "y");
    LinearModel alone = LinearRegression.ols().fit(TALL.select("x4", "y"), "y");

    assertThat(path.coefficients("x4")[0])
        .isCloseTo(alone.coefficient("x4").estimate(), within(1e-3));
    assertThat(path.coefficients("x0")[0]).isCloseTo(0, within(1e-3));
    assertThat(path.isConverged()).isTrue();
  }

  @Test
  void pathGivesModelsBetweenItsLambdas() {
    PenalizedPath path = Lasso.builder().grid(LambdaGrid.of(1, 0.5, 0.1)).build().path(TALL, "y");
    PenalizedModel between = path.at(0.2);

    double[] x0 = path.coefficients("x0");
    assertThat(between.coefficient("x0")).isCloseTo(x0[1] * 0.25 + x0[2] * 0.75, within(1e-12));
    assertThat(between.report().warnings().get(0)).contains("between lambda 0.5 and 0.1");
    assertThat(path.at(0.5).coefficient("x0")).isEqualTo(x0[1]);
    assertThat(path.at(99).coefficient("x0")).isEqualTo(x0[0]);
    assertThatThrownBy(() -> path.at(0.01))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lambda is 0.01, but the path ends at 0.1");
    Dataset table = path.toDataset();
    assertThat(table.columnNames()).startsWith("(lambda)", "(degrees of freedom)").contains("x7");
    assertThat(table.numeric("x0").values()).isEqualTo(x0);
    assertThat(path).hasToString("PenalizedPath[y on 8 features, 3 lambdas from 1 to 0.1]");
    assertThat(path.summary().lines()).hasSize(6).contains(path.toString());
  }

  @Test
  void threadsMakeNoDifference() {
    Dataset data = PenalizedData.random(1, 20_000, 3).drop("w"); // two pieces of cross products
    LambdaGrid grid = LambdaGrid.geometric(4, 0.1);
    LambdaChoice folds = LambdaChoice.crossValidated(CrossValidation.kFold(3, 1));
    Lasso lasso = Lasso.builder().lambda(folds).grid(grid).build();
    Ridge ridge = Ridge.builder().lambda(LambdaChoice.leaveOneOut()).grid(grid).build();
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      FitContext context = FitContext.create().executor(pool);
      assertThat(lasso.fit(data, "y", context).coefficients())
          .isEqualTo(lasso.fit(data, "y").coefficients());
      assertThat(ridge.fit(data, "y", context).curve().orElseThrow().errors())
          .isEqualTo(ridge.fit(data, "y").curve().orElseThrow().errors());
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void missingValuesAreNamed() {
    Dataset data = TALL.with(TALL.numeric("x2").map(x -> x > 4 ? Double.NaN : x));
    assertThatThrownBy(() -> Lasso.of(1).fit(data, "y"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("x2")
        .hasMessageContaining("a lasso needs every value");
  }

  @Test
  void theCapIsReported() {
    PenalizedModel model =
        Lasso.builder().lambda(0.001).tolerance(1e-14).maxIterations(2).build().fit(TALL, "y");
    assertThat(model.report().status()).isEqualTo(FitStatus.ITERATION_LIMIT);
    assertThat(model.report().warnings().get(0)).contains("above its minimum after 2 passages");
    assertThat(model.dualityGap()).isPositive();
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    refused(() -> Lasso.of(-1), "lambda is -1.0, but must be finite and not negative");
    refused(() -> Lasso.of(Double.NaN), "lambda is NaN, but must be finite and not negative");
    refused(() -> Ridge.of(0), "lambda is 0.0, but must be positive");
    refused(() -> ElasticNet.of(1, 1.5), "l1Ratio is 1.5, but must be from 0 to 1");
    refused(
        () -> ElasticNet.builder().tolerance(0),
        "tolerance is 0.0, but must be above 0 and below 1");
    refused(() -> Lasso.builder().maxIterations(0), "maxIterations is 0, but must be at least 1");
    refused(
        () -> Lasso.builder().penaltyFactor("x", -1),
        "penaltyFactor of 'x' is -1.0, but must be finite and not negative");
    refused(
        () -> Ridge.builder().penaltyFactor("x", 0).build(),
        "penaltyFactor of 'x' is 0.0, but must be positive");
    refused(
        () -> Lasso.builder().lambda(0.1).penaltyFactor("nox", 2).build().fit(TALL, "y"),
        "penaltyFactor names 'nox', which is no feature");
    refused(
        () -> Lasso.builder().lambda(LambdaChoice.leaveOneOut()).build(),
        "lambda by leaving one out is for Ridge only");
    refused(() -> LambdaChoice.of(1).rule(LambdaRule.ONE_STANDARD_ERROR), "has no standard errors");
    refused(() -> LambdaGrid.geometric(1, 0.1), "count is 1, but must be at least 2");
    refused(() -> LambdaGrid.geometric(9, 1), "ratio is 1.0, but must be above 0 and below 1");
    refused(LambdaGrid::of, "lambdas are none");
    refused(() -> LambdaGrid.of(1, 0), "lambdas contain 0.0");
    refused(() -> LambdaGrid.of(1, 1), "lambdas contain 1.0 twice");
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void summaryAndTextsAreReadable() {
    Lasso lasso =
        Lasso.builder()
            .lambda(
                LambdaChoice.crossValidated(CrossValidation.kFold(5, 42))
                    .rule(LambdaRule.ONE_STANDARD_ERROR))
            .build();
    PenalizedModel model = lasso.fit(TALL, "y");

    assertThat(lasso)
        .hasToString(
            "Lasso[lambda by CrossValidation.kFold(5, 42), within one standard error, tolerance"
                + " 1.0E-8, at most 10000 passages]");
    assertThat(model.summary())
        .startsWith(lasso + " of 'y', 200 rows\n")
        .contains("x1 ")
        .contains("standardised")
        .contains("Left out (")
        .contains("ONE_STANDARD_ERROR (taken)");
    assertThat(ElasticNet.builder().lambda(1).intercept(Intercept.NONE).weights("w").build())
        .hasToString(
            "ElasticNet[lambda 1.0, l1Ratio 0.5, weights 'w', no intercept, tolerance 1.0E-8, at"
                + " most 10000 passages]");
    assertThat(model.toString()).startsWith("PenalizedModel[y on ").contains("deviance explained");
    assertThat(model.curve().orElseThrow().toDataset().rowCount()).isEqualTo(100);
    assertThat(model.lambda())
        .isGreaterThan(model.curve().orElseThrow().lambda(LambdaRule.MINIMUM));
  }
}

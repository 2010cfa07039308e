package io.bellwether.ml.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.FitException;
import io.bellwether.model.FitStatus;
import io.bellwether.persist.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a linear model says, and what it refuses. */
class LinearModelTest {

  private final LmOracle oracle = LmOracle.read("wholesale");
  private final Dataset data = oracle.data();
  private final LinearModel model = LinearRegression.ols().fit(data, oracle.target());

  @Test
  void theSummaryReadsLikeThatOfR() {
    assertThat(model.summary())
        .contains("Residuals:", "min", "1Q", "median", "3Q", "max")
        .contains("estimate", "std. error", "t value", "Pr(>|t|)")
        .containsPattern("\\(intercept\\) +[-0-9.]+ +[0-9.]+ +[-0-9.]+ +\\S+ +\\*\\*\\*")
        .contains("Residual standard error: ", "on 431 degrees of freedom")
        .contains("adjusted R2", "F statistic", "on 8 and 431 degrees of freedom", "AIC");
  }

  @Test
  void theReportIsThatOfADirectSolution() {
    assertThat(model.report().requireConverged().status()).isEqualTo(FitStatus.EXACT);
    assertThat(model.report().objective()).isEqualTo(model.residualSumOfSquares());
    assertThat(model.report().warnings()).isEmpty();
  }

  @Test
  void coefficientsAreFoundByName() {
    assertThat(model.coefficient("log_milk")).isEqualTo(model.coefficients().get(2));
    assertThat(model.intercept()).isEqualTo(model.coefficient("(intercept)"));
    assertThatThrownBy(() -> model.coefficient("milk"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'milk'")
        .hasMessageContaining("log_milk");
  }

  @Test
  void theVarianceOfACoefficientIsItsCovarianceWithItself() {
    double error = model.coefficient("log_milk").standardError();

    assertThat(model.covariance("log_milk", "log_milk"))
        .isCloseTo(error * error, within(1e-12 * error * error));
    assertThat(model.covariance("log_milk", "log_fresh"))
        .isEqualTo(model.covariance("log_fresh", "log_milk"));
  }

  @Test
  void aSavedModelPredictsTheSameBits() {
    LinearRegression everything =
        LinearRegression.builder()
            .standardErrors(StandardErrors.HC3)
            .weights("channel_retail")
            .offset("log_fresh")
            .build();
    LinearModel fitted = everything.fit(data, oracle.target());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ModelFile.save(fitted, file);
    LinearModel again =
        ModelFile.load(new ByteArrayInputStream(file.toByteArray()), LinearModel.class);

    assertThat(again.predict(data)).isEqualTo(fitted.predict(data));
    assertThat(again.summary()).isEqualTo(fitted.summary());
    assertThat(again.specification()).isEqualTo(everything);
    assertThat(again.predictIntervals(data, 0.9).toDataset())
        .isEqualTo(fitted.predictIntervals(data, 0.9).toDataset());
  }

  @Test
  void anExactFitHasNoErrorAndPerfectR2() {
    Dataset line = Dataset.of(NumericColumn.of("x", 1, 2, 3, 4), NumericColumn.of("y", 3, 5, 7, 9));
    LinearModel exact = LinearRegression.ols().fit(line, "y");

    assertThat(exact.coefficient("x").estimate()).isEqualTo(2);
    assertThat(exact.intercept().estimate()).isEqualTo(1);
    assertThat(exact.r2()).isEqualTo(1);
    assertThat(exact.residualStandardError()).isLessThan(1e-15);
  }

  @Nested
  class AsManyRowsAsCoefficients {

    private final Dataset line =
        Dataset.of(NumericColumn.of("x", 1, 2), NumericColumn.of("y", 3, 5));
    private final LinearModel saturated = LinearRegression.ols().fit(line, "y");

    @Test
    void predictsButKnowsNoUncertainty() {
      assertThat(saturated.predict(Map.of("x", 10))).isCloseTo(21, within(1e-13));
      assertThat(saturated.coefficient("x").standardError()).isNaN();
      assertThat(saturated.coefficient("x").pValue()).isNaN();
      assertThat(saturated.coefficient("x").interval(0.95).lower()).isNaN();
      assertThat(saturated.summary()).contains("0 degrees of freedom");
    }

    @Test
    void refusesIntervals() {
      assertThatThrownBy(() -> saturated.predictIntervals(line, 0.95))
          .isInstanceOf(FitException.class)
          .hasMessageContaining("more rows");
    }
  }

  @Nested
  class Refuses {

    private final Dataset small =
        Dataset.of(
            NumericColumn.of("x", 1, 2, 3, 5),
            NumericColumn.of("z", 2, 2, 7, 1),
            NumericColumn.of("y", 3, 5, 6, 9));

    @Test
    void labelsAmongTheFeatures() {
      Dataset labelled = small.with(CategoricalColumn.of("brand", "a", "b", "a", "b"));

      assertThatThrownBy(() -> LinearRegression.ols().fit(labelled, "y"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'brand'")
          .hasMessageContaining("OneHotEncoder.of(\"brand\")");
    }

    @Test
    void missingFeaturesByRowAndColumn() {
      Dataset holed = small.with(NumericColumn.of("z", 2, 2, Double.NaN, 1));

      assertThatThrownBy(() -> LinearRegression.ols().fit(holed, "y"))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("row 2")
          .hasMessageContaining("'z'")
          .hasMessageContaining("Imputer");
    }

    @Test
    void infiniteFeatures() {
      Dataset infinite = small.with(NumericColumn.of("z", 2, 2, Double.POSITIVE_INFINITY, 1));

      assertThatThrownBy(() -> LinearRegression.ols().fit(infinite, "y"))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("row 2")
          .hasMessageContaining("Infinity");
    }

    @Test
    void moreCoefficientsThanRows() {
      assertThatThrownBy(() -> LinearRegression.ols().fit(small.head(2), "y"))
          .isInstanceOf(FitException.class)
          .hasMessageContaining("2 rows do not determine 3 coefficients");
      assertThatThrownBy(() -> LinearRegression.ols().fit(small.head(1), "y"))
          .isInstanceOf(FitException.class)
          .hasMessageContaining("1 row does not determine 3 coefficients");
    }

    @Test
    void constantFeatures() {
      Dataset constant = small.with(NumericColumn.of("z", 4, 4, 4, 4));

      assertThatThrownBy(() -> LinearRegression.ols().fit(constant, "y"))
          .isInstanceOf(FitException.class)
          .hasMessageContaining("'z' = 4");
    }

    @Test
    void negativeAndAllZeroWeights() {
      LinearRegression weighted = LinearRegression.builder().weights("z").build();

      assertThatThrownBy(() -> weighted.fit(small.with(NumericColumn.of("z", 1, -1, 1, 1)), "y"))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("row 1")
          .hasMessageContaining("-1");
      assertThatThrownBy(() -> weighted.fit(small.with(NumericColumn.of("z", 0, 0, 0, 0)), "y"))
          .isInstanceOf(FitException.class)
          .hasMessageContaining("positive weight");
    }

    @Test
    void anotherNumberOfRowsForInfluence() {
      LinearModel fitted = LinearRegression.ols().fit(small, "y");

      assertThatThrownBy(() -> fitted.influence(small.head(3)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("4 rows")
          .hasMessageContaining("3");
    }

    @Test
    void oneColumnForTwoJobs() {
      assertThatThrownBy(() -> LinearRegression.builder().weights("w").offset("w").build())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'w'");
      assertThatThrownBy(() -> LinearRegression.builder().weights("y").build().fit(small, "y"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'y'");
    }
  }

  @Test
  void nearCombinationsAreFittedWithAWarning() {
    int rows = 50;
    double[] x = new double[rows];
    double[] almost = new double[rows];
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      x[i] = i;
      almost[i] = i + 1e-9 * Math.sin(i);
      y[i] = 2 * i + Math.cos(i);
    }
    LinearModel fitted =
        LinearRegression.ols()
            .fit(
                Dataset.of(
                    NumericColumn.of("x", x),
                    NumericColumn.of("almost", almost),
                    NumericColumn.of("y", y)),
                "y");

    assertThat(fitted.varianceInflation().get("x")).isBetween(1e12, Double.MAX_VALUE);
    assertThat(fitted.report().warnings())
        .singleElement()
        .asString()
        .contains("nearly combinations", "condition number");
  }
}

package io.bellwether.ml.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.ml.design.ClassWeights;
import io.bellwether.ml.design.Intercept;
import io.bellwether.model.FitException;
import io.bellwether.model.FitStatus;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be fitted, and what can though it is odd. */
class LogisticErrorsTest {

  private static final NumericColumn X = NumericColumn.of("x", 1, 2, 3, 4, 5, 6);
  private static final NumericColumn Y = NumericColumn.of("y", 0, 1, 0, 1, 0, 1);

  private static void refused(Dataset data, String... parts) {
    assertThatThrownBy(() -> LogisticRegression.create().fit(data, "y"))
        .isInstanceOf(FitException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void oneClassOnly() {
    refused(
        Dataset.of(X, NumericColumn.of("y", 1, 1, 1, 1, 1, 1)), "label '1'", "logistic regression");
    refused(Dataset.of(NumericColumn.of("x", 1), NumericColumn.of("y", 1)), "label '1'");
  }

  @Test
  void fewerRowsThanCoefficients() {
    Dataset data =
        Dataset.of(
            NumericColumn.of("a", 1, 2), NumericColumn.of("b", 2, 1), NumericColumn.of("y", 0, 1));

    refused(data, "2 rows do not determine 3 coefficients", "penalty");
    assertThat(LogisticRegression.ridge(1).fit(data, "y").report().status())
        .isEqualTo(FitStatus.CONVERGED);
  }

  @Test
  void combinationsOfFeaturesAreNamed() {
    NumericColumn twice = NumericColumn.of("twice", 2, 4, 6, 8, 10, 12);
    NumericColumn seven = NumericColumn.of("seven", 7, 7, 7, 7, 7, 7);
    NumericColumn zero = NumericColumn.of("zero", 0, 0, 0, 0, 0, 0);

    refused(Dataset.of(X, twice, Y), "'twice' = 2 'x'", "drop one column");
    refused(Dataset.of(X, seven, Y), "'seven' = 7");
    refused(Dataset.of(X, zero, Y), "'zero' = 0");
  }

  /** The Gram matrix of such features has lost all digits; the orthogonal factorisation has not. */
  @Test
  void nearlyCombinationsAreFitted() {
    double[] near = {2, 4, 6, 8, 10, 12 + 1e-6};
    Dataset data =
        Dataset.of(X, NumericColumn.of("near", near), NumericColumn.of("y", 0, 1, 0, 1, 0, 1));
    LogisticModel model = LogisticRegression.create().fit(data, "y");

    assertThat(model.coefficients()).allSatisfy(c -> assertThat(c.estimate()).isFinite());
  }

  @Test
  void aConstantColumnGetsNothingFromAPenalty() {
    Dataset data = Dataset.of(X, NumericColumn.of("seven", 7, 7, 7, 7, 7, 7), Y);
    for (double ratio : new double[] {0, 0.5, 1}) {
      for (PenaltyScale scale : PenaltyScale.values()) {
        LogisticModel model =
            LogisticRegression.builder()
                .penalty(Penalty.ELASTIC_NET)
                .lambda(0.1)
                .l1Ratio(ratio)
                .penaltyScale(scale)
                .build()
                .fit(data, "y");
        assertThat(model.coefficient("seven").estimate()).isZero();
        assertThat(model.report().status()).isEqualTo(FitStatus.CONVERGED);
      }
    }
  }

  /** A ridge shares the effect among copies of a feature. */
  @Test
  void copiesShareARidge() {
    Dataset data = Dataset.of(X, X.renamed("copy"), Y);
    LogisticModel model = LogisticRegression.ridge(0.5).fit(data, "y");

    assertThat(model.coefficient("x").estimate())
        .isCloseTo(model.coefficient("copy").estimate(), within(1e-12))
        .isPositive();
  }

  @Test
  void aHugeLassoLeavesTheShares() {
    LogisticModel model =
        LogisticRegression.lasso(1e6)
            .fit(Dataset.of(X, NumericColumn.of("y", 0, 1, 1, 1, 0, 1)), "y");

    assertThat(model.coefficient("x").estimate()).isZero();
    assertThat(model.intercept().estimate()).isCloseTo(Math.log(2), within(1e-12));
    assertThat(model.deviance()).isCloseTo(model.nullDeviance(), within(1e-12));
  }

  @Test
  void noFeatures() {
    Dataset data = Dataset.of(NumericColumn.of("y", 0, 1, 1, 1));

    assertThat(LogisticRegression.create().fit(data, "y").intercept().estimate())
        .isCloseTo(Math.log(3), within(1e-12));
    assertThatThrownBy(
            () -> LogisticRegression.builder().intercept(Intercept.NONE).build().fit(data, "y"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("neither a feature nor an intercept");
  }

  @Test
  void missingValuesAreNamed() {
    Dataset data = Dataset.of(NumericColumn.of("x", 1, 2, Double.NaN, 4, 5, 6), Y);

    assertThatThrownBy(() -> LogisticRegression.create().fit(data, "y"))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll("'x'", "Imputer");
    LogisticModel model = LogisticRegression.create().fit(Dataset.of(X, Y), "y");
    assertThatThrownBy(() -> model.predict(data))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("'x'");
  }

  @Test
  void labelsAreNoFeatures() {
    Dataset data = Dataset.of(CategoricalColumn.of("x", "a", "b", "a", "b", "a", "a"), Y);

    assertThatThrownBy(() -> LogisticRegression.create().fit(data, "y"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("'x'", "OneHotEncoder");
  }

  @Test
  void classesThatDoNotOccurAreRefused() {
    Dataset data = Dataset.of(X, Y);

    assertThatThrownBy(() -> LogisticRegression.builder().baseClass("2").build().fit(data, "y"))
        .isInstanceOf(FitException.class)
        .hasMessageContainingAll("'2'", "0, 1");
    assertThatThrownBy(
            () ->
                LogisticRegression.builder()
                    .classWeights(ClassWeights.of(Map.of("2", 3)))
                    .build()
                    .fit(data, "y"))
        .isInstanceOf(FitException.class)
        .hasMessageContainingAll("'2'", "0, 1");
  }

  @Test
  void aCapOnStepsIsReported() {
    LogisticModel model =
        LogisticRegression.builder().maxIterations(1).build().fit(Dataset.of(X, Y), "y");

    assertThat(model.report().status()).isEqualTo(FitStatus.ITERATION_LIMIT);
    assertThat(model.report().iterations()).isEqualTo(1);
    assertThat(model.report().warnings())
        .containsExactly("the search ended before it reached its tolerance");
  }

  @Test
  void extremeUnitsAreScaledAway() {
    Dataset data = Dataset.of(X, Y);
    double expected = LogisticRegression.create().fit(data, "y").coefficient("x").zStatistic();
    for (double unit : new double[] {1e-150, 1e-9, 1e9, 1e150}) {
      LogisticModel model = LogisticRegression.create().fit(data.with(X.map(x -> x * unit)), "y");
      assertThat(model.coefficient("x").zStatistic()).isCloseTo(expected, within(1e-12));
    }
    assertThatThrownBy(() -> LogisticRegression.create().fit(data.with(X.map(x -> x * 1e200)), "y"))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("range of numbers");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void optionsAreChecked(double wrong) {
    LogisticRegression.Builder builder = LogisticRegression.builder();

    assertThatThrownBy(() -> builder.lambda(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("lambda", String.valueOf(wrong));
    assertThatThrownBy(() -> builder.tolerance(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("tolerance", String.valueOf(wrong));
    assertThatThrownBy(() -> builder.l1Ratio(wrong - 0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("l1Ratio");
    assertThatThrownBy(() -> ClassWeights.of(Map.of("a", wrong)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("'a'", String.valueOf(wrong));
    assertThatThrownBy(() -> builder.maxIterations(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxIterations is 0");
  }
}

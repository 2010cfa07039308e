package io.bellwether.metrics;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.DataException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the metrics refuse in each of their factories, and what they must not. */
class MetricsInputTest {

  private static final List<String> TWO = List.of("stays", "leaves");

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "c" + i).toList();
  }

  @Test
  void codesBesideTheScoresAreChecked() {
    assertThatThrownBy(
            () ->
                ClassificationMetrics.ofScores(
                    TWO, new int[] {0, 2}, new double[][] {{1, 0}, {0, 1}}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("actual")
        .hasMessageContaining("2");
  }

  @Test
  void noRowsHaveNoMeasures() {
    assertThatThrownBy(() -> ClassificationMetrics.of(TWO, new int[0], new double[0][]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("there are no rows to compare");
  }

  @Test
  void labelsDecidedOtherwiseAreChecked() {
    ClassificationMetrics metrics =
        ClassificationMetrics.ofScores(TWO, new int[] {0, 1}, new double[][] {{1, 0}, {0, 1}});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> metrics.withPredicted(new int[] {0, 1, 1}))
        .withMessageContaining("predicted")
        .withMessageContaining("3");
    assertThatThrownBy(() -> metrics.withPredicted(new int[] {0, 2}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("predicted");
  }

  /** Ten names are shown in full; of more, the first ten. */
  @Test
  void wrongCodeTellsTheFirstTenClasses() {
    assertThatThrownBy(() -> ClassificationMetrics.of(names(10), new int[] {10}, new int[] {0}))
        .hasMessageContaining("c8, c9")
        .hasMessageNotContaining("...");
    assertThatThrownBy(() -> ClassificationMetrics.of(names(11), new int[] {11}, new int[] {0}))
        .hasMessageContaining("c8, c9, ...");
  }

  @Test
  void youdenNeedsRowsOfTheClass() {
    Thresholds none =
        ClassificationMetrics.of(TWO, new int[] {0, 0}, new double[][] {{0.5, 0.5}, {0.9, 0.1}})
            .forClass("leaves")
            .thresholds();
    assertThatThrownBy(none::bestYouden)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("Youden's J needs rows of the class 'leaves'");
  }

  @Test
  void boundsAndQuantilesAreAsManyAsForecasts() {
    ForecastComparison two = ForecastMetrics.builder(new double[] {1, 2}, new double[] {1, 2});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.interval(0.9, new double[] {0, 1}, new double[] {2, 3, 4}))
        .withMessageContaining("upper has length 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.quantile(0.9, new double[] {2, 3, 4}))
        .withMessageContaining("quantile has length 3");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, 1.5, Double.NaN})
  void levelsAndProbabilitiesAreStrictlyBetweenZeroAndOne(double wrong) {
    ForecastComparison one = ForecastMetrics.builder(new double[] {1}, new double[] {1});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.interval(wrong, new double[] {0}, new double[] {2}))
        .withMessageContaining("level is " + wrong);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.quantile(wrong, new double[] {2}))
        .withMessageContaining("probability is " + wrong);
  }

  @Test
  void intervalMayBeAPoint() {
    assertThatCode(
            () ->
                ForecastMetrics.builder(new double[] {1}, new double[] {1})
                    .interval(0.9, new double[] {1}, new double[] {1})
                    .build())
        .doesNotThrowAnyException();
  }
}

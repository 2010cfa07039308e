package io.bellwether.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TimeColumn;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpandingWindowTest {

  private static Dataset weeks(double... weeks) {
    return Dataset.of(NumericColumn.of("week", weeks));
  }

  private static Dataset weeks(int count) {
    return weeks(IntStream.range(0, count).asDoubleStream().toArray());
  }

  private static String text(List<Fold> folds) {
    return folds.stream()
        .map(f -> Arrays.toString(f.trainRows()) + Arrays.toString(f.testRows()))
        .reduce("", (a, b) -> a + (a.isEmpty() ? "" : " ") + b);
  }

  @Test
  void windowsAreOfEqualSizeAndTheFirstLearnsFromAsMuch() {
    assertThat(text(ExpandingWindow.of(3, "week").folds(weeks(8), 0)))
        .isEqualTo("[0, 1][2, 3] [0, 1, 2, 3][4, 5] [0, 1, 2, 3, 4, 5][6, 7]");
  }

  @Test
  void rowsNeedNotBeInOrder() {
    assertThat(text(ExpandingWindow.of(1, "week").folds(weeks(4, 1, 3, 2), 0)))
        .isEqualTo("[1, 3][0, 2]");
  }

  @Test
  void rowsOfOneTimeAreNeverParted() {
    assertThat(text(ExpandingWindow.of(1, "week").folds(weeks(1, 1, 1, 1, 1, 2), 0)))
        .isEqualTo("[0, 1, 2, 3, 4][5]");
    assertThat(text(ExpandingWindow.of(2, "week").folds(weeks(1, 2, 3, 3, 3, 3, 3, 3), 0)))
        .isEqualTo("[0][1] [0, 1][2, 3, 4, 5, 6, 7]");
  }

  @Test
  void gapIsNotLearnedFrom() {
    assertThat(text(ExpandingWindow.of(2, "week").gap(1).folds(weeks(6), 0)))
        .isEqualTo("[0][2, 3] [0, 1, 2][4, 5]");
  }

  @Test
  void minimumTrainingMovesTheFirstWindow() {
    assertThat(text(ExpandingWindow.of(2, "week").minimumTraining(0.6).folds(weeks(10), 0)))
        .isEqualTo("[0, 1, 2, 3, 4, 5][6, 7] [0, 1, 2, 3, 4, 5, 6, 7][8, 9]");
  }

  @Test
  void timesAndLabelsAreOrderedToo() {
    Dataset times =
        Dataset.of(
            TimeColumn.ofDateTimes(
                "week",
                List.of(
                    LocalDateTime.of(2024, 1, 1, 12, 0),
                    LocalDateTime.of(1969, 1, 1, 12, 0),
                    LocalDateTime.of(2024, 1, 1, 11, 59))));
    assertThat(text(ExpandingWindow.of(2, "week").folds(times, 0))).isEqualTo("[1][2] [1, 2][0]");
    Dataset labels =
        Dataset.of(
            CategoricalColumn.ofCodes(
                "week", new int[] {0, 1, 2}, List.of("2024-W02", "2023-W52", "2024-W01")));
    assertThat(text(ExpandingWindow.of(2, "week").folds(labels, 0))).isEqualTo("[1][2] [1, 2][0]");
  }

  @Test
  void tooFewTimesAreRefused() {
    assertThat(ExpandingWindow.of(5, "week").folds(weeks(6), 0)).hasSize(5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpandingWindow.of(5, "week").folds(weeks(1, 2, 3, 4, 5, 5, 5), 0))
        .withMessage("5 windows need at least 6 distinct times, but column 'week' has 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpandingWindow.of(5, "week").gap(2).folds(weeks(7), 0))
        .withMessage(
            "5 windows with a gap of 2 need at least 8 distinct times, but column 'week' has 7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpandingWindow.of(1, "week").folds(weeks(), 0))
        .withMessageContaining("has 0");
  }

  @Test
  void missingTimeIsRefusedByRow() {
    assertThatThrownBy(() -> ExpandingWindow.of(1, "week").folds(weeks(1, Double.NaN, 2), 0))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "row 1, column 'week': a value is needed in every row to order rows in time; filter"
                + " such rows out first");
  }

  @Test
  void optionsAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpandingWindow.of(0, "week"))
        .withMessage("folds is 0, but must be at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpandingWindow.of(2, "week").gap(-1))
        .withMessageContaining("gap is -1");
    for (double share : new double[] {0, 1, -0.5, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ExpandingWindow.of(2, "week").minimumTraining(share))
          .withMessageContaining("minimumTraining is " + share);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpandingWindow.of(2, "wek").folds(weeks(9), 0))
        .withMessageContaining("'wek'")
        .withMessageContaining("week");
  }

  @Test
  void isAValue() {
    ExpandingWindow window = ExpandingWindow.of(2, "week").gap(1).minimumTraining(0.5);
    assertThat(window)
        .isEqualTo(ExpandingWindow.of(2, "week").minimumTraining(0.5).gap(1))
        .hasSameHashCodeAs(ExpandingWindow.of(2, "week").minimumTraining(0.5).gap(1))
        .hasToString("expandingWindow(2, \"week\").gap(1).minimumTraining(0.5)")
        .isNotEqualTo(window.gap(2))
        .isNotEqualTo(window.minimumTraining(0.6))
        .isNotEqualTo(ExpandingWindow.of(3, "week").gap(1).minimumTraining(0.5))
        .isNotEqualTo(ExpandingWindow.of(2, "day").gap(1).minimumTraining(0.5));
    assertThat(ExpandingWindow.of(2, "week")).hasToString("expandingWindow(2, \"week\")");
  }
}

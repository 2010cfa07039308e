package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConcatenationTest {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  @Test
  void columnsAreMatchedByName() {
    Dataset above = Dataset.of(NumericColumn.of("a", 1, 2), TextColumn.of("t", "x", null));
    Dataset below = Dataset.of(TextColumn.of("t", "y"), NumericColumn.of("a", Double.NaN));
    assertThat(above.concat(below))
        .isEqualTo(
            Dataset.of(
                NumericColumn.of("a", 1, 2, Double.NaN), TextColumn.of("t", "x", null, "y")));
  }

  @Test
  void timesAndSlices() {
    Dataset days = Dataset.of(TimeColumn.ofDates("d", Arrays.asList(DAY, null, DAY.plusDays(1))));
    assertThat(days.slice(2, 3).concat(days.slice(0, 2)))
        .isEqualTo(Dataset.of(TimeColumn.ofDates("d", Arrays.asList(DAY.plusDays(1), DAY, null))));
  }

  @Test
  void alphabeticalLevelsStayAlphabetical() {
    Dataset above = Dataset.of(CategoricalColumn.of("c", "d", null, "b"));
    Dataset below = Dataset.of(CategoricalColumn.of("c", "a", "d", null));
    CategoricalColumn column = above.concat(below).categorical("c");
    assertThat(column.levels()).containsExactly("a", "b", "d");
    assertThat(column.labels()).containsExactly("d", null, "b", "a", "d", null);
  }

  @Test
  void orderedLevelsKeepTheirOrderAndNewOnesFollow() {
    Dataset above =
        Dataset.of(CategoricalColumn.ofCodes("c", new int[] {0, 1}, List.of("small", "large")));
    Dataset below =
        Dataset.of(CategoricalColumn.ofCodes("c", new int[] {0, 1}, List.of("huge", "small")));
    CategoricalColumn column = above.concat(below).categorical("c");
    assertThat(column.levels()).containsExactly("small", "large", "huge");
    assertThat(column.labels()).containsExactly("small", "large", "huge", "small");
  }

  @Test
  void categoricalAndTextGiveText() {
    Dataset categorical = Dataset.of(CategoricalColumn.of("c", "x", null));
    Dataset text = Dataset.of(TextColumn.of("c", "y"));
    assertThat(categorical.concat(text).column("c")).isEqualTo(TextColumn.of("c", "x", null, "y"));
    assertThat(text.concat(categorical).column("c")).isEqualTo(TextColumn.of("c", "y", "x", null));
  }

  @Test
  void lackingColumnsAreNamedOnTheirSide() {
    Dataset both = Dataset.of(NumericColumn.of("a", 1), NumericColumn.of("b", 1));
    Dataset one = both.select("a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> both.concat(one))
        .withMessage(
            "the lower data set has no column 'b'; add it there or drop it here. Columns present:"
                + " a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.concat(both))
        .withMessage(
            "the upper data set has no column 'b'; add it there or drop it here. Columns present:"
                + " a");
  }

  @Test
  void typesThatDifferAreNamed() {
    Dataset numbers = Dataset.of(NumericColumn.of("a", 1));
    Dataset labels = Dataset.of(CategoricalColumn.of("a", "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> numbers.concat(labels))
        .withMessageStartingWith(
            "column 'a' is numeric in the upper data set and categorical in the lower one");
    Dataset dates = Dataset.of(TimeColumn.ofDates("a", List.of(DAY)));
    Dataset times = Dataset.of(TimeColumn.ofDateTimes("a", List.of(DAY.atStartOfDay())));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dates.concat(times))
        .withMessageStartingWith(
            "column 'a' is date in the upper data set and date_time in the lower one");
  }
}

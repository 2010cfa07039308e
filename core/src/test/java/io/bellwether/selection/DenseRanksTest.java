package io.bellwether.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.data.TimeColumn;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DenseRanksTest {

  private static int[] ranks(Column column) {
    DenseRanks ranks = DenseRanks.of(column);
    return IntStream.range(0, column.size()).map(ranks::rank).toArray();
  }

  @Test
  void numbersOfAllKindsAreOrdered() {
    NumericColumn column =
        NumericColumn.of(
            "x",
            0.0,
            -0.0,
            -1,
            Double.NEGATIVE_INFINITY,
            Double.NaN,
            Double.MIN_VALUE,
            Double.POSITIVE_INFINITY,
            -Double.MAX_VALUE,
            -Double.MIN_VALUE,
            7);
    assertThat(ranks(column)).containsExactly(4, 4, 2, 0, -1, 5, 7, 1, 3, 6);
    DenseRanks ranks = DenseRanks.of(column);
    assertThat(ranks.distinct()).isEqualTo(8);
    assertThat(ranks.count(4)).isEqualTo(2);
    assertThat(ranks.texts()[6]).isEqualTo("7");
  }

  @Test
  void labelsAreOrderedAsTextWhateverTheirCodes() {
    List<String> levels = List.of("c", "unused", "a", "b");
    assertThat(ranks(CategoricalColumn.ofCodes("x", new int[] {0, 2, -1, 3, 0}, levels)))
        .containsExactly(2, 0, -1, 1, 2);
    assertThat(ranks(TextColumn.of("x", "b", null, "a", "b"))).containsExactly(1, -1, 0, 1);
  }

  @Test
  void datesAreOrdered() {
    LocalDate day = LocalDate.of(1970, 1, 1);
    assertThat(ranks(TimeColumn.ofDates("x", Arrays.asList(day, null, day.minusDays(1), day))))
        .containsExactly(1, -1, 0, 1);
  }
}

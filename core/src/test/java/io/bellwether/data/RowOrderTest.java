package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RowOrderTest {

  private static final double NAN = Double.NaN;

  @Test
  void missingComesLastInEitherDirection() {
    Dataset dataset = Dataset.of(NumericColumn.of("a", NAN, 2, NAN, 1, 3));
    assertThat(dataset.sort("a").numeric("a").values()).containsExactly(1, 2, 3, NAN, NAN);
    assertThat(dataset.sort(SortOrder.DESCENDING, "a").numeric("a").values())
        .containsExactly(3, 2, 1, NAN, NAN);
  }

  @Test
  void equalRowsKeepTheirOrderInEitherDirection() {
    Dataset dataset =
        Dataset.of(
            CategoricalColumn.of("key", "b", "a", "b", "a", null, null),
            NumericColumn.of("row", 0, 1, 2, 3, 4, 5));
    assertThat(dataset.sort("key").numeric("row").values()).containsExactly(1, 3, 0, 2, 4, 5);
    assertThat(dataset.sort(SortOrder.DESCENDING, "key").numeric("row").values())
        .containsExactly(0, 2, 1, 3, 4, 5);
  }

  @Test
  void labelsSortAsTextWhateverTheirLevels() {
    Dataset dataset =
        Dataset.of(
            CategoricalColumn.ofCodes("c", new int[] {0, 1, 2}, List.of("small", "large", "Big")));
    assertThat(dataset.sort("c").categorical("c").labels())
        .containsExactly("Big", "large", "small");
  }

  @Test
  void theEndsOfTheRangeStayBeforeMissing() {
    double[] extremes = {
      Double.POSITIVE_INFINITY, NAN, -Double.MAX_VALUE, -0.0, 0.0, Double.NEGATIVE_INFINITY
    };
    Dataset dataset = Dataset.of(NumericColumn.of("a", extremes));
    double[] expected = extremes.clone();
    Arrays.sort(expected);
    assertThat(dataset.sort("a").numeric("a").values()).containsExactly(expected);
    long[] times = {TimeColumn.MISSING, Long.MAX_VALUE, TimeColumn.MISSING + 1, 0, -1};
    Dataset timed = Dataset.of(TimeColumn.owning("t", ColumnType.DATE_TIME, times, times.length));
    assertThat(RowOrder.sorted(timed, SortOrder.ASCENDING, List.of("t")))
        .containsExactly(2, 4, 3, 1, 0);
    assertThat(RowOrder.sorted(timed, SortOrder.DESCENDING, List.of("t")))
        .containsExactly(1, 3, 4, 2, 0);
  }

  @Test
  void manyRowsAgreeWithTheSortOfTheJdk() {
    SplittableRandom random = new SplittableRandom(3);
    double[] values = random.doubles(50_000, -1e6, 1e6).toArray();
    double[] expected = values.clone();
    Arrays.sort(expected);
    Dataset sorted = Dataset.of(NumericColumn.of("a", values)).sort("a");
    assertThat(sorted.numeric("a").values()).isEqualTo(expected);
  }

  @Test
  void emptyTablesAndSingleRows() {
    Dataset dataset = Dataset.of(NumericColumn.of("a", 1));
    assertThat(dataset.sort("a")).isEqualTo(dataset);
    assertThat(dataset.head(0).sort("a").rowCount()).isZero();
  }

  @Test
  void atLeastOneColumnIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.of().sort())
        .withMessage("name at least one column to sort by");
  }
}

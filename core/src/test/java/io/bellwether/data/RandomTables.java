package io.bellwether.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.jspecify.annotations.Nullable;

/** Small tables of all types of columns with few different values, some of them missing. */
class RandomTables extends DomainContextBase {

  private static final double[] NUMBERS = {
    0.0, -0.0, 1, -1, 2.5, 1e300, -1e-300, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 7
  };
  private static final List<String> LEVELS = List.of("pear", "apple", "Zebra", "fig");

  @Provide
  Arbitrary<Dataset> tables() {
    return Arbitraries.integers().between(0, 40).flatMap(RandomTables::ofSize);
  }

  static Arbitrary<Dataset> ofSize(int rows) {
    Arbitrary<int[]> choices =
        Arbitraries.integers().between(-1, 9).array(int[].class).ofSize(rows);
    return Combinators.combine(choices, choices, choices, choices, choices)
        .as(
            (numbers, levels, texts, days, moments) ->
                Dataset.of(
                    numbers(numbers),
                    levels(levels),
                    texts(texts),
                    times("day", ColumnType.DATE, days),
                    times("moment", ColumnType.DATE_TIME, moments)));
  }

  private static Column numbers(int[] choices) {
    double[] values = new double[choices.length];
    for (int row = 0; row < choices.length; row++) {
      values[row] = choices[row] < 0 ? Double.NaN : NUMBERS[choices[row]];
    }
    return NumericColumn.of("number", values);
  }

  private static Column levels(int[] choices) {
    int[] codes = new int[choices.length];
    for (int row = 0; row < choices.length; row++) {
      codes[row] = choices[row] < 0 ? CategoricalColumn.MISSING : choices[row] % LEVELS.size();
    }
    return CategoricalColumn.ofCodes("label", codes, LEVELS);
  }

  private static Column texts(int[] choices) {
    @Nullable String[] texts = new @Nullable String[choices.length];
    for (int row = 0; row < choices.length; row++) {
      texts[row] = choices[row] < 0 ? null : "t" + choices[row] % 3;
    }
    return TextColumn.of("text", texts);
  }

  private static Column times(String name, ColumnType type, int[] choices) {
    long[] values = new long[choices.length];
    for (int row = 0; row < choices.length; row++) {
      values[row] = choices[row] < 0 ? TimeColumn.MISSING : 4 - choices[row] % 9;
    }
    return TimeColumn.owning(name, type, values, values.length);
  }

  /** The row's values as objects that are equal when the values are; null is missing. */
  static List<@Nullable Object> values(Dataset dataset, int row, String... names) {
    List<@Nullable Object> values = new ArrayList<>();
    for (String name : names) {
      Column column = dataset.column(name);
      values.add(
          column instanceof NumericColumn numeric && !numeric.isMissing(row)
              ? (Object) (numeric.value(row) + 0.0) // -0.0 is the same key as 0.0
              : column.text(row));
    }
    return values;
  }

  /** Compares two values as a sort by {@code order} should, by the plainest of means. */
  static int compare(Dataset dataset, String name, SortOrder order, int a, int b) {
    Column column = dataset.column(name);
    if (column.isMissing(a) || column.isMissing(b)) {
      return Boolean.compare(column.isMissing(a), column.isMissing(b));
    }
    int ascending;
    if (column instanceof NumericColumn numeric) {
      ascending = Double.compare(numeric.value(a) + 0.0, numeric.value(b) + 0.0);
    } else if (column instanceof TimeColumn time) {
      ascending =
          Objects.requireNonNull(time.dateTime(a))
              .compareTo(Objects.requireNonNull(time.dateTime(b)));
    } else {
      ascending =
          Objects.requireNonNull(column.text(a)).compareTo(Objects.requireNonNull(column.text(b)));
    }
    return order == SortOrder.ASCENDING ? ascending : -ascending;
  }
}

package io.bellwether.selection;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.DataException;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.data.TimeColumn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;

/**
 * The values of a column by their order: 0 for the smallest value, 1 for the next one, equal values
 * alike. Labels are ordered as text, so that neither the order of rows nor that of levels matters.
 */
final class DenseRanks {

  /** The rank of a row without a value. */
  static final int MISSING = -1;

  private final Column column;
  private final int[] ranks;
  private final int[] counts;

  private DenseRanks(Column column, int[] ranks, int distinct) {
    this.column = column;
    this.ranks = ranks;
    this.counts = new int[distinct];
    for (int rank : ranks) {
      if (rank != MISSING) {
        counts[rank]++;
      }
    }
  }

  static DenseRanks of(Column column) {
    if (column instanceof NumericColumn numeric) {
      // doubleToLongBits orders positive numbers; flipping the others orders all. 0.0 takes -0.0
      // in.
      return ofNumbers(
          column,
          row -> {
            long bits = Double.doubleToLongBits(numeric.value(row) + 0.0);
            return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
          });
    }
    if (column instanceof TimeColumn time) {
      return ofNumbers(column, time::value);
    }
    return ofLabels(column);
  }

  /** As {@link #of}, but every row has to have a value. */
  static DenseRanks complete(Column column, String use) {
    for (int row = 0; row < column.size(); row++) {
      if (column.isMissing(row)) {
        throw DataException.because(
                "a value is needed in every row " + use + "; filter such rows out first")
            .line(row)
            .column(column.name())
            .build();
      }
    }
    return of(column);
  }

  private static DenseRanks ofNumbers(Column column, IntToLongFunction key) {
    int rows = column.size();
    long[] sorted = new long[rows];
    int present = 0;
    for (int row = 0; row < rows; row++) {
      if (!column.isMissing(row)) {
        sorted[present++] = key.applyAsLong(row);
      }
    }
    Arrays.sort(sorted, 0, present);
    int distinct = 0;
    for (int i = 0; i < present; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    int[] ranks = new int[rows];
    for (int row = 0; row < rows; row++) {
      ranks[row] =
          column.isMissing(row)
              ? MISSING
              : Arrays.binarySearch(sorted, 0, distinct, key.applyAsLong(row));
    }
    return new DenseRanks(column, ranks, distinct);
  }

  private static DenseRanks ofLabels(Column column) {
    if (!(column instanceof CategoricalColumn || column instanceof TextColumn)) {
      throw new IllegalStateException("a kind of column that has no order here: " + column);
    }
    TreeSet<String> labels = new TreeSet<>();
    for (int row = 0; row < column.size(); row++) {
      String label = column.text(row);
      if (label != null) {
        labels.add(label);
      }
    }
    Map<String, Integer> rankOf = new HashMap<>();
    for (String label : labels) {
      rankOf.put(label, rankOf.size());
    }
    int[] ranks = new int[column.size()];
    for (int row = 0; row < ranks.length; row++) {
      String label = column.text(row);
      ranks[row] = label == null ? MISSING : rankOf.getOrDefault(label, MISSING);
    }
    return new DenseRanks(column, ranks, labels.size());
  }

  int rowCount() {
    return ranks.length;
  }

  int rank(int row) {
    return ranks[row];
  }

  int distinct() {
    return counts.length;
  }

  /** How many rows have the rank. */
  int count(int rank) {
    return counts[rank];
  }

  /** The values of all ranks, for messages. */
  String[] texts() {
    String[] texts = new String[counts.length];
    for (int row = 0; row < ranks.length; row++) {
      if (ranks[row] != MISSING && texts[ranks[row]] == null) {
        texts[ranks[row]] = String.valueOf(column.text(row));
      }
    }
    return texts;
  }
}

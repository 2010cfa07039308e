package io.bellwether.data;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The order of sorted rows. Every value becomes a whole number that compares, without its sign, as
 * the value does; the numbers are then put in order byte by byte, the lowest first (least
 * significant digit radix sort; Knuth, The Art of Computer Programming 3, section 5.2.5, algorithm
 * R). Each pass is stable, and so is the whole; several columns are sorted the least important one
 * first. Time is of order rows times columns, plus the sorting of the distinct labels.
 */
final class RowOrder {

  /** The key of a missing value, above all others when read without a sign. */
  private static final long LAST = -1L;

  private static final int DIGIT_BITS = 8;
  private static final int DIGITS = 1 << DIGIT_BITS;

  private int[] rows;
  private long[] keys;
  private int[] spareRows;
  private long[] spareKeys;

  private RowOrder(int size) {
    this.rows = IntStream.range(0, size).toArray();
    this.keys = new long[size];
    this.spareRows = new int[size];
    this.spareKeys = new long[size];
  }

  static int[] sorted(Dataset dataset, SortOrder order, List<String> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("name at least one column to sort by");
    }
    List<Column> columns = names.stream().map(dataset::column).toList();
    RowOrder sorting = new RowOrder(dataset.rowCount());
    for (int i = columns.size() - 1; i >= 0; i--) {
      sorting.sort(ascendingKeys(columns.get(i)), order == SortOrder.DESCENDING);
    }
    return sorting.rows;
  }

  private void sort(long[] ascending, boolean descending) {
    for (int i = 0; i < rows.length; i++) {
      long key = ascending[rows[i]];
      // Keys of values lie in 0 .. 2^64 - 2, so that the mirrored ones do, too.
      keys[i] = descending && key != LAST ? LAST - 1 - key : key;
    }
    for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
      pass(shift);
    }
  }

  private void pass(int shift) {
    int[] places = new int[DIGITS + 1];
    for (long key : keys) {
      places[digit(key, shift) + 1]++;
    }
    if (keys.length == 0 || places[digit(keys[0], shift) + 1] == keys.length) {
      return;
    }
    for (int digit = 1; digit < DIGITS; digit++) {
      places[digit] += places[digit - 1];
    }
    for (int i = 0; i < keys.length; i++) {
      int place = places[digit(keys[i], shift)]++;
      spareKeys[place] = keys[i];
      spareRows[place] = rows[i];
    }
    long[] sortedKeys = spareKeys;
    spareKeys = keys;
    keys = sortedKeys;
    int[] sortedRows = spareRows;
    spareRows = rows;
    rows = sortedRows;
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & (DIGITS - 1);
  }

  private static long[] ascendingKeys(Column column) {
    if (column instanceof NumericColumn numeric) {
      return ofNumbers(numeric);
    }
    if (column instanceof TimeColumn time) {
      return ofTimes(time);
    }
    if (column instanceof CategoricalColumn categorical) {
      return ofLevels(categorical);
    }
    return ofTexts(column);
  }

  /**
   * The order of {@link Double#compare}, but for signed zeros, which are equal: negative numbers
   * have all bits turned, others the sign.
   */
  private static long[] ofNumbers(NumericColumn column) {
    long[] keys = new long[column.size()];
    for (int row = 0; row < keys.length; row++) {
      double value = column.value(row) + 0.0; // -0.0 and 0.0 are one value
      long bits = Double.doubleToRawLongBits(value);
      keys[row] = Double.isNaN(value) ? LAST : bits ^ ((bits >> (Long.SIZE - 1)) | Long.MIN_VALUE);
    }
    return keys;
  }

  private static long[] ofTimes(TimeColumn column) {
    long[] keys = new long[column.size()];
    for (int row = 0; row < keys.length; row++) {
      long value = column.value(row);
      // The smallest long is missing; one less makes room at the upper end for it.
      keys[row] = value == TimeColumn.MISSING ? LAST : (value - 1) ^ Long.MIN_VALUE;
    }
    return keys;
  }

  private static long[] ofLevels(CategoricalColumn column) {
    String[] alphabetical = column.levels().toArray(new String[0]);
    Arrays.sort(alphabetical);
    long[] ranks = new long[alphabetical.length];
    for (int code = 0; code < ranks.length; code++) {
      ranks[code] = Arrays.binarySearch(alphabetical, column.levels().get(code));
    }
    long[] keys = new long[column.size()];
    for (int row = 0; row < keys.length; row++) {
      int code = column.code(row);
      keys[row] = code == CategoricalColumn.MISSING ? LAST : ranks[code];
    }
    return keys;
  }

  private static long[] ofTexts(Column column) {
    TreeSet<String> present = new TreeSet<>();
    for (int row = 0; row < column.size(); row++) {
      String text = column.text(row);
      if (text != null) {
        present.add(text);
      }
    }
    String[] alphabetical = present.toArray(new String[0]);
    long[] keys = new long[column.size()];
    for (int row = 0; row < keys.length; row++) {
      @Nullable String text = column.text(row);
      keys[row] = text == null ? LAST : Arrays.binarySearch(alphabetical, text);
    }
    return keys;
  }
}

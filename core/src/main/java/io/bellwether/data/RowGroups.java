package io.bellwether.data;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Groups of rows that agree in some columns, numbered in the order of first occurrence.
 *
 * <p>Missing equals missing, and {@code -0.0} equals {@code 0.0}, as in SQL: who groups by a number
 * does not think of signed zeros. Without any column, all rows are one group.
 *
 * <p>Columns are taken in one after the other: each turns into small whole numbers, and every pair
 * of (group so far, number) into a new group. Time is of order rows times columns; no object is
 * made per row.
 */
final class RowGroups {

  /** Up to this many possible pairs, or this many a row, a plain table replaces the hash. */
  private static final int SMALL_TABLE = 1 << 16;

  private static final int TABLE_PER_ROW = 4;

  private final int[] ids;
  private final int[] firstRows;

  private RowGroups(int[] ids, int[] firstRows) {
    this.ids = ids;
    this.firstRows = firstRows;
  }

  static RowGroups of(Dataset dataset, List<String> names) {
    Set<String> seen = new HashSet<>();
    RowGroups groups = all(dataset.rowCount());
    for (String name : names) {
      Column column = dataset.column(name);
      if (!seen.add(name)) {
        throw new IllegalArgumentException("column '" + name + "' is named twice as a key");
      }
      groups = groups.splitBy(column);
    }
    return groups;
  }

  private static RowGroups all(int rows) {
    return new RowGroups(new int[rows], new int[Math.min(rows, 1)]);
  }

  /** Returns the groups of rows that agree in their group and in the column. */
  RowGroups splitBy(Column column) {
    ColumnCodes codes = ColumnCodes.of(column);
    long pairs = (long) firstRows.length * codes.bound();
    boolean small = pairs <= Math.max(SMALL_TABLE, (long) TABLE_PER_ROW * ids.length);
    return small ? splitByTable(codes, (int) pairs) : splitByHash(codes);
  }

  private RowGroups splitByTable(ColumnCodes codes, int pairs) {
    int[] table = new int[pairs];
    int[] split = new int[ids.length];
    int[] first = new int[Math.min(pairs, ids.length)];
    int count = 0;
    for (int row = 0; row < split.length; row++) {
      int pair = ids[row] * codes.bound() + codes.code(row);
      if (table[pair] == 0) {
        first[count++] = row;
        table[pair] = count;
      }
      split[row] = table[pair] - 1;
    }
    return new RowGroups(split, Arrays.copyOf(first, count));
  }

  private RowGroups splitByHash(ColumnCodes codes) {
    KeyIds table = new KeyIds();
    int[] split = new int[ids.length];
    int[] first = new int[ids.length];
    for (int row = 0; row < split.length; row++) {
      int known = table.size();
      split[row] = table.id((long) ids[row] * codes.bound() + codes.code(row));
      if (split[row] == known) {
        first[known] = row;
      }
    }
    return new RowGroups(split, Arrays.copyOf(first, table.size()));
  }

  /** Returns the number of groups. */
  int count() {
    return firstRows.length;
  }

  /** Returns the number of rows. */
  int rowCount() {
    return ids.length;
  }

  /** Returns the group of a row. */
  int id(int row) {
    return ids[row];
  }

  /** Returns the first row of every group, ascending. The array is not to be changed. */
  int[] firstRows() {
    return firstRows;
  }

  /** Returns the number of rows of every group. */
  int[] sizes() {
    int[] sizes = new int[count()];
    for (int id : ids) {
      sizes[id]++;
    }
    return sizes;
  }

  /** Returns the rows of every group, in order. */
  int[][] rowsByGroup() {
    int[] sizes = sizes();
    int[][] rows = new int[count()][];
    for (int group = 0; group < rows.length; group++) {
      rows[group] = new int[sizes[group]];
    }
    int[] filled = new int[count()];
    for (int row = 0; row < ids.length; row++) {
      rows[ids[row]][filled[ids[row]]++] = row;
    }
    return rows;
  }
}

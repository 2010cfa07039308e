package io.bellwether.ml.association;

import java.util.Arrays;

/**
 * A matrix of bits with a column for each item and a bit for each row that holds it; 64 rows a
 * word, columns one after the other. Room is kept when the shape changes, so that a search makes
 * its grids once.
 */
final class BitGrid {

  private static final int WORD = 6;

  /** After so many words it is asked whether to go on: to ask costs more than some words do. */
  private static final int STRETCH = 4;

  private long[] bits = new long[0];
  private int[] ranks = new int[0];
  private int words;

  /** How many words so many rows take. */
  static int words(int rows) {
    return (rows + Long.SIZE - 1) >>> WORD;
  }

  /** Makes all bits 0. */
  void shape(int rows, int columns) {
    words = words(rows);
    int size = Math.multiplyExact(words, columns);
    if (bits.length < size) {
      bits = new long[size];
    } else {
      Arrays.fill(bits, 0, size, 0);
    }
    if (ranks.length < columns) {
      ranks = new int[columns];
    }
  }

  int words() {
    return words;
  }

  int rank(int column) {
    return ranks[column];
  }

  /** Says which item a column is of. */
  void name(int column, int rank) {
    ranks[column] = rank;
  }

  void set(int row, int column) {
    bits[column * words + (row >>> WORD)] |= 1L << row;
  }

  /** Those of some rows that hold an item too. */
  void both(long[] rows, int column, long[] target) {
    int at = column * words;
    for (int word = 0; word < words; word++) {
      target[word] = rows[word] & bits[at + word];
    }
  }

  /**
   * How many of some rows do not hold an item.
   *
   * @param rows the bits of the rows
   * @param column the item
   * @param limit above which the exact number does not matter
   * @return the number, or some number above the limit if it is above
   */
  int missing(long[] rows, int column, int limit) {
    int at = column * words;
    int missing = 0;
    int word = 0;
    while (word < words && missing <= limit) {
      int stop = Math.min(words, word + STRETCH);
      for (; word < stop; word++) {
        missing += Long.bitCount(rows[word] & ~bits[at + word]);
      }
    }
    return missing;
  }

  /**
   * Picks the items that most of some rows hold.
   *
   * @param rows the bits of the rows
   * @param columns the items to pick from
   * @param size how many they are
   * @param limit how many rows may lack an item
   * @param target takes the items, in their order
   * @param from where the first goes; there must be room for all
   * @return behind the last of them in the target, or -1 if all rows hold one of the items
   */
  int pick(long[] rows, int[] columns, int size, int limit, int[] target, int from) {
    if (words == 1) {
      return pick(rows[0], columns, size, limit, target, from);
    }
    int end = from;
    for (int i = 0; i < size; i++) {
      int missing = missing(rows, columns[i], limit);
      if (missing == 0) {
        return -1;
      }
      target[end] = columns[i];
      end += missing <= limit ? 1 : 0;
    }
    return end;
  }

  /** The same with all rows in a word, where most sets of a search are. */
  private int pick(long rows, int[] columns, int size, int limit, int[] target, int from) {
    int end = from;
    for (int i = 0; i < size; i++) {
      int column = columns[i];
      long missing = rows & ~bits[column];
      if (missing == 0) {
        return -1;
      }
      target[end] = column;
      end += Long.bitCount(missing) <= limit ? 1 : 0;
    }
    return end;
  }

  /** Takes from rows those that do not hold an item; returns how many. */
  int drop(long[] rows, int column) {
    int at = column * words;
    int dropped = 0;
    for (int word = 0; word < words; word++) {
      dropped += Long.bitCount(rows[word] & ~bits[at + word]);
      rows[word] &= bits[at + word];
    }
    return dropped;
  }

  /**
   * Copies a column of another grid, of some of its rows only.
   *
   * @param column where to
   * @param source where from
   * @param from which column
   * @param rows the numbers of the rows, ascending; they become 0, 1, 2...
   * @param size how many they are
   */
  void gather(int column, BitGrid source, int from, int[] rows, int size) {
    ranks[column] = source.ranks[from];
    int begin = from * source.words;
    int end = column * words;
    for (int start = 0; start < size; start += Long.SIZE) {
      int stop = Math.min(size, start + Long.SIZE);
      long word = 0;
      for (int i = start; i < stop; i++) {
        int row = rows[i];
        word |= ((source.bits[begin + (row >>> WORD)] >>> row) & 1) << i;
      }
      bits[end++] = word;
    }
  }

  /** Writes the numbers of rows, ascending, into an array that has room for them. */
  int list(long[] rows, int[] target) {
    int size = 0;
    for (int word = 0; word < words; word++) {
      for (long left = rows[word]; left != 0; left &= left - 1) {
        target[size++] = (word << WORD) + Long.numberOfTrailingZeros(left);
      }
    }
    return size;
  }

  /** Makes the bits of the first so many rows 1, the others 0. */
  static void fill(long[] rows, int size) {
    int words = words(size);
    Arrays.fill(rows, 0, words, -1L);
    if ((size & (Long.SIZE - 1)) != 0) {
      rows[words - 1] = -1L >>> -size;
    }
  }
}

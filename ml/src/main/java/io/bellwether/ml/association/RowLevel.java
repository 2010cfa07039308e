package io.bellwether.ml.association;

/**
 * Baskets as rows and as columns: for each row its items, for each item its rows. Items are known
 * by local numbers, which ascend in a row.
 */
final class RowLevel {

  /** The ranks of the items, by local number. */
  final int[] ranks;

  /** How many baskets hold each item, those that are not among the rows included. */
  final int[] supports;

  final int[] starts;
  final int[] cells;
  final int[] itemStarts;
  final int[] itemRows;

  /**
   * Makes the columns of given rows.
   *
   * @param ranks the ranks of the items, by local number
   * @param supports how many baskets hold each item
   * @param starts where the rows begin in {@code cells}, and where the last one ends
   * @param cells local numbers of items, ascending inside a row
   */
  RowLevel(int[] ranks, int[] supports, int[] starts, int[] cells) {
    this.ranks = ranks;
    this.supports = supports;
    this.starts = starts;
    this.cells = cells;
    int rows = starts.length - 1;
    int end = starts[rows];
    this.itemStarts = new int[ranks.length + 1];
    for (int i = 0; i < end; i++) {
      itemStarts[cells[i] + 1]++;
    }
    for (int item = 0; item < ranks.length; item++) {
      itemStarts[item + 1] += itemStarts[item];
    }
    this.itemRows = new int[end];
    int[] next = itemStarts.clone();
    for (int row = 0; row < rows; row++) {
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        itemRows[next[cells[i]]++] = row;
      }
    }
  }

  int items() {
    return ranks.length;
  }
}

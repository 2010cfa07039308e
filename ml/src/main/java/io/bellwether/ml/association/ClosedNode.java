package io.bellwether.ml.association;

import java.util.Arrays;

/**
 * A closed set on the way of a search: the rows that hold it, the items that may extend it (the
 * tail) and the items that may not, as their sets are found elsewhere (those before it), which tell
 * whether a set was found already. Items are columns of a grid. Filled anew for set after set, so
 * that a search makes as many of them as it is deep.
 */
final class ClosedNode {

  /** From how much saved work on a fresh grid is made, as multiples of the rows to be copied. */
  private static final int WORTH = 1;

  private final BitGrid own = new BitGrid();
  private BitGrid grid = own;
  private long[] rows = new long[0];
  private int count;
  private int length;
  private int[] tail = new int[0];
  private int[] tailCounts = new int[0];
  private int tailSize;
  private int next;
  private int[] before = new int[0];
  private int beforeSize;
  private int[] numbers = new int[0];
  private long[] keys = new long[0];
  private long[] whole = new long[0];
  private int wholeCount;

  /** How many bits are 1 in the rows: the count, or less if baskets of one item were left out. */
  private int rowCount;

  /** In how many baskets the set is. */
  int count() {
    return count;
  }

  /** How many items the set has. */
  int length() {
    return length;
  }

  int tailSize() {
    return tailSize;
  }

  int beforeSize() {
    return beforeSize;
  }

  /** The next place in the tail to go on with, -1 if there is none. */
  int next() {
    return next < tailSize ? next++ : -1;
  }

  /** In how many baskets the set is with an item of its tail. */
  int tailCount(int position) {
    return tailCounts[position];
  }

  /**
   * Begins with a grid of its own, whose columns are the tail and then the items before.
   *
   * @return the grid, all bits 0
   */
  BitGrid begin(int setCount, int setLength, int newRows, int tailColumns, int beforeColumns) {
    count = setCount;
    length = setLength;
    own.shape(newRows, tailColumns + beforeColumns);
    room(tailColumns, beforeColumns, own.words());
    renumber(newRows, tailColumns, beforeColumns);
    return own;
  }

  /** Says in how many baskets the set is with an item of its tail. */
  void tailCount(int position, int together) {
    tailCounts[position] = together;
  }

  /**
   * Becomes the closure of another node's set and an item of its tail.
   *
   * @param path the other's set; the items that are new are written behind it
   * @param least in how many baskets a larger set must be
   * @return false if an item before is in all rows, so that the set is found elsewhere
   */
  boolean extend(ClosedNode parent, int position, int least, int[] path) {
    grid = parent.grid;
    room(parent.tailSize - position - 1, parent.beforeSize + position, grid.words());
    grid.both(parent.rows, parent.tail[position], rows);
    count = parent.tailCounts[position];
    rowCount = count;
    int slack = count - least;
    beforeSize = 0;
    if (!take(parent.before, parent.beforeSize, slack) || !take(parent.tail, position, slack)) {
      return false;
    }
    length = parent.length;
    path[length++] = grid.rank(parent.tail[position]);
    next = 0;
    int kept = 0;
    for (int i = position + 1; i < parent.tailSize; i++) {
      int item = parent.tail[i];
      int missing = grid.missing(rows, item, slack);
      if (missing == 0) {
        path[length++] = grid.rank(item);
      } else {
        tailCounts[kept] = count - missing;
        tail[kept] = item;
        kept += missing <= slack ? 1 : 0;
      }
    }
    tailSize = kept;
    return true;
  }

  /** Takes over the items before that are in enough of the rows; false if one is in all. */
  private boolean take(int[] items, int size, int slack) {
    beforeSize = grid.pick(rows, items, size, slack, before, beforeSize);
    return beforeSize >= 0;
  }

  /**
   * Copies the rows to a smaller grid if that pays, the tail in ascending order of counts. Else the
   * node goes on with the grid of its parent.
   */
  void compact() {
    int saved = grid.words() - BitGrid.words(count);
    if ((long) tailSize * saved <= (long) WORTH * count) {
      return;
    }
    if (numbers.length < count) {
      numbers = new int[count];
    }
    int size = grid.list(rows, numbers);
    sortTail();
    own.shape(size, tailSize + beforeSize);
    for (int i = 0; i < tailSize; i++) {
      own.gather(i, grid, tail[i], numbers, size);
    }
    for (int i = 0; i < beforeSize; i++) {
      own.gather(tailSize + i, grid, before[i], numbers, size);
    }
    renumber(size, tailSize, beforeSize);
  }

  private void sortTail() {
    if (keys.length < tailSize) {
      keys = new long[tailSize];
    }
    for (int i = 0; i < tailSize; i++) {
      keys[i] = ((long) tailCounts[i] << Integer.SIZE) | tail[i];
    }
    Arrays.sort(keys, 0, tailSize);
    for (int i = 0; i < tailSize; i++) {
      tail[i] = (int) keys[i];
      tailCounts[i] = (int) (keys[i] >>> Integer.SIZE);
    }
  }

  /**
   * In how many baskets the set is with its whole tail.
   *
   * @param least below which the exact number does not matter
   * @return the number of baskets, 0 if it is below
   */
  int wholeTail(int least) {
    if (whole.length < grid.words()) {
      whole = new long[grid.words()];
    }
    System.arraycopy(rows, 0, whole, 0, grid.words());
    wholeCount = rowCount;
    for (int i = 0; i < tailSize && wholeCount >= least; i++) {
      wholeCount -= grid.drop(whole, tail[i]);
    }
    return wholeCount >= least ? wholeCount : 0;
  }

  /** Whether some item before is in enough baskets with the set and its whole tail. */
  boolean wholeTailGrows(int least) {
    int slack = wholeCount - least;
    for (int i = 0; i < beforeSize; i++) {
      if (grid.missing(whole, before[i], slack) <= slack) {
        return true;
      }
    }
    return false;
  }

  /** Writes the tail behind the set; returns how many items it is then. */
  int addTail(int[] path) {
    for (int i = 0; i < tailSize; i++) {
      path[length + i] = grid.rank(tail[i]);
    }
    return length + tailSize;
  }

  private void renumber(int newRows, int tailColumns, int beforeColumns) {
    grid = own;
    rowCount = newRows;
    next = 0;
    tailSize = tailColumns;
    beforeSize = beforeColumns;
    BitGrid.fill(rows, rowCount);
    for (int i = 0; i < tailSize; i++) {
      tail[i] = i;
    }
    for (int i = 0; i < beforeSize; i++) {
      before[i] = tailSize + i;
    }
  }

  private void room(int tailColumns, int beforeColumns, int words) {
    if (tail.length < tailColumns) {
      tail = new int[roomy(tailColumns)];
      tailCounts = new int[tail.length];
    }
    if (before.length < beforeColumns) {
      before = new int[roomy(beforeColumns)];
    }
    if (rows.length < words) {
      rows = new long[roomy(words)];
    }
  }

  /** Somewhat more, so that a little growth does not take a new array each time. */
  private static int roomy(int size) {
    return size + (size >>> 2);
  }
}

package io.bellwether.ml.association;

import java.util.Arrays;

/**
 * Depth first search in difference sets: for each item the rows of the path that do not hold it.
 * With d(PX) the rows of a path P without item X, that of a longer path is d(PXY) = d(PY) without
 * d(PX), and its support is that of PX less the size of d(PXY): Zaki and Gouda (2003), section 3.1.
 * The lists only become shorter with the path.
 */
final class DifferenceSearch {

  private static final int FIRST = 64;

  private final RankedBaskets data;
  private final SupportFloor floor;
  private final SetReporter reporter;

  /** The items of all levels of the search, one level above the other. */
  private int[] items = new int[FIRST];

  private int[] counts = new int[FIRST];

  /** Where the rows of each item begin; those of the next item follow. */
  private int[] starts = new int[FIRST];

  private int[] rows = new int[FIRST];
  private boolean[] marked = new boolean[FIRST];
  private int size;

  DifferenceSearch(RankedBaskets data, SupportFloor floor, SetReporter reporter) {
    this.data = data;
    this.floor = floor;
    this.reporter = reporter;
  }

  /** Begins with no items, and room for rows up to a number. */
  void begin(int rowNumbers) {
    size = 0;
    if (marked.length < rowNumbers) {
      marked = new boolean[rowNumbers];
    }
  }

  /** Adds an item with the rows that a mask has and its own bits have not. */
  void item(int rank, int count, int missing, long[] words, int mask, int bits, int width) {
    roomForItems(size + 2);
    int end = starts[size];
    roomForRows(end + (long) missing);
    for (int w = 0; w < width; w++) {
      for (long left = words[mask + w] & ~words[bits + w]; left != 0; left &= left - 1) {
        rows[end++] = (w << 6) + Long.numberOfTrailingZeros(left);
      }
    }
    push(rank, count, end);
  }

  private void push(int rank, int count, int end) {
    items[size] = rank;
    counts[size] = count;
    starts[++size] = end;
  }

  /** Finds all sets of the path and some of the items. */
  void search(int length) {
    search(0, size, length);
  }

  private void search(int from, int to, int length) {
    for (int i = from; i < to; i++) {
      reporter.path[length] = items[i];
      int mark = reporter.perfectSize();
      size = to;
      if (i + 1 < to && reporter.mayGrow(length + 1)) {
        extend(i, to);
      }
      reporter.report(length + 1, counts[i]);
      if (size > to) {
        search(to, size, length + 1);
      }
      reporter.forget(mark);
    }
  }

  private void extend(int i, int to) {
    int most = counts[i] - floor.minCount();
    mark(i, true);
    for (int j = i + 1; j < to; j++) {
      if (data.hasRelations() && data.related(items[i], items[j])) {
        continue;
      }
      roomForItems(size + 2);
      roomForRows((long) starts[size] + starts[j + 1] - starts[j]);
      int end = subtract(j, starts[size]);
      int missing = end - starts[size];
      if (missing == 0 && isFree(j, i + 1, to)) {
        reporter.addPerfect(items[j]);
      } else if (missing <= most) {
        push(items[j], counts[i] - missing, end);
      }
    }
    mark(i, false);
  }

  private void mark(int i, boolean value) {
    for (int at = starts[i]; at < starts[i + 1]; at++) {
      marked[rows[at]] = value;
    }
  }

  /** Copies those rows of an item that are not marked; returns where they end. */
  private int subtract(int j, int target) {
    int end = target;
    int stop = starts[j + 1];
    for (int at = starts[j]; at < stop; at++) {
      int row = rows[at];
      rows[end] = row;
      end += marked[row] ? 0 : 1;
    }
    return end;
  }

  /** An item that excludes another one of the tail cannot join every set. */
  private boolean isFree(int j, int from, int to) {
    return !data.hasRelations() || data.unrelated(items, j, from, to);
  }

  private void roomForItems(int room) {
    if (starts.length < room) {
      items = Arrays.copyOf(items, 2 * room);
      counts = Arrays.copyOf(counts, 2 * room);
      starts = Arrays.copyOf(starts, 2 * room);
    }
  }

  private void roomForRows(long room) {
    if (rows.length <= room) {
      rows = Arrays.copyOf(rows, Math.toIntExact(Math.min(Integer.MAX_VALUE - 8, 2 * room)));
    }
  }
}

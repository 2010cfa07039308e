package io.bellwether.ml.svm;

import io.bellwether.model.FitContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Kernel rows in memory of bounded size; the row that was not used for the longest time makes place
 * for a new one. Not thread-safe.
 */
final class RowCache {

  private static final int OBJECT_HEADER = 16;
  private static final int PIECES = 16;

  private final long bytes;
  private int length;
  private int capacity;
  private int held;
  private float[] @Nullable [] rows;

  /** A ring of positions by time of use; the last element is its anchor. */
  private int[] older;

  private int[] newer;

  /**
   * Creates an empty cache.
   *
   * @param bytes the most memory for rows
   * @param length the number of rows, and of values in a row
   */
  RowCache(long bytes, int length) {
    this.bytes = bytes;
    this.rows = new float[0][];
    this.older = new int[0];
    this.newer = new int[0];
    reset(length);
  }

  /** Forgets all rows; from now on there are so many, of so many values. */
  void reset(int newLength) {
    length = newLength;
    capacity = (int) Math.min(newLength, bytes / (OBJECT_HEADER + (long) Float.BYTES * newLength));
    held = 0;
    rows = new float[newLength][];
    older = new int[newLength + 1];
    newer = new int[newLength + 1];
    Arrays.fill(older, newLength);
    Arrays.fill(newer, newLength);
  }

  /** Returns a row that is held, and notes its use; null if it is not held. */
  float @Nullable [] find(int row) {
    float[] found = rows[row];
    if (found != null) {
      unlink(row);
      link(row);
    }
    return found;
  }

  /**
   * Makes place for a row that is not held. The rows that were used since a mark stay.
   *
   * @param row which one
   * @param pinned tells which rows may not go
   * @return the array to fill; null if there is no place
   */
  float @Nullable [] add(int row, boolean[] pinned) {
    float[] place = null;
    if (held >= capacity) {
      int oldest = newer[length];
      if (oldest == length || pinned[oldest]) {
        return null;
      }
      place = rows[oldest];
      rows[oldest] = null;
      unlink(oldest);
      held--;
    }
    if (place == null) {
      place = new float[length];
    }
    rows[row] = place;
    link(row);
    held++;
    return place;
  }

  /** Keeps some of the rows, and of them the values at the same positions, by several threads. */
  void select(int[] kept, FitContext context) {
    float[][] before = rows;
    int[] position = new int[length];
    Arrays.fill(position, -1);
    for (int i = 0; i < kept.length; i++) {
      position[kept[i]] = i;
    }
    int[] order = order();
    for (int row : order) {
      before[row] = position[row] >= 0 ? before[row] : null;
    }
    int[] staying = Arrays.stream(order).filter(row -> position[row] >= 0).toArray();
    float[][] copies = new float[staying.length][];
    int each = staying.length / PIECES + 1;
    context.map(
        "cached rows",
        (staying.length + each - 1) / each,
        piece -> {
          for (int k = piece * each; k < Math.min(staying.length, (piece + 1) * each); k++) {
            copies[k] = take(before[staying[k]], kept);
            before[staying[k]] = null; // so that there is never more than one row twice
          }
          return piece;
        });
    reset(kept.length);
    for (int k = 0; k < staying.length; k++) {
      rows[position[staying[k]]] = copies[k];
      link(position[staying[k]]);
      held++;
    }
  }

  private static float[] take(float[] row, int[] kept) {
    float[] taken = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      taken[i] = row[kept[i]];
    }
    return taken;
  }

  /** The rows that are held, the oldest first. */
  private int[] order() {
    int[] order = new int[held];
    int count = 0;
    for (int row = newer[length]; row != length; row = newer[row]) {
      order[count++] = row;
    }
    return order;
  }

  private void link(int row) {
    int newest = older[length];
    newer[newest] = row;
    older[row] = newest;
    newer[row] = length;
    older[length] = row;
  }

  private void unlink(int row) {
    newer[older[row]] = newer[row];
    older[newer[row]] = older[row];
  }
}

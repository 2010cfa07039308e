package io.bellwether.ml.association;

import java.util.Arrays;

/**
 * Rows of at most 64 items as sets of bits with weights, on a stack: a projection lies above the
 * rows that it was made of. Equal rows of one projection are one row. Not safe for many threads.
 */
final class FpMasks {

  private static final int FIRST = 1024;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  long[] masks = new long[FIRST];
  int[] weights = new int[FIRST];

  /** The end of the uppermost rows. */
  int size;

  /** One more than the number of a row, found by a hash of the row; 0 is free. */
  private int[] slots = new int[2 * FIRST];

  private int shift;
  private int wrap;

  /**
   * Begins rows above those there are.
   *
   * @param expected how many will be added at most
   */
  void open(int expected) {
    int bits = Math.max(4, Integer.SIZE + 1 - Integer.numberOfLeadingZeros(expected));
    int room = 1 << bits;
    if (room > slots.length) {
      slots = new int[room];
    } else {
      Arrays.fill(slots, 0, room, 0);
    }
    shift = Long.SIZE - bits;
    wrap = room - 1;
  }

  /** Adds a row, or its weight to that of an equal one since {@link #open}. */
  void add(long mask, int weight) {
    int slot = (int) ((mask * SPREAD) >>> shift);
    while (slots[slot] != 0) {
      int row = slots[slot] - 1;
      if (masks[row] == mask) {
        weights[row] += weight;
        return;
      }
      slot = (slot + 1) & wrap;
    }
    if (size == masks.length) {
      masks = Arrays.copyOf(masks, 2 * size);
      weights = Arrays.copyOf(weights, 2 * size);
    }
    masks[size] = mask;
    weights[size++] = weight;
    slots[slot] = size;
  }
}

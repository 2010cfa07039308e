package io.bellwether.data;

/** How much room to make for rows whose number is not known yet. */
final class Capacity {

  /** The room of the first rows: small enough to be cheap in tables of thousands of columns. */
  static final int FIRST = 1 << 10;

  /** The longest array that every virtual machine allows. */
  static final int LARGEST = Integer.MAX_VALUE - 8;

  /** Growth by estimate goes no further, as the first rows may be shorter than the others. */
  private static final int BOLDEST_FACTOR = 16;

  private static final double MARGIN = 1.02;

  private Capacity() {}

  /**
   * Chooses the next room.
   *
   * @param rows rows read so far, which fill the present room
   * @param fraction the part of the file that was read for them, 0 if unknown
   * @return more than {@code rows}, unless that is the largest number of all
   */
  static int next(int rows, double fraction) {
    long least = rows + (rows >> 1) + 1L;
    double estimate = fraction > 0 ? rows / fraction * MARGIN : 0;
    long bold = (long) Math.min(estimate, (double) rows * BOLDEST_FACTOR);
    return (int) Math.min(LARGEST, Math.max(least, bold));
  }

  /** Tells whether an array has so much spare room that a copy is worth making. */
  static boolean isWasteful(int capacity, int used) {
    return capacity - used > used / 8;
  }
}

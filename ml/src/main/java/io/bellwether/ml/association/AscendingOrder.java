package io.bellwether.ml.association;

/**
 * The order of numbers: a stable radix sort of their bits, eleven at a time, which for many
 * thousands of rules is several times as fast as comparing.
 */
final class AscendingOrder {

  private static final int DIGIT = 11;
  private static final int DIGITS = 6;
  private static final int RANGE = 1 << DIGIT;

  private AscendingOrder() {}

  /** The places of numbers, the smallest first, of equal ones in their order; -0 is before 0. */
  static int[] of(double[] values) {
    int size = values.length;
    long[] keys = new long[size];
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      long bits = Double.doubleToLongBits(values[i]);
      // negative numbers turn around, so that keys without sign ascend as the numbers do
      keys[i] = bits ^ ((bits >> 63) | Long.MIN_VALUE);
      order[i] = i;
    }
    int[] next = new int[size];
    for (int digit = 0; digit < DIGITS; digit++) {
      if (pass(keys, order, next, digit * DIGIT)) {
        int[] swapped = order;
        order = next;
        next = swapped;
      }
    }
    return order;
  }

  /** Sorts by one digit; false if all have the same, so that nothing was done. */
  private static boolean pass(long[] keys, int[] order, int[] target, int shift) {
    int[] starts = new int[RANGE];
    for (int number : order) {
      starts[digit(keys[number], shift)]++;
    }
    int start = 0;
    for (int value = 0; value < RANGE; value++) {
      int count = starts[value];
      if (count == order.length) {
        return false;
      }
      starts[value] = start;
      start += count;
    }
    for (int number : order) {
      target[starts[digit(keys[number], shift)]++] = number;
    }
    return true;
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & (RANGE - 1);
  }
}

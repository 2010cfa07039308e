package io.bellwether.math;

import java.util.Arrays;

/**
 * The different numbers of an array in rising order, and where each number is among them: what
 * groups equal scores. Zero and minus zero are one number. Immutable.
 *
 * <p>Cost: a sort of a copy, and a binary search for each {@link #indexOf}.
 *
 * @since 0.1.0
 */
public final class DistinctValues {

  private final double[] values;

  private DistinctValues(double[] values) {
    this.values = values;
  }

  /**
   * Finds the different numbers.
   *
   * @param x numbers, none NaN; not modified
   * @return the different ones
   * @throws IllegalArgumentException if a number is NaN
   */
  public static DistinctValues of(double[] x) {
    double[] sorted = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      sorted[i] = x[i] + 0.0; // one kind of zero
    }
    Arrays.sort(sorted);
    if (sorted.length > 0 && Double.isNaN(sorted[sorted.length - 1])) {
      throw new IllegalArgumentException("a number is NaN, which has no place in an order");
    }
    int count = 0;
    for (double value : sorted) {
      if (count == 0 || value != sorted[count - 1]) {
        sorted[count++] = value;
      }
    }
    return new DistinctValues(Arrays.copyOf(sorted, count));
  }

  /**
   * Returns how many there are.
   *
   * @return the number of different numbers
   */
  public int size() {
    return values.length;
  }

  /**
   * Returns one of them.
   *
   * @param index from 0, the smallest, to {@code size() - 1}
   * @return the number
   */
  public double value(int index) {
    return values[index];
  }

  /**
   * Finds a number.
   *
   * @param number one of those that were given
   * @return its place among the different ones, negative if it was not given
   */
  public int indexOf(double number) {
    return Arrays.binarySearch(values, number + 0.0);
  }

  @Override
  public String toString() {
    return "DistinctValues[" + size() + "]";
  }
}

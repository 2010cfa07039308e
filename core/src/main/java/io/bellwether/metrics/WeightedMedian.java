package io.bellwether.metrics;

import io.bellwether.math.DoubleDouble;
import io.bellwether.math.Summation;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The median of values of which some count more than others. */
final class WeightedMedian {

  private WeightedMedian() {}

  /**
   * The smallest value at which the cumulated weight exceeds half of the sum; the mean of it and
   * the next one if the half is reached exactly.
   *
   * @param values at least one number, none NaN; not modified
   * @param weights one positive number a value; not modified
   */
  static double of(double[] values, double[] weights) {
    // Ties in the value are ordered by weight, so that the order of rows cannot change a bit.
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> values[i])
                    .thenComparingDouble(i -> weights[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double half = Summation.sum(weights) / 2;
    DoubleDouble cumulated = new DoubleDouble();
    for (int i = 0; i < order.length - 1; i++) {
      cumulated.add(weights[order[i]]);
      if (cumulated.value() > half) {
        return values[order[i]];
      }
      if (cumulated.value() == half) {
        return values[order[i]] / 2 + values[order[i + 1]] / 2;
      }
    }
    return values[order[order.length - 1]];
  }
}

package io.bellwether.timeseries;

import java.util.Arrays;
import java.util.List;

/**
 * Compares distributions by what they answer. What many of them are made of, functions, cannot be
 * compared; so two of them are the same if their points, their standard errors and some quantiles
 * from one tail to the other are.
 */
final class SameAnswers {

  private static final List<Double> PROBABILITIES =
      List.of(0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975);

  private SameAnswers() {}

  static boolean give(Predictive first, Predictive second) {
    return first == second || Arrays.equals(numbers(first), numbers(second));
  }

  /** A hash of the points alone: quantiles may be dear. */
  static int hash(Predictive predictive) {
    double[] points = new double[predictive.horizon()];
    Arrays.setAll(points, predictive::point);
    return Arrays.hashCode(points);
  }

  private static double[] numbers(Predictive predictive) {
    int each = PROBABILITIES.size() + 2;
    double[] numbers = new double[predictive.horizon() * each];
    for (int h = 0; h < predictive.horizon(); h++) {
      numbers[h * each] = predictive.point(h);
      numbers[h * each + 1] = predictive.standardError(h);
      for (int i = 0; i < PROBABILITIES.size(); i++) {
        numbers[h * each + 2 + i] = predictive.quantile(h, PROBABILITIES.get(i));
      }
    }
    return numbers;
  }
}

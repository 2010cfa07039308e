package io.bellwether.metrics;

import io.bellwether.math.DoubleDouble;
import java.util.Arrays;

/** Measures of the probabilities themselves, not only of their order. */
final class ProbabilityMeasures {

  /** 2 to the -52: what 1 and the next double differ by. */
  static final double SMALLEST_PROBABILITY = Math.ulp(1.0);

  private ProbabilityMeasures() {}

  /** The mean of the negative logarithm of the probability given to the actual label. */
  static double logLoss(ClassifiedRows rows) {
    double[] losses = new double[rows.count()];
    Arrays.setAll(
        losses,
        row -> {
          double probability = rows.scores(rows.actual()[row])[row];
          return -Math.log(Math.min(1, Math.max(SMALLEST_PROBABILITY, probability)));
        });
    return rows.mean(losses);
  }

  /** The mean squared error of the probability of one class. */
  static double brier(ClassifiedRows rows, int label) {
    double[] squares = new double[rows.count()];
    Arrays.setAll(squares, row -> square(rows, row, label));
    return rows.mean(squares);
  }

  /** The mean over rows of the sum over classes of squared errors. */
  static double brier(ClassifiedRows rows) {
    double[] squares = new double[rows.count()];
    Arrays.setAll(
        squares,
        row -> {
          DoubleDouble sum = new DoubleDouble();
          for (int label = 0; label < rows.classes().size(); label++) {
            sum.add(square(rows, row, label));
          }
          return sum.value();
        });
    return rows.mean(squares);
  }

  private static double square(ClassifiedRows rows, int row, int label) {
    double error = rows.scores(label)[row] - (rows.actual()[row] == label ? 1 : 0);
    return error * error;
  }
}

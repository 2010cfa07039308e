package io.bellwether.preprocess;

import io.bellwether.math.Moments;
import io.bellwether.math.Quantiles;
import io.bellwether.model.FitException;
import io.bellwether.model.StepEffect;
import io.bellwether.report.Significant;

/**
 * Centre and spread of a column.
 *
 * @param spread what scaled numbers are in units of, 0 for a column without spread
 * @param values how many training rows have a value
 */
record ColumnScale(String column, double center, double spread, long values) {

  private static final int DIGITS = 6;

  ColumnScale {
    if (!(Double.isFinite(center) && Double.isFinite(spread) && spread >= 0 && values > 0)) {
      throw new IllegalArgumentException(
          "column '"
              + column
              + "': centre "
              + center
              + ", spread "
              + spread
              + " of "
              + values
              + " values");
    }
  }

  static ColumnScale learn(String column, ScalingMethod method, double[] values) {
    long present = TrainingNumbers.present(values);
    if (present == 0) {
      throw new FitException(
          "column '" + column + "' has no value in the training rows to scale it by",
          "drop the column");
    }
    double center;
    double spread;
    switch (method) {
      case STANDARD -> {
        Moments moments = Moments.of(values);
        center = moments.mean();
        spread = moments.min() == moments.max() ? 0 : Math.sqrt(moments.populationVariance());
      }
      case MIN_MAX -> {
        Moments moments = Moments.of(values);
        center = moments.min();
        spread = moments.max() - moments.min();
      }
      case ROBUST -> {
        double[] quartiles = Quantiles.at(values, 0.25, 0.5, 0.75);
        center = quartiles[1];
        spread = quartiles[2] - quartiles[0];
      }
      default -> throw new IllegalArgumentException("unknown method " + method);
    }
    if (!(Double.isFinite(center) && Double.isFinite(spread))) {
      throw new FitException(
          "the " + method.spread() + " of column '" + column + "' is beyond the range of numbers",
          "divide the column by a constant first");
    }
    return new ColumnScale(column, center, spread, present);
  }

  /** The divisor: the spread, 1 in its place when there is none. */
  double scale() {
    return spread == 0 ? 1 : spread;
  }

  StepEffect effect(ScalingMethod method, long rows) {
    String learned =
        method.centre()
            + " "
            + Significant.of(center, DIGITS)
            + ", "
            + method.spread()
            + " "
            + Significant.of(spread, DIGITS);
    String without = method == ScalingMethod.ROBUST ? "; no spread" : "; constant";
    return new StepEffect(
        column, spread == 0 ? learned + without + ", so scale 1" : learned, values, rows);
  }
}

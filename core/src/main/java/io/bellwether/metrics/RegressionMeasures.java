package io.bellwether.metrics;

import io.bellwether.math.Quantiles;
import java.util.Arrays;

/** The values that {@link RegressionMetrics} tells, calculated once. */
record RegressionMeasures(
    int count,
    int zeroActuals,
    double mse,
    double mae,
    double medianAe,
    double mape,
    double smape,
    double wape,
    double r2,
    double maxError,
    double bias) {

  static RegressionMeasures of(double[] actual, double[] predicted) {
    ComparedRows rows = ComparedRows.of(actual, predicted);
    double[] errors = rows.errors();
    return of(rows, errors, Quantiles.of(absolute(errors)).median());
  }

  static RegressionMeasures of(double[] actual, double[] predicted, double[] weights) {
    ComparedRows rows = ComparedRows.of(actual, predicted, weights);
    double[] errors = rows.errors();
    return of(rows, errors, WeightedMedian.of(absolute(errors), rows.weights()));
  }

  private static RegressionMeasures of(ComparedRows rows, double[] errors, double medianAe) {
    double[] absolute = absolute(errors);
    double[] actual = rows.actual();
    WeightedSums sums = rows.sums();
    double[] actualSize = absolute(actual);
    int zeros = (int) Arrays.stream(actual).filter(value -> value == 0).count();
    double squares = sums.squares(errors);
    return new RegressionMeasures(
        actual.length,
        zeros,
        squares / sums.total(),
        sums.sum(absolute) / sums.total(),
        medianAe,
        mape(absolute, actualSize, sums),
        sums.sum(symmetricShares(absolute, rows)) / sums.total(),
        zeros == actual.length ? Double.NaN : sums.sum(absolute) / sums.sum(actualSize),
        r2(squares, actual, sums),
        Arrays.stream(absolute).max().orElseThrow(),
        sums.sum(errors) / sums.total());
  }

  private static double[] absolute(double[] values) {
    double[] absolute = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      absolute[i] = Math.abs(values[i]);
    }
    return absolute;
  }

  /** Rows whose actual value is zero add nothing to either sum. */
  private static double mape(double[] absolute, double[] actualSize, WeightedSums sums) {
    double[] shares = new double[absolute.length];
    double[] counted = new double[absolute.length];
    for (int i = 0; i < shares.length; i++) {
      if (actualSize[i] > 0) {
        shares[i] = absolute[i] / actualSize[i];
        counted[i] = 1;
      }
    }
    return sums.sum(shares) / sums.sum(counted);
  }

  private static double[] symmetricShares(double[] absolute, ComparedRows rows) {
    double[] shares = new double[absolute.length];
    for (int i = 0; i < shares.length; i++) {
      double size = Math.abs(rows.actual()[i]) + Math.abs(rows.predicted()[i]);
      shares[i] = size > 0 ? 2 * absolute[i] / size : 0;
    }
    return shares;
  }

  /**
   * The squares about the mean in two passes with the correction for the rounded mean: T. F. Chan,
   * G. H. Golub and R. J. LeVeque, The American Statistician 37 (1983), eq. 1.7. Whether the values
   * vary at all is asked of the values: the rounded mean of equal ones may differ from them.
   */
  private static double r2(double squares, double[] actual, WeightedSums sums) {
    double mean = sums.sum(actual) / sums.total();
    double[] deviations = new double[actual.length];
    boolean varies = false;
    for (int i = 0; i < actual.length; i++) {
      deviations[i] = actual[i] - mean;
      varies |= actual[i] != actual[0];
    }
    double rest = sums.sum(deviations);
    double about = sums.squares(deviations) - rest * rest / sums.total();
    return varies && about > 0 ? 1 - squares / about : Double.NaN;
  }
}

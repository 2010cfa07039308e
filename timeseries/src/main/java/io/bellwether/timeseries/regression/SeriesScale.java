package io.bellwether.timeseries.regression;

/**
 * What a series is divided by before a regression sees it, so that penalties, tolerances and splits
 * mean the same for large and small series, and one regression can learn from all of them.
 * Forecasts are multiplied by it again.
 *
 * <p>Learned from the history that a model is fitted to, and kept when it is appended to.
 *
 * @since 0.1.0
 */
public enum SeriesScale {
  /** Nothing: the regression sees the units of the series. */
  NONE {
    @Override
    double of(double[] values, int season) {
      return 1;
    }
  },
  /** The mean of the absolute values. The default; 1 for a series of zeros. */
  MEAN {
    @Override
    double of(double[] values, int season) {
      return meanSize(values, 0);
    }
  },
  /**
   * The mean absolute change from the same place of the season before, by which MASE too measures;
   * 1 where there is none.
   */
  SEASONAL_NAIVE {
    @Override
    double of(double[] values, int season) {
      return meanSize(values, season);
    }
  };

  /** Returns the divisor of a series, positive and finite. */
  abstract double of(double[] values, int season);

  /** The mean size of values (lag 0) or of their changes; pairs with a missing value left out. */
  private static double meanSize(double[] values, int lag) {
    double sum = 0;
    int count = 0;
    for (int t = lag; t < values.length; t++) {
      double size = Math.abs(lag == 0 ? values[t] : values[t] - values[t - lag]);
      if (!Double.isNaN(size)) {
        sum += size;
        count++;
      }
    }
    double mean = sum / count;
    return mean > 0 && mean < Double.POSITIVE_INFINITY ? mean : 1;
  }
}

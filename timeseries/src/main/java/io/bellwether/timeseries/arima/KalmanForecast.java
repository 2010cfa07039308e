package io.bellwether.timeseries.arima;

/**
 * What the filter expects of periods that were not observed: means of the observations (row 0) and
 * of the regressors filtered with them, and variances for innovations of variance 1. Where no
 * observation tells the level, the mean is NaN and the variance infinite.
 */
final class KalmanForecast {

  private final int[] periods;
  private final double[][] means;
  private final double[] variances;

  KalmanForecast(int[] periods, double[][] means, double[] variances) {
    this.periods = periods;
    this.means = means;
    this.variances = variances;
  }

  /** Returns the periods, the first of the series being 0; ascending. */
  int[] periods() {
    return periods.clone();
  }

  /** Returns the means of the observations, as if there were no regressors. */
  double[] means() {
    return means[0].clone();
  }

  /**
   * Returns the means of the observations with regression: that of y - x beta, plus x beta.
   *
   * @param beta coefficients of the regressors
   * @param regressors their values in these periods, a row for each regressor
   */
  double[] means(double[] beta, double[][] regressors) {
    double[] mean = means();
    for (int j = 0; j < beta.length; j++) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += beta[j] * (regressors[j][i] - means[j + 1][i]);
      }
    }
    return mean;
  }

  /** Returns the variances, for innovations of variance 1. */
  double[] variances() {
    return variances.clone();
  }
}

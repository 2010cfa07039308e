package io.bellwether.timeseries.arima;

/** Runs a filter on into the future, where nothing is observed. */
final class Projection {

  private Projection() {}

  /** Forecasts with a loop of which nothing else is wanted any more. */
  static KalmanForecast forecast(FilterLoop loop, int columns, int n, int horizon) {
    int[] periods = new int[horizon];
    double[][] means = new double[columns][horizon];
    double[] variances = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      periods[h] = n + h;
      loop.measure(n + h);
      boolean known = loop.state().diffuseVariance() == 0;
      variances[h] = known ? loop.state().variance() : Double.POSITIVE_INFINITY;
      for (int c = 0; c < columns; c++) {
        means[c][h] = known ? loop.mean(c) : Double.NaN;
      }
      loop.step(n + h, FilterLoop.Unheard.SINK);
    }
    return new KalmanForecast(periods, means, variances);
  }

  /** Returns the joint covariance of the periods from n on, by a loop that keeps unknown values. */
  static double[][] covariance(FilterLoop loop, int n, int horizon) {
    for (int h = 0; h < horizon; h++) {
      loop.step(n + h, FilterLoop.Unheard.SINK);
    }
    FilterState state = loop.state();
    int start = state.size() - horizon;
    double[][] covariance = new double[horizon][horizon];
    for (int i = 0; i < horizon; i++) {
      for (int j = 0; j < horizon; j++) {
        boolean known = !state.isUnresolved(start + i) && !state.isUnresolved(start + j);
        double unknown = i == j ? Double.POSITIVE_INFINITY : Double.NaN;
        covariance[i][j] = known ? state.covariance(start + i, start + j) : unknown;
      }
    }
    return covariance;
  }
}

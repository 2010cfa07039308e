package io.bellwether.timeseries.arima;

/**
 * Estimates missing values from all observations: fixed-point smoothing (B. D. O. Anderson and J.
 * B. Moore, <i>Optimal Filtering</i>, 1979, section 7.2), which means that a missing value stays an
 * element of the filter's state and learns from each observation after it, until it is no longer
 * correlated with anything that future observations depend on.
 *
 * <p>Memory and time a period grow with the square of the number of missing values that are still
 * learning: about the length of the longest gap.
 */
final class MissingValueSmoother {

  /** Correlation below which observations to come move an estimate by no more than rounding. */
  private static final double NEGLIGIBLE = 1e-13;

  private final FilterLoop loop;
  private final FilterState state;
  private final int n;
  private final int span;

  /** Where to write the estimate of a period. */
  private final int[] place;

  private final int[] periods;
  private final double[][] means;
  private final double[] variances;

  /**
   * Prepares.
   *
   * @param loop at the start, keeping unknown values
   */
  MissingValueSmoother(FilterLoop loop, boolean[] present, int columns, int span) {
    this.loop = loop;
    this.state = loop.state();
    this.n = present.length;
    this.span = span;
    this.place = new int[n];
    int missing = 0;
    for (int t = 0; t < n; t++) {
      place[t] = missing;
      missing += present[t] ? 0 : 1;
    }
    this.periods = new int[missing];
    for (int t = 0; t < n; t++) {
      if (!present[t]) {
        periods[place[t]] = t;
      }
    }
    this.means = new double[columns][missing];
    this.variances = new double[missing];
  }

  KalmanForecast run() {
    for (int t = 0; t < n; t++) {
      if (t < span) {
        loop.begin(t, FilterLoop.Unheard.SINK);
      } else {
        loop.step(t, FilterLoop.Unheard.SINK);
        recordSettled(t + 1 - span);
      }
    }
    for (int i = state.firstUnknown(); i < state.size(); i++) {
      record(i);
    }
    return new KalmanForecast(periods, means, variances);
  }

  /** Takes out what no longer learns, of the periods that the differences reach no more. */
  private void recordSettled(int reach) {
    for (int i = state.size() - 1; i >= state.firstUnknown(); i--) {
      if (state.period(i) < reach && isSettled(i, reach)) {
        record(i);
        state.forget(i);
      }
    }
  }

  /**
   * Future observations depend on the ARMA state and on the unknown values within reach, nothing
   * else.
   */
  private boolean isSettled(int index, int reach) {
    if (state.isUnresolved(index)) {
      return false;
    }
    double variance = state.covariance(index, index);
    for (int j = 0; j < state.size(); j++) {
      boolean active = j < state.firstUnknown() || state.period(j) >= reach;
      double limit = NEGLIGIBLE * Math.sqrt(Math.max(0, variance * state.covariance(j, j)));
      if (active && Math.abs(state.covariance(index, j)) > limit) {
        return false;
      }
    }
    return true;
  }

  private void record(int index) {
    int i = place[state.period(index)];
    boolean known = !state.isUnresolved(index);
    variances[i] = known ? state.covariance(index, index) : Double.POSITIVE_INFINITY;
    for (int c = 0; c < means.length; c++) {
      means[c][i] = known ? state.elementMean(c, index) : Double.NaN;
    }
  }
}

package io.bellwether.examples;

import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.TimeSeries;
import java.util.function.Function;

/**
 * Judges forecasters by periods that they have not seen: each gets the history up to an origin,
 * forecasts what comes next, and gets a longer history for the next turn.
 */
final class HoldOut {

  private static final double LEVEL = 0.8;

  private final TimeSeries series;
  private final int firstOrigin;
  private final int step;
  private final int horizon;
  private final int lag;

  /**
   * What one forecaster did.
   *
   * @param turns how often it was asked
   * @param mae the mean absolute error, in units of the series
   * @param mase the mean over the turns of: the mean absolute error over that of taking the value
   *     of a lag ago, one step ahead within the history (Hyndman and Koehler 2006, International
   *     Journal of Forecasting 22, 679-688)
   * @param total how far the sum of all periods of a turn was off, in absolute shares, on average
   * @param inside the share of values in their interval of 80%
   */
  record Score(int turns, double mae, double mase, double total, double inside) {}

  /**
   * Plans the turns.
   *
   * @param series what is forecast; missing values are not judged
   * @param firstOrigin the length of the first history
   * @param step by how much it grows each turn
   * @param horizon how many periods are forecast each turn
   * @param lag of the naive forecast that errors are compared with
   */
  HoldOut(TimeSeries series, int firstOrigin, int step, int horizon, int lag) {
    this.series = series;
    this.firstOrigin = firstOrigin;
    this.step = step;
    this.horizon = horizon;
    this.lag = lag;
  }

  /** Asks a forecaster at each origin. It is given the history only. */
  Score score(Function<TimeSeries, Forecast> forecaster) {
    int turns = 0;
    double[] sums = new double[5];
    for (int origin = firstOrigin; origin + horizon <= series.length(); origin += step) {
      TimeSeries history = series.head(origin);
      add(
          sums,
          forecaster.apply(history),
          series.slice(origin, origin + horizon),
          naiveError(history));
      turns++;
    }
    return new Score(turns, sums[0] / sums[3], sums[1] / turns, sums[2] / turns, sums[4] / sums[3]);
  }

  /** Sums: of errors, scaled errors, errors of totals, values, values in their interval. */
  private static void add(double[] sums, Forecast forecast, TimeSeries actual, double naive) {
    TimeSeries mean = forecast.mean();
    double errors = 0;
    double miss = 0;
    double total = 0;
    int count = 0;
    for (int h = 0; h < actual.length(); h++) {
      double value = actual.value(h);
      if (!Double.isNaN(value)) {
        errors += Math.abs(value - mean.value(h));
        miss += mean.value(h) - value;
        total += value;
        count++;
        sums[4] += forecast.interval(h + 1, LEVEL).contains(value) ? 1 : 0;
      }
    }
    sums[0] += errors;
    sums[1] += errors / count / naive;
    sums[2] += Math.abs(miss) / total;
    sums[3] += count;
  }

  private double naiveError(TimeSeries history) {
    TimeSeries changes = history.difference(lag, 1);
    double sum = 0;
    for (double change : changes.values()) {
      sum += Double.isNaN(change) ? 0 : Math.abs(change);
    }
    return sum / (changes.length() - changes.missingCount());
  }
}

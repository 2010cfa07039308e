package io.bellwether.timeseries.arima;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;

/** Series drawn from known processes, the same on every Java. */
final class MadeSeries {

  private static final double[] NONE = {};

  private MadeSeries() {}

  /** Monthly values with a season of choice. */
  static TimeSeries of(int season, double... values) {
    return TimeSeries.of(Frequency.MONTHLY, LocalDate.of(1990, 1, 1), values).withSeason(season);
  }

  /** Monthly values. */
  static TimeSeries of(double... values) {
    return of(12, values);
  }

  /** Independent standard normal numbers. */
  static double[] noise(int n, long seed) {
    return draw(ArmaProcess.of(NONE, NONE), n, seed);
  }

  /** A stationary process with innovations of variance 1. */
  static double[] draw(ArmaProcess process, int n, long seed) {
    return process.simulate(n, 1, FitContext.create().seed(seed));
  }

  /** The airline model with -0.4 and -0.6 and innovations of variance 1, which starts near 0. */
  static double[] airline(int n, int season, long seed) {
    double[] ma = {-0.4};
    double[] sma = {-0.6};
    double[] values = draw(ArmaProcess.seasonal(NONE, ma, NONE, sma, season), n, seed);
    return sums(sums(values, 1), season);
  }

  /** The inverse of a difference that starts with zeros. */
  static double[] sums(double[] differences, int lag) {
    double[] values = differences.clone();
    for (int t = lag; t < values.length; t++) {
      values[t] += values[t - lag];
    }
    return values;
  }

  /** A copy with missing values from one index to before another, at a distance. */
  static double[] without(double[] values, int from, int to, int step) {
    double[] holed = values.clone();
    for (int t = from; t < to; t += step) {
      holed[t] = Double.NaN;
    }
    return holed;
  }
}

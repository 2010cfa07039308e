package io.bellwether.timeseries.backtest;

import io.bellwether.timeseries.Forecast;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one forecaster forecast for one series: numbers alone, origin after origin, {@code NaN}
 * where it failed.
 */
final class Track {

  private final int horizon;
  private final double[] levels;
  private final boolean[] done;
  private final double[] points;
  private final double[] medians;
  private final double[][] lower;
  private final double[][] upper;
  private final Map<Integer, RuntimeException> failures = new TreeMap<>();

  Track(int origins, int horizon, double[] levels) {
    this.horizon = horizon;
    this.levels = levels;
    done = new boolean[origins];
    points = unknown(origins * horizon);
    medians = unknown(origins * horizon);
    lower = new double[levels.length][];
    upper = new double[levels.length][];
    for (int i = 0; i < levels.length; i++) {
      lower[i] = unknown(origins * horizon);
      upper[i] = unknown(origins * horizon);
    }
  }

  private static double[] unknown(int length) {
    double[] values = new double[length];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  /** Keeps a forecast, or throws and keeps nothing. */
  void keep(int origin, Forecast forecast) {
    double[] mean = forecast.mean().values();
    double[][] bounds = new double[2 * levels.length][];
    for (int i = 0; i < levels.length; i++) {
      bounds[2 * i] = forecast.lower(levels[i]).values();
      bounds[2 * i + 1] = forecast.upper(levels[i]).values();
    }
    double[] median = forecast.quantile(0.5).values();
    for (int h = 0; h < horizon; h++) {
      check(h, mean[h], bounds);
    }
    copy(mean, points, origin);
    copy(median, medians, origin);
    for (int i = 0; i < levels.length; i++) {
      copy(bounds[2 * i], lower[i], origin);
      copy(bounds[2 * i + 1], upper[i], origin);
    }
    done[origin] = true;
  }

  private void check(int h, double mean, double[][] bounds) {
    if (!Double.isFinite(mean)) {
      throw new IllegalStateException("the forecast " + (h + 1) + " ahead is " + mean);
    }
    for (int i = 0; i < levels.length; i++) {
      if (bounds[2 * i][h] > bounds[2 * i + 1][h]) {
        throw new IllegalStateException(
            "the bounds of level "
                + levels[i]
                + " cross "
                + (h + 1)
                + " ahead: "
                + bounds[2 * i][h]
                + " and "
                + bounds[2 * i + 1][h]);
      }
    }
  }

  private void copy(double[] from, double[] to, int origin) {
    System.arraycopy(from, 0, to, origin * horizon, horizon);
  }

  void fail(int origin, RuntimeException cause) {
    failures.put(origin, cause);
  }

  boolean isDone(int origin) {
    return done[origin];
  }

  boolean isDoneSomewhere() {
    for (boolean each : done) {
      if (each) {
        return true;
      }
    }
    return false;
  }

  Map<Integer, RuntimeException> failures() {
    return failures;
  }

  double point(int cell) {
    return points[cell];
  }

  double median(int cell) {
    return medians[cell];
  }

  double lower(int level, int cell) {
    return lower[level][cell];
  }

  double upper(int level, int cell) {
    return upper[level][cell];
  }
}

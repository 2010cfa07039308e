package io.bellwether.timeseries.regression;

import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Timeline;
import java.time.LocalDateTime;
import java.util.Arrays;

/**
 * A stretch of one series as regressions see it: levels and changes, which forecasts may extend,
 * and what is known beforehand. Periods are counted from the start of the series. Not for several
 * threads at once.
 */
final class Frame {

  private final TargetScale scale;
  private final Timeline timeline;
  private final int[] keys;

  /** One array a covariate, from the start of the series. */
  private final double[][] covariates;

  /** The first period of the stretch. */
  private final int from;

  private final double[] levels;
  private final double[] changes;

  private Frame(
      TargetScale scale,
      Timeline timeline,
      int[] keys,
      double[][] covariates,
      int from,
      double[] levels,
      double[] changes) {
    this.scale = scale;
    this.timeline = timeline;
    this.keys = keys;
    this.covariates = covariates;
    this.from = from;
    this.levels = levels;
    this.changes = changes;
  }

  /**
   * Makes a frame of a history.
   *
   * @param scale how it is transformed
   * @param series the history
   * @param covariates one array a covariate, from the start of the history; kept
   * @param keys one code a key column; kept
   */
  static Frame of(TargetScale scale, TimeSeries series, double[][] covariates, int[] keys) {
    double[] levels = scale.levels(series);
    double[] changes = new double[levels.length];
    for (int t = 0; t < changes.length; t++) {
      changes[t] = scale.change(levels, t);
    }
    return new Frame(scale, series.timeline(), keys, covariates, 0, levels, changes);
  }

  /** Returns the last periods up to an origin, with room for more. */
  Frame window(int origin, int reach, int room) {
    return window(origin, reach, room, covariates);
  }

  /** Returns the last periods up to an origin, with room for more and longer covariates. */
  Frame window(int origin, int reach, int room, double[][] longer) {
    int start = Math.max(from, origin - reach + 1);
    int length = origin + 1 - start;
    double[] someLevels = Arrays.copyOf(slice(levels, start, origin), length + room);
    double[] someChanges = Arrays.copyOf(slice(changes, start, origin), length + room);
    Arrays.fill(someLevels, length, length + room, Double.NaN);
    Arrays.fill(someChanges, length, length + room, Double.NaN);
    return new Frame(scale, timeline, keys, longer, start, someLevels, someChanges);
  }

  private double[] slice(double[] values, int start, int origin) {
    return Arrays.copyOfRange(values, start - from, origin + 1 - from);
  }

  /** Returns the number of periods of the history. */
  int length() {
    return timeline.length();
  }

  TargetScale scale() {
    return scale;
  }

  double change(int t) {
    return t >= from && t - from < changes.length ? changes[t - from] : Double.NaN;
  }

  double level(int t) {
    return t >= from && t - from < levels.length ? levels[t - from] : Double.NaN;
  }

  double rolling(RollingFeature feature, int origin) {
    int start = origin + 1 - feature.window();
    return start >= from
        ? feature.statistic().of(changes, start - from, origin + 1 - from)
        : Double.NaN;
  }

  LocalDateTime time(int t) {
    return timeline.time(t);
  }

  double covariate(int place, int t) {
    return t >= 0 && t < covariates[place].length ? covariates[place][t] : Double.NaN;
  }

  double key(int place) {
    return keys[place];
  }

  /** Returns the level of a period to which a change leads; the period itself stays as it is. */
  double levelAfter(int t, double change) {
    return scale.level(levels, t - from, change);
  }

  /** Sets a period to what was forecast for it. */
  void extend(int t, double change) {
    levels[t - from] = levelAfter(t, change);
    changes[t - from] = change;
  }

  /** Calculates the change of a period again, after earlier levels were filled. */
  void refresh(int t) {
    changes[t - from] = scale.change(levels, t - from);
  }
}

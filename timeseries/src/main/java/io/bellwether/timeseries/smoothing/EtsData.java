package io.bellwether.timeseries.smoothing;

import java.util.EnumMap;
import java.util.Map;

/** A series as the searches see it: in units of its mean size, so that numbers are near 1. */
final class EtsData {

  /** Perfect fits are as good as errors of this share of the spread of the series. */
  private static final double PERFECT = 1e-9;

  final double[] scaled;
  final int season;
  final double scale;
  final int known;

  /** Is added to sums of squares. */
  final double floor;

  final boolean positive;
  final boolean constant;
  private final Map<SeasonType, EtsStart> starts = new EnumMap<>(SeasonType.class);

  /**
   * Looks at a series.
   *
   * @param values {@code NaN} where missing; not modified
   * @param season its length; below 2 for none
   */
  EtsData(double[] values, int season) {
    this.season = season;
    double size = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    int count = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        count++;
        size = Math.max(size, Math.abs(value));
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    double sum = 0;
    for (double value : values) {
      sum += Double.isNaN(value) || size == 0 ? 0 : Math.abs(value) / size;
    }
    known = count;
    positive = least > 0;
    constant = !(most > least);
    scale = size > 0 ? size * (sum / count) : 1;
    scaled = new double[values.length];
    for (int t = 0; t < values.length; t++) {
      scaled[t] = values[t] / scale;
    }
    double spread = constant ? 1 : (most - least) / scale;
    floor = count * PERFECT * PERFECT * spread * spread;
  }

  /** Returns what the log-likelihood has beside what the search sees. */
  double constant() {
    return -0.5 * known * (1 + Math.log(2 * Math.PI / known)) - known * Math.log(scale);
  }

  EtsStart start(SeasonType type) {
    return starts.computeIfAbsent(type, t -> EtsStart.of(scaled, season, t));
  }
}

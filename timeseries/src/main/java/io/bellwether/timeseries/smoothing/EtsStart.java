package io.bellwether.timeseries.smoothing;

import java.util.Arrays;

/**
 * First guesses of the initial states: a season of averages, and a straight line through the first
 * values without it, in the spirit of Hyndman et al. (2008), section 2.6.1.
 */
final class EtsStart {

  private static final int SEASONS = 4;
  private static final int LINE = 10;
  private static final double LEAST_INDEX = 0.05;

  private final double[] values;
  private final int season;
  private final double[] seasonal;
  private double level;
  private double slope;
  private double mean;

  private EtsStart(double[] values, int season) {
    this.values = values;
    this.season = season;
    seasonal = new double[season];
  }

  /**
   * Guesses.
   *
   * @param values without missing ones at the start, {@code NaN} where missing
   * @param season its length; below 2 for none
   * @param type how it enters
   */
  static EtsStart of(double[] values, int season, SeasonType type) {
    EtsStart start = new EtsStart(values, type == SeasonType.NONE ? 0 : season);
    double[] adjusted = values;
    if (start.season > 1) {
      start.findSeason(type == SeasonType.MULTIPLICATIVE);
      adjusted = start.adjusted(type == SeasonType.MULTIPLICATIVE);
    }
    start.findLine(adjusted);
    return start;
  }

  private void findSeason(boolean multiplicative) {
    int end = Math.min(values.length, SEASONS * season);
    double change = 0;
    int changes = 0;
    double sum = 0;
    int known = 0;
    for (int t = 0; t < end; t++) {
      if (!Double.isNaN(values[t])) {
        sum += values[t];
        known++;
        if (t >= season && !Double.isNaN(values[t - season])) {
          change += values[t] - values[t - season];
          changes++;
        }
      }
    }
    double rise = changes == 0 ? 0 : change / changes / season;
    double mean = sum / known;
    double middle = (end - 1) / 2.0;
    int[] counts = new int[season];
    for (int t = 0; t < end; t++) {
      double line = mean + rise * (t - middle);
      if (!Double.isNaN(values[t]) && !(multiplicative && line <= 0.1 * mean)) {
        seasonal[t % season] += multiplicative ? values[t] / line : values[t] - line;
        counts[t % season]++;
      }
    }
    double total = 0;
    for (int j = 0; j < season; j++) {
      seasonal[j] = counts[j] == 0 ? (multiplicative ? 1 : 0) : seasonal[j] / counts[j];
      total += seasonal[j] / season;
    }
    for (int j = 0; j < season; j++) {
      seasonal[j] =
          multiplicative ? Math.max(LEAST_INDEX, seasonal[j] / total) : seasonal[j] - total;
    }
  }

  private double[] adjusted(boolean multiplicative) {
    double[] adjusted = new double[values.length];
    for (int t = 0; t < adjusted.length; t++) {
      double s = seasonal[t % season];
      adjusted[t] = multiplicative ? values[t] / s : values[t] - s;
    }
    return adjusted;
  }

  private void findLine(double[] adjusted) {
    int end = Math.min(adjusted.length, Math.max(LINE, 2 * season));
    double n = 0;
    double t1 = 0;
    double t2 = 0;
    double y1 = 0;
    double ty = 0;
    for (int t = 0; t < end; t++) {
      if (!Double.isNaN(adjusted[t])) {
        n++;
        t1 += t + 1;
        t2 += (t + 1.0) * (t + 1.0);
        y1 += adjusted[t];
        ty += (t + 1) * adjusted[t];
      }
    }
    double spread = t2 - t1 * t1 / n;
    slope = spread > 0 ? (ty - t1 * y1 / n) / spread : 0;
    level = (y1 - slope * t1) / n;
    mean = y1 / n;
  }

  /** Writes the guess as variables. */
  void write(EtsSpace space, double[] x) {
    TrendType trend = space.form.trend();
    if (trend == TrendType.NONE) {
      space.setStates(mean, 0, seasonal, x);
    } else if (trend.isMultiplicative()) {
      double first = Math.max(level, 0.1 * Math.abs(mean));
      double factor = Math.min(Math.max(1 + slope / first, 0.8), 1.25);
      space.setStates(first, factor, seasonal, x);
    } else {
      space.setStates(level, slope, seasonal, x);
    }
  }

  /** Writes the mean without a trend, which keeps multiplicative parts positive. */
  void writeFlat(EtsSpace space, double[] x) {
    space.setStates(mean, space.form.trend().isMultiplicative() ? 1 : 0, seasonal, x);
  }

  @Override
  public String toString() {
    return "EtsStart[" + level + ", " + slope + ", " + Arrays.toString(seasonal) + "]";
  }
}

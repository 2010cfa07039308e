package io.bellwether.timeseries.smoothing;

import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.decompose.ClassicalDecomposition;
import io.bellwether.timeseries.decompose.Decomposition;
import io.bellwether.timeseries.diagnose.Acf;
import java.util.Arrays;

/**
 * The season of a history as one cycle that repeats, to be taken out of the values and put back
 * into forecasts. Immutable.
 */
final class SeasonalFigure {

  /** A factor so near to zero would blow noise up when values are divided by it. */
  private static final double LEAST_FACTOR = 0.01;

  /** A James-Stein estimate is better than the means from four dimensions on, less the mean. */
  private static final int LEAST_PLACES_TO_SHRINK = 4;

  private final boolean additive;
  private final double[] figure;

  private SeasonalFigure(boolean additive, double[] figure) {
    this.additive = additive;
    this.figure = figure;
  }

  /** No season. */
  static SeasonalFigure none() {
    return new SeasonalFigure(true, new double[0]);
  }

  /** Takes a figure over, such as from a file. */
  static SeasonalFigure of(SeasonalAdjustment type, double[] figure) {
    for (double place : figure) {
      if (!Double.isFinite(place) || (type == SeasonalAdjustment.MULTIPLICATIVE && !(place > 0))) {
        throw new IllegalArgumentException(
            "a seasonal figure must be finite, and positive if multiplicative, not "
                + Arrays.toString(figure));
      }
    }
    return switch (type) {
      case NONE -> none();
      case ADDITIVE, MULTIPLICATIVE ->
          new SeasonalFigure(type == SeasonalAdjustment.ADDITIVE, figure.clone());
      case AUTO -> throw new IllegalArgumentException("a figure is of one type, not AUTO");
    };
  }

  /**
   * Tells whether the autocorrelation at the seasonal lag stands out: beyond Bartlett's bound
   * ({@code 1.645 sqrt((1 + 2 (r1^2 + ... + r[m-1]^2)) / n)} at 90%), as in the literature on
   * theta.
   */
  static boolean isSeasonal(
      TimeSeries series, int season, SeasonalTesting testing, double confidence) {
    return standsOut(series, season, confidence)
        || (testing == SeasonalTesting.VALUES_OR_CHANGES
            && series.length() > 2 * season + 1
            && standsOut(series.difference(1, 1), season, confidence));
  }

  private static boolean standsOut(TimeSeries series, int season, double confidence) {
    if (!varies(series.values())) {
      return false;
    }
    Acf acf = Acf.of(series, season);
    return Math.abs(acf.value(season)) > acf.bartlettBound(season, confidence);
  }

  private static boolean varies(double[] values) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    return least < most;
  }

  /**
   * Estimates the figure of a history of at least two seasons by classical decomposition, of the
   * interpolated series if values are missing. Falls back on an additive one where a factor would
   * be next to zero.
   */
  static SeasonalFigure estimate(
      TimeSeries series, int season, boolean additive, SeasonalIndices indices) {
    TimeSeries whole = series.hasMissing() ? series.interpolate() : series;
    ClassicalDecomposition method =
        additive ? ClassicalDecomposition.additive() : ClassicalDecomposition.multiplicative();
    Decomposition parts = method.withSeasonLength(season).decompose(whole);
    double[] figure = parts.seasonalFigure().orElseThrow();
    if (indices == SeasonalIndices.SHRUNK) {
      shrink(figure, whole.values(), parts.trend().values(), additive);
    }
    if (!additive && Arrays.stream(figure).anyMatch(factor -> !(factor >= LEAST_FACTOR))) {
      return estimate(series, season, true, indices);
    }
    return new SeasonalFigure(additive, figure);
  }

  /** Takes off the share of the spread that the noise of the means explains, in place. */
  private static void shrink(double[] figure, double[] values, double[] trend, boolean additive) {
    int places = figure.length;
    double centre = additive ? 0 : 1;
    double noise = 0;
    int count = 0;
    double[] mean = new double[places];
    int[] cycles = new int[places];
    for (int t = 0; t < values.length; t++) {
      if (!Double.isNaN(trend[t])) {
        double detrended = additive ? values[t] - trend[t] : values[t] / trend[t];
        int place = t % places;
        // Welford's update of mean and squares
        double distance = detrended - mean[place];
        cycles[place]++;
        mean[place] += distance / cycles[place];
        noise += distance * (detrended - mean[place]);
        count++;
      }
    }
    double spread = 0;
    for (double place : figure) {
      spread += (place - centre) * (place - centre);
    }
    if (places < LEAST_PLACES_TO_SHRINK || count <= places || !(spread > 0)) {
      return;
    }
    double ofMean = noise / (count - places) * places / values.length;
    double share = Math.min(1, (places - 3) * ofMean / spread);
    for (int place = 0; place < places; place++) {
      figure[place] = centre + (1 - share) * (figure[place] - centre);
    }
  }

  /** Tells whether there is a season. */
  boolean isPresent() {
    return figure.length > 0;
  }

  /** Returns NONE, ADDITIVE or MULTIPLICATIVE. */
  SeasonalAdjustment type() {
    if (!isPresent()) {
      return SeasonalAdjustment.NONE;
    }
    return additive ? SeasonalAdjustment.ADDITIVE : SeasonalAdjustment.MULTIPLICATIVE;
  }

  /** Returns one cycle from the first period on; empty without season. */
  double[] values() {
    return figure.clone();
  }

  /** Takes the season out, in place; the first value is that of the first period. */
  double[] remove(double[] values) {
    if (isPresent()) {
      for (int t = 0; t < values.length; t++) {
        double place = figure[t % figure.length];
        values[t] = additive ? values[t] - place : values[t] / place;
      }
    }
    return values;
  }

  /** Puts the season back. */
  double restore(double value, int period) {
    if (!isPresent()) {
      return value;
    }
    double place = figure[period % figure.length];
    return additive ? value + place : value * place;
  }

  /** Returns what a difference of 1 in the adjusted value makes in the series. */
  double factor(int period) {
    return isPresent() && !additive ? figure[period % figure.length] : 1;
  }
}

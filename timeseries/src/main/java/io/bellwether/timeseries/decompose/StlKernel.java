package io.bellwether.timeseries.decompose;

import io.bellwether.math.Quantiles;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * STL on arrays: two nested loops around loess smoothers (Cleveland et al. 1990, section 3). Made
 * for one length of series and one set of options; all memory is taken by the constructor, so that
 * many series, or many runs on one, cost no more. Not thread-safe.
 */
final class StlKernel {

  private final int n;
  private final StlSettings settings;
  private final int period;
  private final Loess longSubseries;
  private final Loess shortSubseries;
  private final Loess lowPass;
  private final Loess trendLoess;

  private final double[] series;
  private final double[] observed;
  private final double[] robustness;
  private final double[] cycles;
  private final double[] work;
  private final double[] work2;
  private final double[] subseries;
  private final double[] subseriesWeights;
  private final double[] smoothed;

  /**
   * Prepares for series of one length.
   *
   * @param n the number of observations, at least two periods
   * @param settings the options
   */
  StlKernel(int n, StlSettings settings) {
    this.n = n;
    this.settings = settings;
    this.period = settings.period();
    int longest = (n - 1) / period + 1;
    this.longSubseries = subseriesLoess(longest, settings);
    this.shortSubseries = n % period == 0 ? longSubseries : subseriesLoess(longest - 1, settings);
    this.lowPass =
        new Loess(n, settings.lowPassWindow(), settings.lowPassDegree(), settings.lowPassJump(), 0);
    this.trendLoess =
        new Loess(n, settings.trendWindow(), settings.trendDegree(), settings.trendJump(), 0);
    this.series = new double[n];
    this.observed = new double[n];
    this.robustness = new double[n];
    this.cycles = new double[n + 2 * period];
    this.work = new double[n + 2 * period];
    this.work2 = new double[n + 2 * period];
    this.subseries = new double[longest];
    this.subseriesWeights = new double[longest];
    this.smoothed = new double[longest + 2];
  }

  private static Loess subseriesLoess(int length, StlSettings settings) {
    return new Loess(
        length, settings.seasonalWindow(), settings.seasonalDegree(), settings.seasonalJump(), 1);
  }

  /**
   * Decomposes a series.
   *
   * @param y the observations, {@code NaN} where missing, at least one at each place of the cycle;
   *     not modified
   * @param seasonal receives the seasonal component, also where observations are missing
   * @param trend receives the trend, also where observations are missing
   */
  void decompose(double[] y, double[] seasonal, double[] trend) {
    double[] weights = take(y) ? null : observed;
    Arrays.fill(trend, 0);
    for (int outer = 0; outer <= settings.outerIterations(); outer++) {
      if (outer > 0) {
        for (int i = 0; i < n; i++) {
          robustness[i] = Math.abs(y[i] - seasonal[i] - trend[i]);
        }
        Bisquare.replace(robustness);
        weights = robustness;
      }
      for (int inner = 0; inner < settings.innerIterations(); inner++) {
        updateSeasonal(weights, seasonal, trend);
        for (int i = 0; i < n; i++) {
          work[i] = series[i] - seasonal[i];
        }
        smooth(trendLoess, work, weights, n, trend);
      }
    }
    if (settings.averaging()) {
      average(seasonal);
    }
  }

  /** Takes the observations over, with 0 and no weight for missing ones; true if there are none. */
  private boolean take(double[] y) {
    boolean complete = true;
    for (int i = 0; i < n; i++) {
      boolean missing = Double.isNaN(y[i]);
      series[i] = missing ? 0 : y[i];
      observed[i] = missing ? 0 : 1;
      complete &= !missing;
    }
    return complete;
  }

  /** Steps 1 to 4 of the inner loop. */
  private void updateSeasonal(double @Nullable [] weights, double[] seasonal, double[] trend) {
    for (int place = 0; place < period; place++) {
      smoothSubseries(place, weights, trend);
    }
    int length = n + 2 * period;
    MovingMeans.trailing(cycles, length, period, work);
    MovingMeans.trailing(work, length - period + 1, period, work2);
    MovingMeans.trailing(work2, n + 2, 3, work);
    lowPass.smooth(work, work2);
    for (int i = 0; i < n; i++) {
      seasonal[i] = cycles[period + i] - work2[i];
    }
  }

  /** Smooths the observations at one place of the cycle, one cycle further at both ends. */
  private void smoothSubseries(int place, double @Nullable [] weights, double[] trend) {
    int count = (n - 1 - place) / period + 1;
    for (int i = 0, at = place; i < count; i++, at += period) {
      subseries[i] = series[at] - trend[at];
    }
    double[] own = null;
    if (weights != null) {
      own = subseriesWeights;
      double largest = 0;
      for (int i = 0, at = place; i < count; i++, at += period) {
        own[i] = weights[at];
        largest = Math.max(largest, own[i]);
      }
      if (!(largest > 0)) {
        weighByMedian(place, count);
      }
    }
    Loess loess = count == subseries.length ? longSubseries : shortSubseries;
    smooth(loess, subseries, own, count, smoothed);
    for (int i = 0, at = place; i < count + 2; i++, at += period) {
      cycles[at] = smoothed[i];
    }
  }

  /**
   * Gives weights to a subseries whose values all count as outliers, as when one wild value has
   * drawn the mean of its subseries away from all others: the bisquare of the distances from its
   * median. The paper leaves this case open; weights from before would keep the error for ever.
   */
  private void weighByMedian(int place, int count) {
    double[] sizes = subseriesWeights;
    Arrays.fill(sizes, Double.NaN);
    for (int i = 0, at = place; i < count; i++, at += period) {
      sizes[i] = observed[at] > 0 ? subseries[i] : Double.NaN;
    }
    double median = Quantiles.at(sizes, 0.5)[0];
    for (int i = 0; i < count; i++) {
      sizes[i] = Math.abs(sizes[i] - median);
    }
    Bisquare.replace(sizes);
  }

  /** Smooths; where the weighted points are too far apart for any curve, by their mean. */
  private static void smooth(
      Loess loess, double[] y, double @Nullable [] weights, int count, double[] out) {
    if (weights == null) {
      loess.smooth(y, out);
    } else if (!loess.smooth(y, weights, out)) {
      double total = 0;
      double sum = 0;
      for (int i = 0; i < count; i++) {
        total += weights[i];
        sum += weights[i] * y[i];
      }
      Arrays.fill(out, sum / total);
    }
  }

  private void average(double[] seasonal) {
    for (int place = 0; place < period; place++) {
      double sum = 0;
      int count = 0;
      for (int at = place; at < n; at += period) {
        sum += seasonal[at];
        count++;
      }
      double mean = sum / count;
      for (int at = place; at < n; at += period) {
        seasonal[at] = mean;
      }
    }
  }
}

package io.bellwether.timeseries.diagnose;

import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The autocorrelation function: how much the series today resembles itself some periods ago.
 *
 * <p>The autocovariance at lag k is {@code c(k) = sum of (x[t] - mean)(x[t - k] - mean) / n} over
 * the pairs, the autocorrelation {@code c(k) / c(0)} (Box, Jenkins and Reinsel, <i>Time Series
 * Analysis</i>, 3rd ed. 1994, eq. 2.1.12). The divisor is n at every lag, not n - k: the function
 * is then that of a stationary process and its mean squared error smaller.
 *
 * <p>Missing values: pairs with a missing value are left out, the mean is that of the values that
 * are there, and the divisor is the number of complete pairs plus k, which is n when nothing is
 * missing. Where no pair is complete the value is {@code NaN}.
 *
 * <p>Two kinds of bounds: {@link #whiteNoiseBound(double)}, within which a correlation lies when
 * there is none at all, the same at all lags; and {@link #bartlettBound(int, double)}, within which
 * that of lag k lies if the process is a moving average of order k - 1, which grows with the lag.
 *
 * <pre>{@code
 * Acf acf = Acf.of(sales, 24);
 * double sameMonthLastYear = acf.value(12);
 * System.out.println(acf.summary());
 * }</pre>
 *
 * <p>Cost: n times the number of lags. Immutable.
 *
 * @since 0.1.0
 */
public final class Acf {

  /** Lag 0 first. */
  private final double[] values;

  private final double variance;
  private final double mean;
  private final int observations;

  private Acf(double[] values, double variance, double mean, int observations) {
    this.values = values;
    this.variance = variance;
    this.mean = mean;
    this.observations = observations;
  }

  /**
   * Computes as many lags as one looks at as a rule: {@code 10 log10(n)} as R does, or two seasons
   * if those are more, at most n - 1.
   *
   * @param series the series, with missing values or without
   * @return its autocorrelations
   * @throws io.bellwether.data.DataException if the series has fewer than 2 values or they are all
   *     the same
   */
  public static Acf of(TimeSeries series) {
    Sample.checkLength(series.length(), 2, "the autocorrelation function");
    return of(series, defaultLags(series));
  }

  /**
   * Computes the autocorrelations.
   *
   * @param series the series, with missing values or without
   * @param lags the largest lag, from 1 to n - 1
   * @return its autocorrelations
   * @throws IllegalArgumentException if there are no such lags
   * @throws io.bellwether.data.DataException if the series has fewer than 2 values or they are all
   *     the same
   */
  public static Acf of(TimeSeries series, int lags) {
    return of(series.values(), lags);
  }

  static int defaultLags(TimeSeries series) {
    int n = series.length();
    int season = series.seasonLength();
    int usual = (int) Math.floor(10 * Math.log10(n));
    return (int) Math.max(1, Math.min(n - 1L, Math.max(usual, season > 1 ? 2L * season : 0)));
  }

  static Acf of(double[] x, int lags) {
    Sample.checkLength(x.length, 2, "the autocorrelation function");
    Sample.checkLags(lags, x.length);
    Sample.checkVaries(x, "the autocorrelation function");
    Autocovariance covariance = Autocovariance.of(x, lags);
    double[] values = new double[lags + 1];
    for (int k = 0; k <= lags; k++) {
      values[k] = covariance.value(k) / covariance.value(0);
    }
    return new Acf(values, covariance.value(0), covariance.mean(), covariance.observed());
  }

  /**
   * Returns the largest lag.
   *
   * @return at least 1
   */
  public int lags() {
    return values.length - 1;
  }

  /**
   * Returns the autocorrelation at a lag.
   *
   * @param lag from 0, where it is 1, to {@link #lags()}
   * @return the correlation
   * @throws IndexOutOfBoundsException if the lag was not computed
   */
  public double value(int lag) {
    return values[lag];
  }

  /**
   * Returns the autocorrelations of lags 1, 2 and so on.
   *
   * @return as many as there are lags; that of lag k is element k - 1
   */
  public double[] values() {
    return Arrays.copyOfRange(values, 1, values.length);
  }

  double[] fromLagZero() {
    return values.clone();
  }

  /**
   * Returns the autocovariance at a lag, divisor n.
   *
   * @param lag from 0, the variance, to {@link #lags()}
   * @return the covariance, in the unit of the series squared
   * @throws IndexOutOfBoundsException if the lag was not computed
   */
  public double autocovariance(int lag) {
    return values[lag] * variance;
  }

  /**
   * Returns the mean that was removed.
   *
   * @return the mean of the values that are not missing
   */
  public double mean() {
    return mean;
  }

  /**
   * Returns how many values there are.
   *
   * @return the values that are not missing
   */
  public int observations() {
    return observations;
  }

  /**
   * Returns the bound of white noise: the share {@code level} of the autocorrelations of a series
   * without any lies between minus and plus this.
   *
   * @param level such as 0.95, for which it is 1.96 over the root of n
   * @return the bound
   * @throws IllegalArgumentException if the level is not between 0 and 1
   */
  public double whiteNoiseBound(double level) {
    return Chances.halfWidth(level) / Math.sqrt(observations);
  }

  /**
   * Returns Bartlett's bound for a moving average: if all correlations from this lag on are zero,
   * the one at the lag has the variance {@code (1 + 2 (r(1)^2 + ... + r(lag - 1)^2)) / n} (Bartlett
   * 1946; Box, Jenkins and Reinsel 1994, eq. 2.1.15).
   *
   * @param lag from 1 to {@link #lags()}
   * @param level such as 0.95
   * @return the bound
   * @throws IllegalArgumentException if the level is not between 0 and 1 or there is no such lag
   */
  public double bartlettBound(int lag, double level) {
    if (!(lag >= 1 && lag <= lags())) {
      throw new IllegalArgumentException("lag must be from 1 to " + lags() + ", but is " + lag);
    }
    double sum = 0;
    for (int k = 1; k < lag; k++) {
      sum += values[k] * values[k];
    }
    return Chances.halfWidth(level) * Math.sqrt((1 + 2 * sum) / observations);
  }

  /**
   * Returns the lags that stand out.
   *
   * @param level such as 0.95: of white noise, one in twenty lags stands out by chance
   * @return the lags, rising, whose autocorrelation lies outside the white noise bound
   * @throws IllegalArgumentException if the level is not between 0 and 1
   */
  public int[] significantLags(double level) {
    return Correlogram.outside(1, values(), whiteNoiseBound(level));
  }

  /**
   * Returns a table with a bar for each lag; a star marks those outside the 95% bound of white
   * noise.
   *
   * @return several lines
   */
  public String summary() {
    double bound = whiteNoiseBound(0.95);
    String title =
        String.format(
            Locale.ROOT,
            "Autocorrelations of %d values, * outside +-%.4f (white noise, 95%%)",
            observations,
            bound);
    return Correlogram.table(title, 1, values(), bound);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Acf that
        && Arrays.equals(values, that.values)
        && Double.compare(variance, that.variance) == 0
        && Double.compare(mean, that.mean) == 0
        && observations == that.observations;
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(values), variance, mean, observations);
  }

  @Override
  public String toString() {
    return "Acf[observations=" + observations + ", lags=" + lags() + "]";
  }
}

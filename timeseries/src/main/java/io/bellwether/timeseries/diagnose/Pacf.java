package io.bellwether.timeseries.diagnose;

import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The partial autocorrelation function: what a value some periods ago adds to what the values in
 * between tell already. It is the last coefficient of the autoregression of that order, and zero
 * beyond order p if the series is an AR(p).
 *
 * <p>From the autocorrelations by the recursion of Durbin and Levinson (Durbin 1960; Brockwell and
 * Davis, <i>Time Series: Theory and Methods</i>, 2nd ed. 1991, proposition 5.2.1). Missing values
 * are treated as in {@link Acf}; with many gaps the autocorrelations may be those of no series,
 * which is refused.
 *
 * <pre>{@code
 * Pacf pacf = Pacf.of(sales, 24);
 * int[] candidates = pacf.significantLags(0.95);
 * }</pre>
 *
 * <p>Cost: n times the number of lags, and the lags squared. Immutable.
 *
 * @since 0.1.0
 */
public final class Pacf {

  private final double[] values;
  private final int observations;

  private Pacf(double[] values, int observations) {
    this.values = values;
    this.observations = observations;
  }

  /**
   * Computes as many lags as {@link Acf#of(TimeSeries)} does.
   *
   * @param series the series
   * @return its partial autocorrelations
   * @throws io.bellwether.data.DataException if the series has fewer than 2 values or they are all
   *     the same
   * @throws io.bellwether.model.FitException if gaps make the autocorrelations those of no series
   */
  public static Pacf of(TimeSeries series) {
    Sample.checkLength(series.length(), 2, "the partial autocorrelation function");
    return of(series, Acf.defaultLags(series));
  }

  /**
   * Computes the partial autocorrelations.
   *
   * @param series the series
   * @param lags the largest lag, from 1 to n - 1
   * @return its partial autocorrelations
   * @throws IllegalArgumentException if there are no such lags
   * @throws io.bellwether.data.DataException if the series has fewer than 2 values or they are all
   *     the same
   * @throws io.bellwether.model.FitException if gaps make the autocorrelations those of no series
   */
  public static Pacf of(TimeSeries series, int lags) {
    return of(series.values(), lags);
  }

  static Pacf of(double[] x, int lags) {
    Acf acf = Acf.of(x, lags);
    return new Pacf(DurbinLevinson.partial(acf.fromLagZero()), acf.observations());
  }

  /**
   * Returns the largest lag.
   *
   * @return at least 1
   */
  public int lags() {
    return values.length;
  }

  /**
   * Returns the partial autocorrelation at a lag.
   *
   * @param lag from 1 to {@link #lags()}
   * @return the correlation
   * @throws IndexOutOfBoundsException if the lag was not computed
   */
  public double value(int lag) {
    return values[lag - 1];
  }

  /**
   * Returns the partial autocorrelations of lags 1, 2 and so on.
   *
   * @return as many as there are lags; that of lag k is element k - 1
   */
  public double[] values() {
    return values.clone();
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
   * Returns the bound of white noise, which holds too for the lags beyond p of an AR(p) (Quenouille
   * 1949).
   *
   * @param level such as 0.95, for which it is 1.96 over the root of n
   * @return the bound
   * @throws IllegalArgumentException if the level is not between 0 and 1
   */
  public double whiteNoiseBound(double level) {
    return Chances.halfWidth(level) / Math.sqrt(observations);
  }

  /**
   * Returns the lags that stand out.
   *
   * @param level such as 0.95
   * @return the lags, rising, outside the white noise bound
   * @throws IllegalArgumentException if the level is not between 0 and 1
   */
  public int[] significantLags(double level) {
    return Correlogram.outside(1, values, whiteNoiseBound(level));
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
            "Partial autocorrelations of %d values, * outside +-%.4f (white noise, 95%%)",
            observations,
            bound);
    return Correlogram.table(title, 1, values, bound);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Pacf that
        && Arrays.equals(values, that.values)
        && observations == that.observations;
  }

  @Override
  public int hashCode() {
    return 31 * observations + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Pacf[observations=" + observations + ", lags=" + lags() + "]";
  }
}

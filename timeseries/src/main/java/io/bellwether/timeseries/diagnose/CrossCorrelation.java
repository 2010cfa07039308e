package io.bellwether.timeseries.diagnose;

import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The cross-correlation function of two series: does one foretell the other, and how long before?
 *
 * <p>The series are aligned by time; what lies outside the periods that both have is left out. The
 * value at lag k is the correlation of the first series k periods <em>later</em> with the second:
 * {@code sum of (x[t + k] - mean x)(y[t] - mean y) / n}, over the root of the variances (Box,
 * Jenkins and Reinsel, <i>Time Series Analysis</i>, 3rd ed. 1994, eq. 11.1.5). So, with sales as
 * the first and advertising as the second series, a peak at lag 2 says that sales follow
 * advertising after two periods. Divisor n, means of the common periods. Pairs with a missing value
 * are left out, and the divisor is then their number plus the distance k.
 *
 * <p>Two series that trend or have the same season correlate at all lags without having to do with
 * each other: difference them first.
 *
 * <pre>{@code
 * CrossCorrelation c = CrossCorrelation.of(sales, advertising, 12);
 * int delay = c.strongestLag();
 * }</pre>
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class CrossCorrelation {

  /** From lag -lags to lag lags. */
  private final double[] values;

  private final int lags;
  private final int periods;

  private CrossCorrelation(double[] values, int lags, int periods) {
    this.values = values;
    this.lags = lags;
    this.periods = periods;
  }

  /**
   * Computes the cross-correlations.
   *
   * @param first the series that may follow
   * @param second the series that may lead, of the same frequency
   * @param lags the largest distance in both directions, from 0 to n - 1, where n is the number of
   *     periods that both have
   * @return the correlations of lags {@code -lags} to {@code lags}
   * @throws IllegalArgumentException if the series have another step or share fewer than 2 periods,
   *     or there are no such lags
   * @throws io.bellwether.data.DataException if the values of a series are all the same
   */
  public static CrossCorrelation of(TimeSeries first, TimeSeries second, int lags) {
    OptionalLong offset = first.frequency().stepsBetween(first.time(0), second.time(0));
    boolean sameStep =
        first.frequency().months() == second.frequency().months()
            && first.frequency().duration().equals(second.frequency().duration());
    if (!sameStep || offset.isEmpty()) {
      throw new IllegalArgumentException(
          "the series must have the same step and the same calendar, but one is "
              + first.frequency()
              + " from "
              + first.time(0)
              + " and the other "
              + second.frequency()
              + " from "
              + second.time(0));
    }
    long from = Math.max(0, offset.getAsLong());
    long to = Math.min(first.length(), offset.getAsLong() + second.length());
    if (!(to - from >= 2)) {
      throw new IllegalArgumentException(
          "the series share "
              + Math.max(0, to - from)
              + " periods, 2 are needed; one is "
              + first.timeline()
              + ", the other "
              + second.timeline());
    }
    int count = (int) (to - from);
    double[] x = new double[count];
    double[] y = new double[count];
    first.copy((int) from, count, x, 0);
    second.copy((int) (from - offset.getAsLong()), count, y, 0);
    return of(x, y, lags);
  }

  static CrossCorrelation of(double[] x, double[] y, int lags) {
    if (!(lags >= 0 && lags < x.length)) {
      throw new IllegalArgumentException(
          "lags must be from 0 to "
              + (x.length - 1)
              + " for series that share "
              + x.length
              + " periods, but is "
              + lags);
    }
    Sample.checkVaries(x, "the cross-correlation function");
    Sample.checkVaries(y, "the cross-correlation function");
    Autocovariance ofX = Autocovariance.of(x, 0);
    Autocovariance ofY = Autocovariance.of(y, 0);
    double scale = Math.sqrt(ofX.value(0)) * Math.sqrt(ofY.value(0));
    double[] values = new double[2 * lags + 1];
    for (int k = 0; k <= lags; k++) {
      values[lags + k] = covariance(x, ofX.mean(), y, ofY.mean(), k) / scale;
      values[lags - k] = covariance(y, ofY.mean(), x, ofX.mean(), k) / scale;
    }
    return new CrossCorrelation(values, lags, x.length);
  }

  private static double covariance(
      double[] late, double lateMean, double[] early, double earlyMean, int k) {
    double sum = 0;
    int pairs = 0;
    for (int t = 0; t + k < late.length; t++) {
      double product = (late[t + k] - lateMean) * (early[t] - earlyMean);
      if (!Double.isNaN(product)) {
        sum += product;
        pairs++;
      }
    }
    return pairs == 0 ? Double.NaN : sum / (pairs + k);
  }

  /**
   * Returns the largest distance.
   *
   * @return values are there for lags from minus to plus this
   */
  public int lags() {
    return lags;
  }

  /**
   * Returns the correlation at a lag.
   *
   * @param lag from {@code -lags()} to {@code lags()}; positive if the first series follows
   * @return the correlation of the first series {@code lag} periods later with the second
   * @throws IndexOutOfBoundsException if the lag was not computed
   */
  public double value(int lag) {
    return values[lags + lag];
  }

  /**
   * Returns all correlations.
   *
   * @return that of lag k is element {@code k + lags()}
   */
  public double[] values() {
    return values.clone();
  }

  /**
   * Returns how many periods both series have.
   *
   * @return the periods, those with missing values included
   */
  public int periods() {
    return periods;
  }

  /**
   * Returns the bound of two series that have nothing to do with each other, one of them white
   * noise.
   *
   * @param level such as 0.95, for which it is 1.96 over the root of n
   * @return the bound
   * @throws IllegalArgumentException if the level is not between 0 and 1
   */
  public double whiteNoiseBound(double level) {
    return Chances.halfWidth(level) / Math.sqrt(periods);
  }

  /**
   * Returns where the correlation is strongest.
   *
   * @return the lag of the largest absolute value; of equals, the first
   */
  public int strongestLag() {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (Math.abs(values[i]) > Math.abs(values[best]) || Double.isNaN(values[best])) {
        best = i;
      }
    }
    return best - lags;
  }

  /**
   * Returns a table with a bar for each lag; a star marks those outside the 95% bound.
   *
   * @return several lines
   */
  public String summary() {
    double bound = whiteNoiseBound(0.95);
    String title =
        String.format(
            Locale.ROOT,
            "Cross-correlations over %d common periods, * outside +-%.4f (white noise, 95%%)",
            periods,
            bound);
    return Correlogram.table(title, -lags, values, bound);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CrossCorrelation that
        && Arrays.equals(values, that.values)
        && periods == that.periods;
  }

  @Override
  public int hashCode() {
    return 31 * periods + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "CrossCorrelation[periods=" + periods + ", lags=" + lags + "]";
  }
}

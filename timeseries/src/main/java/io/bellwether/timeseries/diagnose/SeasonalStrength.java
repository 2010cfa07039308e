package io.bellwether.timeseries.diagnose;

import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.decompose.Decomposition;
import io.bellwether.timeseries.decompose.Stl;

/**
 * How strong season and trend are: the share of what each leaves unexplained, taken from one.
 *
 * <p>With the season S, the trend T and the remainder R of an {@link Stl} decomposition, the
 * strength of the season is {@code max(0, 1 - var(R) / var(S + R))}, that of the trend the same
 * with T (Wang, Smith and Hyndman 2006, Data Mining and Knowledge Discovery 13, 335-364; Hyndman
 * and Athanasopoulos, <i>Forecasting: Principles and Practice</i>, 3rd ed. 2021, section 4.3). Near
 * 0 there is none, near 1 there is little else.
 *
 * <p>It has no distribution, so there is no p-value. Above {@link #THRESHOLD} a seasonal difference
 * pays. Missing values are left out of the decomposition. Immutable.
 *
 * <pre>{@code
 * boolean seasonal = SeasonalStrength.of(sales).isStrong();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class SeasonalStrength {

  /**
   * Above it forecasts of automatic ARIMA models were better with a seasonal difference than
   * without, on the series of the M3 and M4 competitions (Hyndman, documentation of R's {@code
   * forecast::nsdiffs}).
   */
  public static final double THRESHOLD = 0.64;

  private final double seasonal;
  private final double trend;
  private final int season;

  private SeasonalStrength(double seasonal, double trend, int season) {
    this.seasonal = seasonal;
    this.trend = trend;
    this.season = season;
  }

  /**
   * Measures by STL with its defaults: not robust, the season smoothed over 11 years (or other
   * cycles).
   *
   * @param series a series with a season, at least two seasons long
   * @return the strengths
   * @throws io.bellwether.data.DataException if the series has no season
   * @throws io.bellwether.model.FitException if it is too short, or a place of the season was never
   *     observed
   */
  public static SeasonalStrength of(TimeSeries series) {
    return of(series, Stl.builder().build());
  }

  /**
   * Measures by another STL.
   *
   * @param series a series with a season, at least two seasons long
   * @param stl how it is taken apart
   * @return the strengths
   * @throws io.bellwether.data.DataException if the series has no season
   * @throws io.bellwether.model.FitException if it is too short, or a place of the season was never
   *     observed
   */
  public static SeasonalStrength of(TimeSeries series, Stl stl) {
    Sample.checkSeason(series.seasonLength(), "seasonal strength");
    Decomposition parts = stl.decompose(series);
    return new SeasonalStrength(
        parts.seasonalStrength(), parts.trendStrength(), series.seasonLength());
  }

  /**
   * Returns the strength of the season.
   *
   * @return from 0 to 1
   */
  public double seasonal() {
    return seasonal;
  }

  /**
   * Returns the strength of the trend.
   *
   * @return from 0 to 1
   */
  public double trend() {
    return trend;
  }

  /**
   * Tells whether the season is strong enough for a seasonal difference.
   *
   * @return true if its strength is above {@link #THRESHOLD}
   */
  public boolean isStrong() {
    return seasonal > THRESHOLD;
  }

  /**
   * Returns the result in words.
   *
   * @return one sentence
   */
  public String sentence() {
    return (isStrong() ? "The season is strong: " : "The season is weak: ")
        + Wording.number(seasonal)
        + " of 1 for "
        + season
        + " periods, "
        + (isStrong() ? "above " : "not above ")
        + THRESHOLD
        + ".";
  }

  @Override
  public String toString() {
    return sentence();
  }
}

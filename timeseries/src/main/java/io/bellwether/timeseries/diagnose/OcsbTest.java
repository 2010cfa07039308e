package io.bellwether.timeseries.diagnose;

import io.bellwether.timeseries.TimeSeries;

/**
 * The test of Osborn, Chui, Smith and Birchenhall for a seasonal unit root: does the season keep
 * what has happened, so that the series needs a seasonal difference?
 *
 * <p>The null hypothesis is the seasonal unit root: a statistic <em>below</em> the critical value
 * speaks against a seasonal difference. With {@code d = (1 - L)(1 - L^m) y}, d is regressed on the
 * change over a season one period ago, the change of the period m periods ago (both filtered by an
 * autoregression of d) and lags of d; the statistic is the t value of the second (Osborn, Chui,
 * Smith and Birchenhall 1988, Oxford Bulletin of Economics and Statistics 50, 361-377, eq. 3.4).
 *
 * <p>Its distribution is known by simulation only, for one level: {@link #criticalValue()} is the
 * 5% point for the season length. There is no honest p-value, so this is no {@link TestResult}.
 * Default lags: the best of 0 to 3 by AIC.
 *
 * <p>Missing values are refused. Immutable.
 *
 * @since 0.1.0
 */
public final class OcsbTest {

  private final double statistic;
  private final double annualStatistic;
  private final int season;
  private final int lags;
  private final int observations;

  private OcsbTest(double[] t, int season, int lags, int observations) {
    this.annualStatistic = t[0];
    this.statistic = t[1];
    this.season = season;
    this.lags = lags;
    this.observations = observations;
  }

  /**
   * Tests with the best of 0 to 3 lags by AIC.
   *
   * @param series a series with a season of 2 periods or more, at least a season and 13 values long
   * @return the result
   * @throws io.bellwether.data.DataException if the series has no season, a value is missing, there
   *     are too few, or the season repeats itself without error
   */
  public static OcsbTest of(TimeSeries series) {
    return of(series, LagChoice.aic(3));
  }

  /**
   * Tests with these lags.
   *
   * @param series a series with a season of 2 periods or more, at least a season, 3 lags and 4
   *     values long
   * @param lags how many lags of the differenced series
   * @return the result
   * @throws io.bellwether.data.DataException if the series has no season, a value is missing, there
   *     are too few, or the season repeats itself without error
   */
  public static OcsbTest of(TimeSeries series, LagChoice lags) {
    return of(Sample.complete(series, "the OCSB test"), series.seasonLength(), lags);
  }

  static OcsbTest of(double[] y, int season, LagChoice choice) {
    Sample.checkSeason(season, "the OCSB test");
    Sample.checkLength(y.length, season + 4, "the OCSB test with season " + season);
    Sample.checkVaries(y, "the OCSB test");
    OcsbRegression regression = new OcsbRegression(y, season);
    int lags = regression.lags(choice);
    return new OcsbTest(regression.tValues(lags), season, lags, y.length);
  }

  /**
   * Returns the statistic.
   *
   * @return the t value of the change a season ago
   */
  public double statistic() {
    return statistic;
  }

  /**
   * Returns the other t value of the regression, which speaks of an ordinary unit root.
   *
   * @return the t value of the change over a season one period ago
   */
  public double annualStatistic() {
    return annualStatistic;
  }

  /**
   * Returns the critical value at the level of 5%.
   *
   * @return the 5% point for this season length
   */
  public double criticalValue() {
    return OcsbTable.fivePercentPoint(season);
  }

  /**
   * Tells whether the seasonal unit root is rejected at the level of 5%.
   *
   * @return true if the statistic is below the critical value, so that no seasonal difference is
   *     needed
   */
  public boolean rejects() {
    return statistic < criticalValue();
  }

  /**
   * Returns the lags.
   *
   * @return how many lags of the differenced series the regression holds
   */
  public int lags() {
    return lags;
  }

  /**
   * Returns how many values the test used.
   *
   * @return the length of the series
   */
  public int observations() {
    return observations;
  }

  /**
   * Returns the result in words.
   *
   * @return one sentence
   */
  public String sentence() {
    String numbers =
        "OCSB "
            + Wording.number(statistic)
            + " with "
            + Wording.count(lags, "lag")
            + ", 5% point "
            + Wording.number(criticalValue());
    return rejects()
        ? "The season needs no difference: " + numbers + "."
        : "A seasonal unit root cannot be ruled out, the series may need a seasonal difference: "
            + numbers
            + ".";
  }

  @Override
  public String toString() {
    return sentence();
  }
}

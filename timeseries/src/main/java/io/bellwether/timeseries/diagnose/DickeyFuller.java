package io.bellwether.timeseries.diagnose;

import io.bellwether.timeseries.TimeSeries;

/**
 * The augmented Dickey-Fuller test: does the series return to its level or trend after a shock, or
 * does it keep what has happened, so that it has to be differenced?
 *
 * <p>The null hypothesis is the unit root: a <em>small</em> p-value speaks for a series that
 * returns. The differences are regressed on the last value, lagged differences and the
 * deterministic terms; the statistic is the t value of the last value (Dickey and Fuller 1979, JASA
 * 74, 427-431; Said and Dickey 1984, Biometrika 71, 599-607). Its p-value is from the response
 * surface of MacKinnon (1994), asymptotic; {@link #criticalValue(double)} from that of MacKinnon
 * (2010) for the length of the series.
 *
 * <p>Defaults: constant and trend, because without the trend a growing series looks like a unit
 * root; as many lags as the cube root of n - 1.
 *
 * <p>Missing values are refused. Immutable.
 *
 * <pre>{@code
 * DickeyFuller test = DickeyFuller.of(sales, Deterministic.CONSTANT, LagChoice.aic(12));
 * boolean returns = test.rejects(0.05);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class DickeyFuller extends UnitRootTest {

  private DickeyFuller(double statistic, Deterministic terms, int lags, int observations) {
    super(statistic, terms, lags, observations);
  }

  /**
   * Tests with constant and trend, and as many lags as the cube root of n - 1.
   *
   * @param series the series
   * @return the result
   * @throws io.bellwether.data.DataException if a value is missing, there are too few, or the
   *     series follows the regression without error
   */
  public static DickeyFuller of(TimeSeries series) {
    return of(series, Deterministic.TREND, LagChoice.cubeRoot());
  }

  /**
   * Tests with these terms and lags.
   *
   * @param series the series, at least 2 lags and 4 values and one for each term
   * @param terms what the series may return to
   * @param lags how many lagged differences
   * @return the result
   * @throws io.bellwether.data.DataException if a value is missing, there are too few, or the
   *     series follows the regression without error
   */
  public static DickeyFuller of(TimeSeries series, Deterministic terms, LagChoice lags) {
    return of(Sample.complete(series, "the Dickey-Fuller test"), terms, lags);
  }

  static DickeyFuller of(double[] y, Deterministic terms, LagChoice choice) {
    Sample.checkLength(y.length, 4, "the Dickey-Fuller test");
    Sample.checkVaries(y, "the Dickey-Fuller test");
    DickeyFullerRegression regression = new DickeyFullerRegression(y, terms);
    int lags = regression.lags(choice);
    return new DickeyFuller(regression.tau(lags), terms, lags, y.length);
  }

  @Override
  public String name() {
    return "Dickey-Fuller";
  }

  @Override
  public PValue probability() {
    return MacKinnon.pValue(statistic(), terms());
  }

  /**
   * Returns the critical value for the length of this series; a statistic below it rejects.
   *
   * @param level 0.01, 0.05 or 0.10
   * @return the value
   * @throws IllegalArgumentException if the level is another
   */
  public double criticalValue(double level) {
    return MacKinnon.criticalValue(level, terms(), observations() - 1 - lags());
  }
}

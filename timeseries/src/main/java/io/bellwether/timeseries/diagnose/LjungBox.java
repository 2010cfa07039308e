package io.bellwether.timeseries.diagnose;

import io.bellwether.timeseries.TimeSeries;

/**
 * The test of Ljung and Box: is any autocorrelation left in the residuals of a model?
 *
 * <p>{@code Q = n (n + 2) sum of r(k)^2 / (n - k)} over the lags k, chi-squared in long series with
 * as many degrees of freedom as lags less the fitted ARMA coefficients (Ljung and Box 1978, <i>On a
 * measure of lack of fit in time series models</i>, Biometrika 65, eq. 1.3). If it rejects, the
 * model has not caught all that the past tells, and its intervals are wrong.
 *
 * <p>Missing values at the start, which differencing costs, are left out and counted. Inside the
 * series, pairs with a missing value are left out, n is the number of values that are there and n -
 * k the number of complete pairs (Stoffer and Toloi 1992, <i>A note on the Ljung-Box-Pierce
 * portmanteau statistic with missing data</i>).
 *
 * <p>The p-value is asymptotic and good from some 30 values on. Immutable.
 *
 * @since 0.1.0
 */
public final class LjungBox implements TestResult {

  private final Portmanteau test;
  private final double statistic;

  private LjungBox(Portmanteau test) {
    this.test = test;
    this.statistic = test.ljungBox();
  }

  /**
   * Tests a series to which no model was fitted.
   *
   * @param series the series
   * @param lags how many lags to look at, from 1 to n - 1
   * @return the result
   * @throws IllegalArgumentException if there are no such lags
   * @throws io.bellwether.data.DataException if the series has fewer than 2 values or they are all
   *     the same
   */
  public static LjungBox of(TimeSeries series, int lags) {
    return of(series, lags, 0);
  }

  /**
   * Tests the residuals of a model.
   *
   * @param residuals the residuals; values missing at the start, which differencing costs, are left
   *     out and counted
   * @param lags how many lags to look at, from 1 to n - 1 and more than there are parameters; 10,
   *     or two seasons, but not more than n / 5, is usual (Hyndman and Athanasopoulos,
   *     <i>Forecasting</i>, 3rd ed. 2021, 5.4)
   * @param fittedParameters how many ARMA coefficients the model has, seasonal ones included but
   *     not mean or drift: they cost degrees of freedom
   * @return the result
   * @throws IllegalArgumentException if there are no such lags, or as many parameters as lags
   * @throws io.bellwether.data.DataException if the residuals are fewer than 2 or all the same
   */
  public static LjungBox of(TimeSeries residuals, int lags, int fittedParameters) {
    return of(residuals.values(), lags, fittedParameters);
  }

  static LjungBox of(double[] residuals, int lags, int fittedParameters) {
    Portmanteau test = Portmanteau.of(residuals, lags, fittedParameters, "the Ljung-Box test");
    return new LjungBox(test);
  }

  @Override
  public String name() {
    return "Ljung-Box";
  }

  @Override
  public String nullHypothesis() {
    return "no autocorrelation up to lag " + test.lags;
  }

  @Override
  public double statistic() {
    return statistic;
  }

  @Override
  public PValue probability() {
    return Chances.chiSquared(statistic, test.degrees);
  }

  /**
   * Returns the degrees of freedom.
   *
   * @return the lags less the fitted parameters
   */
  public int degreesOfFreedom() {
    return test.degrees;
  }

  /**
   * Returns the largest lag.
   *
   * @return how many lags the test looked at
   */
  public int lags() {
    return test.lags;
  }

  @Override
  public int observations() {
    return test.observations;
  }

  /**
   * Returns how many values were left out.
   *
   * @return the missing values
   */
  public int missing() {
    return test.missing;
  }

  @Override
  public String sentence() {
    return test.sentence(this);
  }

  @Override
  public String toString() {
    return sentence();
  }
}

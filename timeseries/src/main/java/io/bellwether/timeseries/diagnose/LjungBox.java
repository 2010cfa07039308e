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
public final class LjungBox extends PortmanteauTest {

  private LjungBox(Portmanteau test) {
    super(test.ljungBox(), test);
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
}

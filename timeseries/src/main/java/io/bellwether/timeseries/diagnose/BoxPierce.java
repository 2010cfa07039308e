package io.bellwether.timeseries.diagnose;

import io.bellwether.data.DataException;
import io.bellwether.timeseries.TimeSeries;

/**
 * The test of Box and Pierce for autocorrelation, the older form of {@link LjungBox}.
 *
 * <p>{@code Q = n sum of r(k)^2} over the lags k, chi-squared in long series with as many degrees
 * of freedom as lags less the fitted ARMA coefficients (Box and Pierce 1970, JASA 65, 1509-1526).
 * In short series it rejects too seldom; prefer Ljung-Box unless you compare with older work.
 *
 * <p>Missing values at the start are left out and counted; gaps inside are refused, because the
 * statistic has no published form for them. Immutable.
 *
 * @since 0.1.0
 */
public final class BoxPierce extends PortmanteauTest {

  private BoxPierce(Portmanteau test) {
    super(test.boxPierce(), test);
  }

  /**
   * Tests a series to which no model was fitted.
   *
   * @param series the series
   * @param lags how many lags to look at, from 1 to n - 1
   * @return the result
   * @throws IllegalArgumentException if there are no such lags
   * @throws io.bellwether.data.DataException if the series has fewer than 2 values or they are all
   *     the same, or there are gaps inside
   */
  public static BoxPierce of(TimeSeries series, int lags) {
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
   * @throws io.bellwether.data.DataException if the residuals are fewer than 2 or all the same, or
   *     there are gaps inside
   */
  public static BoxPierce of(TimeSeries residuals, int lags, int fittedParameters) {
    return of(residuals.values(), lags, fittedParameters);
  }

  static BoxPierce of(double[] residuals, int lags, int fittedParameters) {
    Portmanteau test = Portmanteau.of(residuals, lags, fittedParameters, "the Box-Pierce test");
    if (test.hasGaps()) {
      throw DataException.because(
              "the Box-Pierce test has no form for series with gaps; use LjungBox")
          .build();
    }
    return new BoxPierce(test);
  }

  @Override
  public String name() {
    return "Box-Pierce";
  }
}

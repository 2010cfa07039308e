package io.bellwether.timeseries.arima;

/**
 * Autoregressive moving-average models of a series without trend or season: the plain name of
 * {@link Arima} with no differences.
 *
 * <pre>{@code
 * ArimaModel model = Arma.of(2, 1).fit(series);
 * }</pre>
 *
 * <p>Source: G. Box, G. Jenkins, G. Reinsel, G. Ljung, Time Series Analysis, 5th ed. 2015, section
 * 3.4.
 *
 * @since 0.1.0
 */
public final class Arma {

  private Arma() {}

  /**
   * Specifies a model.
   *
   * @param p autoregressive terms, 0 to 100
   * @param q moving-average terms, 0 to 100
   * @return the specification, with a mean and the other defaults of {@link Arima}
   * @throws IllegalArgumentException if an order is out of range
   */
  public static Arima of(int p, int q) {
    return Arima.of(p, 0, q);
  }
}

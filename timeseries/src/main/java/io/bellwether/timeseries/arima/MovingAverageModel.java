package io.bellwether.timeseries.arima;

/**
 * Moving-average models, in which a value is the mean plus a weighted sum of the last q surprises:
 * the plain name of {@link Arima} with neither differences nor autoregressive terms. Its forecasts
 * reach q periods ahead and are the mean from there on.
 *
 * <p>Not to be confused with smoothing by {@link io.bellwether.timeseries.smoothing.MovingAverage},
 * which averages the last values.
 *
 * <pre>{@code
 * ArimaModel model = MovingAverageModel.of(2).fit(series);
 * }</pre>
 *
 * <p>Source: G. Box, G. Jenkins, G. Reinsel, G. Ljung, Time Series Analysis, 5th ed. 2015, section
 * 3.3.
 *
 * @since 0.1.0
 */
public final class MovingAverageModel {

  private MovingAverageModel() {}

  /**
   * Specifies a model.
   *
   * @param q how many past surprises count, 0 to 100
   * @return the specification, with a mean and the other defaults of {@link Arima}
   * @throws IllegalArgumentException if the order is out of range
   */
  public static Arima of(int q) {
    return Arima.of(0, 0, q);
  }
}

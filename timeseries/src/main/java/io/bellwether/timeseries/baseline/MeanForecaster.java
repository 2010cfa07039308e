package io.bellwether.timeseries.baseline;

import io.bellwether.math.Moments;
import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts the mean of the history for every period. An immutable specification without options.
 *
 * <p>The model is {@code y[t] = mu + e[t]}, the errors independent of variance {@code sigma^2},
 * estimated with divisor {@code T - 1} for {@code T} known values. The variance of a forecast,
 * {@code sigma^2 (1 + 1 / T)}, counts the uncertainty of the mean. Distributions are normal; R's
 * {@code meanf} has the same standard errors and takes Student's t for the bounds, which are wider
 * by 9% at {@code T = 15} and 95%, by 2% at {@code T = 60}.
 *
 * <p><b>Missing values</b> are skipped. Needs 2 known values. A constant series gives intervals
 * without width and a warning in the report. Cost: linear in the length.
 *
 * <p>Source: R. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., sections
 * 5.2 and 5.5 (table 5.2).
 *
 * @since 0.1.0
 */
public final class MeanForecaster implements Forecaster {

  private static final MeanForecaster INSTANCE = new MeanForecaster();

  private MeanForecaster() {}

  /**
   * Returns the forecaster.
   *
   * @return the specification
   */
  public static MeanForecaster create() {
    return INSTANCE;
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.model.FitException if the series has fewer than 2 known values
   */
  @Override
  public MeanModel fit(TimeSeries series, FitContext context) {
    double[] values = BaselineFit.values(series, 2, "a mean with its error", context);
    Moments moments = Moments.of(values);
    // all equal: the variance is zero, whatever rounding makes of it
    double variance = moments.min() == moments.max() ? 0 : moments.variance();
    double mean = variance == 0 ? moments.min() : moments.mean();
    return new MeanModel(
        series,
        mean,
        Math.toIntExact(moments.count()),
        Math.sqrt(variance),
        BaselineFit.report(variance));
  }

  /**
   * Fits a model with the default {@link FitContext}.
   *
   * @param series the history
   * @return a fitted model
   * @throws io.bellwether.model.FitException if the series has fewer than 2 known values
   */
  @Override
  public MeanModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MeanForecaster;
  }

  @Override
  public int hashCode() {
    return MeanForecaster.class.getName().hashCode();
  }

  @Override
  public String toString() {
    return "MeanForecaster[]";
  }
}

package io.bellwether.timeseries.baseline;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts the last value for every period: the best forecast of a random walk. An immutable
 * specification without options.
 *
 * <p>The model is {@code y[t] = y[t - 1] + e[t]}, the errors independent and normal of variance
 * {@code sigma^2}, the mean of the squared changes. The variance of the forecast {@code h} periods
 * ahead is {@code h sigma^2}, that of the sum of {@code h} periods {@code sigma^2 (1^2 + ... +
 * h^2)}.
 *
 * <p><b>Missing values</b> stretch a step: after {@code k - 1} missing values the last known one is
 * forecast to stay, its change has variance {@code k sigma^2}, and enters the estimate of {@code
 * sigma^2} divided by {@code k} (maximum likelihood). Missing values at the end widen the intervals
 * likewise. Needs 2 known values. A constant series gives intervals without width and a warning in
 * the report. Cost: linear in the length.
 *
 * <p>Source: R. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., sections
 * 5.2 and 5.5 (table 5.2).
 *
 * @since 0.1.0
 */
public final class Naive implements Forecaster {

  private static final Naive INSTANCE = new Naive();

  private Naive() {}

  /**
   * Returns the forecaster.
   *
   * @return the specification
   */
  public static Naive create() {
    return INSTANCE;
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.model.FitException if the series has fewer than 2 known values
   */
  @Override
  public NaiveModel fit(TimeSeries series, FitContext context) {
    double[] values = BaselineFit.values(series, 2, "a naive forecast with its error", context);
    double variance = StepVariance.of(values, 1, 0).mean(0);
    return new NaiveModel(series, Math.sqrt(variance), BaselineFit.report(variance));
  }

  /**
   * Fits a model with the default {@link FitContext}.
   *
   * @param series the history
   * @return a fitted model
   * @throws io.bellwether.model.FitException if the series has fewer than 2 known values
   */
  @Override
  public NaiveModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Naive;
  }

  @Override
  public int hashCode() {
    return Naive.class.getName().hashCode();
  }

  @Override
  public String toString() {
    return "Naive[]";
  }
}

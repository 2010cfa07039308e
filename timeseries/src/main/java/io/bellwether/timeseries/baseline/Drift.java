package io.bellwether.timeseries.baseline;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts the straight line through the first and the last value: a random walk with drift. An
 * immutable specification without options.
 *
 * <p>The model is {@code y[t] = b + y[t - 1] + e[t]}, the errors independent and normal of variance
 * {@code sigma^2}. The drift {@code b} is the mean change, and {@code sigma^2} the variance of the
 * changes, with divisor {@code T - 2} for {@code T} values. The variance of the forecast {@code h}
 * periods ahead, {@code sigma^2 h (1 + h / (T - 1))}, counts the uncertainty of the drift.
 *
 * <p><b>Missing values</b> stretch a step: a change over {@code k} periods has mean {@code k b} and
 * variance {@code k sigma^2} and is weighted by that (generalised least squares), which leaves the
 * drift the line through the first and the last known value. Missing values at the end make the
 * horizon longer. Needs 3 known values. A series on a straight line gives intervals without width
 * and a warning in the report, if its changes are exactly equal. Cost: linear in the length.
 *
 * <p>Source: R. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., sections
 * 5.2 and 5.5 (table 5.2).
 *
 * @since 0.1.0
 */
public final class Drift implements Forecaster {

  private static final Drift INSTANCE = new Drift();

  private Drift() {}

  /**
   * Returns the forecaster.
   *
   * @return the specification
   */
  public static Drift create() {
    return INSTANCE;
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.model.FitException if the series has fewer than 3 known values
   */
  @Override
  public DriftModel fit(TimeSeries series, FitContext context) {
    double[] values = BaselineFit.values(series, 3, "a drift with its error", context);
    int first = 0;
    while (Double.isNaN(values[first])) {
      first++;
    }
    int last = values.length - 1;
    while (Double.isNaN(values[last])) {
      last--;
    }
    double drift = (values[last] - values[first]) / (last - first);
    double variance = StepVariance.of(values, 1, drift).mean(1);
    return new DriftModel(
        series, drift, last - first, Math.sqrt(variance), BaselineFit.report(variance));
  }

  /**
   * Fits a model with the default {@link FitContext}.
   *
   * @param series the history
   * @return a fitted model
   * @throws io.bellwether.model.FitException if the series has fewer than 3 known values
   */
  @Override
  public DriftModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Drift;
  }

  @Override
  public int hashCode() {
    return Drift.class.getName().hashCode();
  }

  @Override
  public String toString() {
    return "Drift[]";
  }
}

package io.bellwether.timeseries;

import io.bellwether.model.FitContext;

/**
 * The specification of a forecaster: what to fit, not yet to which series. An immutable value with
 * {@code equals} and a readable {@code toString}; {@code fit} returns a new model. Thread-safe.
 *
 * <p>A forecaster that can use external regressors is a {@link CovariateForecaster}.
 *
 * @since 0.1.0
 */
public interface Forecaster {

  /**
   * Fits a model.
   *
   * @param series the history
   * @param context seed, executor, progress and cancellation
   * @return a fitted model
   * @throws io.bellwether.data.DataException if a value cannot be used, such as a missing one where
   *     the model does not handle them
   * @throws io.bellwether.model.FitException if the series does not suffice to estimate the model
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  ForecastModel fit(TimeSeries series, FitContext context);

  /**
   * Fits a model with the default {@link FitContext}.
   *
   * @param series the history
   * @return a fitted model
   */
  default ForecastModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }
}

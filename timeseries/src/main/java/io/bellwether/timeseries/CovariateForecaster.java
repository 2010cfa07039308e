package io.bellwether.timeseries;

import io.bellwether.model.FitContext;

/**
 * A forecaster that can use external regressors, such as prices, promotions and holidays.
 *
 * @since 0.1.0
 */
public interface CovariateForecaster extends Forecaster {

  /**
   * Fits a model with external regressors.
   *
   * @param series the history
   * @param covariates known for every period of the history, on its calendar; what they say of
   *     other periods does not matter
   * @param context seed, executor, progress and cancellation
   * @return a fitted model, which needs the covariates of the future to forecast
   * @throws io.bellwether.data.DataException if a covariate is missing in a period of the history
   * @throws io.bellwether.model.FitException if the series does not suffice to estimate the model
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  CovariateForecastModel fit(TimeSeries series, Covariates covariates, FitContext context);

  /**
   * Fits a model with external regressors and the default {@link FitContext}.
   *
   * @param series the history
   * @param covariates known for every period of the history
   * @return a fitted model
   */
  default CovariateForecastModel fit(TimeSeries series, Covariates covariates) {
    return fit(series, covariates, FitContext.create());
  }

  @Override
  default CovariateForecastModel fit(TimeSeries series, FitContext context) {
    return fit(series, Covariates.none(), context);
  }

  @Override
  default CovariateForecastModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }
}

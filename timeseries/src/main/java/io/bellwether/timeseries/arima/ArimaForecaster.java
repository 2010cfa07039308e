package io.bellwether.timeseries.arima;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.CovariateForecaster;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.TimeSeries;

/** A forecaster whose models are {@link ArimaModel}s. */
abstract class ArimaForecaster implements CovariateForecaster {

  @Override
  public ArimaModel fit(TimeSeries series) {
    return fit(series, FitContext.create());
  }

  @Override
  public ArimaModel fit(TimeSeries series, FitContext context) {
    return fit(series, Covariates.none(), context);
  }

  @Override
  public ArimaModel fit(TimeSeries series, Covariates covariates) {
    return fit(series, covariates, FitContext.create());
  }

  @Override
  public abstract ArimaModel fit(TimeSeries series, Covariates covariates, FitContext context);
}

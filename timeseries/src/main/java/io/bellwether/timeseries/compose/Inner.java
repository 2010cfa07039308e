package io.bellwether.timeseries.compose;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.CovariateForecastModel;
import io.bellwether.timeseries.CovariateForecaster;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import java.util.List;

/** Asks a forecaster or a model within, with covariates if it takes them. */
final class Inner {

  private Inner() {}

  /**
   * Fits.
   *
   * @throws IllegalArgumentException if there are covariates and the forecaster takes none
   */
  static ForecastModel fit(
      Forecaster forecaster, TimeSeries series, Covariates covariates, FitContext context) {
    if (covariates.isEmpty()) {
      return forecaster.fit(series, context);
    }
    if (forecaster instanceof CovariateForecaster taker) {
      return taker.fit(series, covariates, context);
    }
    throw new IllegalArgumentException(
        forecaster + " takes no covariates; there are " + covariates.names());
  }

  static List<String> covariateNames(ForecastModel model) {
    return model instanceof CovariateForecastModel taker ? taker.covariateNames() : List.of();
  }

  static Forecast forecast(ForecastModel model, int horizon, Covariates covariates) {
    return model instanceof CovariateForecastModel taker
        ? taker.forecast(horizon, covariates)
        : model.forecast(horizon);
  }

  static ForecastTotal total(ForecastModel model, int horizon, Covariates covariates) {
    return model instanceof CovariateForecastModel taker
        ? taker.forecastTotal(horizon, covariates)
        : model.forecastTotal(horizon);
  }

  static SimulatedPaths simulate(
      ForecastModel model,
      int horizon,
      int paths,
      Innovations innovations,
      Covariates covariates,
      FitContext context) {
    return model instanceof CovariateForecastModel taker
        ? taker.simulate(horizon, paths, innovations, covariates, context)
        : model.simulate(horizon, paths, innovations, context);
  }

  static ForecastModel append(ForecastModel model, TimeSeries later, Covariates covariates) {
    return model instanceof CovariateForecastModel taker
        ? taker.append(later, covariates)
        : model.append(later);
  }
}

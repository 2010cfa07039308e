package io.bellwether.timeseries.contract;

import io.bellwether.data.DataException;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.timeseries.CovariateForecastModel;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Timeline;
import io.bellwether.timeseries.arima.ArimaModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The model of {@link FaultyCovariateForecaster}. */
final class FaultyCovariateModel implements CovariateForecastModel {

  private final ArimaModel model;
  private final CovariateFault fault;
  private final Covariates fitted;

  /** Added to the means of forecasts. */
  private final double offset;

  FaultyCovariateModel(ArimaModel model, CovariateFault fault, Covariates fitted, double offset) {
    this.model = model;
    this.fault = fault;
    this.fitted = fitted;
    this.offset = offset;
  }

  private Covariates seen(Covariates given, Timeline periods) {
    Covariates used = fault == CovariateFault.IGNORES_THE_FUTURE ? fitted : given;
    return FaultyCovariateForecaster.seen(fault, used, model.covariateNames(), periods);
  }

  private Timeline next(int horizon) {
    return series().timeline().next(horizon);
  }

  @Override
  public List<String> covariateNames() {
    List<String> names = new ArrayList<>(model.covariateNames());
    if (fault == CovariateFault.REVERSES_NAMES) {
      Collections.reverse(names);
    }
    return names;
  }

  @Override
  public Forecast forecast(int horizon, Covariates covariates) {
    Forecast right = model.forecast(horizon, seen(covariates, next(horizon)));
    double shift = offset + (looksAtThePast(covariates) ? 1e-6 : 0);
    double[] means = Arrays.stream(right.mean().values()).map(mean -> mean + shift).toArray();
    return Forecast.normal(series(), means, right.standardErrors());
  }

  private boolean looksAtThePast(Covariates covariates) {
    if (fault != CovariateFault.LOOKS_AT_THE_PAST) {
      return false;
    }
    try {
      return covariates.values(covariates.names(), series().timeline()).length > 0;
    } catch (DataException e) {
      return false;
    }
  }

  @Override
  public ForecastTotal forecastTotal(int horizon, Covariates covariates) {
    return model.forecastTotal(horizon, seen(covariates, next(horizon)));
  }

  @Override
  public SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, Covariates covariates, FitContext context) {
    Covariates seen = seen(covariates, next(horizon));
    return model.simulate(horizon, paths, innovations, seen, context);
  }

  @Override
  public FaultyCovariateModel append(TimeSeries later, Covariates covariates) {
    return fault == CovariateFault.FORGETS_WHAT_IS_APPENDED
        ? this
        : new FaultyCovariateModel(
            model.append(later, seen(covariates, later.timeline())), fault, fitted, offset);
  }

  @Override
  public TimeSeries series() {
    return model.series();
  }

  @Override
  public TimeSeries fitted() {
    return model.fitted();
  }

  @Override
  public TimeSeries residuals() {
    return model.residuals();
  }

  @Override
  public FitReport report() {
    return model.report();
  }

  @Override
  public Forecast forecast(int horizon) {
    return forecast(horizon, Covariates.none());
  }

  @Override
  public ForecastTotal forecastTotal(int horizon) {
    return forecastTotal(horizon, Covariates.none());
  }

  @Override
  public SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, FitContext context) {
    return simulate(horizon, paths, innovations, Covariates.none(), context);
  }

  @Override
  public FaultyCovariateModel append(TimeSeries later) {
    return append(later, Covariates.none());
  }
}

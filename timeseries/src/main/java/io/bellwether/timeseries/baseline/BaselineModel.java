package io.bellwether.timeseries.baseline;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.report.Significant;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.Simulation;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleSupplier;

/** What the baselines have in common: a history, a standard deviation, normal forecasts. */
abstract class BaselineModel implements ForecastModel {

  private final TimeSeries series;
  private final double sigma;
  private final FitReport report;

  BaselineModel(TimeSeries series, double sigma, FitReport report) {
    this.series = Objects.requireNonNull(series, "series");
    this.report = Objects.requireNonNull(report, "report");
    if (!(sigma >= 0 && Double.isFinite(sigma))) {
      throw new IllegalArgumentException("sigma must be finite and at least 0, not " + sigma);
    }
    this.sigma = sigma;
  }

  /** Returns the forecasts of the periods of the history, {@code NaN} where there is none. */
  abstract double[] oneStepForecasts();

  /** Returns the forecast of a period, counted from 0. */
  abstract double mean(int h);

  /** Returns the variance of a forecast error in units of {@code sigma^2}; h from 0. */
  abstract double variance(int h);

  /** Returns the variance of the error of a sum in units of {@code sigma^2}. */
  abstract double totalVariance(int horizon);

  /** Returns the residuals as innovations: all of one variance; may hold {@code NaN}. */
  abstract double[] innovations();

  /** Turns innovations into a possible future. */
  abstract void path(double[] shocks, DoubleSupplier normal, double[] path);

  @Override
  public TimeSeries series() {
    return series;
  }

  @Override
  public TimeSeries fitted() {
    return series.withValues(oneStepForecasts());
  }

  /**
   * {@inheritDoc} The objective is the variance of the errors, which no search has minimised.
   *
   * @return status {@link io.bellwether.model.FitStatus#EXACT}, with a warning if nothing varies
   */
  @Override
  public FitReport report() {
    return report;
  }

  /**
   * Returns the standard deviation of the errors of one step.
   *
   * @return at least 0, in the units of the series
   */
  public double sigma() {
    return sigma;
  }

  @Override
  public Forecast forecast(int horizon) {
    Forecast.checkHorizon(horizon);
    double[] means = new double[horizon];
    double[] errors = new double[horizon];
    Arrays.setAll(means, this::mean);
    Arrays.setAll(errors, h -> sigma * Math.sqrt(variance(h)));
    return Forecast.normal(series, means, errors);
  }

  @Override
  public ForecastTotal forecastTotal(int horizon) {
    Forecast.checkHorizon(horizon);
    double mean = 0;
    for (int h = 0; h < horizon; h++) {
      mean += mean(h);
    }
    return ForecastTotal.normal(
        series.timeline().next(horizon), mean, sigma * Math.sqrt(totalVariance(horizon)));
  }

  @Override
  public SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, FitContext context) {
    return Simulation.of(innovations, sigma, innovations())
        .paths(series, horizon, paths, context, this::path);
  }

  /** Writes the fit for {@code toString}. */
  final String text(String name, String parameters) {
    String numbers = parameters + "sigma " + Significant.of(sigma, 6);
    return name + "[" + numbers + "; " + series.timeline() + "]";
  }

  /** Writes the number as people read it. */
  static String shown(double value) {
    return Significant.of(value, 6);
  }
}

package io.bellwether.timeseries.repair;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import java.util.Objects;

/**
 * A model of a repaired history that keeps the one that was. Immutable; see {@link
 * RepairingForecaster}.
 *
 * <p>Fitted values, forecasts, totals and paths are those of the inner model. Residuals are missing
 * where a value was repaired: there is nothing to compare the forecast with.
 *
 * @since 0.1.0
 */
public final class RepairingModel implements ForecastModel {

  private final String specification;
  private final TimeSeries series;
  private final int[] repaired;
  private final ForecastModel model;
  private final FitReport report;

  /** Takes the array over. */
  RepairingModel(
      String specification,
      TimeSeries series,
      int[] repaired,
      ForecastModel model,
      FitReport report) {
    this.specification = Objects.requireNonNull(specification, "specification");
    this.series = Objects.requireNonNull(series, "series");
    this.repaired = repaired;
    this.model = Objects.requireNonNull(model, "model");
    this.report = Objects.requireNonNull(report, "report");
    if (!model.series().timeline().equals(series.timeline())) {
      throw new IllegalArgumentException(
          "the repaired history, "
              + model.series().timeline()
              + ", must be on the calendar of the history, "
              + series.timeline());
    }
    for (int t : repaired) {
      Objects.checkIndex(t, series.length());
    }
  }

  /**
   * Returns what was fitted, in writing: the inner forecaster is not kept, its model is.
   *
   * @return the text of the specification
   */
  public String specification() {
    return specification;
  }

  /**
   * Returns the model of the repaired history.
   *
   * @return the inner model; its series is the repaired one
   */
  public ForecastModel model() {
    return model;
  }

  /**
   * Returns which periods were repaired.
   *
   * @return their indices, ascending, possibly none; a copy
   */
  public int[] repairedPeriods() {
    return repaired.clone();
  }

  /**
   * {@inheritDoc}
   *
   * @return the history as it was, not repaired
   */
  @Override
  public TimeSeries series() {
    return series;
  }

  @Override
  public TimeSeries fitted() {
    return model.fitted();
  }

  @Override
  public TimeSeries residuals() {
    double[] residuals = model.residuals().values();
    for (int t : repaired) {
      residuals[t] = Double.NaN;
    }
    return series.withValues(residuals);
  }

  /**
   * {@inheritDoc}
   *
   * @return the report of the inner model, with a warning for each outlier and level shift
   */
  @Override
  public FitReport report() {
    return report;
  }

  @Override
  public Forecast forecast(int horizon) {
    return model.forecast(horizon);
  }

  @Override
  public ForecastTotal forecastTotal(int horizon) {
    return model.forecastTotal(horizon);
  }

  @Override
  public SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, FitContext context) {
    return model.simulate(horizon, paths, innovations, context);
  }

  /**
   * {@inheritDoc} Later values are taken as they are: whether one is an outlier shows only in what
   * follows. Fit anew to have them searched.
   *
   * @return the same model with a longer history
   */
  @Override
  public RepairingModel append(TimeSeries later) {
    return new RepairingModel(
        specification, series.concat(later), repaired, model.append(later), report);
  }

  @Override
  public String summary() {
    return this + System.lineSeparator() + model.summary();
  }

  @Override
  public String toString() {
    return "RepairingModel[" + repaired.length + " values repaired; " + model + "]";
  }
}

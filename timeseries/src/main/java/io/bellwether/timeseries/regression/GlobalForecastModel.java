package io.bellwether.timeseries.regression;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.model.RegressionModel;
import io.bellwether.persist.Saveable;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.FittedCovariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import java.util.List;
import java.util.Objects;

/**
 * Regressions that learned from all series of a panel. Immutable, thread-safe, saveable with the
 * panel; see {@link GlobalForecaster}.
 *
 * @since 0.1.0
 */
public final class GlobalForecastModel implements Saveable {

  private final RegressionForecastModel.Parts parts;
  private final TargetOptions target;
  private final double deviation;
  private final Panel panel;
  private final List<String> covariateNames;

  /** Checks what a file might have wrong. */
  GlobalForecastModel(
      RegressionForecastModel.Parts parts,
      TargetOptions target,
      double deviation,
      Panel panel,
      List<String> covariateNames) {
    this.parts = Objects.requireNonNull(parts, "parts");
    this.target = Objects.requireNonNull(target, "target");
    this.deviation = deviation;
    this.panel = Objects.requireNonNull(panel, "panel");
    this.covariateNames = List.copyOf(covariateNames);
    if (!(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a standard deviation cannot be " + deviation);
    }
  }

  /**
   * Returns what was fitted, as the specification's {@code toString} tells it.
   *
   * @return the specification in one line
   */
  public String specification() {
    return parts.specification();
  }

  /**
   * Returns what was learned from.
   *
   * @return the panel
   */
  public Panel panel() {
    return panel;
  }

  /**
   * Returns the fitted regressions.
   *
   * @return one if recursive, one a step if direct; unmodifiable
   */
  public List<RegressionModel> regressions() {
    return parts.projector().models();
  }

  /**
   * Returns the columns that the regressions see.
   *
   * @return their names, in order; unmodifiable
   */
  public List<String> featureNames() {
    return parts.projector().plan().names();
  }

  /**
   * Returns the covariates that every series needs.
   *
   * @return their names, none if there are none
   */
  public List<String> covariateNames() {
    return covariateNames;
  }

  /**
   * Tells how the fit went.
   *
   * @return that of the regressions, with a warning if some series were too short to learn from
   */
  public FitReport report() {
    return parts.report();
  }

  /**
   * Forecasts a series of the panel.
   *
   * @param key its key
   * @param horizon how many periods, at least 1
   * @return the forecast
   * @throws IllegalArgumentException if there is no such series, the horizon is below 1 or beyond
   *     that of a direct model, or covariates are needed
   * @throws FitException if the series is too short to be forecast from
   */
  public Forecast forecast(SeriesKey key, int horizon) {
    return forecast(key, horizon, Covariates.none());
  }

  /**
   * Forecasts a series of the panel with covariates.
   *
   * @param key its key
   * @param horizon how many periods, at least 1
   * @param covariates known for its history and for every period of the horizon
   * @return the forecast
   * @throws IllegalArgumentException if there is no such series, the horizon is below 1 or beyond
   *     that of a direct model, or a covariate is lacking
   * @throws io.bellwether.data.DataException if a covariate is missing in a period
   * @throws FitException if the series is too short to be forecast from
   */
  public Forecast forecast(SeriesKey key, int horizon, Covariates covariates) {
    Forecast.checkHorizon(horizon);
    return bind(key, panel.series(key), covariates).forecast(horizon, covariates);
  }

  /**
   * Binds the model to a history: the regressions stay, features, scale and spread are those of the
   * series.
   *
   * @param key whose series it is; matters only with key features
   * @param series any history of the frequency of the panel
   * @param covariates known for every period of the history
   * @return a model of this series
   * @throws IllegalArgumentException if a covariate is lacking, a part of the key was not learned
   *     from, or the frequency is another
   * @throws io.bellwether.data.DataException if a covariate is missing in a period
   * @throws FitException if the series is too short to be forecast from
   */
  public RegressionForecastModel bind(SeriesKey key, TimeSeries series, Covariates covariates) {
    if (key.values().size() != panel.keyNames().size()) {
      throw new IllegalArgumentException(
          key + " is no key of " + panel.keyNames() + ", the keys of the panel");
    }
    return bind(GlobalForecaster.codes(parts.projector().plan(), key), series, covariates);
  }

  private RegressionForecastModel bind(int[] keys, TimeSeries series, Covariates covariates) {
    if (!series.frequency().equals(panel.frequency())) {
      throw new IllegalArgumentException(
          "the model learned from series that are "
              + panel.frequency()
              + " and cannot forecast one that is "
              + series.frequency());
    }
    Projector projector = parts.projector();
    double[][] known = covariates.values(covariateNames, series.timeline());
    TargetScale scale = TargetScale.of(target, series);
    Frame filled = History.of(projector, scale, series, known, keys).frame();
    if (series.length() == 0 || !projector.plan().isKnown(filled, series.length() - 1)) {
      throw new FitException(
          "the series of "
              + series.length()
              + " periods, "
              + series.missingCount()
              + " missing, does not tell the features: they look back "
              + projector.plan().reach()
              + " periods and differences "
              + target.reach(),
          "give a longer history, or interpolate() its gaps");
    }
    Frame frame = Frame.of(scale, series, known, keys);
    StepErrors errors =
        parts.errors().times(OneStepErrors.of(projector, List.of(frame)).factor(deviation));
    return new RegressionForecastModel(
        new RegressionForecastModel.Parts(
            parts.specification(), projector, errors, parts.distribution(), parts.report()),
        scale,
        series,
        FittedCovariates.of(covariateNames, known),
        keys);
  }

  /**
   * Returns a forecaster whose {@code fit} {@linkplain #bind binds} this model to a history and
   * learns nothing more, so that panel forecasters and backtests can run it.
   *
   * <p>A backtest of it is fair only on periods after those that the model has learned from. On the
   * history of its own panel it knows the future of every origin, and looks better than it is.
   *
   * @return the forecaster; equal to others of this very model
   * @throws IllegalStateException if the model has covariates or key features, which a history
   *     alone does not tell: use {@link #bind}
   */
  public Forecaster forecaster() {
    if (!covariateNames.isEmpty() || !parts.projector().plan().keys().isEmpty()) {
      throw new IllegalStateException(
          "a history alone tells neither the key nor covariates, which this model needs; call bind"
              + " with them");
    }
    return new BoundForecaster(this);
  }

  RegressionForecastModel bind(TimeSeries series, FitContext context) {
    context.checkCancelled();
    return bind(new int[0], series, Covariates.none());
  }

  RegressionForecastModel.Parts parts() {
    return parts;
  }

  TargetOptions target() {
    return target;
  }

  double deviation() {
    return deviation;
  }

  /**
   * Writes the model for people.
   *
   * @return the specification and the summary of the first regression
   */
  public String summary() {
    return parts.specification() + "\n" + panel + "\n\n" + regressions().get(0).summary();
  }

  @Override
  public String toString() {
    return "GlobalForecastModel["
        + parts.projector().strategy()
        + " by "
        + regressions().get(0)
        + "; "
        + panel
        + "]";
  }
}

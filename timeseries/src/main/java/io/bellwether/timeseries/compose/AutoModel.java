package io.bellwether.timeseries.compose;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.IntervalCalibration;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.Objects;

/**
 * What {@link Auto} has made of a series: the model that it took, with intervals that are wide
 * enough. Immutable.
 *
 * @since 0.1.0
 */
public final class AutoModel extends ComposedModel {

  private static final double LEAST = 0;

  private final AutoChoice choice;
  private final String reason;
  private final IntervalCalibration calibration;
  private final boolean nonNegative;

  AutoModel(
      String specification,
      AutoChoice choice,
      String reason,
      ForecastModel model,
      IntervalCalibration calibration,
      boolean nonNegative,
      FitReport report) {
    super(specification, model, report);
    this.choice = Objects.requireNonNull(choice, "choice");
    this.reason = Objects.requireNonNull(reason, "reason");
    this.calibration = Objects.requireNonNull(calibration, "calibration");
    this.nonNegative = nonNegative;
  }

  /**
   * Returns what was taken.
   *
   * @return the kind of model
   */
  public AutoChoice choice() {
    return choice;
  }

  /**
   * Says why.
   *
   * @return a sentence on what was seen in the series
   */
  public String reason() {
    return reason;
  }

  /**
   * Returns by how much the intervals are wider than those of {@link #model()}.
   *
   * @return {@link IntervalCalibration#NONE} where they are the model's own
   */
  public IntervalCalibration calibration() {
    return calibration;
  }

  /**
   * Tells whether forecasts are kept from falling below zero, because the history never does.
   *
   * @return true if no value of the history was negative when the model was fitted
   */
  public boolean isNonNegative() {
    return nonNegative;
  }

  private double clipped(double value) {
    return nonNegative ? Math.max(LEAST, value) : value;
  }

  @Override
  public TimeSeries fitted() {
    return model().fitted().map(this::clipped);
  }

  @Override
  public Forecast forecast(int horizon, Covariates covariates) {
    Forecast wide =
        calibration.apply(Inner.forecast(model(), horizon, covariates), model().series());
    if (!nonNegative) {
      return wide;
    }
    double[] points = wide.mean().values();
    Arrays.setAll(points, h -> clipped(points[h]));
    return Forecast.ofQuantiles(
        series(), points, wide.standardErrors(), (h, p) -> clipped(wide.quantile(h + 1, p)));
  }

  /**
   * {@inheritDoc} The total of the model within, its deviations widened as those of the last period
   * and not bent; the mean is the sum of the points.
   *
   * @param horizon how many periods, at least 1
   * @param covariates known for every period of the horizon
   * @return the distribution of the sum
   */
  @Override
  public ForecastTotal forecastTotal(int horizon, Covariates covariates) {
    ForecastTotal total = Inner.total(model(), horizon, covariates);
    double mean = Arrays.stream(forecast(horizon, covariates).mean().values()).sum();
    double factor = calibration.factor(horizon - 1);
    return ForecastTotal.ofQuantiles(
        total.periods(),
        mean,
        factor * total.standardDeviation(),
        p -> clipped(mean + factor * (total.quantile(p) - total.mean())));
  }

  @Override
  public SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, Covariates covariates, FitContext context) {
    double[] points = Inner.forecast(model(), horizon, covariates).mean().values();
    return mapped(
        Inner.simulate(model(), horizon, paths, innovations, covariates, context),
        path -> {
          double[] wide = new double[path.length];
          Arrays.setAll(wide, h -> clipped(calibration.value(h, points[h], path[h] - points[h])));
          return wide;
        });
  }

  @Override
  public AutoModel append(TimeSeries later) {
    return append(later, Covariates.none());
  }

  @Override
  public AutoModel append(TimeSeries later, Covariates covariates) {
    return new AutoModel(
        specification(),
        choice,
        reason,
        Inner.append(model(), later, covariates),
        calibration,
        nonNegative,
        report());
  }

  @Override
  public String summary() {
    return toString() + "\n" + reason + "\n" + model().summary();
  }

  @Override
  public String toString() {
    return "AutoModel[" + choice + "; " + series().timeline() + "]";
  }
}

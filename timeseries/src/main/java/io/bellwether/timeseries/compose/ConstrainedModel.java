package io.bellwether.timeseries.compose;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;

/**
 * A model whose forecasts are kept within bounds, perhaps in whole units. Immutable; see {@link
 * Constrained}.
 *
 * @since 0.1.0
 */
public final class ConstrainedModel extends ComposedModel {

  private final Bounds bounds;

  ConstrainedModel(String specification, ForecastModel model, Bounds bounds, FitReport report) {
    super(specification, model, report);
    this.bounds = bounds;
  }

  /** {@return the least value, minus infinity for none} */
  public double lower() {
    return bounds.lower();
  }

  /** {@return the largest value, infinity for none} */
  public double upper() {
    return bounds.upper();
  }

  /** {@return whether forecasts are in whole units} */
  public Rounding rounding() {
    return bounds.rounding();
  }

  /**
   * {@inheritDoc} Kept within the bounds; not rounded.
   *
   * @return the forecasts
   */
  @Override
  public TimeSeries fitted() {
    return model().fitted().map(bounds::clip);
  }

  @Override
  public Forecast forecast(int horizon, Covariates covariates) {
    Forecast inner = Inner.forecast(model(), horizon, covariates);
    return Forecast.ofQuantiles(
        series(),
        points(inner),
        inner.standardErrors(),
        (h, probability) -> bounds.quantile(inner.quantile(h + 1, probability)));
  }

  private double[] points(Forecast inner) {
    double[] points = inner.mean().values();
    Arrays.setAll(points, h -> bounds.clip(points[h]));
    return points;
  }

  /**
   * {@inheritDoc} That of the model within, moved by as much as clipping moved the points of the
   * periods; quantiles are clipped.
   *
   * @param horizon how many periods, at least 1
   * @param covariates known for every period of the horizon
   * @return the distribution of the sum
   */
  @Override
  public ForecastTotal forecastTotal(int horizon, Covariates covariates) {
    Forecast inner = Inner.forecast(model(), horizon, covariates);
    ForecastTotal total = Inner.total(model(), horizon, covariates);
    double[] before = inner.mean().values();
    double[] after = points(inner);
    double moved = 0;
    for (int h = 0; h < horizon; h++) {
      moved += after[h] - before[h];
    }
    double shift = moved;
    Bounds ofSum = bounds.times(horizon);
    return ForecastTotal.ofQuantiles(
        total.periods(),
        total.mean() + shift,
        total.standardDeviation(),
        probability -> ofSum.quantile(total.quantile(probability) + shift));
  }

  @Override
  public SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, Covariates covariates, FitContext context) {
    return mapped(
        Inner.simulate(model(), horizon, paths, innovations, covariates, context),
        path -> Arrays.stream(path).map(bounds::drawn).toArray());
  }

  @Override
  public ConstrainedModel append(TimeSeries later) {
    return append(later, Covariates.none());
  }

  @Override
  public ConstrainedModel append(TimeSeries later, Covariates covariates) {
    return new ConstrainedModel(
        specification(), Inner.append(model(), later, covariates), bounds, report());
  }

  /** The bounds, for the codec. */
  Bounds bounds() {
    return bounds;
  }

  @Override
  public String toString() {
    return "ConstrainedModel[" + bounds + "; " + model() + "]";
  }
}

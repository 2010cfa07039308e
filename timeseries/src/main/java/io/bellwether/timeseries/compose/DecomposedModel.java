package io.bellwether.timeseries.compose;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.timeseries.BackTransform;
import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model of the seasonally adjusted series, with seasons that go on as in their last cycle.
 * Immutable; see {@link Decomposed}.
 *
 * <p>{@link #model()} is that of the adjusted series, and residuals are its residuals: on the
 * transformed scale, if there is a transformation.
 *
 * @since 0.1.0
 */
public final class DecomposedModel extends ComposedModel {

  /** How many futures the total of a transformed series is taken from. */
  private static final int TOTAL_PATHS = 4000;

  private final TimeSeries series;
  private final CarriedSeasons seasons;
  private final @Nullable BoxCox boxCox;
  private final BackTransform backTransform;

  DecomposedModel(
      String specification,
      TimeSeries series,
      ForecastModel model,
      CarriedSeasons seasons,
      @Nullable BoxCox boxCox,
      BackTransform backTransform,
      FitReport report) {
    super(specification, model, report);
    this.series = series;
    this.seasons = seasons;
    this.boxCox = boxCox;
    this.backTransform = backTransform;
    if (!model.series().timeline().equals(series.withSeason(1).timeline())
        || seasons.fittedPeriods() > series.length()) {
      throw new IllegalArgumentException(
          "the model of the adjusted series, "
              + model.series().timeline()
              + ", and seasons of "
              + seasons.fittedPeriods()
              + " periods do not fit "
              + series.timeline());
    }
  }

  @Override
  public TimeSeries series() {
    return series;
  }

  /**
   * Returns the lengths of the seasons.
   *
   * @return periods in a cycle of each, ascending
   */
  public List<Integer> seasonLengths() {
    return Arrays.stream(seasons.lengths()).boxed().toList();
  }

  /**
   * Returns the last cycle of a season, which the forecasts repeat.
   *
   * @param index which season, 0 for the shortest
   * @return what it adds to each of the periods after those that the model was fitted to, on the
   *     transformed scale if there is a transformation; a copy
   * @throws IndexOutOfBoundsException if there is no such season
   */
  public double[] seasonalCycle(int index) {
    return seasons.cycle(index);
  }

  /** {@return what is done to the series before; empty for nothing} */
  public Optional<BoxCox> boxCox() {
    return Optional.ofNullable(boxCox);
  }

  /** {@return what point forecasts of a transformed series are} */
  public BackTransform backTransform() {
    return backTransform;
  }

  /**
   * {@inheritDoc} Medians, if the model transforms. The seasons in them are estimated from the
   * whole history.
   *
   * @return the forecasts
   */
  @Override
  public TimeSeries fitted() {
    double[] adjusted = model().fitted().values();
    double[] residuals = model().residuals().values();
    double[] fitted = transformed(series).values();
    for (int t = 0; t < fitted.length; t++) {
      // the difference from the observation, so that both add up to it to the last bit
      fitted[t] =
          Double.isNaN(residuals[t]) ? adjusted[t] + seasons.at(t) : fitted[t] - residuals[t];
      fitted[t] = inverse(fitted[t]);
    }
    return series.withValues(fitted);
  }

  @Override
  public TimeSeries residuals() {
    return series.withValues(model().residuals().values());
  }

  private TimeSeries transformed(TimeSeries values) {
    return boxCox == null ? values : boxCox.transform(values);
  }

  private double inverse(double value) {
    return boxCox == null || Double.isNaN(value) ? value : boxCox.inverse(value);
  }

  @Override
  public Forecast forecast(int horizon, Covariates covariates) {
    Forecast inner = Inner.forecast(model(), horizon, covariates);
    double[] points = inner.mean().values();
    double[] errors = inner.standardErrors();
    for (int h = 0; h < horizon; h++) {
      double value = points[h] + seasons.at(series.length() + h);
      points[h] =
          boxCox != null && backTransform == BackTransform.MEAN
              ? boxCox.inverseMean(value, errors[h] * errors[h])
              : inverse(value);
    }
    return Forecast.ofQuantiles(
        series,
        points,
        errors,
        (h, probability) ->
            inverse(inner.quantile(h + 1, probability) + seasons.at(series.length() + h)));
  }

  /**
   * {@inheritDoc} That of the adjusted series, moved by the seasons; of a transformed series from
   * 4,000 simulated futures with normal innovations and the default seed.
   *
   * @param horizon how many periods, at least 1
   * @param covariates known for every period of the horizon
   * @return the distribution of the sum
   */
  @Override
  public ForecastTotal forecastTotal(int horizon, Covariates covariates) {
    if (boxCox != null) {
      Forecast.checkHorizon(horizon);
      return simulate(horizon, TOTAL_PATHS, Innovations.NORMAL, covariates, FitContext.create())
          .total();
    }
    ForecastTotal total = Inner.total(model(), horizon, covariates);
    double sum = 0;
    for (int h = 0; h < horizon; h++) {
      sum += seasons.at(series.length() + h);
    }
    double shift = sum;
    return ForecastTotal.ofQuantiles(
        series.timeline().next(horizon),
        total.mean() + shift,
        total.standardDeviation(),
        probability -> total.quantile(probability) + shift);
  }

  @Override
  public SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, Covariates covariates, FitContext context) {
    return mapped(
        Inner.simulate(model(), horizon, paths, innovations, covariates, context),
        path -> {
          for (int h = 0; h < path.length; h++) {
            path[h] = inverse(path[h] + seasons.at(series.length() + h));
          }
          return path;
        });
  }

  @Override
  public DecomposedModel append(TimeSeries later) {
    return append(later, Covariates.none());
  }

  /**
   * {@inheritDoc} The seasons stay as they were and are taken off the later values.
   *
   * @return the same model with a longer history
   */
  @Override
  public DecomposedModel append(TimeSeries later, Covariates covariates) {
    TimeSeries longer = series.concat(later);
    double[] adjusted = transformed(later).values();
    for (int i = 0; i < adjusted.length; i++) {
      adjusted[i] -= seasons.at(series.length() + i);
    }
    TimeSeries more = later.withValues(adjusted).withSeason(1);
    return new DecomposedModel(
        specification(),
        longer,
        Inner.append(model(), more, covariates),
        seasons,
        boxCox,
        backTransform,
        report());
  }

  /** The seasons, for the codec. */
  CarriedSeasons seasons() {
    return seasons;
  }

  @Override
  public String toString() {
    return "DecomposedModel[seasons " + seasonLengths() + "; " + model() + "]";
  }
}

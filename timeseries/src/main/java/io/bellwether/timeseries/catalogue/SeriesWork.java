package io.bellwether.timeseries.catalogue;

import io.bellwether.math.RandomStreams;
import io.bellwether.model.FitContext;
import io.bellwether.timeseries.CovariateForecastModel;
import io.bellwether.timeseries.CovariateForecaster;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.KeyedSeries;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Forecasts one series: by the first forecaster that does not fail on it. */
final class SeriesWork {

  private final List<Forecaster> forecasters;
  private final double[] levels;
  private final Set<Kept> kept;
  private final int horizon;
  private final FitContext context;
  private final RandomStreams streams;

  SeriesWork(PanelForecaster specification, int horizon, FitContext context) {
    this.forecasters = specification.forecasters();
    this.levels = specification.levels();
    this.kept = specification.kept();
    this.horizon = horizon;
    // the threads are for the series; within one, work goes on in the thread that has it
    this.context = context.onProgress(progress -> {}).executor(Runnable::run);
    this.streams = RandomStreams.of(context.seed());
  }

  /** A model and its forecast. */
  private record Fit(ForecastModel model, Forecast forecast, @Nullable TimeSeries residuals) {}

  SeriesForecast apply(int index, KeyedSeries series) {
    FitContext own = context.seed(streams.derive("catalogue", index));
    Timeline periods = series.series().timeline().next(horizon);
    List<SeriesFailure> failures = new ArrayList<>(0);
    for (Forecaster forecaster : forecasters) {
      try {
        Fit fit = fit(forecaster, series, own);
        return new SeriesForecast(
            series.key(),
            periods,
            fit.forecast(),
            forecaster,
            with(failures, Optional.of(forecaster)),
            kept.contains(Kept.MODELS) ? fit.model() : null,
            fit.residuals());
      } catch (CancellationException e) {
        throw e;
      } catch (RuntimeException e) {
        failures.add(failure(series, forecaster, e));
      }
    }
    return new SeriesForecast(
        series.key(), periods, null, null, with(failures, Optional.empty()), null, null);
  }

  private static SeriesFailure failure(
      KeyedSeries series, Forecaster forecaster, RuntimeException exception) {
    String message = exception.getMessage();
    return new SeriesFailure(
        series.key(),
        forecaster,
        exception.getClass().getSimpleName(),
        message == null ? "" : message,
        Optional.empty());
  }

  private static List<SeriesFailure> with(
      List<SeriesFailure> failures, Optional<Forecaster> instead) {
    return failures.stream()
        .map(
            one ->
                new SeriesFailure(
                    one.key(), one.forecaster(), one.exception(), one.message(), instead))
        .toList();
  }

  private Fit fit(Forecaster forecaster, KeyedSeries series, FitContext own) {
    ForecastModel model;
    Forecast forecast;
    Covariates known = series.covariates();
    if (!known.isEmpty() && forecaster instanceof CovariateForecaster explained) {
      CovariateForecastModel fitted = explained.fit(series.series(), known, own);
      model = fitted;
      forecast = fitted.forecast(horizon, known);
    } else {
      model = forecaster.fit(series.series(), own);
      forecast = model.forecast(horizon);
    }
    checkFinite(forecast);
    return new Fit(
        model,
        forecast.withLevels(levels),
        kept.contains(Kept.RESIDUALS) ? residuals(model) : null);
  }

  /** A plan with holes would be found when it is too late to fall back. */
  private void checkFinite(Forecast forecast) {
    if (forecast.horizon() != horizon || forecast.mean().hasMissing()) {
      throw new IllegalStateException(
          "the forecast has "
              + forecast.horizon()
              + " periods, "
              + forecast.mean().missingCount()
              + " of them not finite; wanted are "
              + horizon
              + " finite ones");
    }
  }

  private static TimeSeries residuals(ForecastModel model) {
    double[] errors = model.series().values();
    TimeSeries fitted = model.fitted();
    for (int t = 0; t < errors.length; t++) {
      errors[t] -= fitted.value(t);
    }
    return model.series().withValues(errors);
  }
}

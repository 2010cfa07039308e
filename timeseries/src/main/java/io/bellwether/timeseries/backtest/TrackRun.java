package io.bellwether.timeseries.backtest;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.CovariateForecastModel;
import io.bellwether.timeseries.CovariateForecaster;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Walks through the origins of one series with one forecaster. Used once, by one thread. */
final class TrackRun {

  private final Schedule schedule;
  private final Forecaster forecaster;
  private final TimeSeries series;
  private final Covariates covariates;
  private final FitContext context;

  private @Nullable ForecastModel model;
  private int modelEnd;
  private int fittedAt;

  TrackRun(
      Schedule schedule,
      Forecaster forecaster,
      TimeSeries series,
      Covariates covariates,
      FitContext context) {
    this.schedule = schedule;
    this.forecaster = forecaster;
    this.series = series;
    this.covariates = forecaster instanceof CovariateForecaster ? covariates : Covariates.none();
    this.context = context;
  }

  Track run(double[] levels) {
    int[] ends = schedule.ends(series);
    Track track = new Track(ends.length, schedule.horizon(), levels);
    for (int origin = 0; origin < ends.length; origin++) {
      context.checkCancelled();
      try {
        track.keep(origin, checked(ends[origin], forecast(modelAt(origin, ends[origin]))));
      } catch (CancellationException e) {
        throw e;
      } catch (RuntimeException e) { // whatever it is, it is part of the result
        track.fail(origin, e);
      }
    }
    return track;
  }

  private ForecastModel modelAt(int origin, int end) {
    ForecastModel current = model;
    if (current == null || origin - fittedAt >= schedule.refitEvery()) {
      model = null;
      current = fit(series.slice(schedule.from(end), end), contextOf(origin));
      fittedAt = origin;
    } else {
      current = append(current, series.slice(modelEnd, end));
    }
    model = current;
    modelEnd = end;
    return current;
  }

  private FitContext contextOf(int origin) {
    return context.seed(context.random("backtest origin", origin).nextLong());
  }

  private ForecastModel fit(TimeSeries history, FitContext originContext) {
    return !covariates.isEmpty() && forecaster instanceof CovariateForecaster able
        ? able.fit(history, covariates, originContext)
        : forecaster.fit(history, originContext);
  }

  private ForecastModel append(ForecastModel current, TimeSeries later) {
    return !covariates.isEmpty() && current instanceof CovariateForecastModel able
        ? able.append(later, covariates)
        : current.append(later);
  }

  private Forecast forecast(ForecastModel current) {
    return !covariates.isEmpty() && current instanceof CovariateForecastModel able
        ? able.forecast(schedule.horizon(), covariates)
        : current.forecast(schedule.horizon());
  }

  /** A forecast of other periods would be compared with the wrong values. */
  private Forecast checked(int end, Forecast forecast) {
    if (forecast.horizon() != schedule.horizon()
        || !forecast.periods().start().equals(series.time(end))) {
      throw new IllegalStateException(
          "the forecast is of "
              + forecast.periods()
              + ", not of the periods from "
              + series.timeline().label(end)
              + " on");
    }
    return forecast;
  }
}

package io.bellwether.timeseries.compose;

import io.bellwether.data.DataException;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a forecaster back to origins of the past and collects its errors. For one fit. */
final class PastOrigins {

  private final Conformal specification;
  private final TimeSeries series;
  private final Covariates covariates;
  private final FitContext context;
  private final int first;
  private final int count;
  private final double[][] scores;
  private int refused;
  private @Nullable String refusal;

  PastOrigins(
      Conformal specification, TimeSeries series, Covariates covariates, FitContext context) {
    this.specification = specification;
    this.series = series;
    this.covariates = covariates;
    this.context = context;
    int n = series.length();
    long needed =
        Math.max((n + 1) / 2, series.seasonLength() > 1 ? 2L * series.seasonLength() + 1 : 0);
    count = (int) Math.max(0, Math.min(n - needed, specification.mostOrigins()));
    first = n - count;
    scores = new double[Math.min(specification.horizon(series.seasonLength()), count)][count];
    for (double[] each : scores) {
      Arrays.fill(each, Double.NaN);
    }
  }

  Calibration calibrate() {
    if (count >= specification.minimumErrors()) {
      if (specification.origin() == OriginFit.REFITTED) {
        refit();
      } else {
        append();
      }
    }
    return new Calibration(
        specification.method(),
        specification.tails(),
        specification.minimumErrors(),
        specification.gamma(),
        count,
        scores);
  }

  private void append() {
    ForecastModel model = fitted(first);
    if (model == null) {
      refused = count;
      return;
    }
    for (int i = 0; i < count; i++) {
      context.checkCancelled();
      record(i, ahead(model, first + i));
      if (i + 1 < count) {
        model = Inner.append(model, series.slice(first + i, first + i + 1), covariates);
      }
    }
  }

  private void refit() {
    List<List<Forecast>> forecasts =
        context.map(
            "conformal origins",
            count,
            i -> {
              ForecastModel model = fitted(first + i);
              return model == null ? List.of() : List.of(ahead(model, first + i));
            });
    for (int i = 0; i < count; i++) {
      if (forecasts.get(i).isEmpty()) {
        refused++;
      } else {
        record(i, forecasts.get(i).get(0));
      }
    }
  }

  /** The model of what was known at an origin; null if the forecaster refuses that. */
  private @Nullable ForecastModel fitted(int origin) {
    try {
      return Inner.fit(specification.forecaster(), series.head(origin), covariates, context);
    } catch (FitException | DataException e) {
      noteRefusal(e.getMessage());
      return null;
    }
  }

  private synchronized void noteRefusal(@Nullable String message) {
    // of several the first in order of the alphabet, so that threads make no difference
    if (message != null && (refusal == null || message.compareTo(refusal) < 0)) {
      refusal = message;
    }
  }

  private Forecast ahead(ForecastModel model, int origin) {
    return Inner.forecast(model, Math.min(scores.length, series.length() - origin), covariates);
  }

  private void record(int index, Forecast forecast) {
    TimeSeries points = forecast.mean();
    for (int h = 0; h < forecast.horizon(); h++) {
      double error = series.value(first + index + h) - points.value(h);
      double unit =
          specification.method() == ConformalMethod.RESIDUALS
              ? 1
              : Spread.of(forecast, h, points.value(h)).side(error);
      // no score where nothing was observed, or the model's interval has no width or no end
      boolean counts = unit > 0 && Double.isFinite(unit) && Double.isFinite(error / unit);
      scores[h][index] = counts ? error / unit : Double.NaN;
    }
  }

  /** What a reader should know of the calibration. */
  List<String> warnings(Calibration calibration) {
    List<String> warnings = new ArrayList<>();
    if (refused > 0) {
      warnings.add(
          "the forecaster refused the history before "
              + refused
              + " of "
              + count
              + " conformal origins: "
              + refusal);
    }
    int wanted = specification.horizon(series.seasonLength());
    if (calibration.horizon() == 0) {
      int errors = calibration.wantedHorizon() == 0 ? 0 : calibration.errors(0);
      warnings.add(
          "the intervals are the model's own: there are "
              + errors
              + " usable errors one period ahead, and conformal ones need "
              + specification.minimumErrors());
    } else if (calibration.horizon() < wanted) {
      warnings.add(
          "conformal intervals are calibrated for "
              + calibration.horizon()
              + " of "
              + wanted
              + " periods ahead; beyond, they grow as the model's own");
    }
    return warnings;
  }
}

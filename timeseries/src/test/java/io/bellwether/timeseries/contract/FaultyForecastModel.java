package io.bellwether.timeseries.contract;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.baseline.Drift;
import io.bellwether.timeseries.baseline.DriftModel;
import java.util.Arrays;

/** The model of {@link FaultyForecaster}. */
final class FaultyForecastModel implements ForecastModel {

  private final DriftModel model;
  private final ForecasterFault fault;
  private final Thread home = Thread.currentThread();

  /** Added to all forecasts; not final, which is a fault of its own. */
  double offset;

  FaultyForecastModel(DriftModel model, ForecasterFault fault) {
    this.model = model;
    this.fault = fault;
    this.offset = fault == ForecasterFault.LOST_WHEN_SAVED ? 0.5 : 0;
  }

  DriftModel model() {
    return model;
  }

  @Override
  public TimeSeries series() {
    TimeSeries series = model.series();
    return fault == ForecasterFault.FORGETS_A_PERIOD ? series.head(series.length() - 1) : series;
  }

  @Override
  public TimeSeries fitted() {
    return model.fitted();
  }

  @Override
  public TimeSeries residuals() {
    return fault == ForecasterFault.HALF_RESIDUALS
        ? model.residuals().map(residual -> residual / 2)
        : model.residuals();
  }

  @Override
  public FitReport report() {
    return model.report();
  }

  @Override
  public Forecast forecast(int horizon) {
    if (fault == ForecasterFault.KNOWS_ONE_THREAD && Thread.currentThread() != home) {
      throw new AssertionError("another thread");
    }
    boolean any = fault == ForecasterFault.TAKES_ANY_HORIZON;
    Forecast right = model.forecast(any ? Math.max(1, horizon) : horizon);
    double[] means = right.mean().values();
    double[] errors = right.standardErrors();
    for (int h = 0; h < means.length; h++) {
      means[h] += offset;
      switch (fault) {
        case MULTIPLIES -> means[h] *= 1.001;
        case ADDS -> means[h] += 0.01;
        case LOOKS_AT_HORIZON -> means[h] += 1e-9 * horizon;
        case NO_WIDTH -> errors[h] = 0;
        default -> {}
      }
    }
    TimeSeries history = model.series();
    if (fault == ForecasterFault.STARTS_A_PERIOD_LATE) {
      history = history.lag(1);
    }
    return Forecast.normal(history, means, errors);
  }

  @Override
  public ForecastTotal forecastTotal(int horizon) {
    ForecastTotal right = model.forecastTotal(horizon);
    double mean = right.mean() + (fault == ForecasterFault.SHIFTED_TOTAL ? 0.01 : 0);
    double wider = fault == ForecasterFault.WIDE_TOTAL ? 1.2 : 1;
    return ForecastTotal.normal(right.periods(), mean, wider * right.standardDeviation());
  }

  @Override
  public SimulatedPaths simulate(
      int horizon, int paths, Innovations innovations, FitContext context) {
    FitContext own =
        fault == ForecasterFault.FIXED_SEED
            ? context.seed(1)
            : fault == ForecasterFault.DEAF_TO_CANCELLATION
                ? context.cancelWhen(() -> false)
                : context;
    SimulatedPaths right = model.simulate(horizon, paths, innovations, own);
    if (fault != ForecasterFault.SHIFTED_PATHS) {
      return right;
    }
    double[][] shifted = new double[paths][];
    Arrays.setAll(shifted, i -> right.path(i).map(value -> value + 2).values());
    return SimulatedPaths.of(model.series(), shifted);
  }

  @Override
  public ForecastModel append(TimeSeries later) {
    TimeSeries taken = later;
    switch (fault) {
      case APPENDS_ANYTHING, FORGETS_TO_MOVE_ON -> {
        return this;
      }
      case APPENDS_NO_MISSING -> {
        if (later.hasMissing()) {
          throw new IllegalStateException("missing");
        }
      }
      case APPENDS_ONE_AT_MOST -> taken = later.head(1);
      case REFITS_WHEN_APPENDED -> {
        return new FaultyForecastModel(Drift.create().fit(model.series().concat(later)), fault);
      }
      default -> {}
    }
    FaultyForecastModel longer = new FaultyForecastModel(model.append(taken), fault);
    longer.offset = offset + (fault == ForecasterFault.COUNTS_ITS_APPENDS ? 1e-6 : 0);
    return longer;
  }

  @Override
  public String toString() {
    return "FaultyForecastModel[" + model + "]";
  }
}

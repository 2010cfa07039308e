package io.bellwether.timeseries.regression;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import org.jspecify.annotations.Nullable;

/** Binds one global model to histories. */
final class BoundForecaster implements Forecaster {

  private final GlobalForecastModel model;

  BoundForecaster(GlobalForecastModel model) {
    this.model = model;
  }

  @Override
  public RegressionForecastModel fit(TimeSeries series, FitContext context) {
    return model.bind(series, context);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BoundForecaster that && model == that.model;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(model);
  }

  @Override
  public String toString() {
    return "BoundForecaster[" + model + "]";
  }
}

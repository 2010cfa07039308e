package io.bellwether.timeseries.catalogue;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.TimeSeries;
import java.util.function.BiFunction;

/** Does what a test says, so that failures, waits and seeds can be arranged. */
final class StubForecaster {

  private StubForecaster() {}

  /** A forecaster that asks a function for the model. */
  static Forecaster of(String name, BiFunction<TimeSeries, FitContext, ForecastModel> fit) {
    return new Forecaster() {
      @Override
      public ForecastModel fit(TimeSeries series, FitContext context) {
        return fit.apply(series, context);
      }

      @Override
      public String toString() {
        return name;
      }
    };
  }
}

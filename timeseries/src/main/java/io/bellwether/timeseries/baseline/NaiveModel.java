package io.bellwether.timeseries.baseline;

import io.bellwether.model.FitReport;
import io.bellwether.timeseries.TimeSeries;

/**
 * The last value of a series, as a model. Immutable; see {@link Naive}.
 *
 * <p>Fitted values are the values last known before each period; there is none before the first
 * known one.
 *
 * @since 0.1.0
 */
public final class NaiveModel extends WalkModel {

  NaiveModel(TimeSeries series, double sigma, FitReport report) {
    super(series, 1, sigma, report);
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public Naive specification() {
    return Naive.create();
  }

  /**
   * Returns the last known value, which is the forecast.
   *
   * @return the value
   */
  public double last() {
    return mean(0);
  }

  /**
   * {@inheritDoc} Forecasts start from the last known value of the later ones; sigma stays.
   *
   * @return the same model with a longer history
   */
  @Override
  public NaiveModel append(TimeSeries later) {
    return new NaiveModel(series().concat(later), sigma(), report());
  }

  @Override
  public String toString() {
    return text("NaiveModel", "last " + shown(last()) + ", ");
  }
}

package io.bellwether.timeseries.baseline;

import io.bellwether.model.FitReport;
import io.bellwether.timeseries.TimeSeries;
import java.util.function.DoubleSupplier;

/** A random walk, or one for each place in the season: the last known value is the forecast. */
abstract class WalkModel extends BaselineModel {

  private final WalkFuture future;

  WalkModel(TimeSeries series, int seasonLength, double sigma, FitReport report) {
    super(series, sigma, report);
    this.future = WalkFuture.of(series, seasonLength);
  }

  @Override
  final double[] oneStepForecasts() {
    return future.oneStepForecasts(series());
  }

  @Override
  final double mean(int h) {
    return future.mean(h);
  }

  @Override
  final double variance(int h) {
    return future.variance(h);
  }

  @Override
  final double totalVariance(int horizon) {
    return future.totalVariance(horizon);
  }

  @Override
  final double[] innovations() {
    return future.innovations(series());
  }

  @Override
  final void path(double[] shocks, DoubleSupplier normal, double[] path) {
    future.path(sigma(), shocks, normal, path);
  }
}

package io.bellwether.timeseries.baseline;

import io.bellwether.model.FitReport;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * The mean of a series, as a model. Immutable; see {@link MeanForecaster}.
 *
 * <p>Fitted values are the mean of the whole history, also for its first periods. Simulated paths
 * draw the mean anew for each path, from its own normal distribution.
 *
 * @since 0.1.0
 */
public final class MeanModel extends BaselineModel {

  private final double mean;
  private final int count;

  MeanModel(TimeSeries series, double mean, int count, double sigma, FitReport report) {
    super(series, sigma, report);
    if (!Double.isFinite(mean)) {
      throw new IllegalArgumentException("the mean must be finite, not " + mean);
    }
    if (!(count >= 2)) {
      throw new IllegalArgumentException("the mean must be of at least 2 values, not " + count);
    }
    this.mean = mean;
    this.count = count;
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public MeanForecaster specification() {
    return MeanForecaster.create();
  }

  /**
   * Returns the mean.
   *
   * @return the mean of the values that the model was fitted to
   */
  public double mean() {
    return mean;
  }

  /**
   * Returns of how many values it is the mean.
   *
   * @return the number of known values that the model was fitted to, at least 2
   */
  public int count() {
    return count;
  }

  @Override
  double[] oneStepForecasts() {
    double[] forecasts = new double[series().length()];
    Arrays.fill(forecasts, mean);
    return forecasts;
  }

  @Override
  double mean(int h) {
    return mean;
  }

  @Override
  double variance(int h) {
    return 1 + 1.0 / count;
  }

  @Override
  double totalVariance(int horizon) {
    return horizon + (double) horizon * horizon / count;
  }

  @Override
  double[] innovations() {
    return residuals().values();
  }

  @Override
  void path(double[] shocks, DoubleSupplier normal, double[] path) {
    double level = mean + sigma() / Math.sqrt(count) * normal.getAsDouble();
    for (int h = 0; h < path.length; h++) {
      path[h] = level + shocks[h];
    }
  }

  /**
   * {@inheritDoc} The mean stays: refit to have it follow.
   *
   * @return the same mean with a longer history
   */
  @Override
  public MeanModel append(TimeSeries later) {
    return new MeanModel(series().concat(later), mean, count, sigma(), report());
  }

  @Override
  public String toString() {
    return text("MeanModel", "mean " + shown(mean) + ", ");
  }
}

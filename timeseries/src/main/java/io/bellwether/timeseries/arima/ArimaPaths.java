package io.bellwether.timeseries.arima;

import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.IntervalCalibration;
import io.bellwether.timeseries.Simulation;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Makes possible futures of an ARIMA model of innovations. */
final class ArimaPaths implements Simulation.Recursion {

  private final double[] means;
  private final double[] psi;
  private final double[][] start;
  private final double sigma;
  private final Optional<BoxCox> transformation;
  private final IntervalCalibration calibration;

  /**
   * Takes over the means.
   *
   * @param means the forecasts on the scale of the model
   * @param sigma the standard deviation of the innovations
   */
  ArimaPaths(
      ArimaFuture ahead,
      double[] means,
      double sigma,
      Optional<BoxCox> transformation,
      IntervalCalibration calibration) {
    this.means = means;
    psi = ahead.psi();
    start = ahead.startFactor();
    this.sigma = sigma;
    this.transformation = transformation;
    this.calibration = calibration;
  }

  @Override
  public void fill(double[] shocks, DoubleSupplier normal, double[] path) {
    for (double[] direction : start) {
      double size = sigma * normal.getAsDouble();
      for (int h = 0; h < path.length; h++) {
        path[h] += size * direction[h];
      }
    }
    for (int h = 0; h < path.length; h++) {
      for (int j = 0; j <= h; j++) {
        path[h] += psi[j] * shocks[h - j];
      }
    }
    for (int h = 0; h < path.length; h++) {
      path[h] =
          transformation.isPresent()
              ? transformation.get().inverse(means[h] + calibration.factor(h) * path[h])
              : calibration.value(h, means[h], path[h]);
    }
  }
}

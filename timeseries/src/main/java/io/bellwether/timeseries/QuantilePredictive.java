package io.bellwether.timeseries;

/** Distributions given by their quantiles. */
final class QuantilePredictive implements Predictive {

  private final double[] point;
  private final double[] standardError;
  private final QuantileFunction quantiles;

  /** Copies nothing: the factories of {@link Forecast} have checked and copied. */
  QuantilePredictive(double[] point, double[] standardError, QuantileFunction quantiles) {
    this.point = point;
    this.standardError = standardError;
    this.quantiles = quantiles;
  }

  @Override
  public int horizon() {
    return point.length;
  }

  @Override
  public double point(int h) {
    return point[h];
  }

  @Override
  public double quantile(int h, double probability) {
    return quantiles.quantile(h, probability);
  }

  @Override
  public double standardError(int h) {
    return standardError[h];
  }
}

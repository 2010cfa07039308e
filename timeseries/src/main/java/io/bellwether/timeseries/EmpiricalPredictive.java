package io.bellwether.timeseries;

import io.bellwether.math.Moments;
import io.bellwether.math.Quantiles;

/** Distributions known by samples of equal weight. */
final class EmpiricalPredictive implements Predictive {

  private final Quantiles[] quantiles;
  private final double[] mean;
  private final double[] standardDeviation;

  /**
   * Creates distributions.
   *
   * @param samples one array a period
   */
  EmpiricalPredictive(double[][] samples) {
    quantiles = new Quantiles[samples.length];
    mean = new double[samples.length];
    standardDeviation = new double[samples.length];
    for (int h = 0; h < samples.length; h++) {
      quantiles[h] = Quantiles.of(samples[h]);
      Moments moments = Moments.of(samples[h]);
      mean[h] = moments.mean();
      standardDeviation[h] = samples[h].length > 1 ? moments.standardDeviation() : 0;
    }
  }

  /** Turns paths (path, period) into samples (period, path). */
  static EmpiricalPredictive ofPaths(double[][] paths) {
    double[][] samples = new double[paths[0].length][paths.length];
    for (int i = 0; i < paths.length; i++) {
      for (int h = 0; h < samples.length; h++) {
        samples[h][i] = paths[i][h];
      }
    }
    return new EmpiricalPredictive(samples);
  }

  @Override
  public int horizon() {
    return mean.length;
  }

  @Override
  public double point(int h) {
    return mean[h];
  }

  @Override
  public double quantile(int h, double probability) {
    return quantiles[h].quantile(probability);
  }

  @Override
  public double standardError(int h) {
    return standardDeviation[h];
  }
}

package io.bellwether.timeseries;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/** Normal distributions, perhaps of transformed values. */
final class NormalPredictive implements Predictive {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private final double[] mean;
  private final double[] standardError;
  private final @Nullable BoxCox transformation;
  private final BackTransform point;

  /** Copies nothing: the factories of {@link Forecast} have checked and copied. */
  NormalPredictive(
      double[] mean, double[] standardError, @Nullable BoxCox transformation, BackTransform point) {
    this.mean = mean;
    this.standardError = standardError;
    this.transformation = transformation;
    this.point = point;
  }

  @Override
  public int horizon() {
    return mean.length;
  }

  @Override
  public double point(int h) {
    if (transformation == null) {
      return mean[h];
    }
    return point == BackTransform.MEDIAN
        ? transformation.inverse(mean[h])
        : transformation.inverseMean(mean[h], standardError[h] * standardError[h]);
  }

  @Override
  public double quantile(int h, double probability) {
    double y = mean[h] + standardError[h] * STANDARD.inverseCumulativeProbability(probability);
    return transformation == null ? y : transformation.inverse(y);
  }

  @Override
  public double standardError(int h) {
    return standardError[h];
  }
}

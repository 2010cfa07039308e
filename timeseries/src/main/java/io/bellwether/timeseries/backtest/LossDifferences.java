package io.bellwether.timeseries.backtest;

import io.bellwether.math.Summation;
import java.util.Arrays;

/** By how much the losses of two forecasts differ, period by period, and how sure the mean is. */
final class LossDifferences {

  private final double[] deviations;
  private final int observations;
  private final double mean;

  private LossDifferences(double[] deviations, int observations, double mean) {
    this.deviations = deviations;
    this.observations = observations;
    this.mean = mean;
  }

  static LossDifferences of(double[] first, double[] second, Loss loss) {
    double[] differences = new double[first.length];
    Arrays.setAll(differences, t -> loss.of(first[t]) - loss.of(second[t]));
    double[] known = Arrays.stream(differences).filter(d -> !Double.isNaN(d)).toArray();
    double mean = known.length == 0 ? Double.NaN : Summation.mean(known);
    double[] deviations = new double[first.length];
    Arrays.setAll(deviations, t -> differences[t] - mean);
    return new LossDifferences(deviations, known.length, mean);
  }

  int observations() {
    return observations;
  }

  double mean() {
    return mean;
  }

  boolean vary() {
    double size = Math.abs(mean);
    // deviations of equal differences from their rounded mean
    return Arrays.stream(deviations).anyMatch(d -> Math.abs(d) > 4 * Math.ulp(size));
  }

  /**
   * The variance of the mean by autocovariances up to a lag, all with weight 1; may be negative.
   */
  double variance(int lags) {
    return weighted(lags, k -> 1);
  }

  /** The same with the weights of Bartlett, never negative. */
  double bartlettVariance(int lags) {
    return weighted(lags, k -> 1 - k / (lags + 1.0));
  }

  @FunctionalInterface
  private interface Weight {
    double of(int lag);
  }

  private double weighted(int lags, Weight weight) {
    double sum = autocovariance(0);
    for (int k = 1; k <= lags; k++) {
      sum += 2 * weight.of(k) * autocovariance(k);
    }
    return sum / observations;
  }

  /** Pairs with a missing value are left out; the divisor is the number of observations. */
  private double autocovariance(int lag) {
    double sum = 0;
    for (int t = lag; t < deviations.length; t++) {
      double product = deviations[t] * deviations[t - lag];
      sum += Double.isNaN(product) ? 0 : product;
    }
    return sum / observations;
  }
}

package io.bellwether.timeseries.compose;

import java.util.Arrays;

/** Weights of members from the errors that they made. */
final class EnsembleWeights {

  /** So that members that agree share a weight, instead of any of them taking it. */
  private static final double RIDGE = 1e-8;

  private EnsembleWeights() {}

  static double[] equal(int members) {
    double[] weights = new double[members];
    Arrays.fill(weights, 1.0 / members);
    return weights;
  }

  static double[] normalised(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  /**
   * Calculates weights.
   *
   * @param errors for each member one finite error a forecast, all of the same forecasts
   * @param weighting not {@link Weighting#FIXED}
   * @return weights of sum 1
   */
  static double[] of(double[][] errors, Weighting weighting) {
    return switch (weighting) {
      case FIXED -> equal(errors.length);
      case INVERSE_ERROR -> inverse(errors, false);
      case INVERSE_SQUARED_ERROR -> inverse(errors, true);
      case STACKING -> stacked(errors);
    };
  }

  /** A member without errors takes all; several such share it. */
  private static double[] inverse(double[][] errors, boolean squared) {
    double[] loss = new double[errors.length];
    for (int i = 0; i < loss.length; i++) {
      loss[i] =
          Arrays.stream(errors[i]).map(e -> squared ? e * e : Math.abs(e)).average().orElse(0);
    }
    boolean perfect = Arrays.stream(loss).anyMatch(each -> !(1 / each < Double.MAX_VALUE));
    double[] weights = new double[loss.length];
    for (int i = 0; i < loss.length; i++) {
      boolean flawless = !(1 / loss[i] < Double.MAX_VALUE);
      weights[i] = perfect ? (flawless ? 1 : 0) : 1 / loss[i];
    }
    return normalised(weights);
  }

  /**
   * Minimises {@code w'Gw} with {@code sum w = 1}, {@code w >= 0}, where G holds the mean products
   * of the errors: with weights of sum 1 the error of the combination is that of the errors. The
   * minimum of {@code v'Gv + c (sum v - 1)^2} over {@code v >= 0} is a multiple of it, for any
   * positive c.
   */
  private static double[] stacked(double[][] errors) {
    int k = errors.length;
    double[][] g = products(errors);
    double trace = 0;
    for (int i = 0; i < k; i++) {
      trace += g[i][i];
    }
    if (!(trace > 0)) {
      return equal(k);
    }
    double c = trace / k;
    for (int i = 0; i < k; i++) {
      g[i][i] += RIDGE * c;
    }
    double[] right = new double[k];
    Arrays.fill(right, c);
    for (double[] row : g) {
      for (int j = 0; j < k; j++) {
        row[j] += c;
      }
    }
    return normalised(NonNegativeMinimum.of(g, right));
  }

  private static double[][] products(double[][] errors) {
    double[][] g = new double[errors.length][errors.length];
    for (int i = 0; i < errors.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int t = 0; t < errors[i].length; t++) {
          sum += errors[i][t] * errors[j][t];
        }
        g[i][j] = sum / errors[i].length;
        g[j][i] = g[i][j];
      }
    }
    return g;
  }
}

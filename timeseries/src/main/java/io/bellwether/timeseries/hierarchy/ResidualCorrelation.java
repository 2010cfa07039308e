package io.bellwether.timeseries.hierarchy;

import io.bellwether.model.FitException;

/**
 * The correlation of residuals, shrunk towards none: {@code R = lambda I + (1 - lambda) Z Z' / T},
 * where {@code Z} holds the T residuals of each node by their root mean square. Never formed:
 * {@code Z} and {@code lambda} are enough.
 *
 * <p>Residuals are those of unbiased forecasts, and not centred (Wickramasuriya et al. 2019, p.
 * 809). {@code lambda} is the estimate of J. Schäfer and K. Strimmer, "A shrinkage approach to
 * large-scale covariance matrix estimation", Statistical Applications in Genetics and Molecular
 * Biology 4 (2005), table 2, target D, applied to correlations:
 *
 * <pre>lambda = sum Var(r_ij) / sum r_ij^2 over i != j, within [0, 1],
 * Var(r_ij) = sum_t (z_it z_jt - r_ij)^2 / (T (T - 1)).</pre>
 *
 * <p>Both sums are found in time of order nodes times T^2, from {@code sum_ij r_ij^2 = |Z'Z|^2 /
 * T^2} and {@code sum_ij z_it^2 z_jt^2 = (sum_i z_it^2)^2}.
 */
final class ResidualCorrelation {

  /** With fewer, nothing is known of how errors hang together. */
  private static final int FEWEST = 3;

  private final double[] variances;
  private final double[][] standardized;
  private final double shrinkage;

  private ResidualCorrelation(double[] variances, double[][] standardized, double shrinkage) {
    this.variances = variances;
    this.standardized = standardized;
    this.shrinkage = shrinkage;
  }

  /** The estimate with the best shrinkage. */
  static ResidualCorrelation shrunk(double[][] residuals) {
    ResidualCorrelation sample = sample(residuals);
    return new ResidualCorrelation(
        sample.variances, sample.standardized, shrinkage(sample.standardized));
  }

  /** The estimate without shrinkage. */
  static ResidualCorrelation sample(double[][] residuals) {
    int count = residuals[0].length;
    if (count < FEWEST) {
      throw new FitException(
          "there are only " + count + " periods in which all nodes have a residual",
          "give longer histories without missing values, or use ErrorCovariance.STRUCTURAL");
    }
    double[] variances = new double[residuals.length];
    double[][] standardized = new double[residuals.length][count];
    for (int i = 0; i < variances.length; i++) {
      for (double error : residuals[i]) {
        variances[i] += error * error / count;
      }
      double scale = Math.sqrt(variances[i]);
      for (int t = 0; t < count; t++) {
        // a node without errors hangs together with no other
        standardized[i][t] = scale > 0 ? residuals[i][t] / scale : 0;
      }
    }
    return new ResidualCorrelation(variances, standardized, 0);
  }

  private static double shrinkage(double[][] z) {
    int periods = z[0].length;
    double squares = 0;
    double products = 0;
    for (int t = 0; t < periods; t++) {
      for (int s = 0; s <= t; s++) {
        double dot = 0;
        double fourth = 0;
        for (double[] node : z) {
          dot += node[t] * node[s];
          fourth += s == t ? node[t] * node[t] * node[t] * node[t] : 0;
        }
        squares += (s == t ? 1 : 2) * dot * dot;
        products += s == t ? dot * dot - fourth : 0;
      }
    }
    double alone = 0;
    for (double[] node : z) {
      double own = 0;
      for (double each : node) {
        own += each * each / periods;
      }
      alone += own * own;
    }
    double correlations = squares / periods / periods - alone;
    double variance = (products - periods * correlations) / periods / (periods - 1.0);
    return correlations > 0 ? Math.max(0, Math.min(1, variance / correlations)) : 1;
  }

  /** Returns the mean square of the residuals of each node. */
  double[] variances() {
    return variances.clone();
  }

  double shrinkage() {
    return shrinkage;
  }

  /**
   * Returns X such that D R D = lambda D^2 + X X' for a diagonal D, by node and period.
   *
   * @param scales the diagonal of D
   */
  double[][] factor(double[] scales) {
    int periods = standardized[0].length;
    double[][] factor = new double[scales.length][periods];
    double share = Math.sqrt((1 - shrinkage) / periods);
    for (int i = 0; i < scales.length; i++) {
      for (int t = 0; t < periods; t++) {
        factor[i][t] = share * scales[i] * standardized[i][t];
      }
    }
    return factor;
  }
}

package io.bellwether.ml.robust;

import io.bellwether.math.LeastSquares;
import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.math.MathException;
import io.bellwether.math.Quantiles;
import io.bellwether.math.TallMatrix;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The covariance of quantile regression coefficients by Powell's kernel estimate of the sandwich
 * tau (1 - tau) H<sup>-1</sup> X'X H<sup>-1</sup>, H = X'diag(f)X with f the density of the error
 * of each row at its quantile (Powell 1991; Koenker 2005, sections 3.4.2 and 4.10.1): a Gaussian
 * kernel with the bandwidth of Hall and Sheather (1988) at level 0.05. Weights multiply scores.
 */
final class PowellCovariance {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Half the error level of the bandwidth. */
  private static final double UPPER = 0.975;

  private static final double NORMAL_QUARTILES = 1.34;

  private PowellCovariance() {}

  /**
   * Estimates the covariance.
   *
   * @return by rows; NaN where the density cannot be estimated
   */
  static double[][] of(TallMatrix design, double[] residuals, double[] weights, double tau) {
    double width = bandwidth(residuals, tau);
    double[] density = new double[residuals.length];
    double[] squares = new double[residuals.length];
    for (int i = 0; i < density.length; i++) {
      density[i] = weights[i] * NORMAL.density(residuals[i] / width) / width;
      squares[i] = tau * (1 - tau) * weights[i] * weights[i];
    }
    try {
      LeastSquaresSolution solution =
          LeastSquares.create().solve(design, new double[density.length], density);
      return solution.sandwich(design, squares);
    } catch (MathException e) {
      double[][] unknown = new double[design.columns()][design.columns()];
      for (double[] row : unknown) {
        Arrays.fill(row, Double.NaN);
      }
      return unknown;
    }
  }

  /** Hall and Sheather's bandwidth of probabilities, mapped to residuals by a normal scale. */
  private static double bandwidth(double[] residuals, double tau) {
    int n = residuals.length;
    double z = NORMAL.inverseCumulativeProbability(tau);
    double density = NORMAL.density(z);
    double h =
        Math.cbrt(
            Math.pow(NORMAL.inverseCumulativeProbability(UPPER), 2)
                * 1.5
                * density
                * density
                / ((2 * z * z + 1) * n));
    while (tau - h < 0 || tau + h > 1) {
      h /= 2;
    }
    double spread =
        NORMAL.inverseCumulativeProbability(tau + h) - NORMAL.inverseCumulativeProbability(tau - h);
    return spread * scale(residuals);
  }

  private static double scale(double[] residuals) {
    double mean = Arrays.stream(residuals).average().orElse(0);
    double sum = 0;
    for (double r : residuals) {
      sum += (r - mean) * (r - mean);
    }
    double deviation = Math.sqrt(sum / (residuals.length - 1));
    double quartiles = Quantiles.of(residuals).interquartileRange() / NORMAL_QUARTILES;
    return Math.min(deviation, quartiles);
  }
}

package io.bellwether.ml.svm;

import io.bellwether.model.FitStatus;

/**
 * Measures how good coefficients and multipliers are, and keeps the best seen.
 *
 * <p>The duality gap is added up from terms that cannot be negative: the mismatch of each residual
 * with its multiplier, and half the squared distance of the coefficients from those that the
 * multipliers stand for. Nothing cancels, so that gaps far below the objective's last digits are
 * still told apart. A free intercept asks that the multipliers add up to zero; what is left of
 * their sum is charged at the spread of the target.
 */
final class SolutionQuality {

  /** How many roundings a residual goes through, about. */
  private static final int ROUNDINGS = 4;

  private final LinearDesign design;
  private final LossTerms losses;
  private final double[] target;
  private final double centre;
  private final double spread;
  private final double rounding;

  private final double[] residuals;
  private final double[] implied;
  private final double[] coefficients;
  private final double[] multipliers;
  private double primal = Double.POSITIVE_INFINITY;
  private double gap = Double.POSITIVE_INFINITY;
  private double latest = Double.POSITIVE_INFINITY;

  SolutionQuality(LinearDesign design, LossTerms losses, double[] target) {
    this.design = design;
    this.losses = losses;
    this.target = target;
    double total = 0;
    double mean = 0;
    double squares = 0;
    double ulps = 0;
    for (int i = 0; i < design.rows(); i++) {
      double weight = losses.scales()[i];
      total += weight;
      double difference = target[i] - mean;
      mean += difference * (weight / total);
      squares += weight * difference * (target[i] - mean);
      ulps += weight * ROUNDINGS * Math.ulp(target[i]);
    }
    centre = mean;
    spread = squares > 0 ? Math.sqrt(squares / total) : 1;
    rounding = ulps;
    residuals = new double[design.rows()];
    implied = new double[design.size()];
    coefficients = new double[design.size()];
    multipliers = new double[design.rows()];
  }

  /** The mean of the target, weighted. */
  double centre() {
    return centre;
  }

  /** The standard deviation of the target; 1 if it is constant. */
  double spread() {
    return spread;
  }

  /** What the objective may be off by because the last digits of the target are rounded. */
  double rounding() {
    return rounding;
  }

  /** The smallest gap so far. */
  double gap() {
    return gap;
  }

  /** The gap that was measured last. */
  double latestGap() {
    return latest;
  }

  /** The objective that belongs to the smallest gap. */
  double primal() {
    return primal;
  }

  /**
   * Measures a pair.
   *
   * @param u the coefficients
   * @param beta the multipliers
   */
  void measure(double[] u, double[] beta) {
    design.product(u, residuals);
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = target[i] - residuals[i];
    }
    design.transposedProduct(beta, implied);
    double penalty = 0;
    double distance = 0;
    for (int j = 0; j < u.length; j++) {
      double difference = u[j] - implied[j];
      penalty += design.penalty(j) * u[j] * u[j] / 2;
      distance +=
          design.penalty(j) > 0
              ? design.penalty(j) * difference * difference / 2
              : Math.abs(implied[j]) * (Math.abs(u[j] - centre) + spread);
    }
    latest = losses.mismatch(residuals, beta) + distance;
    if (latest < gap || primal == Double.POSITIVE_INFINITY) {
      gap = latest;
      primal = penalty + losses.loss(residuals);
      System.arraycopy(u, 0, coefficients, 0, u.length);
      System.arraycopy(beta, 0, multipliers, 0, beta.length);
    }
  }

  /** Tells whether the best pair is as good as asked for. */
  boolean within(double tolerance) {
    return gap <= tolerance * primal;
  }

  /** The best pair. */
  LinearSolution best(FitStatus status, int iterations) {
    return new LinearSolution(
        design.weights(coefficients),
        design.intercept(coefficients),
        multipliers,
        primal,
        gap,
        iterations,
        status);
  }
}

package io.bellwether.ml.svm;

import java.util.Arrays;

/**
 * The losses of all rows and their convex conjugates.
 *
 * <p>Row i has the loss c_i L(r), r its residual: target less prediction. L is max(0, |r| -
 * epsilon) or its square, counted on one side of zero only in the hinge losses, where target and
 * epsilon are the label, +1 or -1, and 0: y (y - f) = 1 - y f. The multiplier of the row is beta_i
 * = c_i a_i; a lies between {@code lower} and {@code upper}, and the conjugate is
 *
 * <pre>{@code L*(a) = epsilon |a| + curvature a² / 2}</pre>
 *
 * <p>with curvature 0 for the plain losses and 1/2 for the squared ones, whose bounds are infinite.
 */
final class LossTerms {

  private final double[] scales;
  private final double[] lower;
  private final double[] upper;
  private final double epsilon;
  private final double curvature;

  private LossTerms(
      double[] scales, double[] lower, double[] upper, double epsilon, double curvature) {
    this.scales = scales;
    this.lower = lower;
    this.upper = upper;
    this.epsilon = epsilon;
    this.curvature = curvature;
  }

  /** Losses of a regression: c_i max(0, |r| - epsilon), or squared. */
  static LossTerms twoSided(double[] scales, double epsilon, boolean squared) {
    double[] lower = new double[scales.length];
    double[] upper = new double[scales.length];
    double bound = squared ? Double.POSITIVE_INFINITY : 1;
    Arrays.fill(lower, -bound);
    Arrays.fill(upper, bound);
    return new LossTerms(scales, lower, upper, epsilon, squared ? 0.5 : 0);
  }

  /** Losses of a classification: c_i max(0, 1 - y f), or squared, for labels +1 and -1. */
  static LossTerms oneSided(double[] scales, double[] labels, boolean squared) {
    double[] lower = new double[scales.length];
    double[] upper = new double[scales.length];
    double bound = squared ? Double.POSITIVE_INFINITY : 1;
    for (int i = 0; i < labels.length; i++) {
      lower[i] = labels[i] > 0 ? 0 : -bound;
      upper[i] = labels[i] > 0 ? bound : 0;
    }
    return new LossTerms(scales, lower, upper, 0, squared ? 0.5 : 0);
  }

  double epsilon() {
    return epsilon;
  }

  double lower(int i) {
    return scales[i] * lower[i];
  }

  double upper(int i) {
    return scales[i] * upper[i];
  }

  double curvature() {
    return curvature;
  }

  double[] scales() {
    return scales;
  }

  /** The loss of all rows. */
  double loss(double[] residuals) {
    double sum = 0;
    for (int i = 0; i < residuals.length; i++) {
      sum += scales[i] * loss(i, residuals[i]);
    }
    return sum;
  }

  private double loss(int i, double r) {
    double excess = Math.abs(r) - epsilon;
    if (excess <= 0 || (r > 0 ? upper[i] : lower[i]) == 0) {
      return 0;
    }
    return curvature > 0 ? excess * excess : excess;
  }

  private double conjugate(double a) {
    return epsilon * Math.abs(a) + curvature / 2 * a * a;
  }

  /**
   * Tells how far residuals and multipliers are from belonging together: the sum of c_i (L(r_i) +
   * L*(a_i) - a_i r_i), whose terms are never negative (Fenchel and Young).
   *
   * @param residuals one a row
   * @param beta the multipliers c_i a_i, within their bounds
   * @return the sum
   */
  double mismatch(double[] residuals, double[] beta) {
    double sum = 0;
    for (int i = 0; i < residuals.length; i++) {
      double r = residuals[i];
      double a = beta[i] / scales[i];
      sum += scales[i] * Math.max(0, loss(i, r) + conjugate(a) - a * r);
    }
    return sum;
  }

  /**
   * Computes c_i a_i, a_i being the maximiser of a r_i - L*(a) - width (a - centre_i)² / 2: the
   * multiplier of the smoothed loss.
   *
   * @param residuals one a row
   * @param centres the multipliers a of the last proximal step
   * @param width the weight of the proximal term
   * @param out receives c_i a_i
   * @return the largest |a_i|
   */
  double multipliers(double[] residuals, double[] centres, double width, double[] out) {
    double inverse = 1 / (curvature + width);
    double largest = 0;
    for (int i = 0; i < residuals.length; i++) {
      double a = soft(width * centres[i] + residuals[i]) * inverse;
      double bounded = a < lower[i] ? lower[i] : a > upper[i] ? upper[i] : a;
      out[i] = scales[i] * bounded;
      largest = Math.max(largest, Math.abs(bounded));
    }
    return largest;
  }

  /**
   * Finds the rows where the smoothed loss is curved.
   *
   * @param out receives their indices in order
   * @return how many they are
   */
  int curved(double[] residuals, double[] centres, double width, int[] out) {
    double inverse = 1 / (curvature + width);
    int count = 0;
    for (int i = 0; i < residuals.length; i++) {
      if (isCurved(i, width * centres[i] + residuals[i], inverse)) {
        out[count++] = i;
      }
    }
    return count;
  }

  private boolean isCurved(int i, double z, double inverse) {
    double a = soft(z) * inverse;
    return a > lower[i] && a < upper[i] && (a != 0 || epsilon == 0);
  }

  private double soft(double z) {
    return z > epsilon ? z - epsilon : z < -epsilon ? z + epsilon : 0;
  }

  /**
   * Computes the first two derivatives of the smoothed losses along a line.
   *
   * @param residuals where the line starts
   * @param slopes how the predictions change along it
   * @param step how far along the line
   * @param centres the multipliers a of the last proximal step
   * @param width the weight of the proximal term
   * @param out receives the derivatives
   */
  void along(
      double[] residuals,
      double[] slopes,
      double step,
      double[] centres,
      double width,
      double[] out) {
    double inverse = 1 / (curvature + width);
    double first = 0;
    double second = 0;
    for (int i = 0; i < residuals.length; i++) {
      double a = soft(width * centres[i] + (residuals[i] - step * slopes[i])) * inverse;
      double slope = scales[i] * slopes[i];
      if (a <= lower[i]) {
        first -= lower[i] * slope;
      } else if (a >= upper[i]) {
        first -= upper[i] * slope;
      } else if (a != 0 || epsilon == 0) {
        first -= a * slope;
        second += slope * slopes[i];
      }
    }
    out[0] = first;
    out[1] = second * inverse;
  }
}

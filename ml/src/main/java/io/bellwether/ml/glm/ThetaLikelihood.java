package io.bellwether.ml.glm;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;

/**
 * The likelihood of the shape &theta; of a negative binomial distribution for given means (Lawless
 * 1987, section 2.1), maximised by Newton's method on log &theta; within a bracket.
 */
final class ThetaLikelihood {

  /** From here on the distribution is Poisson's for all that counts can tell. */
  static final double LARGEST = 1e10;

  private static final double SMALLEST = 1e-10;

  /** Up to this count, sums are taken term by term, without cancellation. */
  private static final double COUNTED = 200;

  private static final int MAX_STEPS = 200;
  private static final double ROUNDING = 1e-14;

  /** A Newton step, in standard errors, whose square no longer matters. */
  private static final double SMALL_STEP = 1e-8;

  private final GlmRows rows;
  private final double[] means;

  ThetaLikelihood(GlmRows rows, double[] means) {
    this.rows = rows;
    this.means = means;
  }

  /** The derivative of the log-likelihood. */
  double score(double theta) {
    double sum = 0;
    for (int row = 0; row < means.length; row++) {
      double y = rows.response(row);
      double mean = means[row];
      double term = harmonic(y, theta) - Math.log1p(mean / theta) + (mean - y) / (mean + theta);
      sum += rows.weight(row) * term;
    }
    return sum;
  }

  /** The observed information: the negative of the second derivative of the log-likelihood. */
  double information(double theta) {
    double sum = 0;
    for (int row = 0; row < means.length; row++) {
      double y = rows.response(row);
      double mean = means[row];
      double both = mean + theta;
      double term = squares(y, theta) - mean / (theta * both) + (mean - y) / (both * both);
      sum += rows.weight(row) * term;
    }
    return sum;
  }

  /** The standard error of theta; NaN where the likelihood does not curve downwards. */
  double error(double theta) {
    double information = information(theta);
    return information > 0 ? 1 / Math.sqrt(information) : Double.NaN;
  }

  /**
   * Returns the maximum.
   *
   * @return theta; {@link #LARGEST} if the counts vary no more than a Poisson distribution's
   */
  double maximum() {
    double start = momentEstimate();
    if (!(start < LARGEST)) {
      return LARGEST;
    }
    double lower = start;
    while (!(score(lower) > 0) && lower > SMALLEST) {
      lower /= 10;
    }
    double upper = start;
    while (!(score(upper) < 0)) {
      if (upper >= LARGEST) {
        return LARGEST;
      }
      upper *= 10;
    }
    return root(lower, upper);
  }

  /** Newton's method for the zero of the score as a function of log theta. */
  private double root(double lowest, double highest) {
    double lower = lowest;
    double upper = highest;
    double theta = Math.sqrt(lower * upper);
    for (int step = 0; step < MAX_STEPS; step++) {
      double score = score(theta);
      if (score > 0) {
        lower = theta;
      } else {
        upper = theta;
      }
      double curvature = theta * theta * information(theta) - theta * score;
      double next = theta * Math.exp(score * theta / curvature);
      if (!(curvature > 0 && next > lower && next < upper)) {
        next = Math.sqrt(lower * upper);
      }
      double change = Math.abs(next - theta);
      if (change <= ROUNDING * theta || change <= SMALL_STEP * error(theta)) {
        return next;
      }
      theta = next;
    }
    return theta;
  }

  /** Where the sum of squared residuals is what it should be; not finite without excess. */
  private double momentEstimate() {
    double excess = 0;
    double squares = 0;
    for (int row = 0; row < means.length; row++) {
      double y = rows.response(row);
      double residual = y - means[row];
      excess += rows.weight(row) * (residual * residual - y);
      squares += rows.weight(row) * means[row] * means[row];
    }
    return excess > 0 ? Math.max(squares / excess, SMALLEST) : Double.POSITIVE_INFINITY;
  }

  /** digamma(theta + y) - digamma(theta). */
  private static double harmonic(double y, double theta) {
    if (y > COUNTED || y != Math.rint(y)) {
      return Digamma.value(theta + y) - Digamma.value(theta);
    }
    double sum = 0;
    for (int k = 0; k < y; k++) {
      sum += 1 / (theta + k);
    }
    return sum;
  }

  /** trigamma(theta) - trigamma(theta + y). */
  private static double squares(double y, double theta) {
    if (y > COUNTED || y != Math.rint(y)) {
      return Trigamma.value(theta) - Trigamma.value(theta + y);
    }
    double sum = 0;
    for (int k = 0; k < y; k++) {
      sum += 1 / ((theta + k) * (theta + k));
    }
    return sum;
  }
}

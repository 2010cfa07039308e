package io.bellwether.ml.penalized;

/**
 * The penalty of one lambda: of a coefficient b of feature j, with factor v, {@code lambda v
 * (l1Ratio |b| + (1 - l1Ratio) / 2 b²)} (Zou and Hastie 2005). Immutable.
 */
final class ElasticPenalty {

  private final double lambda;
  private final double l1Ratio;
  private final double[] factors;
  private final SignConstraint sign;

  /**
   * Creates a penalty.
   *
   * @param lambda the weight, not negative
   * @param l1Ratio the share of the absolute values, in [0, 1]
   * @param factors one a feature, not negative; not copied
   * @param sign which coefficients are allowed
   */
  ElasticPenalty(double lambda, double l1Ratio, double[] factors, SignConstraint sign) {
    this.lambda = lambda;
    this.l1Ratio = l1Ratio;
    this.factors = factors;
    this.sign = sign;
  }

  /** The same penalty of another weight. */
  ElasticPenalty at(double newLambda) {
    return new ElasticPenalty(newLambda, l1Ratio, factors, sign);
  }

  double lambda() {
    return lambda;
  }

  double factor(int j) {
    return factors[j];
  }

  double l1Ratio() {
    return l1Ratio;
  }

  /** The weight of |b|. */
  double absolute(int j) {
    return lambda * l1Ratio * factors[j];
  }

  /** The weight of b²/2. */
  double squared(int j) {
    return lambda * (1 - l1Ratio) * factors[j];
  }

  /** How strongly the residuals pull a coefficient away from zero, in a direction that is free. */
  double pull(double gradient) {
    return sign == SignConstraint.NON_NEGATIVE ? Math.max(gradient, 0) : Math.abs(gradient);
  }

  /**
   * The minimiser along one coordinate (Friedman, Hastie and Tibshirani 2010, equation 5).
   *
   * @param j the feature
   * @param curvature a'a of its column, positive
   * @param partial a'r, r being the residuals without this feature
   */
  double minimiser(int j, double curvature, double partial) {
    double excess = pull(partial) - absolute(j);
    return excess > 0 ? Math.copySign(excess / (curvature + squared(j)), partial) : 0;
  }

  /** Whether the objective is not smooth, or ends, where the coefficient is zero. */
  boolean hasKink(int j) {
    return absolute(j) > 0 || sign == SignConstraint.NON_NEGATIVE;
  }

  /** The penalty of one coefficient. */
  double value(int j, double b) {
    return absolute(j) * Math.abs(b) + 0.5 * squared(j) * b * b;
  }

  /**
   * What one feature adds to the duality gap, by the inequality of Fenchel and Young: penalty of b
   * plus conjugate of the gradient less their product; never negative. A feature without penalty
   * has no bound of this kind; in its place stands what a step along it would gain.
   *
   * @param j the feature
   * @param b its coefficient
   * @param gradient a'r, shrunk to a dual feasible point where there is no squared part
   * @param curvature a'a
   */
  double gap(int j, double b, double gradient, double curvature) {
    double alpha = absolute(j);
    double beta = squared(j);
    if (alpha == 0 && beta == 0) {
      double free = b > 0 ? gradient : Math.copySign(pull(gradient), gradient);
      return free * free / (2 * curvature);
    }
    if (beta == 0) {
      return Math.max(0, alpha * Math.abs(b) - b * gradient);
    }
    double excess = Math.max(0, pull(gradient) - alpha);
    if (b * gradient > 0 && excess > 0) {
      double slack = beta * Math.abs(b) - excess; // the terms below, without cancellation
      return slack * slack / (2 * beta);
    }
    return value(j, b) - b * gradient + excess * excess / (2 * beta);
  }

  /** The largest multiple, up to one, of a gradient that is dual feasible. */
  double feasibleShare(int j, double gradient) {
    double alpha = absolute(j);
    return squared(j) == 0 && alpha > 0 && pull(gradient) > alpha ? alpha / pull(gradient) : 1;
  }

  /**
   * The sequential strong rule (Tibshirani et al. 2012, equation 7; section 3.2 for the elastic
   * net): a feature that it drops is nearly always zero at this lambda.
   *
   * @param j the feature
   * @param gradient a'r at the solution of the previous lambda
   * @param previous the previous lambda
   */
  boolean mayEnter(int j, double gradient, double previous) {
    double weight = l1Ratio * factors[j];
    return weight == 0 || pull(gradient) >= weight * (2 * lambda - previous);
  }
}

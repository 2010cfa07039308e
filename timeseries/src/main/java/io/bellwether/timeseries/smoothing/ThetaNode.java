package io.bellwether.timeseries.smoothing;

/**
 * One set of parameters of a theta model, with the covariance of level and weight for known alpha.
 *
 * @param alpha the smoothing parameter, above 0 and below 2
 * @param level the level before the first period
 * @param weight {@code 1 - 1/theta}
 * @param share the weight of this set among the sets of a model
 * @param levelVariance the variance of the level
 * @param covariance the covariance of level and weight
 * @param weightVariance the variance of the weight
 */
record ThetaNode(
    double alpha,
    double level,
    double weight,
    double share,
    double levelVariance,
    double covariance,
    double weightVariance) {

  ThetaNode {
    if (!(alpha > 0 && alpha < 2)
        || !(weight >= 0 && weight <= 1)
        || !(share > 0 && share <= 1)
        || !Double.isFinite(level)
        || !Double.isFinite(covariance)
        || !(levelVariance >= 0 && Double.isFinite(levelVariance))
        || !(weightVariance >= 0 && Double.isFinite(weightVariance))) {
      throw new IllegalArgumentException(
          "no parameters of a theta model: alpha "
              + alpha
              + ", level "
              + level
              + ", weight "
              + weight
              + ", share "
              + share
              + ", covariance ("
              + levelVariance
              + ", "
              + covariance
              + ", "
              + weightVariance
              + ")");
    }
  }

  /** Parameters that are taken as known. */
  static ThetaNode certain(double alpha, double level, double weight) {
    return new ThetaNode(alpha, level, weight, 1, 0, 0, 0);
  }

  /** Tells whether level or weight are uncertain. */
  boolean isUncertain() {
    return levelVariance > 0 || weightVariance > 0;
  }

  /** Returns the standard error of the level. */
  double levelError() {
    return Math.sqrt(levelVariance);
  }

  /** Returns by how much the weight moves with one standard error of the level. */
  double sharedError() {
    return levelVariance > 0 ? covariance / Math.sqrt(levelVariance) : 0;
  }

  /** Returns the standard error of the weight for a known level. */
  double ownError() {
    double shared = sharedError();
    return Math.sqrt(Math.max(0, weightVariance - shared * shared));
  }

  ThetaNode withShare(double newShare) {
    return new ThetaNode(alpha, level, weight, newShare, levelVariance, covariance, weightVariance);
  }
}

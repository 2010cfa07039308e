package io.bellwether.ml.glm;

import java.util.Arrays;

/** Coefficients with the means and the deviance that they give. Not modified after it is made. */
final class GlmPoint {

  private final double[] coefficients;
  private final double[] predictor;
  private final double[] means;
  private final double deviance;

  private GlmPoint(double[] coefficients, double[] predictor, double[] means, double deviance) {
    this.coefficients = coefficients;
    this.predictor = predictor;
    this.means = means;
    this.deviance = deviance;
  }

  /**
   * Evaluates a model.
   *
   * @return the point; its deviance is infinite if a mean leaves its range
   */
  static GlmPoint of(GlmRows rows, Family family, Link link, double[] coefficients) {
    double[] eta = rows.predictor(coefficients);
    double[] means = new double[eta.length];
    double deviance = 0;
    for (int row = 0; row < eta.length && deviance < Double.POSITIVE_INFINITY; row++) {
      means[row] = link.mean(eta[row]);
      if (link.defined(eta[row]) && family.kind().hasMean(means[row])) {
        deviance += rows.weight(row) * family.deviance(rows.response(row), means[row]);
      } else {
        deviance = Double.POSITIVE_INFINITY;
      }
    }
    return new GlmPoint(
        coefficients, eta, means, Double.isNaN(deviance) ? Double.POSITIVE_INFINITY : deviance);
  }

  /** The point at a share of a step from here. */
  GlmPoint moved(GlmRows rows, Family family, Link link, double[] step, double share) {
    double[] next = new double[coefficients.length];
    Arrays.setAll(next, j -> coefficients[j] + share * step[j]);
    return of(rows, family, link, next);
  }

  boolean isValid() {
    return deviance < Double.POSITIVE_INFINITY;
  }

  double[] coefficients() {
    return coefficients;
  }

  double[] predictor() {
    return predictor;
  }

  double[] means() {
    return means;
  }

  double deviance() {
    return deviance;
  }
}

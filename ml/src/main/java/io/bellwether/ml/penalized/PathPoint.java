package io.bellwether.ml.penalized;

import java.util.Arrays;

/** The solution at one lambda, in raw units. Immutable; arrays are shared inside the package. */
final class PathPoint {

  private final double lambda;
  private final double[] coefficients;
  private final double intercept;
  private final double degreesOfFreedom;
  private final double devianceExplained;
  private final DescentSolution ending;

  PathPoint(
      double lambda,
      double[] coefficients,
      double intercept,
      double degreesOfFreedom,
      double devianceExplained,
      DescentSolution ending) {
    this.lambda = lambda;
    this.coefficients = coefficients;
    this.intercept = intercept;
    this.degreesOfFreedom = degreesOfFreedom;
    this.devianceExplained = devianceExplained;
    this.ending = ending;
  }

  /** Brings a solution into raw units. */
  static PathPoint of(
      double lambda,
      double[] scaledCoefficients,
      Scaling scaling,
      double degreesOfFreedom,
      double residualSumOfSquares,
      DescentSolution ending) {
    double[] raw = scaling.raw(scaledCoefficients);
    double deviation = scaling.deviation(scaling.features());
    return new PathPoint(
        lambda,
        raw,
        scaling.intercept(raw),
        degreesOfFreedom,
        1 - residualSumOfSquares / (deviation * deviation), // NaN for a constant target
        ending);
  }

  /** The point at a share of the way to another. */
  PathPoint towards(PathPoint other, double share, double newLambda) {
    double[] between = new double[coefficients.length];
    Arrays.setAll(between, j -> mix(coefficients[j], other.coefficients[j], share));
    return new PathPoint(
        newLambda,
        between,
        mix(intercept, other.intercept, share),
        mix(degreesOfFreedom, other.degreesOfFreedom, share),
        mix(devianceExplained, other.devianceExplained, share),
        new DescentSolution(ending.status(), 0, Double.NaN, Double.NaN));
  }

  private static double mix(double from, double to, double share) {
    return from + share * (to - from);
  }

  double lambda() {
    return lambda;
  }

  double[] coefficients() {
    return coefficients;
  }

  double intercept() {
    return intercept;
  }

  double degreesOfFreedom() {
    return degreesOfFreedom;
  }

  double devianceExplained() {
    return devianceExplained;
  }

  DescentSolution ending() {
    return ending;
  }
}

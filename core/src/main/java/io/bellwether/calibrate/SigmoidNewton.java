package io.bellwether.calibrate;

import io.bellwether.math.DoubleDouble;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import java.util.List;

/**
 * Finds the sigmoid of largest likelihood: Newton's method with backtracking, Lin, Lin and Weng
 * (2007), algorithm 1, on standardised scores. The objective is convex, and with Platt's targets it
 * has a minimum.
 */
final class SigmoidNewton {

  private static final int MAX_ITERATIONS = 100;

  /** Of the gradient, for each unit of weight; Newton's last step goes far beyond. */
  private static final double TOLERANCE = 1e-11;

  /** Below this share of the step, rounding hides any descent. */
  private static final double MINIMUM_STEP = 1e-10;

  private static final double SUFFICIENT_DESCENT = 1e-4;

  /** Keeps the Hessian invertible, as in the paper. */
  private static final double RIDGE = 1e-12;

  private final ScoredRows rows;
  private final double[] z;
  private final double positives;
  private final double negatives;
  private final double center;
  private final double scale;
  private int evaluations;

  SigmoidNewton(ScoredRows rows) {
    this.rows = rows;
    DoubleDouble positiveWeight = new DoubleDouble();
    DoubleDouble negativeWeight = new DoubleDouble();
    DoubleDouble sum = new DoubleDouble();
    for (int row = 0; row < rows.count(); row++) {
      (rows.isPositive(row) ? positiveWeight : negativeWeight).add(rows.weight(row));
      sum.addProduct(rows.weight(row), rows.score(row));
    }
    positives = positiveWeight.value();
    negatives = negativeWeight.value();
    center = sum.value() / (positives + negatives);
    double largest = 0;
    for (int row = 0; row < rows.count(); row++) {
      largest = Math.max(largest, Math.abs(rows.score(row) - center));
    }
    scale = isConstant() ? 0 : largest;
    z = new double[rows.count()];
    for (int row = 0; row < z.length; row++) {
      z[row] = scale > 0 ? (rows.score(row) - center) / scale : 0;
    }
  }

  private boolean isConstant() {
    for (int row = 1; row < rows.count(); row++) {
      if (rows.score(row) != rows.score(0)) {
        return false;
      }
    }
    return true;
  }

  PlattScaling run() {
    double a = 0;
    double b = Math.log((negatives + 1) / (positives + 1));
    double objective = objective(a, b);
    FitStatus status = FitStatus.ITERATION_LIMIT;
    int iteration = 0;
    for (; iteration < MAX_ITERATIONS; iteration++) {
      Derivatives at = derivatives(a, b);
      if (at.largestSlope() <= TOLERANCE * (positives + negatives)) {
        status = FitStatus.CONVERGED;
        break;
      }
      double step = step(a, b, objective, at);
      if (step < MINIMUM_STEP) {
        // No descent is left that rounding would show.
        status = FitStatus.CONVERGED;
        break;
      }
      a += step * at.newtonA();
      b += step * at.newtonB();
      objective = objective(a, b);
    }
    List<String> warnings =
        status == FitStatus.CONVERGED
            ? List.of()
            : List.of("the sigmoid did not converge in " + MAX_ITERATIONS + " iterations");
    double slope = scale > 0 ? a / scale : 0;
    return new PlattScaling(
        slope,
        b - slope * center,
        new FitReport(status, iteration, evaluations, objective, warnings));
  }

  private double step(double a, double b, double objective, Derivatives at) {
    double descent = at.slopeA * at.newtonA() + at.slopeB * at.newtonB();
    double step = 1;
    while (step >= MINIMUM_STEP
        && !(objective(a + step * at.newtonA(), b + step * at.newtonB())
            < objective + SUFFICIENT_DESCENT * step * descent)) {
      step /= 2;
    }
    return step;
  }

  private double target(int row) {
    return rows.isPositive(row) ? (positives + 1) / (positives + 2) : 1 / (negatives + 2);
  }

  private double objective(double a, double b) {
    evaluations++;
    DoubleDouble sum = new DoubleDouble();
    for (int row = 0; row < z.length; row++) {
      double f = a * z[row] + b;
      double t = target(row);
      double loss =
          f >= 0 ? t * f + Math.log1p(Math.exp(-f)) : (t - 1) * f + Math.log1p(Math.exp(f));
      sum.addProduct(rows.weight(row), loss);
    }
    return sum.value();
  }

  private Derivatives derivatives(double a, double b) {
    DoubleDouble slopeA = new DoubleDouble();
    DoubleDouble slopeB = new DoubleDouble();
    DoubleDouble aa = new DoubleDouble().add(RIDGE);
    DoubleDouble ab = new DoubleDouble();
    DoubleDouble bb = new DoubleDouble().add(RIDGE);
    for (int row = 0; row < z.length; row++) {
      double f = a * z[row] + b;
      double error = rows.weight(row) * (target(row) - sigmoid(f));
      double curvature = rows.weight(row) * sigmoid(f) * sigmoid(-f);
      slopeA.addProduct(error, z[row]);
      slopeB.add(error);
      aa.addProduct(curvature * z[row], z[row]);
      ab.addProduct(curvature, z[row]);
      bb.add(curvature);
    }
    return new Derivatives(slopeA.value(), slopeB.value(), aa.value(), ab.value(), bb.value());
  }

  /** {@code 1 / (1 + exp(f))}, without overflow and cancellation. */
  static double sigmoid(double f) {
    return f >= 0 ? Math.exp(-f) / (1 + Math.exp(-f)) : 1 / (1 + Math.exp(f));
  }

  /** Gradient and Hessian of the objective in {@code (a, b)}. */
  private record Derivatives(double slopeA, double slopeB, double aa, double ab, double bb) {

    double determinant() {
      return aa * bb - ab * ab;
    }

    double newtonA() {
      return -(bb * slopeA - ab * slopeB) / determinant();
    }

    double newtonB() {
      return -(aa * slopeB - ab * slopeA) / determinant();
    }

    double largestSlope() {
      return Math.max(Math.abs(slopeA), Math.abs(slopeB));
    }
  }
}

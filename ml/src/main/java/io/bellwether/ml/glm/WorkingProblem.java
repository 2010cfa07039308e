package io.bellwether.ml.glm;

import io.bellwether.math.LeastSquares;
import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.math.MathException;
import io.bellwether.math.Refinement;
import io.bellwether.model.FitException;

/**
 * The weighted least squares problem whose solution is a step of Fisher scoring (McCullagh and
 * Nelder 1989, section 2.5): weights w (d&mu;/d&eta;)&sup2; / V(&mu;) and the working residuals (y
 * - &mu;) d&eta;/d&mu;. The step is solved for rather than the next coefficients, so that it gets
 * smaller, and its rounding errors with it, as the fit converges.
 */
final class WorkingProblem {

  private final GlmRows rows;
  private final double[] weights;
  private final double[] residuals;

  private WorkingProblem(GlmRows rows, double[] weights, double[] residuals) {
    this.rows = rows;
    this.weights = weights;
    this.residuals = residuals;
  }

  static WorkingProblem at(
      GlmRows rows, Family family, Link link, double[] predictor, double[] means) {
    double[] weights = new double[means.length];
    double[] residuals = new double[means.length];
    for (int row = 0; row < means.length; row++) {
      double slope = link.derivative(predictor[row]);
      weights[row] = rows.weight(row) * slope * (slope / family.variance(means[row]));
      residuals[row] = (rows.response(row) - means[row]) / slope;
    }
    return new WorkingProblem(rows, weights, residuals);
  }

  double[] weights() {
    return weights;
  }

  double[] residuals() {
    return residuals;
  }

  /** The step, with what is known about it. */
  LeastSquaresSolution solve(Refinement refinement) {
    return solve(residuals, refinement);
  }

  /** The coefficients that give, as nearly as can be, predictors without offset. */
  LeastSquaresSolution solve(double[] response, Refinement refinement) {
    try {
      return LeastSquares.create().refinement(refinement).solve(rows.design(), response, weights);
    } catch (MathException e) {
      throw new FitException(
          "a step of the fit has no numerical solution: " + e.getMessage(),
          "scale features and target to sizes around 1, or choose another link",
          e);
    }
  }

  /** The sum of weights times squares: the size of a change of predictors, in units of deviance. */
  double squaredNorm(double[] change) {
    double sum = 0;
    for (int row = 0; row < change.length; row++) {
      sum += weights[row] * change[row] * change[row];
    }
    return sum;
  }
}

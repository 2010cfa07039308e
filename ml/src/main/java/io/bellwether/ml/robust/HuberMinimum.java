package io.bellwether.ml.robust;

import io.bellwether.math.CholeskyWorkspace;
import io.bellwether.math.LeastSquares;
import io.bellwether.math.Refinement;
import io.bellwether.math.TallMatrix;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Minimises Huber's loss over coefficients and scale together (Owen 2007, equation 5, after Huber
 * 1981, section 7.7): the sum over rows of w (sigma + H(r / sigma) sigma) plus lambda times the
 * squared coefficients, with H(z) = z&sup2; up to epsilon and 2 epsilon |z| - epsilon&sup2; beyond.
 *
 * <p>The function is convex in both and has a continuous gradient, and second derivatives between
 * the places where a row changes from inlier to outlier: Newton's method with halved steps ends
 * quadratically once the outliers are found. The scale is set to the best for the residuals after
 * each step.
 */
final class HuberMinimum {

  private static final double SUFFICIENT = 1e-4;
  private static final double RIDGE = 1e-12;
  private static final double LEAST_SCALE = 1e-12;
  private static final double ROUNDING = 1e-15;
  private static final int MAX_HALVINGS = 8;

  private final RobustRows rows;
  private final double epsilon;
  private final double[] penalties;
  private final int p;
  private final double leastScale;
  private final CholeskyWorkspace system;
  private final double[] gradient;
  private double[] point;
  private double[] residuals;
  private double objective;
  private int iterations;
  private int evaluations;
  private boolean converged;

  HuberMinimum(RobustRows rows, double epsilon, double lambda) {
    this.rows = rows;
    this.epsilon = epsilon;
    p = rows.width();
    penalties = new double[p];
    for (int j = rows.hasIntercept() ? 1 : 0; j < p; j++) {
      penalties[j] = lambda / rows.scale(j) / rows.scale(j);
    }
    double largest = 0;
    for (double y : rows.response()) {
      largest = Math.max(largest, Math.abs(y));
    }
    double least = Math.max(LEAST_SCALE * largest, ROUNDING * rows.largestResponse());
    leastScale = least > 0 ? least : LEAST_SCALE;
    system = new CholeskyWorkspace(p + 1);
    gradient = new double[p + 1];
    point = start();
    residuals = residuals(point);
    point[p] = bestScale(residuals);
    objective = value(point, residuals);
  }

  /** Least squares; the scale comes after. */
  private double[] start() {
    double[][] columns = new double[p][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < p; j++) {
        columns[j][i] = rows.values()[i * p + j];
      }
    }
    double[] coefficients =
        LeastSquares.create()
            .refinement(Refinement.NEVER)
            .solve(TallMatrix.of(rows.size(), columns), rows.response(), rows.weights())
            .coefficients();
    double[] first = Arrays.copyOf(coefficients, p + 1);
    Arrays.setAll(first, j -> Double.isNaN(first[j]) ? 0 : first[j]);
    return first;
  }

  /**
   * The best scale for given residuals: where the mean of min(u&sup2;, epsilon&sup2;), u = r /
   * sigma, is one. Outliers are taken from the largest residual down until those taken are beyond
   * epsilon scales and the others are not.
   */
  private double bestScale(double[] left) {
    Integer[] order = new Integer[left.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -Math.abs(left[i])));
    double room = rows.sumOfWeights();
    double[] squares = new double[left.length + 1];
    for (int k = left.length - 1; k >= 0; k--) {
      double r = left[order[k]];
      squares[k] = squares[k + 1] + rows.weights()[order[k]] * r * r;
    }
    for (int k = 0; k < left.length && room > 0; k++) {
      double scale = Math.sqrt(squares[k] / room);
      if (Math.abs(left[order[k]]) <= epsilon * scale) {
        return Math.max(scale, leastScale);
      }
      room -= epsilon * epsilon * rows.weights()[order[k]];
    }
    return leastScale;
  }

  /** Searches; the results are the properties of this object then. */
  void search(double tolerance, int maxIterations, Runnable beat) {
    while (iterations < maxIterations && !converged) {
      beat.run();
      iterations++;
      boolean held = differentiate(false);
      double[] step = solve(held);
      double descent = descent(step);
      converged = !(descent > tolerance * Math.abs(objective));
      if (!advance(step, descent) && !converged) {
        held = differentiate(true);
        step = solve(held);
        if (!advance(step, descent(step))) {
          return;
        }
      }
    }
  }

  /** What a step promises to gain. */
  private double descent(double[] step) {
    double descent = 0;
    for (int j = 0; j <= p; j++) {
      descent -= gradient[j] * step[j];
    }
    return descent;
  }

  private boolean advance(double[] step, double descent) {
    double share = 1;
    for (int halving = 0; halving <= MAX_HALVINGS; halving++) {
      double[] next = point.clone();
      for (int j = 0; j <= p; j++) {
        next[j] += share * step[j];
      }
      double[] left = residuals(next);
      next[p] = bestScale(left);
      double value = value(next, left);
      evaluations++;
      if (value <= objective - SUFFICIENT * share * Math.max(descent, 0)) {
        point = next;
        residuals = left;
        objective = value;
        return true;
      }
      share /= 2;
    }
    return false;
  }

  private double[] residuals(double[] at) {
    double[] left = rows.response().clone();
    double[] z = rows.values();
    for (int i = 0; i < left.length; i++) {
      double fit = 0;
      for (int j = 0; j < p; j++) {
        fit = Math.fma(z[i * p + j], at[j], fit);
      }
      left[i] -= fit;
    }
    return left;
  }

  private double value(double[] at, double[] left) {
    double scale = at[p];
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      double u = Math.abs(left[i]) / scale;
      double loss = u <= epsilon ? u * u : epsilon * (2 * u - epsilon);
      sum += rows.weights()[i] * scale * (1 + loss);
    }
    for (int j = 0; j < p; j++) {
      sum += penalties[j] * at[j] * at[j];
    }
    return sum;
  }

  /**
   * Computes the gradient and the lower triangle of the second derivatives.
   *
   * @param bounding whether to let outliers curve as much as keeps the quadratic above the function
   *     (iteratively reweighted least squares, the scale held), rather than not at all
   * @return whether the scale is held
   */
  private boolean differentiate(boolean bounding) {
    double[] h = system.matrix();
    Arrays.fill(h, 0);
    Arrays.fill(gradient, 0);
    double scale = point[p];
    int size = p + 1;
    double[] z = rows.values();
    for (int i = 0; i < residuals.length; i++) {
      double w = rows.weights()[i];
      double u = residuals[i] / scale;
      boolean inlier = Math.abs(u) <= epsilon;
      double slope = -2 * w * (inlier ? u : Math.copySign(epsilon, u));
      gradient[p] += w * (1 - (inlier ? u * u : epsilon * epsilon));
      for (int j = 0; j < p; j++) {
        gradient[j] += slope * z[i * p + j];
      }
      if (inlier || bounding) {
        double curvature = 2 * w / scale * Math.min(1, epsilon / Math.abs(u));
        for (int j = 0; j < p; j++) {
          double product = curvature * z[i * p + j];
          for (int k = 0; k <= j; k++) {
            h[j * size + k] += product * z[i * p + k];
          }
          h[p * size + j] += product * u;
        }
        h[p * size + p] += curvature * u * u;
      }
    }
    for (int j = 0; j < p; j++) {
      gradient[j] += 2 * penalties[j] * point[j];
      h[j * size + j] += 2 * penalties[j];
    }
    boolean held = bounding || (scale <= leastScale && gradient[p] >= 0);
    if (held) {
      hold(h);
    }
    return held;
  }

  /** Takes the scale out of the step. */
  private void hold(double[] h) {
    for (int j = 0; j <= p; j++) {
      h[p * (p + 1) + j] = j == p ? 1 : 0;
    }
    gradient[p] = 0;
  }

  /** Solves for the step; a little is added to the diagonal, more where that is not enough. */
  private double[] solve(boolean held) {
    double[] h = system.matrix().clone();
    int size = p + 1;
    double largest = 0;
    for (int j = 0; j < (held ? p : size); j++) {
      largest = Math.max(largest, h[j * size + j]);
    }
    double[] step = new double[size];
    double ridge = RIDGE * (largest > 0 ? largest : 1);
    do {
      double[] matrix = system.matrix();
      System.arraycopy(h, 0, matrix, 0, h.length);
      for (int j = 0; j < size; j++) {
        matrix[j * size + j] += ridge;
      }
      ridge *= 100;
    } while (!system.factor() && ridge < Double.MAX_VALUE);
    Arrays.setAll(step, j -> -gradient[j]);
    system.solveLower(step);
    system.solveUpper(step);
    return step;
  }

  /** The coefficients of the standardised columns. */
  double[] coefficients() {
    return Arrays.copyOf(point, p);
  }

  double scale() {
    return point[p];
  }

  /** Whether the scale went to zero, as far as it may. */
  boolean isScaleZero() {
    return point[p] <= leastScale;
  }

  double objective() {
    return objective;
  }

  double[] residuals() {
    return residuals;
  }

  int iterations() {
    return iterations;
  }

  int evaluations() {
    return evaluations;
  }

  boolean isConverged() {
    return converged;
  }
}

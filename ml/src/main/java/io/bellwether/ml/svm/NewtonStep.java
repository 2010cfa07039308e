package io.bellwether.ml.svm;

import io.bellwether.math.CholeskyWorkspace;

/** Newton's step on a smoothed objective, with an exact search along the line. */
final class NewtonStep {

  private static final double LEAST_DAMPING = 1e-13;

  /** The share of all rows where none is curved. */
  private static final double DAMPING_OF_NONE = 1e-2;

  private static final double DAMPING_LIMIT = 1e6;
  private static final double LINE_TOLERANCE = 1e-3;
  private static final int LINE_LIMIT = 40;

  private final LinearDesign design;
  private final LossTerms losses;
  private final int size;
  private final CholeskyWorkspace workspace;
  private final double[] gram;
  private final int[] curved;
  private final double[] direction;
  private final double[] slopes;
  private final double[] derivatives = new double[2];
  private final double total;
  private double damping;

  NewtonStep(LinearDesign design, LossTerms losses) {
    this.design = design;
    this.losses = losses;
    size = design.size();
    workspace = new CholeskyWorkspace(size);
    gram = new double[size * size];
    curved = new int[design.rows()];
    direction = new double[size];
    slopes = new double[design.rows()];
    for (int i = 0; i < curved.length; i++) {
      curved[i] = i;
    }
    design.gram(losses.scales(), curved, curved.length, gram);
    double total = 0;
    for (double scale : losses.scales()) {
      total += scale;
    }
    this.total = total;
  }

  /** Forgets the damping of earlier steps. */
  void reset() {
    damping = 0;
  }

  /** A bound of the sum of the terms c_i |x_ij|, which make up the gradient's element j. */
  double columnScale(int j) {
    return Math.sqrt(gram[j * size + j] * total);
  }

  /**
   * Makes a step.
   *
   * @param u the coefficients; modified
   * @param residuals the residuals; modified
   * @param centres the multipliers of the last proximal step
   * @param width the weight of the proximal term
   * @param gradient the gradient at the coefficients
   * @return false if no descent was possible; nothing is changed then
   */
  boolean step(double[] u, double[] residuals, double[] centres, double width, double[] gradient) {
    double length = 0;
    while (!(length > 0)) {
      if (!findDirection(residuals, centres, width, gradient)) {
        return false;
      }
      design.product(direction, slopes);
      length = search(u, residuals, centres, width, gradient);
      damping = length > 0 ? damping : Math.max(1000 * damping, 1e-6);
    }
    for (int j = 0; j < size; j++) {
      u[j] += length * direction[j];
    }
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] -= length * slopes[i];
    }
    adapt(length);
    return true;
  }

  private void adapt(double length) {
    if (length < 0.1) {
      damping = Math.max(10 * damping, 1e-5);
    } else if (length < 0.5) {
      damping = Math.max(2 * damping, 1e-6);
    } else if (length > 0.9) {
      damping = damping > 1e-7 ? damping / 10 : 0;
    }
  }

  private boolean findDirection(
      double[] residuals, double[] centres, double width, double[] gradient) {
    int count = losses.curved(residuals, centres, width, curved);
    double inverse = 1 / (losses.curvature() + width);
    damping = count == 0 ? Math.max(damping, DAMPING_OF_NONE) : damping;
    for (; damping < DAMPING_LIMIT; damping = Math.max(10 * damping, 1e-10)) {
      double[] matrix = workspace.matrix();
      design.gram(losses.scales(), curved, count, matrix);
      double share = Math.max(damping, LEAST_DAMPING);
      for (int j = 0; j < size; j++) {
        for (int k = 0; k <= j; k++) {
          int at = j * size + k;
          matrix[at] = inverse * (matrix[at] + share * gram[at]);
        }
        matrix[j * size + j] += design.penalty(j);
      }
      if (workspace.factor()) {
        for (int j = 0; j < size; j++) {
          direction[j] = -gradient[j];
        }
        workspace.solveLower(direction);
        workspace.solveUpper(direction);
        return true;
      }
    }
    return false;
  }

  /**
   * Finds where the derivative along the direction vanishes: it is increasing and piecewise linear.
   */
  private double search(
      double[] u, double[] residuals, double[] centres, double width, double[] gradient) {
    double start = 0;
    double fixed = 0;
    double curvature = 0;
    for (int j = 0; j < size; j++) {
      start += gradient[j] * direction[j];
      fixed += design.penalty(j) * u[j] * direction[j];
      curvature += design.penalty(j) * direction[j] * direction[j];
    }
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double length = 1;
    for (int trial = 0; trial < LINE_LIMIT; trial++) {
      losses.along(residuals, slopes, length, centres, width, derivatives);
      double slope = derivatives[0] + fixed + length * curvature;
      if (Math.abs(slope) <= LINE_TOLERANCE * Math.abs(start)) {
        return length;
      }
      if (slope > 0) {
        high = length;
      } else {
        low = length;
      }
      double next = length - slope / (derivatives[1] + curvature);
      if (!(next > low && next < high)) {
        next = between(low, high, length);
      }
      length = next;
    }
    return low;
  }

  private static double between(double low, double high, double length) {
    if (high < Double.POSITIVE_INFINITY) {
      return low > 0 ? (low + high) / 2 : high / 10;
    }
    return 2 * length;
  }
}

package io.bellwether.ml.svm;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitStatus;

/**
 * Minimises penalty plus losses of a linear machine to high accuracy, by the proximal method of
 * multipliers with Newton steps inside.
 *
 * <p>The plain losses have corners. In the manner of Rockafellar (1976, section 4) each is replaced
 * by its Moreau envelope, centred at the present multipliers: a function that is quadratic in a
 * band and linear outside, whose minimum gives the next multipliers. That minimum is found by
 * Newton's method (Mangasarian 2002; Li, Sun and Toh 2018): the matrix has as many rows as there
 * are coefficients and only the rows of data within the bands enter it, some dozens near the end.
 * With an exact search along the line it ends after finitely many steps, and the multipliers at a
 * bound are there exactly. The bands narrow when the duality gap has not fallen to a tenth. Squared
 * losses are smooth and need no envelope: one round of Newton steps solves them.
 *
 * <p>Where few rows lie within the bands the Newton matrix says little, and steps would be far too
 * long. A share of the matrix of all rows, which bounds it from above, is then added, as in the
 * method of Levenberg and Marquardt.
 */
final class ProximalNewton {

  private static final double NARROWING = 0.2;
  private static final double WIDENING = 100;
  private static final double RELAXING = 0.6;
  private static final double ENOUGH = 0.1;
  private static final int INNER_LIMIT = 60;
  private static final double INNER_TOLERANCE = 1e-14;
  private static final double ROUNDING = 1e-9;
  private static final int STALLS_ALLOWED = 20;

  private final LinearDesign design;
  private final LossTerms losses;
  private final double[] target;
  private final FitContext context;
  private final int rows;
  private final int size;

  private final double[] u;
  private final double[] residuals;
  private final double[] centres;
  private final double[] beta;
  private final double[] gradient;
  private final NewtonStep newton;
  private final SolutionQuality quality;
  private double width;
  private double floor;
  private int iterations;

  private ProximalNewton(
      LinearDesign design, LossTerms losses, double[] target, FitContext context) {
    this.design = design;
    this.losses = losses;
    this.target = target;
    this.context = context;
    rows = design.rows();
    size = design.size();
    u = new double[size];
    residuals = new double[rows];
    centres = new double[rows];
    beta = new double[rows];
    gradient = new double[size];
    newton = new NewtonStep(design, losses);
    quality = new SolutionQuality(design, losses, target);
    for (int j = 0; j < size; j++) {
      u[j] = design.penalty(j) > 0 ? 0 : quality.centre();
    }
    width = losses.curvature() > 0 ? 0 : quality.spread();
  }

  /**
   * Solves a problem, by way of a narrower one if there are more columns than rows.
   *
   * @param design the features
   * @param losses the losses
   * @param target one number a row
   * @param tolerance the gap at which it counts as solved, as a share of the primal objective
   * @param maxIterations how many Newton steps may be made
   * @param context asked whether to stop before every step
   * @return the solution with the smallest gap
   */
  static LinearSolution solve(
      LinearDesign design,
      LossTerms losses,
      double[] target,
      double tolerance,
      int maxIterations,
      FitContext context) {
    if (design.size() <= design.rows() + 1) {
      return new ProximalNewton(design, losses, target, context).solve(tolerance, maxIterations);
    }
    WideDesign wide = WideDesign.of(design);
    return wide.widen(
        new ProximalNewton(wide.narrow(), losses, target, context).solve(tolerance, maxIterations));
  }

  /**
   * Solves the problem.
   *
   * @param tolerance the gap at which it counts as solved, as a share of the primal objective
   * @param maxIterations how many Newton steps may be made
   * @return the solution with the smallest gap
   */
  private LinearSolution solve(double tolerance, int maxIterations) {
    double last = Double.POSITIVE_INFINITY;
    int stalls = 0;
    updateResiduals();
    while (true) {
      double[] before = u.clone();
      boolean solved = minimiseEnvelope(Math.min(maxIterations - iterations, INNER_LIMIT));
      quality.measure(u, beta);
      double gap = quality.latestGap();
      boolean slow = !(gap <= ENOUGH * last);
      boolean smooth = solved && !(width > 0);
      if (quality.within(tolerance) || ((slow || smooth) && exhausted(tolerance))) {
        return quality.best(FitStatus.CONVERGED, iterations);
      }
      if (iterations >= maxIterations) {
        return quality.best(FitStatus.ITERATION_LIMIT, iterations);
      }
      stalls = gap < last / 2 ? 0 : stalls + 1;
      if (stalls > STALLS_ALLOWED || smooth) {
        return quality.best(FitStatus.NUMERICAL_TROUBLE, iterations);
      }
      if (solved) {
        for (int i = 0; i < rows; i++) {
          centres[i] = beta[i] / losses.scales()[i];
        }
        floor *= slow && width <= floor ? RELAXING : 1;
        width = slow ? Math.max(width * NARROWING, floor) : width;
        last = gap;
      } else {
        // too narrow too early: back to where the steps were good
        floor = width > 0 ? width / NARROWING : 1;
        width = floor * WIDENING;
        System.arraycopy(before, 0, u, 0, size);
        updateResiduals();
      }
    }
  }

  /** Tells whether the gap is what rounding makes of nothing. */
  private boolean exhausted(double tolerance) {
    return quality.gap() <= tolerance * quality.primal() + quality.rounding();
  }

  private void updateResiduals() {
    design.product(u, residuals);
    for (int i = 0; i < rows; i++) {
      residuals[i] = target[i] - residuals[i];
    }
  }

  /** Leaves the minimiser in u, with its residuals and multipliers; false if it was not reached. */
  private boolean minimiseEnvelope(int limit) {
    newton.reset();
    double last = Double.POSITIVE_INFINITY;
    for (int inner = 0; ; inner++) {
      context.checkCancelled();
      double largest = losses.multipliers(residuals, centres, width, beta);
      design.transposedProduct(beta, gradient);
      double slope = 0;
      for (int j = 0; j < size; j++) {
        double part = design.penalty(j) * u[j];
        double scale = Math.abs(part) + largest * newton.columnScale(j);
        gradient[j] = part - gradient[j];
        slope = gradient[j] == 0 ? slope : Math.max(slope, Math.abs(gradient[j]) / scale);
      }
      boolean flat = slope <= INNER_TOLERANCE || (slope <= ROUNDING && slope > last / 2);
      if (flat || inner >= limit) {
        return slope <= ROUNDING;
      }
      last = slope;
      iterations++;
      if (!newton.step(u, residuals, centres, width, gradient)) {
        updateResiduals();
        losses.multipliers(residuals, centres, width, beta);
        return slope <= ROUNDING;
      }
      if (inner % 8 == 7) {
        updateResiduals();
      }
    }
  }
}

package io.bellwether.ml.logistic;

import io.bellwether.math.CholeskyWorkspace;
import io.bellwether.model.FitContext;
import java.util.Arrays;

/**
 * The minimum of the quadratic model with absolute values among the penalties: cyclical coordinate
 * descent with soft thresholding (Friedman, Hastie and Tibshirani 2010, section 3; Lee, Sun and
 * Saunders 2014 for the proximal Newton method around it). Between sweeps, the coordinates that are
 * not zero take Newton's step together as far as no sign changes, which ends the slow crawl of
 * coordinate descent along correlated features.
 */
final class LassoStep implements QuadraticModel {

  private static final int MOST_ROUNDS = 200;
  private static final int SWEEPS = 4;

  /** Keeps the joint step defined when the features that are in are dependent. */
  private static final double DAMPING = 1e-11;

  private final PenalizedLikelihood objective;
  private final double[] hessian;
  private final double tolerance;
  private final FitContext context;
  private final int size;
  private double[] point = new double[0];

  /** The gradient of the quadratic part at the point. */
  private double[] slope = new double[0];

  /**
   * Creates a model.
   *
   * @param objective has the penalties
   * @param hessian the second derivatives, by rows
   * @param tolerance the sweeps end when no coordinate moves by more
   * @param context says when to stop
   */
  LassoStep(PenalizedLikelihood objective, double[] hessian, double tolerance, FitContext context) {
    this.objective = objective;
    this.hessian = hessian;
    this.tolerance = tolerance;
    this.context = context;
    this.size = objective.size();
  }

  @Override
  public double[] step(double[] parameters, double[] gradient) {
    point = parameters.clone();
    slope = gradient.clone();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      context.checkCancelled();
      double moved = sweep(false);
      if (objective.symmetric()) {
        moved = Math.max(moved, shiftGroups());
      }
      if (moved <= tolerance) {
        break;
      }
      for (int i = 0; i < SWEEPS && moved > tolerance; i++) {
        moved = sweep(true);
      }
      joint();
    }
    double[] step = new double[size];
    for (int j = 0; j < size; j++) {
      step[j] = point[j] - parameters[j];
    }
    return step;
  }

  /** Minimises along each coordinate, or each that is not zero; returns the largest move. */
  private double sweep(boolean onlyActive) {
    double[] ridge = objective.ridge();
    double[] lasso = objective.lasso();
    double largest = 0;
    for (int j = 0; j < size; j++) {
      double curvature = hessian[j * size + j];
      if (!(curvature + ridge[j] > 0) || (onlyActive && !isActive(j))) {
        continue;
      }
      double pull = curvature * point[j] - slope[j];
      double best = soft(pull, lasso[j]) / (curvature + ridge[j]);
      double move = best - point[j];
      if (move != 0) {
        point[j] = best;
        follow(j, move);
        largest = Math.max(largest, Math.abs(move));
      }
    }
    return largest;
  }

  private static double soft(double value, double threshold) {
    return Math.copySign(Math.max(Math.abs(value) - threshold, 0), value);
  }

  private void follow(int j, double move) {
    int row = j * size;
    for (int i = 0; i < size; i++) {
      slope[i] = Math.fma(move, hessian[row + i], slope[i]);
    }
  }

  private boolean isActive(int j) {
    return point[j] != 0 || objective.lasso()[j] == 0;
  }

  /** Newton's step of all active coordinates, up to the first change of sign. */
  private void joint() {
    int[] active = new int[size];
    int count = 0;
    for (int j = 0; j < size; j++) {
      if (isActive(j) && hessian[j * size + j] > 0) {
        active[count++] = j;
      }
    }
    if (count == 0) {
      return;
    }
    double[] step = jointStep(Arrays.copyOf(active, count));
    double share = 1;
    int blocking = -1;
    for (int i = 0; i < step.length; i++) {
      int j = active[i];
      boolean crosses = objective.lasso()[j] > 0 && point[j] * (point[j] + step[i]) < 0;
      if (crosses && -point[j] / step[i] < share) {
        share = -point[j] / step[i];
        blocking = j;
      }
    }
    for (int i = 0; i < step.length; i++) {
      int j = active[i];
      double to = j == blocking ? 0 : point[j] + share * step[i];
      follow(j, to - point[j]);
      point[j] = to;
    }
  }

  /** The step; zeros if the matrix has no factor. */
  private double[] jointStep(int[] active) {
    CholeskyWorkspace factor = new CholeskyWorkspace(active.length);
    double[] step = new double[active.length];
    for (int i = 0; i < active.length; i++) {
      int j = active[i];
      for (int k = 0; k <= i; k++) {
        factor.matrix()[i * active.length + k] = hessian[j * size + active[k]];
      }
      double curvature = hessian[j * size + j];
      factor.matrix()[i * active.length + i] = curvature * (1 + DAMPING) + objective.ridge()[j];
      step[i] =
          -slope[j]
              - objective.ridge()[j] * point[j]
              - objective.lasso()[j] * Math.signum(point[j]);
    }
    if (!factor.factor()) {
      return new double[active.length];
    }
    factor.solveLower(step);
    factor.solveUpper(step);
    return step;
  }

  /**
   * Adding one number to a feature's coefficients in all classes changes no probability; takes the
   * number with the least penalty (Friedman et al. 2010, section 4.1). Returns the largest.
   */
  private double shiftGroups() {
    int columns = size / objective.groups();
    double[] values = new double[objective.groups()];
    double largest = 0;
    for (int j = 0; j < columns; j++) {
      if (objective.lasso()[j] > 0) {
        for (int k = 0; k < values.length; k++) {
          values[k] = point[j + k * columns];
        }
        double centre = GroupCentre.of(values, objective.lasso()[j], objective.ridge()[j]);
        for (int k = 0; k < values.length; k++) {
          point[j + k * columns] = values[k] - centre;
        }
        largest = Math.max(largest, Math.abs(centre));
      }
    }
    return largest;
  }
}

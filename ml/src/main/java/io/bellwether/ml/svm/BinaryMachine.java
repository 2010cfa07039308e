package io.bellwether.ml.svm;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitStatus;

/**
 * Two classes told apart: {@code f(x) = sum b_i K(x_i, x) - rho}, positive where the row is taken
 * for one of the positive class. Immutable; arrays are not copied, do not modify them.
 */
final class BinaryMachine {

  /** Margins smaller than this share of what they are the difference of are rounding errors. */
  private static final double LEAST_MARGIN = 1e-12;

  private final double[] coefficients;
  private final double rho;
  private final double objective;
  private final DualSolution solution;

  private BinaryMachine(
      double[] coefficients, double rho, double objective, DualSolution solution) {
    this.coefficients = coefficients;
    this.rho = rho;
    this.objective = objective;
    this.solution = solution;
  }

  /**
   * Solves the problem with costs: {@code min 1/2 a'Qa - 1'a}, {@code 0 ≤ a_i ≤ c_i}, {@code y'a =
   * 0} (Cortes and Vapnik 1995).
   *
   * @param kernel between the rows
   * @param positive which rows are of the positive class
   * @param costs c of each row
   */
  static BinaryMachine withCosts(
      KernelRows kernel,
      boolean[] positive,
      double[] costs,
      SmoSettings settings,
      FitContext context) {
    DualSolution solution =
        Smo.solve(DualProblem.classification(positive, costs), kernel, settings, context);
    return new BinaryMachine(
        solution.coefficients(), solution.rho(0), solution.objective(), solution);
  }

  /**
   * Solves the problem with nu: {@code min 1/2 a'Qa}, {@code 0 ≤ a_i ≤ w_i}, {@code y'a = 0},
   * {@code 1'a = nu 1'w} (Schölkopf et al. 2000 in the form of Chang and Lin 2001), and scales the
   * result to a margin of 1.
   *
   * @param kernel between the rows
   * @param positive which rows are of the positive class
   * @param weights w of each row
   * @param nu at most {@link #largestNu}
   */
  static BinaryMachine withNu(
      KernelRows kernel,
      boolean[] positive,
      double[] weights,
      double nu,
      SmoSettings settings,
      FitContext context) {
    double half = nu * (sum(positive, weights, true) + sum(positive, weights, false)) / 2;
    double[] start = new double[weights.length];
    fill(start, positive, weights, true, half);
    fill(start, positive, weights, false, half);
    DualProblem problem = DualProblem.grouped(positive, new double[start.length], weights, start);
    DualSolution solution = Smo.solve(problem, kernel, settings, context);
    // Chang and Lin 2011, section 4.1.5: the rho of the two classes are b + r and b - r
    double margin = (solution.rho(0) - solution.rho(1)) / 2;
    double size = Math.abs(solution.rho(0)) + Math.abs(solution.rho(1));
    if (!(margin > LEAST_MARGIN * size)) {
      throw new FitException(
          "with nu " + nu + " there is no margin between the classes: it is " + margin,
          "lower nu, use c instead, or look for rows of both classes that are alike");
    }
    double[] scaled = solution.coefficients().clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] /= margin;
    }
    double rho = (solution.rho(0) + solution.rho(1)) / 2 / margin;
    return new BinaryMachine(scaled, rho, solution.objective() / (margin * margin), solution);
  }

  /** Returns the largest nu with which the problem has a solution. */
  static double largestNu(boolean[] positive, double[] weights) {
    double first = sum(positive, weights, true);
    double second = sum(positive, weights, false);
    return 2 * Math.min(first, second) / (first + second);
  }

  private static double sum(boolean[] positive, double[] weights, boolean side) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += positive[i] == side ? weights[i] : 0;
    }
    return sum;
  }

  /** Spends an amount on the rows of one class, as much on each as it takes. */
  private static void fill(
      double[] start, boolean[] positive, double[] weights, boolean side, double amount) {
    double left = amount;
    for (int i = 0; i < start.length; i++) {
      if (positive[i] == side) {
        start[i] = Math.min(left, weights[i]);
        left -= start[i];
      }
    }
  }

  /** Returns b, one number a row. */
  double[] coefficients() {
    return coefficients;
  }

  double rho() {
    return rho;
  }

  double objective() {
    return objective;
  }

  FitStatus status() {
    return solution.status();
  }

  SvmStatistics statistics() {
    return solution.statistics();
  }
}

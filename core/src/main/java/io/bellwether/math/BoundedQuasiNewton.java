package io.bellwether.math;

/**
 * Minimises a smooth function of a few variables within bounds: a projected quasi-Newton method.
 *
 * <p>The matrix of second derivatives starts as given and is updated by Broyden, Fletcher, Goldfarb
 * and Shanno, damped as by Powell so that it stays positive definite (J. Nocedal, S. Wright,
 * Numerical Optimization, 2nd ed. 2006, sections 6.1 and 18.3). Variables that lie on a bound which
 * the function pushes against stay there (D. Bertsekas, Projected Newton methods, SIAM J. Control
 * 20, 1982); the others take a Newton step, shortened until the function falls enough (Armijo). The
 * search ends when the step promises to gain less than the tolerance.
 *
 * <p>Deterministic. A workspace: {@link #minimise} allocates nothing; not thread-safe.
 *
 * @since 0.1.0
 */
public final class BoundedQuasiNewton {

  /** A function and its gradient. */
  public interface Objective {

    /**
     * Evaluates the function.
     *
     * @param x where, not modified
     * @return the value; positive infinity where there is none
     */
    double value(double[] x);

    /**
     * Computes the gradient at the point that was evaluated last.
     *
     * @param x that point, not modified
     * @param gradient receives the gradient
     */
    void gradient(double[] x, double[] gradient);

    /**
     * Approximates the second derivatives at the point that was evaluated last, to start with.
     *
     * @param x that point, not modified
     * @param hessian receives a symmetric matrix; both triangles count
     */
    void curvature(double[] x, double[][] hessian);
  }

  /** How a search ended. */
  public enum Status {
    /** No step promises to gain more than the tolerance. */
    CONVERGED,
    /** The limit of iterations was reached. */
    ITERATION_LIMIT,
    /**
     * No step along the last direction was any better: the end of what rounding allows. Or there is
     * no direction, since derivatives are NaN or infinite.
     */
    STALLED,
    /** The function has no finite value at the start. */
    NO_START
  }

  /** After a step that gained more than this, the second derivatives are approximated anew. */
  private static final double REFRESH = 1;

  private static final double SUFFICIENT_DECREASE = 1e-4;
  private static final double TOWARDS_BOUND = 0.9;

  /**
   * So close to a bound, as a share of the room, a step ends on it, so that it can be held there.
   */
  private static final double AT_BOUND = 1e-9;

  private static final int MAX_HALVINGS = 40;

  private final int size;
  private final double[] lower;
  private final double[] upper;
  private final double tolerance;
  private final int maxIterations;

  private final double[] x;
  private final double[] trial;
  private final double[] gradient;
  private final double[] nextGradient;
  private final double[] step;
  private final double[] change;
  private final double[] product;
  private final double[][] hessian;
  private final boolean[] held;
  private final CholeskyWorkspace[] systems;
  private double value;
  private int iterations;
  private int evaluations;

  /**
   * Creates a workspace.
   *
   * @param lower the lower bounds
   * @param upper the upper bounds, above the lower ones
   * @param tolerance the search ends when a step promises to gain less than this
   * @param maxIterations the most steps
   */
  public BoundedQuasiNewton(double[] lower, double[] upper, double tolerance, int maxIterations) {
    size = lower.length;
    this.lower = lower.clone();
    this.upper = upper.clone();
    this.tolerance = tolerance;
    this.maxIterations = maxIterations;
    x = new double[size];
    trial = new double[size];
    gradient = new double[size];
    nextGradient = new double[size];
    step = new double[size];
    change = new double[size];
    product = new double[size];
    hessian = new double[size][size];
    held = new boolean[size];
    systems = new CholeskyWorkspace[size + 1];
    for (int free = 1; free <= size; free++) {
      systems[free] = new CholeskyWorkspace(free);
    }
  }

  /**
   * Searches from a point.
   *
   * @param objective what to minimise
   * @param start where to start, within the bounds; not modified
   * @return how it ended
   */
  public Status minimise(Objective objective, double[] start) {
    System.arraycopy(start, 0, x, 0, size);
    iterations = 0;
    evaluations = 1;
    value = objective.value(x);
    if (!(value < Double.POSITIVE_INFINITY)) {
      return Status.NO_START;
    }
    differentiate(objective);
    boolean fresh = true;
    while (iterations < maxIterations) {
      double gain = findStep();
      if (gain <= tolerance) {
        return Status.CONVERGED;
      }
      iterations++;
      double before = value;
      if (!Double.isNaN(gain) && search(objective)) {
        objective.gradient(trial, nextGradient);
        if (before - value > REFRESH) {
          objective.curvature(trial, hessian);
        } else {
          update();
        }
        System.arraycopy(trial, 0, x, 0, size);
        System.arraycopy(nextGradient, 0, gradient, 0, size);
        fresh = false;
      } else if (fresh) {
        return Status.STALLED;
      } else {
        // the updates may have gone astray: start anew from here, once
        evaluations++;
        value = objective.value(x);
        differentiate(objective);
        fresh = true;
      }
    }
    return Status.ITERATION_LIMIT;
  }

  private void differentiate(Objective objective) {
    objective.gradient(x, gradient);
    objective.curvature(x, hessian);
  }

  /**
   * Finds the Newton step of the variables that are free to move.
   *
   * @return the gain that the quadratic model promises, NaN if there is no step
   */
  private double findStep() {
    int free = 0;
    for (int i = 0; i < size; i++) {
      held[i] = (x[i] <= lower[i] && gradient[i] >= 0) || (x[i] >= upper[i] && gradient[i] <= 0);
      free += held[i] ? 0 : 1;
    }
    if (free == 0) {
      return 0;
    }
    double ridge = 0;
    while (!solve(free, ridge)) {
      ridge = ridge == 0 ? 1e-10 * (1 + trace()) : ridge * 100;
      if (!(ridge <= Double.MAX_VALUE)) {
        return Double.NaN;
      }
    }
    double gain = 0;
    for (int i = 0; i < size; i++) {
      gain -= 0.5 * gradient[i] * step[i];
    }
    return gain;
  }

  private double trace() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += Math.abs(hessian[i][i]);
    }
    return sum;
  }

  /** Solves for the step of the free variables; false if the matrix is not positive definite. */
  private boolean solve(int free, double ridge) {
    CholeskyWorkspace system = systems[free];
    double[] a = system.matrix();
    int row = 0;
    for (int i = 0; i < size; i++) {
      if (held[i]) {
        continue;
      }
      int column = 0;
      for (int j = 0; j <= i; j++) {
        if (!held[j]) {
          a[row * free + column++] = hessian[i][j] + (i == j ? ridge : 0);
        }
      }
      product[row++] = -gradient[i];
    }
    if (!system.factor()) {
      return false;
    }
    system.solveLower(product);
    system.solveUpper(product);
    row = 0;
    for (int i = 0; i < size; i++) {
      step[i] = held[i] ? 0 : product[row++];
    }
    return true;
  }

  /** Shortens the step until the function falls; leaves the point in {@link #trial}. */
  private boolean search(Objective objective) {
    double length = 1;
    for (int halving = 0; halving < MAX_HALVINGS; halving++) {
      double expected = 0;
      boolean moved = false;
      for (int i = 0; i < size; i++) {
        double to = snapped(i, x[i] + inside(i, length * step[i]));
        trial[i] = to;
        expected += gradient[i] * (to - x[i]);
        moved |= to != x[i];
      }
      if (!moved) {
        return false;
      }
      evaluations++;
      double next = objective.value(trial);
      if (next <= value + SUFFICIENT_DECREASE * expected && next < value) {
        value = next;
        return true;
      }
      length *= next < Double.POSITIVE_INFINITY ? shorten(length, expected, next) : 0.25;
    }
    return false;
  }

  /** Goes at most most of the way to a bound, where the gradient of some functions vanishes. */
  private double inside(int i, double move) {
    return Math.min(
        Math.max(move, TOWARDS_BOUND * (lower[i] - x[i])), TOWARDS_BOUND * (upper[i] - x[i]));
  }

  /** Without this a variable would creep towards its bound, and the others away with it. */
  private double snapped(int i, double to) {
    double near = AT_BOUND * (upper[i] - lower[i]);
    if (upper[i] - to < near) {
      return upper[i];
    }
    return to - lower[i] < near ? lower[i] : to;
  }

  /** The minimum of the parabola through what is known, kept between a tenth and a half. */
  private double shorten(double length, double expected, double next) {
    double factor = -expected / (2 * (next - value - expected));
    return Math.min(Math.max(Double.isNaN(factor) ? 0.5 : factor, 0.1), length < 1e-8 ? 0.1 : 0.5);
  }

  /** Updates the second derivatives by the change of the gradient. */
  private void update() {
    double curvature = 0;
    double expected = 0;
    for (int i = 0; i < size; i++) {
      step[i] = trial[i] - x[i];
      change[i] = nextGradient[i] - gradient[i];
      curvature += step[i] * change[i];
    }
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int j = 0; j < size; j++) {
        sum += hessian[i][j] * step[j];
      }
      product[i] = sum;
      expected += step[i] * sum;
    }
    if (!(expected > 0)) {
      return;
    }
    if (curvature < 0.2 * expected) {
      double blend = 0.8 * expected / (expected - curvature);
      for (int i = 0; i < size; i++) {
        change[i] = blend * change[i] + (1 - blend) * product[i];
      }
      curvature = 0.2 * expected;
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        hessian[i][j] += change[i] * change[j] / curvature - product[i] * product[j] / expected;
      }
    }
  }

  /**
   * Returns the best point.
   *
   * @return the point of the last search: the workspace's own array
   */
  public double[] point() {
    return x;
  }

  /**
   * Returns the value at the best point.
   *
   * @return the least value found by the last search
   */
  public double value() {
    return value;
  }

  /**
   * Returns the number of steps.
   *
   * @return the iterations of the last search
   */
  public int iterations() {
    return iterations;
  }

  /**
   * Returns the number of evaluations.
   *
   * @return how often the last search evaluated the function
   */
  public int evaluations() {
    return evaluations;
  }
}

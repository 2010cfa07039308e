package io.bellwether.ml.svm;

import java.util.Arrays;

/**
 * The quadratic programme that all support vector machines come down to, in one coefficient b_i a
 * row:
 *
 * <pre>
 *   minimise  1/2 b'Kb + p'b + epsilon (|b_1| + ... + |b_n|)
 *   such that lower_i ≤ b_i ≤ upper_i  and the sum of b over each group of rows stays what it is at
 *             the start
 * </pre>
 *
 * <p>K is the kernel between the rows; {@code lower_i ≤ 0 ≤ upper_i}. With {@code a} and {@code y}
 * of the textbooks, b is
 *
 * <ul>
 *   <li>for classification {@code b_i = y_i a_i}, so b is from 0 to C for the one class, from -C to
 *       0 for the other; epsilon is 0, and the textbook's {@code p'a} is {@code (y p)'b};
 *   <li>for epsilon-regression {@code b_i = a_i - a*_i} from -C to C, {@code p = -y};
 *   <li>for a single class {@code b_i = a_i}.
 * </ul>
 *
 * <p>A solution's {@code rho} of a group is the number with {@code (Kb)_i + p_i ± epsilon = rho}
 * for rows whose b is between bounds. Machines with nu have two groups. Immutable; arrays are
 * copied.
 */
final class DualProblem {

  private final double[] linear;
  private final double[] lower;
  private final double[] upper;
  private final double[] start;
  private final double epsilon;
  private final boolean[] second;
  private final int groups;

  private DualProblem(
      double[] linear,
      double[] lower,
      double[] upper,
      double[] start,
      double epsilon,
      boolean[] second,
      int groups) {
    this.linear = linear;
    this.lower = lower;
    this.upper = upper;
    this.start = start;
    this.epsilon = epsilon;
    this.second = second;
    this.groups = groups;
  }

  /** Epsilon-regression: target y, cost c_i of row i. Starts at zero. */
  static DualProblem regression(double[] y, double[] c, double epsilon) {
    int n = y.length;
    double[] linear = new double[n];
    double[] lower = new double[n];
    for (int i = 0; i < n; i++) {
      linear[i] = -y[i];
      lower[i] = -c[i];
    }
    return new DualProblem(linear, lower, c.clone(), new double[n], epsilon, new boolean[n], 1);
  }

  /**
   * Classification: minimise {@code 1/2 a'Qa - 1'a} with {@code Q_ij = y_i y_j K_ij}, {@code y'a =
   * 0}, {@code 0 ≤ a_i ≤ c_i}. The solution's coefficients are {@code y_i a_i}. Starts at zero.
   *
   * @param positive which rows have y = 1; the others have -1
   * @param c the cost of each row
   */
  static DualProblem classification(boolean[] positive, double[] c) {
    double[] linear = new double[c.length];
    for (int i = 0; i < c.length; i++) {
      linear[i] = positive[i] ? -1 : 1;
    }
    return signed(positive, linear, c, new double[c.length], false);
  }

  /**
   * Machines with nu: minimise {@code 1/2 a'Qa} with the sums of {@code a} over positive rows and
   * over the others both kept at what they are at the start. The solution has two rho: group 0 of
   * the positive rows, group 1 of the others.
   *
   * @param positive which rows have y = 1
   * @param linear p in the terms of b, that is {@code y_i} times the textbook's
   * @param c the cost of each row
   * @param start a of each row, from 0 to c
   */
  static DualProblem grouped(boolean[] positive, double[] linear, double[] c, double[] start) {
    return signed(positive, linear, c, start, true);
  }

  /**
   * One class: minimise {@code 1/2 a'Ka} with {@code 0 ≤ a_i ≤ c_i} and the sum of a kept.
   *
   * @param c the largest coefficient of each row
   * @param start a of each row, from 0 to c
   */
  static DualProblem oneClass(double[] c, double[] start) {
    boolean[] positive = new boolean[c.length];
    Arrays.fill(positive, true);
    return signed(positive, new double[c.length], c, start, false);
  }

  private static DualProblem signed(
      boolean[] positive, double[] linear, double[] c, double[] start, boolean grouped) {
    int n = c.length;
    double[] lower = new double[n];
    double[] upper = new double[n];
    double[] b = new double[n];
    boolean[] second = new boolean[n];
    for (int i = 0; i < n; i++) {
      lower[i] = positive[i] ? 0 : -c[i];
      upper[i] = positive[i] ? c[i] : 0;
      b[i] = positive[i] ? start[i] : -start[i];
      second[i] = grouped && !positive[i];
    }
    return new DualProblem(linear.clone(), lower, upper, b, 0, second, grouped ? 2 : 1);
  }

  int size() {
    return linear.length;
  }

  double epsilon() {
    return epsilon;
  }

  int groups() {
    return groups;
  }

  double linear(int row) {
    return linear[row];
  }

  double lower(int row) {
    return lower[row];
  }

  double upper(int row) {
    return upper[row];
  }

  double start(int row) {
    return start[row];
  }

  /** Tells which group a row is of: 0 or 1. */
  int group(int row) {
    return second[row] ? 1 : 0;
  }
}

package io.bellwether.ml.svm;

import java.util.Arrays;

/**
 * Optimises the members of a working set, two coefficients a step: the first is that which violates
 * the optimality conditions most, the second that which promises most by second-order information
 * (Fan, Chen and Lin 2005, WSS 2). Not thread-safe.
 */
final class PairSolver {

  /** Curvature of a pair that has none: rows alike, or a kernel that is not definite. */
  private static final double LEAST_CURVATURE = 1e-12;

  /** Stands for infinity, with which the branch-free loops could not calculate. */
  private static final double FAR = 1e300;

  private final double[] b;
  private final double[] start;
  private final double[] gradient;
  private final double[] diagonal;
  private final double[] lower;
  private final double[] upper;
  private final double[][] upOffset;
  private final double[][] lowOffset;
  private double epsilon;
  private int size;

  private final double[] values;

  PairSolver(int capacity, int groups) {
    b = new double[capacity];
    start = new double[capacity];
    gradient = new double[capacity];
    diagonal = new double[capacity];
    values = new double[capacity];
    lower = new double[capacity];
    upper = new double[capacity];
    upOffset = new double[groups][capacity];
    lowOffset = new double[groups][capacity];
  }

  /**
   * Optimises.
   *
   * @param rows the state; not modified
   * @param set the members
   * @param tolerance the violation that ends the work
   * @param most the most steps
   * @return how many steps were made
   */
  int solve(ActiveRows rows, WorkingSet set, double tolerance, int most) {
    read(rows, set.members());
    double[][] kernel = set.kernel();
    int steps = 0;
    while (steps < most && step(kernel, rows.groups, tolerance)) {
      steps++;
    }
    return steps;
  }

  /** Returns how much a member's coefficient was changed by the last work. */
  double change(int place) {
    return b[place] - start[place];
  }

  /** Returns a member's coefficient after the last work. */
  double coefficient(int place) {
    return b[place];
  }

  private void read(ActiveRows rows, int[] members) {
    size = members.length;
    epsilon = rows.epsilon;
    for (int g = 0; g < rows.groups; g++) {
      Arrays.fill(upOffset[g], -FAR);
      Arrays.fill(lowOffset[g], FAR);
    }
    for (int s = 0; s < size; s++) {
      int i = members[s];
      b[s] = rows.b[i];
      start[s] = b[s];
      gradient[s] = rows.gradient[i];
      diagonal[s] = rows.diagonal[i];
      lower[s] = rows.lower[i];
      upper[s] = rows.upper[i];
      updateOffsets(s, rows.group[i]);
    }
  }

  /** Makes one step; false if there is no violation left, or rounding makes the step nothing. */
  private boolean step(double[][] kernel, int groups, double tolerance) {
    int group = 0;
    int i = -1;
    int j = -1;
    double best = 0;
    for (int g = 0; g < groups; g++) {
      values(upOffset[g], gradient, values, size);
      int first = largest(values, size);
      double up = values[first];
      gains(up, diagonal[first], kernel[first], diagonal, lowOffset[g], gradient, values, size);
      int second = largest(values, size);
      if (values[second] > best && violated(up, second, lowOffset[g], tolerance)) {
        best = values[second];
        i = first;
        j = second;
        group = g;
      }
    }
    return i >= 0 && move(i, j, group, kernel);
  }

  /**
   * Whether the optimality conditions are violated, by this pair or by another with the same up.
   */
  private boolean violated(double up, int second, double[] offset, double tolerance) {
    if (up - (offset[second] - gradient[second]) > tolerance) {
      return true;
    }
    double lowest = FAR;
    for (int s = 0; s < size; s++) {
      lowest = Math.min(lowest, offset[s] - gradient[s]);
    }
    return up - lowest > tolerance;
  }

  private static void values(double[] offset, double[] gradient, double[] values, int size) {
    for (int s = 0; s < size; s++) {
      values[s] = offset[s] - gradient[s];
    }
  }

  private static int largest(double[] values, int size) {
    int largest = 0;
    double best = values[0];
    for (int s = 1; s < size; s++) {
      if (values[s] > best) {
        best = values[s];
        largest = s;
      }
    }
    return largest;
  }

  /** Four times {@code (up - low)^2 / curvature}, 0 where low is not below up. */
  private static void gains(
      double up,
      double ofFirst,
      double[] row,
      double[] diagonal,
      double[] offset,
      double[] gradient,
      double[] gains,
      int size) {
    for (int s = 0; s < size; s++) {
      double slope = (up - offset[s]) + gradient[s];
      double curvature = Math.fma(-2, row[s], ofFirst + diagonal[s]);
      double twice = slope + Math.abs(slope);
      gains[s] = twice * twice / (curvature + Math.abs(curvature) + LEAST_CURVATURE);
    }
  }

  private double curvature(int i, int j, double[][] kernel) {
    double curvature = diagonal[i] + diagonal[j] - 2 * kernel[i][j];
    return curvature > LEAST_CURVATURE ? curvature : LEAST_CURVATURE;
  }

  /** Raises b_i and lowers b_j by the same, as far as bounds and the kinks at zero let it. */
  private boolean move(int i, int j, int group, double[][] kernel) {
    double slope = (upOffset[group][i] - gradient[i]) - (lowOffset[group][j] - gradient[j]);
    double roomI = b[i] < 0 ? -b[i] : upper[i] - b[i];
    double roomJ = b[j] > 0 ? b[j] : b[j] - lower[j];
    double step = Math.min(slope / curvature(i, j, kernel), Math.min(roomI, roomJ));
    double newI = step == roomI ? (b[i] < 0 ? 0 : upper[i]) : b[i] + step;
    double newJ = step == roomJ ? (b[j] > 0 ? 0 : lower[j]) : b[j] - step;
    double changeI = newI - b[i];
    double changeJ = newJ - b[j];
    if (changeI == 0 && changeJ == 0) {
      return false;
    }
    b[i] = newI;
    b[j] = newJ;
    updateOffsets(i, group);
    updateOffsets(j, group);
    addProducts(changeI, kernel[i], changeJ, kernel[j], gradient, size);
    return true;
  }

  private void updateOffsets(int s, int group) {
    double x = b[s];
    upOffset[group][s] = x < 0 ? epsilon : x < upper[s] ? -epsilon : -FAR;
    lowOffset[group][s] = x > 0 ? -epsilon : x > lower[s] ? epsilon : FAR;
  }

  private static void addProducts(
      double f, double[] x, double g, double[] y, double[] sums, int count) {
    for (int s = 0; s < count; s++) {
      sums[s] = Math.fma(g, y[s], Math.fma(f, x[s], sums[s]));
    }
  }
}

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

  /** The smallest low value that the last search for a second one saw. */
  private double lowest;

  PairSolver(int capacity, int groups) {
    b = new double[capacity];
    start = new double[capacity];
    gradient = new double[capacity];
    diagonal = new double[capacity];
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
      Arrays.fill(upOffset[g], Double.NEGATIVE_INFINITY);
      Arrays.fill(lowOffset[g], Double.POSITIVE_INFINITY);
    }
    for (int s = 0; s < size; s++) {
      int i = members[s];
      b[s] = rows.b[i];
      start[s] = b[s];
      gradient[s] = rows.gradient[i];
      diagonal[s] = rows.diagonal[i];
      lower[s] = rows.lower[i];
      upper[s] = rows.upper[i];
      upOffset[rows.group[i]][s] = rows.upOffset(i);
      lowOffset[rows.group[i]][s] = rows.lowOffset(i);
    }
  }

  /** Makes one step; false if there is no violation left, or rounding makes the step nothing. */
  private boolean step(double[][] kernel, int groups, double tolerance) {
    int group = 0;
    int i = -1;
    int j = -1;
    double best = 0;
    for (int g = 0; g < groups; g++) {
      int first = first(upOffset[g]);
      double up = upOffset[g][first] - gradient[first];
      int second = second(up, first, kernel[first], lowOffset[g]);
      if (second >= 0 && up - lowest > tolerance) {
        double gain = gain(up, first, second, kernel, lowOffset[g]);
        if (i < 0 || gain > best) {
          best = gain;
          i = first;
          j = second;
          group = g;
        }
      }
    }
    return i >= 0 && move(i, j, group, kernel);
  }

  private int first(double[] offset) {
    int first = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < size; s++) {
      double up = offset[s] - gradient[s];
      if (up > highest) {
        highest = up;
        first = s;
      }
    }
    return first;
  }

  /** Finds the member with the largest {@code (up - low)^2 / curvature}; -1 if there is none. */
  private int second(double up, int first, double[] row, double[] offset) {
    double ofFirst = diagonal[first];
    double least = Double.POSITIVE_INFINITY;
    int second = -1;
    double numerator = -1;
    double denominator = 1;
    for (int s = 0; s < size; s++) {
      double low = offset[s] - gradient[s];
      double slope = up - low;
      if (slope > 0) {
        double curvature = ofFirst + diagonal[s] - 2 * row[s];
        curvature = curvature > LEAST_CURVATURE ? curvature : LEAST_CURVATURE;
        double square = slope * slope;
        if (square * denominator > numerator * curvature) {
          numerator = square;
          denominator = curvature;
          second = s;
        }
        if (low < least) {
          least = low;
        }
      }
    }
    lowest = least;
    return second;
  }

  private double gain(double up, int i, int j, double[][] kernel, double[] offset) {
    double slope = up - (offset[j] - gradient[j]);
    return slope * slope / curvature(i, j, kernel);
  }

  private double curvature(int i, int j, double[][] kernel) {
    double curvature = diagonal[i] + diagonal[j] - 2 * kernel[i][j];
    return curvature > LEAST_CURVATURE ? curvature : LEAST_CURVATURE;
  }

  /** Raises b_i and lowers b_j by the same, as far as bounds and the kinks at zero let it. */
  private boolean move(int i, int j, int group, double[][] kernel) {
    double slope =
        (upOffset[group][i] - gradient[i]) - (lowOffset[group][j] - gradient[j]);
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
    upOffset[group][s] =
        x < 0 ? epsilon : x < upper[s] ? -epsilon : Double.NEGATIVE_INFINITY;
    lowOffset[group][s] = x > 0 ? -epsilon : x > lower[s] ? epsilon : Double.POSITIVE_INFINITY;
  }

  private static void addProducts(
      double f, double[] x, double g, double[] y, double[] sums, int count) {
    for (int s = 0; s < count; s++) {
      sums[s] = Math.fma(g, y[s], Math.fma(f, x[s], sums[s]));
    }
  }
}

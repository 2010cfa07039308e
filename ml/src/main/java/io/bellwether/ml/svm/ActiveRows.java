package io.bellwether.ml.svm;

import io.bellwether.model.FitException;

/**
 * The state of the rows that a solver works on: all at first, fewer after shrinking. Positions are
 * those in the arrays here; {@link #row} tells which row of the problem each is. Not thread-safe.
 */
final class ActiveRows {

  /** Larger kernel values would leave the range of single precision. */
  private static final double LARGEST = 1e37;

  final int size;
  final int[] row;
  final double[] b;
  final double[] gradient;
  final double[] lower;
  final double[] upper;
  final double[] diagonal;
  final byte[] group;
  final double epsilon;
  final int groups;

  private ActiveRows(int size, double epsilon, int groups) {
    this.size = size;
    this.row = new int[size];
    this.b = new double[size];
    this.gradient = new double[size];
    this.lower = new double[size];
    this.upper = new double[size];
    this.diagonal = new double[size];
    this.group = new byte[size];
    this.epsilon = epsilon;
    this.groups = groups;
  }

  /** All rows of a problem, at its start; the gradient is that of b = 0. */
  static ActiveRows all(DualProblem problem, KernelRows kernel) {
    ActiveRows rows = new ActiveRows(problem.size(), problem.epsilon(), problem.groups());
    for (int i = 0; i < rows.size; i++) {
      rows.row[i] = i;
      rows.b[i] = problem.start(i);
      rows.gradient[i] = problem.linear(i);
      rows.lower[i] = problem.lower(i);
      rows.upper[i] = problem.upper(i);
      rows.diagonal[i] = inRange(kernel.diagonal(i));
      rows.group[i] = (byte) problem.group(i);
    }
    return rows;
  }

  private static double inRange(double value) {
    if (!(Math.abs(value) < LARGEST)) {
      throw new FitException(
          "the kernel of a row with itself is " + value + ", out of the range of the solver",
          "scale the features, for instance with Scaler.standard(), or lower gamma");
    }
    return value;
  }

  /** Some of the rows. */
  ActiveRows select(int[] kept) {
    ActiveRows rows = new ActiveRows(kept.length, epsilon, groups);
    for (int i = 0; i < kept.length; i++) {
      int k = kept[i];
      rows.row[i] = row[k];
      rows.b[i] = b[k];
      rows.gradient[i] = gradient[k];
      rows.lower[i] = lower[k];
      rows.upper[i] = upper[k];
      rows.diagonal[i] = diagonal[k];
      rows.group[i] = group[k];
    }
    return rows;
  }

  /**
   * Returns what is added to minus the gradient to tell how fast the objective falls when b rises;
   * minus infinity if b cannot rise. The slope of epsilon |b| is that to the right.
   */
  double upOffset(int i) {
    if (b[i] < 0) {
      return epsilon;
    }
    return b[i] < upper[i] ? -epsilon : Double.NEGATIVE_INFINITY;
  }

  /** The same for b falling: how fast the objective rises; infinity if b cannot fall. */
  double lowOffset(int i) {
    if (b[i] > 0) {
      return -epsilon;
    }
    return b[i] > lower[i] ? epsilon : Double.POSITIVE_INFINITY;
  }

  double up(int i) {
    return upOffset(i) - gradient[i];
  }

  double low(int i) {
    return lowOffset(i) - gradient[i];
  }

  /** Tells whether b is at one of its bounds. */
  boolean bounded(int i) {
    return b[i] == upper[i] || b[i] == lower[i];
  }

  /** Largest up value of a group; minus infinity if nothing can rise. */
  double highest(int ofGroup) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      if (group[i] == ofGroup && up(i) > highest) {
        highest = up(i);
      }
    }
    return highest;
  }

  /** Smallest low value of a group; infinity if nothing can fall. */
  double lowest(int ofGroup) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      if (group[i] == ofGroup && low(i) < lowest) {
        lowest = low(i);
      }
    }
    return lowest;
  }

  /** The largest violation of the optimality conditions; 0 if there is none. */
  double gap() {
    double gap = 0;
    for (int g = 0; g < groups; g++) {
      gap = Math.max(gap, highest(g) - lowest(g));
    }
    return gap;
  }
}

package io.bellwether.math;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which columns of a triangular factor are independent, and how the others follow from them.
 *
 * <p>Columns are taken in their order, and one whose part outside the span of those before is below
 * a tolerance (relative to the terms of the combination that comes nearest) is put aside as
 * dependent: so it is the later column that is named, as people expect. That alone can miss a
 * deficiency that is spread over many columns (W. Kahan's matrix; see Golub and Van Loan, <i>Matrix
 * Computations</i>, 4th ed., section 5.4.2), so the singular values of the rest are looked at too,
 * and as long as the smallest is below the tolerance, the column that weighs most in its singular
 * vector (G. H. Golub, V. Klema and G. W. Stewart 1976) is put aside as well.
 *
 * <p>Columns are scaled by powers of two to norms of 0.5 to 1; nothing is rounded by that.
 */
final class RankAnalysis {

  /** Columns in scaled form, reduced; the last is the response. */
  private final double[][] columns;

  /** Column j was divided by 2 to this power. */
  final int[] exponents;

  /** The independent columns, ascending. */
  final int[] kept;

  /** Upper triangular factor of the independent columns, by rows. */
  final double[][] factor;

  /** The part of the rotated response along the independent columns. */
  final double[] rotated;

  /** Norm of the rest of the rotated response. */
  final double restNorm;

  /**
   * Ratio of the largest to the smallest singular value of the independent columns, scaled to unit
   * norms; 1 if none.
   */
  final double condition;

  /** The dependent columns, ascending, with coefficients for the scaled columns. */
  final List<LinearDependency> dependencies;

  private RankAnalysis(
      double[][] columns,
      int[] exponents,
      List<Integer> kept,
      List<Integer> aside,
      double condition) {
    this.columns = columns;
    this.exponents = exponents;
    this.kept = kept.stream().mapToInt(Integer::intValue).toArray();
    this.condition = condition;
    int k = this.kept.length;
    factor = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = i; j < k; j++) {
        factor[i][j] = columns[this.kept[j]][i];
      }
    }
    double[] response = columns[columns.length - 1];
    rotated = Arrays.copyOf(response, k);
    restNorm = norm(response, k);
    dependencies = new ArrayList<>();
    for (int j : aside) {
      dependencies.add(dependency(j));
    }
  }

  /**
   * Analyses a factor.
   *
   * @param r upper triangular, by rows, the response as last column; not modified
   * @param tolerance what part of a column's norm counts as nothing
   * @return the analysis
   */
  static RankAnalysis of(double[][] r, double tolerance) {
    int p = r.length - 1;
    int[] exponents = new int[p + 1];
    double[][] scaled = scaledColumns(r, exponents);
    boolean[] excluded = new boolean[p];
    while (true) {
      double[][] columns = new double[p + 1][];
      for (int j = 0; j <= p; j++) {
        columns[j] = scaled[j].clone();
      }
      List<Integer> kept = new ArrayList<>();
      List<Integer> aside = new ArrayList<>();
      triangularise(columns, excluded, tolerance, kept, aside);
      if (kept.isEmpty()) {
        return new RankAnalysis(columns, exponents, kept, aside, 1.0);
      }
      SingularValues singular = SingularValues.of(unitColumns(columns, kept));
      double condition = singular.condition();
      if (condition * tolerance < 1) {
        return new RankAnalysis(columns, exponents, kept, aside, condition);
      }
      excluded[kept.get(heaviest(singular.smallestRightVector()))] = true;
    }
  }

  private static double[][] scaledColumns(double[][] r, int[] exponents) {
    int m = r.length;
    double[][] columns = new double[m][m];
    for (int j = 0; j < m; j++) {
      double largest = 0;
      for (int i = 0; i <= j; i++) {
        largest = Math.max(largest, Math.abs(r[i][j]));
      }
      if (largest > 0) {
        int e = Math.getExponent(largest);
        for (int i = 0; i <= j; i++) {
          columns[j][i] = Math.scalb(r[i][j], -e);
        }
        int more = Math.getExponent(norm(columns[j], 0)) + 1;
        for (int i = 0; i <= j; i++) {
          columns[j][i] = Math.scalb(columns[j][i], -more);
        }
        exponents[j] = e + more;
      }
    }
    return columns;
  }

  /** Householder reduction in order of the columns, those excluded last. */
  private static void triangularise(
      double[][] columns,
      boolean[] excluded,
      double tolerance,
      List<Integer> kept,
      List<Integer> aside) {
    int p = excluded.length;
    for (int j = 0; j < p; j++) {
      if (!excluded[j]) {
        int k = kept.size();
        double rest = norm(columns[j], k);
        if (rest > tolerance * sizeOfCombination(columns, kept, j)) {
          reflect(columns, j, k, rest);
          kept.add(j);
        } else {
          aside.add(j);
        }
      }
    }
    for (int j = 0; j < p; j++) {
      if (excluded[j]) {
        aside.add(j);
      }
    }
    aside.sort(null);
  }

  /**
   * Norm of (z, 1), z the combination of the columns so far that comes nearest to column j;
   * infinite for a column of zeros.
   */
  private static double sizeOfCombination(double[][] columns, List<Integer> kept, int j) {
    double norm = norm(columns[j], 0);
    return norm > 0
        ? Math.hypot(norm(combination(columns, kept, columns[j]), 0), norm)
        : Double.POSITIVE_INFINITY;
  }

  private static double[] combination(double[][] columns, List<Integer> kept, double[] column) {
    double[] z = Arrays.copyOf(column, kept.size());
    for (int i = z.length - 1; i >= 0; i--) {
      double[] pivot = columns[kept.get(i)];
      z[i] /= pivot[i];
      for (int l = 0; l < i; l++) {
        z[l] -= pivot[l] * z[i];
      }
    }
    return z;
  }

  private static void reflect(double[][] columns, int j, int k, double norm) {
    double[] v = Arrays.copyOf(columns[j], columns.length);
    boolean done = true;
    for (int i = k + 1; i < v.length; i++) {
      done &= v[i] == 0;
    }
    if (done) {
      return;
    }
    double beta = v[k] > 0 ? -norm : norm;
    v[k] -= beta;
    double tau = -1 / (beta * v[k]);
    for (int c = 0; c < columns.length; c++) {
      double[] y = columns[c];
      double s = 0;
      for (int i = k; i < v.length; i++) {
        s += v[i] * y[i];
      }
      if (c == j) {
        Arrays.fill(y, k, y.length, 0.0);
        y[k] = beta;
      } else if (s != 0) { // columns kept before are zero from row k on; those put aside follow the
        // rotations
        for (int i = k; i < v.length; i++) {
          y[i] -= tau * s * v[i];
        }
      }
    }
  }

  private static double[][] unitColumns(double[][] columns, List<Integer> kept) {
    int k = kept.size();
    double[][] unit = new double[k][k];
    for (int j = 0; j < k; j++) {
      double[] column = columns[kept.get(j)];
      double norm = norm(column, 0);
      for (int i = 0; i <= j; i++) {
        unit[i][j] = column[i] / norm;
      }
    }
    return unit;
  }

  /** The last of those elements that are within a tenth of the largest. */
  private static int heaviest(double[] v) {
    double largest = 0;
    for (double x : v) {
      largest = Math.max(largest, Math.abs(x));
    }
    int found = 0;
    for (int i = 0; i < v.length; i++) {
      if (Math.abs(v[i]) >= 0.9 * largest) {
        found = i;
      }
    }
    return found;
  }

  /**
   * The combination of the columns kept, without coefficients that are no more than the rounding
   * error of zero.
   */
  private LinearDependency dependency(int column) {
    double[] z = Arrays.copyOf(columns[column], kept.length);
    Triangular.solveUpper(factor, z);
    SortedMap<Integer, Double> combination = new TreeMap<>();
    double[] row = new double[kept.length];
    double size = Math.hypot(1, norm(z, 0));
    for (int i = 0; i < kept.length; i++) {
      Arrays.fill(row, 0.0);
      row[i] = 1;
      Triangular.solveUpperTransposed(
          factor, row); // row i of the inverse: how errors of the column reach z[i]
      if (Math.abs(z[i]) > 4 * LeastSquaresProblem.ROUNDING * size * norm(row, 0)) {
        combination.put(kept[i], z[i]);
      }
    }
    return new LinearDependency(column, combination);
  }

  private static double norm(double[] x, int from) {
    double s = 0;
    for (int i = from; i < x.length; i++) {
      s = Math.fma(x[i], x[i], s);
    }
    return Math.sqrt(s);
  }
}

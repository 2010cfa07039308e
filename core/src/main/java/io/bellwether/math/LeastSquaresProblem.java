package io.bellwether.math;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The reduced form of a least squares problem, all rows taken in, and the two ways to its solution.
 */
final class LeastSquaresProblem {

  /**
   * Rounding errors of the factorisation relative to the norm of a column: 16 units. 4 to 10 are
   * seen for up to 1e6 rows, 16 in a constant column; they do not grow with the number of rows to
   * speak of (see {@link FactorTree}).
   */
  static final double ROUNDING = 16 * 0x1p-53;

  final RankAnalysis analysis;
  final DoubledGram totals;
  final int columns;
  final long rows;
  final long weightedRows;

  /** Scaled response times 2 to this power is the response. */
  final int responseExponent;

  /** Scaled column j times 2 to this power is the column. */
  final int[] columnExponents;

  final int totalsExponent;

  LeastSquaresProblem(
      double[][] factor, ColumnScales scales, DoubledGram totals, long rows, long weightedRows) {
    if (!(weightedRows > 0)) {
      throw new MathException(
          MathException.Reason.NO_OBSERVATIONS,
          "there is no row with a positive weight among " + rows + " rows");
    }
    columns = factor.length - 1;
    this.rows = rows;
    this.weightedRows = weightedRows;
    this.totals = totals;
    analysis = RankAnalysis.of(factor, tolerance());
    columnExponents = new int[columns];
    for (int j = 0; j < columns; j++) {
      columnExponents[j] = analysis.exponents[j] + scales.exponent(j);
    }
    totalsExponent = scales.exponent(columns);
    responseExponent = analysis.exponents[columns] + totalsExponent;
  }

  /** What part of a column's norm may be rounding error or the trace of it. */
  private double tolerance() {
    return 4 * (columns + 1) * ROUNDING;
  }

  /** What the relative error of the plain solution is likely to be. */
  double expectedError() {
    return analysis.condition * ROUNDING;
  }

  /** The solution of the orthogonal factorisation. */
  LeastSquaresSolution plain() {
    double[] x = analysis.rotated.clone();
    Triangular.solveUpper(analysis.factor, x);
    int k = x.length;
    double[][] inverse = new double[k][];
    for (int i = 0; i < k; i++) {
      inverse[i] = new double[k];
      inverse[i][i] = 1;
      Triangular.solveUpperTransposed(analysis.factor, inverse[i]);
      Triangular.solveUpper(analysis.factor, inverse[i]);
    }
    return new LeastSquaresSolution(this, x, inverse, analysis.restNorm * analysis.restNorm, 0);
  }

  /** The solution refined by the inner products of all rows in doubled precision. */
  LeastSquaresSolution refined(DoubledGram products, ColumnScales scales) {
    int k = analysis.kept.length;
    double[][] high = new double[k + 1][k + 1];
    double[][] low = new double[k + 1][k + 1];
    for (int i = 0; i <= k; i++) {
      for (int j = i; j <= k; j++) {
        int a = i < k ? analysis.kept[i] : columns;
        int b = j < k ? analysis.kept[j] : columns;
        int e = -analysis.exponents[a] - analysis.exponents[b];
        high[i][j] = Math.scalb(products.high(a, b), e);
        low[i][j] = Math.scalb(products.low(a, b), e);
      }
    }
    RefinedSystem system = new RefinedSystem(analysis.factor, high, low);
    double[] b = column(high, k);
    double[] bRest = column(low, k);
    System.arraycopy(analysis.rotated, 0, system.x, 0, k);
    Triangular.solveUpper(analysis.factor, system.x);
    int steps = system.refine(b, bRest);
    double[] x = system.x.clone();
    double rss = residualSumOfSquares(system, b, bRest, high[k][k], low[k][k]);
    return new LeastSquaresSolution(this, x, inverse(system), rss, steps);
  }

  /**
   * y'y - x'(g + rho) with rho = g - G x the rest of the normal equations: an error of x enters
   * squared.
   */
  private static double residualSumOfSquares(
      RefinedSystem system, double[] b, double[] bRest, double square, double squareRest) {
    int k = b.length;
    double[] rest = new double[k];
    system.residual(b, bRest, rest);
    DoubleDouble sum = new DoubleDouble().set(square, squareRest);
    DoubleDouble size = new DoubleDouble().add(square);
    for (int i = 0; i < k; i++) {
      sum.addProduct(-system.x[i], -system.xRest[i], b[i], bRest[i]);
      sum.addProduct(-system.x[i], rest[i]);
      size.add(Math.abs(system.x[i] * b[i]));
    }
    double floor = size.value() * 0x1p-98;
    return sum.value() > floor ? sum.value() : 0.0;
  }

  private static double[][] inverse(RefinedSystem system) {
    int k = system.x.length;
    double[][] inverse = new double[k][];
    double[] unit = new double[k];
    double[] none = new double[k];
    for (int i = 0; i < k; i++) {
      Arrays.fill(unit, 0.0);
      unit[i] = 1;
      Arrays.fill(system.x, 0.0);
      system.refine(unit, none);
      inverse[i] = system.x.clone();
    }
    return inverse;
  }

  private static double[] column(double[][] a, int j) {
    double[] column = new double[j];
    for (int i = 0; i < j; i++) {
      column[i] = a[i][j];
    }
    return column;
  }

  /** The dependencies with coefficients for the columns as given. */
  List<LinearDependency> dependencies() {
    List<LinearDependency> result = new ArrayList<>();
    for (LinearDependency scaled : analysis.dependencies) {
      int own = columnExponents[scaled.column()];
      SortedMap<Integer, Double> combination = new TreeMap<>();
      scaled
          .combination()
          .forEach(
              (column, z) -> combination.put(column, Math.scalb(z, own - columnExponents[column])));
      result.add(new LinearDependency(scaled.column(), combination));
    }
    return List.copyOf(result);
  }
}

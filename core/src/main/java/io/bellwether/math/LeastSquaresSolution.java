package io.bellwether.math;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The solution of a linear least squares problem, with what inference needs: immutable and
 * thread-safe.
 *
 * <p>With design A (n rows, p columns), response y and weights w, the coefficients b minimise the
 * sum of w (y - A b)^2. Where columns depend on others ({@link #dependencies()}), the later one of
 * them is left out: its coefficient, standard error and covariances are NaN, and predictions are
 * made as if it were 0.
 */
public final class LeastSquaresSolution {

  private final int columns;
  private final long rows;
  private final long observations;
  private final double[] coefficients;

  /** Place of a column among the independent ones, or -1. */
  private final int[] place;

  private final int[] kept;
  private final int[] exponents;
  private final double[][] factor;

  /** Inverse of the inner products of the scaled columns. */
  private final double[][] inverse;

  private final double residualSumOfSquares;
  private final double totalSumOfSquares;
  private final double centredTotalSumOfSquares;
  private final double sumOfWeights;
  private final double mean;
  private final double condition;
  private final int refinementSteps;
  private final List<LinearDependency> dependencies;

  LeastSquaresSolution(
      LeastSquaresProblem problem,
      double[] x,
      double[][] inverse,
      double scaledRss,
      int refinementSteps) {
    RankAnalysis analysis = problem.analysis;
    columns = problem.columns;
    rows = problem.rows;
    observations = problem.weightedRows;
    kept = analysis.kept;
    exponents = problem.columnExponents;
    factor = analysis.factor;
    this.inverse = inverse;
    this.refinementSteps = refinementSteps;
    condition = analysis.condition;
    coefficients = new double[columns];
    place = new int[columns];
    Arrays.fill(coefficients, Double.NaN);
    Arrays.fill(place, -1);
    for (int i = 0; i < x.length; i++) {
      place[kept[i]] = i;
      coefficients[kept[i]] = Math.scalb(x[i], problem.responseExponent - exponents[kept[i]]);
    }
    residualSumOfSquares = Math.scalb(scaledRss, 2 * problem.responseExponent);
    DoubledGram totals = problem.totals;
    sumOfWeights = totals.high(0, 0);
    mean = Math.scalb(totals.high(0, 1) / sumOfWeights, problem.totalsExponent);
    totalSumOfSquares = Math.scalb(totals.high(1, 1), 2 * problem.totalsExponent);
    centredTotalSumOfSquares = Math.scalb(centred(totals), 2 * problem.totalsExponent);
    dependencies = analysis.dependencies.stream().map(this::unscaled).toList();
  }

  /** Sum of w y^2 - (sum of w y)^2 / sum of w, in doubled precision. */
  private static double centred(DoubledGram totals) {
    double w = totals.high(0, 0);
    DoubleDouble quotient = new DoubleDouble();
    DoubleDouble rest = new DoubleDouble().set(totals.high(0, 1), totals.low(0, 1));
    for (int i = 0; i < 3; i++) {
      double q = rest.value() / w;
      quotient.add(q);
      rest.addProduct(-q, w, totals.low(0, 0));
    }
    DoubleDouble sum = new DoubleDouble().set(totals.high(1, 1), totals.low(1, 1));
    sum.addProduct(-quotient.value(), -quotient.rest(), totals.high(0, 1), totals.low(0, 1));
    double floor = totals.high(1, 1) * 0x1p-98;
    return sum.value() > floor ? sum.value() : 0.0;
  }

  private LinearDependency unscaled(LinearDependency scaled) {
    int j = scaled.column();
    SortedMap<Integer, Double> combination = new TreeMap<>();
    scaled
        .combination()
        .forEach(
            (column, z) ->
                combination.put(column, Math.scalb(z, exponents[j] - exponents[column])));
    return new LinearDependency(j, combination);
  }

  /**
   * Returns the number of columns of the design.
   *
   * @return p
   */
  public int columns() {
    return columns;
  }

  /**
   * Returns the number of rows, those of weight 0 included.
   *
   * @return the rows that were taken in
   */
  public long rows() {
    return rows;
  }

  /**
   * Returns the number of rows with a positive weight.
   *
   * @return n
   */
  public long observations() {
    return observations;
  }

  /**
   * Returns the number of independent columns.
   *
   * @return the rank
   */
  public int rank() {
    return kept.length;
  }

  /**
   * Returns the columns that are combinations of others, and of which.
   *
   * @return the dependencies in order of columns, empty for a design of full rank; unmodifiable
   */
  public List<LinearDependency> dependencies() {
    return dependencies;
  }

  /**
   * Returns the coefficients.
   *
   * @return p numbers, NaN for dependent columns
   */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /**
   * Returns a coefficient.
   *
   * @param column index of the column
   * @return the coefficient, NaN for a dependent column
   */
  public double coefficient(int column) {
    return coefficients[column];
  }

  /**
   * Returns the residual degrees of freedom, observations less rank.
   *
   * @return n - rank, 0 if the fit is exact for want of rows
   */
  public long residualDegreesOfFreedom() {
    return observations - kept.length;
  }

  /**
   * Returns the (weighted) residual sum of squares.
   *
   * @return the minimum of the sum of w (y - A b)^2; 0 if it cannot be told from rounding
   */
  public double residualSumOfSquares() {
    return residualSumOfSquares;
  }

  /**
   * Returns the residual variance, residual sum of squares by degrees of freedom.
   *
   * @return the variance; NaN without degrees of freedom
   */
  public double residualVariance() {
    long df = residualDegreesOfFreedom();
    return df > 0 ? residualSumOfSquares / df : Double.NaN;
  }

  /**
   * Returns the residual standard deviation, the root of {@link #residualVariance()}.
   *
   * @return the deviation; NaN without degrees of freedom
   */
  public double residualStandardDeviation() {
    return Math.sqrt(residualVariance());
  }

  /**
   * Returns the sum of w y^2.
   *
   * @return the total sum of squares about zero
   */
  public double totalSumOfSquares() {
    return totalSumOfSquares;
  }

  /**
   * Returns the sum of w (y - mean)^2 with the weighted mean.
   *
   * @return the total sum of squares about the mean
   */
  public double centredTotalSumOfSquares() {
    return centredTotalSumOfSquares;
  }

  /**
   * Returns the weighted mean of the response.
   *
   * @return the mean
   */
  public double responseMean() {
    return mean;
  }

  /**
   * Returns the sum of the weights, the number of rows if there are none.
   *
   * @return the sum
   */
  public double sumOfWeights() {
    return sumOfWeights;
  }

  /**
   * Returns R squared of a design with an intercept: 1 - RSS / {@link #centredTotalSumOfSquares()}.
   *
   * @return R squared; NaN if the response is constant
   */
  public double rSquared() {
    return centredTotalSumOfSquares > 0
        ? 1 - residualSumOfSquares / centredTotalSumOfSquares
        : Double.NaN;
  }

  /**
   * Returns R squared of a design without intercept: 1 - RSS / {@link #totalSumOfSquares()}.
   *
   * @return R squared about zero; NaN if the response is zero
   */
  public double rSquaredAboutZero() {
    return totalSumOfSquares > 0 ? 1 - residualSumOfSquares / totalSumOfSquares : Double.NaN;
  }

  /**
   * Returns the standard error of a coefficient.
   *
   * @param column index of the column
   * @return the standard error; NaN for a dependent column or without degrees of freedom
   */
  public double standardError(int column) {
    int i = place[column];
    return i < 0
        ? Double.NaN
        : residualStandardDeviation() * Math.scalb(Math.sqrt(inverse[i][i]), -exponents[column]);
  }

  /**
   * Returns the standard errors.
   *
   * @return p numbers as {@link #standardError} has them
   */
  public double[] standardErrors() {
    double[] errors = new double[columns];
    for (int j = 0; j < columns; j++) {
      errors[j] = standardError(j);
    }
    return errors;
  }

  /**
   * Returns an element of (A'WA)^-1: the covariance of two coefficients, but for the factor {@link
   * #residualVariance()}.
   *
   * @param j one column
   * @param k the other column
   * @return the element; NaN if one of the columns is dependent
   */
  public double unscaledCovariance(int j, int k) {
    int a = place[j];
    int b = place[k];
    return a < 0 || b < 0 ? Double.NaN : Math.scalb(inverse[a][b], -exponents[j] - exponents[k]);
  }

  /**
   * Returns the covariance of two coefficients.
   *
   * @param j one column
   * @param k the other column
   * @return the covariance; NaN if one of the columns is dependent or without degrees of freedom
   */
  public double covariance(int j, int k) {
    return residualVariance() * unscaledCovariance(j, k);
  }

  /**
   * Returns x'(A'WA)^-1 x, computed as a sum of squares by the triangular factor: the leverage of a
   * row of weight 1, and the variance of its fitted value but for the factor {@link
   * #residualVariance()}.
   *
   * @param x a row of the design, p values; those of dependent columns are not looked at
   * @return the quadratic form, 0 or more
   * @throws IllegalArgumentException if {@code x} has another length
   */
  public double quadraticForm(double[] x) {
    checkRow(x);
    double[] z = new double[kept.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = Math.scalb(x[kept[i]], -exponents[kept[i]]);
    }
    Triangular.solveUpperTransposed(factor, z);
    double s = 0;
    for (double v : z) {
      s = Math.fma(v, v, s);
    }
    return s;
  }

  /**
   * Returns the upper triangular T with (A'WA)^-1 = T T', from which {@link #quadraticForm} and all
   * covariances can be had without the solution.
   *
   * @return p rows of p numbers; rows and columns of dependent columns are zero
   */
  public double[][] inverseFactor() {
    double[][] result = new double[columns][columns];
    for (int k = 0; k < kept.length; k++) {
      double[] column = new double[kept.length];
      column[k] = 1;
      Triangular.solveUpper(factor, column);
      for (int i = 0; i <= k; i++) {
        result[kept[i]][kept[k]] = Math.scalb(column[i], -exponents[kept[i]]);
      }
    }
    return result;
  }

  /**
   * Returns the fitted value of a row, x'b.
   *
   * @param x a row of the design, p values; those of dependent columns are not looked at
   * @return the prediction
   * @throws IllegalArgumentException if {@code x} has another length
   */
  public double predict(double[] x) {
    checkRow(x);
    double s = 0;
    for (int j : kept) {
      s = Math.fma(x[j], coefficients[j], s);
    }
    return s;
  }

  /**
   * Returns the residuals y - A b of many rows, in blocks.
   *
   * @param design n rows by p columns, not modified
   * @param response n numbers, not modified
   * @return n residuals, not weighted
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public double[] residuals(TallMatrix design, double[] response) {
    checkRows(design, response.length);
    double[] active = new double[columns];
    for (int j : kept) {
      active[j] = coefficients[j];
    }
    return RowSweep.residuals(design, response, active);
  }

  /**
   * Returns the {@link #quadraticForm} of many rows, in blocks: the leverages of rows of weight 1;
   * times the weight for others.
   *
   * @param design n rows by p columns, not modified
   * @return n numbers, 0 or more
   * @throws IllegalArgumentException if the design has another number of columns
   */
  public double[] quadraticForms(TallMatrix design) {
    checkRows(design, design.rows());
    int[] powers = new int[kept.length];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = -exponents[kept[i]];
    }
    return RowSweep.quadraticForms(design, kept, powers, factor);
  }

  /**
   * Returns (A'WA)^-1 A'SA (A'WA)^-1, the "sandwich" of covariances robust against unequal
   * variances (H. White, Econometrica 48, 1980): with S of the squared weighted residuals it is
   * HC0; HC1 to HC3 scale them.
   *
   * @param design n rows by p columns, not modified
   * @param squares the diagonal of S, n finite numbers of 0 or more, not modified
   * @return p by p, symmetric; NaN in rows and columns of dependent columns
   * @throws IllegalArgumentException if the shapes do not fit
   * @throws MathException with reason NOT_FINITE if a value is NaN or infinite, or negative in
   *     {@code squares}
   */
  public double[][] sandwich(TallMatrix design, double[] squares) {
    checkRows(design, squares.length);
    LeastSquaresAccumulator middle = LeastSquaresAccumulator.ofProducts(columns);
    middle.add(design, new double[squares.length], squares);
    DoubledGram products = middle.products();
    int k = kept.length;
    double[][] meat = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        int power = middle.scales().exponent(kept[i]) + middle.scales().exponent(kept[j]);
        meat[i][j] =
            Math.scalb(
                products.high(kept[i], kept[j]), power - exponents[kept[i]] - exponents[kept[j]]);
      }
    }
    double[][] half = multiply(inverse, meat);
    double[][] scaled = multiply(half, inverse);
    double[][] result = new double[columns][columns];
    for (double[] row : result) {
      Arrays.fill(row, Double.NaN);
    }
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double mean = 0.5 * (scaled[i][j] + scaled[j][i]);
        result[kept[i]][kept[j]] = Math.scalb(mean, -exponents[kept[i]] - exponents[kept[j]]);
      }
    }
    return result;
  }

  private static double[][] multiply(double[][] a, double[][] b) {
    int k = a.length;
    double[][] product = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int l = 0; l < k; l++) {
        for (int j = 0; j < k; j++) {
          product[i][j] += a[i][l] * b[l][j];
        }
      }
    }
    return product;
  }

  private void checkRows(TallMatrix design, int length) {
    if (design.columns() != columns || design.rows() != length) {
      throw new IllegalArgumentException(
          "a design of "
              + design.rows()
              + " rows and "
              + design.columns()
              + " columns does not fit "
              + length
              + " values and "
              + columns
              + " coefficients");
    }
  }

  private void checkRow(double[] x) {
    if (x.length != columns) {
      throw new IllegalArgumentException(
          "the row has " + x.length + " values, the design " + columns + " columns");
    }
  }

  /**
   * Returns the condition number of the independent columns, each scaled to norm 1: how many times
   * a relative change of the data can be larger in the coefficients.
   *
   * @return 1 for orthogonal columns; 1e8 is bad, 1e15 is as good as dependent
   */
  public double condition() {
    return condition;
  }

  /**
   * Returns how many steps of refinement the coefficients took.
   *
   * @return the steps, 0 if they are those of the plain factorisation
   */
  public int refinementSteps() {
    return refinementSteps;
  }

  @Override
  public String toString() {
    return "LeastSquaresSolution[observations="
        + observations
        + ", columns="
        + columns
        + ", rank="
        + rank()
        + ", residualSumOfSquares="
        + residualSumOfSquares
        + ", condition="
        + condition
        + ", refinementSteps="
        + refinementSteps
        + "]";
  }
}

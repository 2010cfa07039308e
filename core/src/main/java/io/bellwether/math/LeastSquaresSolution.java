package io.bellwether.math;

import java.util.Arrays;
import java.util.List;

/**
 * The solution of a linear least squares problem, with what inference needs: immutable and
 * thread-safe.
 *
 * <p>With design A (n rows, p columns), response y and weights w, the coefficients b minimise the
 * sum of w (y - A b)^2. Where columns depend on others ({@link #dependencies()}), the later one of
 * them is left out: its coefficient, standard error and covariances are NaN, and predictions are
 * made as if it were 0.
 *
 * @since 0.1.0
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

  /** Residual sum of squares, divided by 4 to the power {@link #responseExponent}. */
  private final double scaledResiduals;

  private final int responseExponent;
  private final ResponseTotals totals;
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
    scaledResiduals = scaledRss;
    responseExponent = problem.responseExponent;
    totals = new ResponseTotals(problem.totals, problem.totalsExponent);
    dependencies = problem.dependencies();
  }

  /** {@return the number of columns of the design} */
  public int columns() {
    return columns;
  }

  /** {@return the number of rows, those of weight 0 included} */
  public long rows() {
    return rows;
  }

  /** {@return the number of rows with a positive weight} */
  public long observations() {
    return observations;
  }

  /** {@return the number of independent columns} */
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

  /** {@return the coefficients; p numbers, NaN for dependent columns} */
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

  /** {@return the residual degrees of freedom, observations less rank} */
  public long residualDegreesOfFreedom() {
    return observations - kept.length;
  }

  /**
   * Returns the (weighted) residual sum of squares.
   *
   * @return the minimum of the sum of w (y - A b)^2; 0 if it cannot be told from rounding
   */
  public double residualSumOfSquares() {
    return Math.scalb(scaledResiduals, 2 * responseExponent);
  }

  /** {@return residual sum of squares by degrees of freedom; NaN without degrees of freedom} */
  public double residualVariance() {
    long df = residualDegreesOfFreedom();
    return df > 0 ? residualSumOfSquares() / df : Double.NaN;
  }

  /** {@return the root of {@link #residualVariance()}; NaN without degrees of freedom} */
  public double residualStandardDeviation() {
    long df = residualDegreesOfFreedom();
    return df > 0 ? Math.scalb(Math.sqrt(scaledResiduals / df), responseExponent) : Double.NaN;
  }

  /** {@return the sum of w y^2; the total sum of squares about zero} */
  public double totalSumOfSquares() {
    return Math.scalb(totals.aboutZero, 2 * totals.exponent);
  }

  /** {@return the sum of w (y - mean)^2 with the weighted mean} */
  public double centredTotalSumOfSquares() {
    return Math.scalb(totals.aboutMean, 2 * totals.exponent);
  }

  /** {@return the weighted mean of the response} */
  public double responseMean() {
    return totals.mean;
  }

  /** {@return the sum of the weights, the number of rows if there are none} */
  public double sumOfWeights() {
    return totals.sumOfWeights;
  }

  /**
   * Returns R squared of a design with an intercept: 1 - RSS / {@link #centredTotalSumOfSquares()}.
   *
   * @return R squared; NaN if the response is constant
   */
  public double rSquared() {
    return oneLessResidualShareOf(totals.aboutMean);
  }

  /** {@return R squared of a design without intercept: 1 - RSS / {@link #totalSumOfSquares()}} */
  public double rSquaredAboutZero() {
    return oneLessResidualShareOf(totals.aboutZero);
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

  /** {@return the standard errors; p numbers as {@link #standardError} has them} */
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
    return RobustCovariance.of(design, squares, kept, exponents, inverse);
  }

  private double oneLessResidualShareOf(double total) {
    int exponent = 2 * (responseExponent - totals.exponent);
    return total > 0 ? 1 - Math.scalb(scaledResiduals / total, exponent) : Double.NaN;
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
        + residualSumOfSquares()
        + ", condition="
        + condition
        + ", refinementSteps="
        + refinementSteps
        + "]";
  }
}

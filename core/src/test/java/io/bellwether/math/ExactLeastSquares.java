package io.bellwether.math;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The oracle: least squares of doubles by normal equations in 200 digits, solved by Gauss and
 * Jordan with the largest pivot. Doubles are exact as decimals, so nothing is lost; slow and plain.
 */
final class ExactLeastSquares {

  private static final MathContext DIGITS = new MathContext(200);

  final double[] coefficients;
  final double[] standardErrors;
  final double residualSumOfSquares;
  final BigDecimal[][] inverse;

  private ExactLeastSquares(
      double[] coefficients, double[] standardErrors, double rss, BigDecimal[][] inverse) {
    this.coefficients = coefficients;
    this.standardErrors = standardErrors;
    this.residualSumOfSquares = rss;
    this.inverse = inverse;
  }

  /** Solves with columns as arrays, and weights. */
  static ExactLeastSquares solve(double[][] columns, double[] y, double[] weights) {
    int p = columns.length;
    int n = y.length;
    BigDecimal[][] system = new BigDecimal[p][2 * p + 1];
    int used = 0;
    for (int i = 0; i < n; i++) {
      used += weights[i] > 0 ? 1 : 0;
    }
    for (int j = 0; j < p; j++) {
      for (int k = 0; k < p; k++) {
        system[j][k] = dot(columns[j], columns[k], weights);
        system[j][p + 1 + k] = j == k ? BigDecimal.ONE : BigDecimal.ZERO;
      }
      system[j][p] = dot(columns[j], y, weights);
    }
    reduce(system, p);
    BigDecimal rss = dot(y, y, weights);
    for (int j = 0; j < p; j++) {
      rss = rss.subtract(system[j][p].multiply(dot(columns[j], y, weights), DIGITS), DIGITS);
    }
    double[] coefficients = new double[p];
    double[] errors = new double[p];
    BigDecimal[][] inverse = new BigDecimal[p][p];
    for (int j = 0; j < p; j++) {
      coefficients[j] = system[j][p].doubleValue();
      System.arraycopy(system[j], p + 1, inverse[j], 0, p);
      if (used > p) {
        BigDecimal square =
            rss.multiply(inverse[j][j], DIGITS).divide(BigDecimal.valueOf(used - p), DIGITS);
        errors[j] = square.signum() > 0 ? square.sqrt(DIGITS).doubleValue() : 0.0;
      }
    }
    return new ExactLeastSquares(coefficients, errors, rss.doubleValue(), inverse);
  }

  private static void reduce(BigDecimal[][] a, int p) {
    for (int i = 0; i < p; i++) {
      int pivot = i;
      for (int k = i; k < p; k++) {
        if (a[k][i].abs().compareTo(a[pivot][i].abs()) > 0) {
          pivot = k;
        }
      }
      BigDecimal[] row = a[pivot];
      a[pivot] = a[i];
      a[i] = row;
      BigDecimal divisor = row[i];
      for (int c = 0; c < row.length; c++) {
        row[c] = row[c].divide(divisor, DIGITS);
      }
      for (int k = 0; k < p; k++) {
        if (k != i) {
          BigDecimal f = a[k][i];
          for (int c = 0; c < row.length; c++) {
            a[k][c] = a[k][c].subtract(f.multiply(row[c], DIGITS), DIGITS);
          }
        }
      }
    }
  }

  static BigDecimal dot(double[] x, double[] y, double[] weights) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < y.length; i++) {
      sum =
          sum.add(
              new BigDecimal(x[i])
                  .multiply(new BigDecimal(y[i]))
                  .multiply(new BigDecimal(weights[i])));
    }
    return sum;
  }
}

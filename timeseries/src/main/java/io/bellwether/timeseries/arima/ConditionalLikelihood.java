package io.bellwether.timeseries.arima;

import java.util.Arrays;

/**
 * The conditional sum of squares: innovations before the first full set of autoregressive lags are
 * taken as zero (Box, Jenkins, Reinsel and Ljung, 5th ed. 2015, section 7.1.2). Regression
 * coefficients are found by least squares on the filtered columns.
 *
 * <p>A workspace of one search; not thread-safe.
 */
final class ConditionalLikelihood extends ColumnObjective {

  private final double[][] columns;
  private final int length;
  private final int skipped;
  private final LagPolynomial ar;
  private final LagPolynomial ma;
  private final double[][] filtered;
  private final double[] product;
  private final double[] series;
  private final double[] innovations;
  private final double[] adjoint;
  private final double[] arGradient;
  private final double[] maGradient;
  private final ColumnRegression regression;
  private final ArmaCurvature curvature;

  ConditionalLikelihood(ArimaOrder order, double[][] columns) {
    this.columns = columns;
    ar = new LagPolynomial(-1, order.p(), order.seasonalP(), order.season());
    ma = new LagPolynomial(1, order.q(), order.seasonalQ(), order.season());
    skipped = ar.degree();
    length = columns[0].length - skipped;
    filtered = new double[columns.length][length];
    product = new double[columns[0].length];
    series = new double[columns[0].length];
    innovations = new double[length];
    adjoint = new double[length];
    arGradient = new double[ar.degree() + 1];
    maGradient = new double[ma.degree() + 1];
    regression = new ColumnRegression(columns.length, 0, 0);
    curvature = new ArmaCurvature(order, length);
  }

  @Override
  public double value(ArmaCoefficients at) {
    ar.set(at.ar, at.sar);
    ma.set(at.ma, at.sma);
    for (int c = 0; c < columns.length; c++) {
      ar.multiply(columns[c], product, product.length);
      System.arraycopy(product, skipped, filtered[c], 0, length);
      ma.divide(filtered[c], length);
    }
    if (!regression.solve(filtered, length)) {
      return Double.POSITIVE_INFINITY;
    }
    combine(columns, series);
    combine(filtered, innovations);
    double sum = 0;
    for (double e : innovations) {
      sum += e * e;
    }
    sumOfSquares = sum;
    double value = 0.5 * length * Math.log(sum / length);
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }

  private void combine(double[][] from, double[] out) {
    double[] beta = regression.coefficients();
    System.arraycopy(from[0], 0, out, 0, out.length);
    for (int c = 1; c < from.length; c++) {
      for (int t = 0; t < out.length; t++) {
        out[t] -= beta[c - 1] * from[c][t];
      }
    }
  }

  @Override
  public void gradient(ArmaCoefficients at, ArmaCoefficients out) {
    Arrays.fill(arGradient, 0);
    Arrays.fill(maGradient, 0);
    double scale = length / sumOfSquares;
    System.arraycopy(innovations, 0, adjoint, 0, length);
    ma.divideBackward(adjoint, length);
    for (int j = 0; j < ar.termCount(); j++) {
      int lag = ar.lag(j);
      double sum = 0;
      for (int t = 0; t < length; t++) {
        sum += adjoint[t] * series[t + skipped - lag];
      }
      arGradient[lag] = scale * sum;
    }
    ma.addLagged(adjoint, innovations, length, -scale, maGradient);
    ar.chain(arGradient, at.ar, at.sar, out.ar, out.sar);
    ma.chain(maGradient, at.ma, at.sma, out.ma, out.sma);
  }

  @Override
  public void curvature(ArmaCoefficients at, double[][] out) {
    curvature.compute(at, innovations, length / sumOfSquares, out);
  }

  @Override
  ColumnRegression regression() {
    return regression;
  }

  @Override
  public int observations() {
    return length;
  }
}

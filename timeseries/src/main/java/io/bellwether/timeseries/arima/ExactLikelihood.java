package io.bellwether.timeseries.arima;

import java.util.Arrays;

/**
 * The exact Gaussian likelihood of a regression with stationary seasonal ARMA errors, with the
 * regression coefficients and the innovation variance at their best, and its exact gradient.
 *
 * <p>Given what the presample contributes to the first observations, c ({@link
 * PresampleCovariance}), the innovations are {@code e = theta(B)^-1 (phi(B) x - C c)}. Minimising
 * {@code e'e + c' Omega^-1 c} over c gives the sum of squares S of the exact likelihood, and its
 * determinant is {@code |I + Omega Z'Z|} (G. Ljung and G. Box, The likelihood function of
 * stationary autoregressive-moving average models, Biometrika 66, 1979, in the state form). The
 * cost is a few passes of sparse filters over the series, linear in its length and in the number of
 * terms, and small matrices of the size of the highest lag; nothing is allocated.
 *
 * <p>Columns after the first are regressors, whose coefficients are found by generalised least
 * squares. The last ones may be indicators of missing values: these have no likelihood of their
 * own, they are integrated out (V. Gomez, A. Maravall, D. Pena, Missing observations in ARIMA
 * models: skipping approach versus additive outlier approach, J. of Econometrics 88, 1999), which
 * adds the determinant of their generalised cross products.
 *
 * <p>The gradient follows from the envelope theorem, as c and the coefficients are at their
 * minimum: {@code dS = 2 e' de} at fixed c, less {@code nu' dOmega nu} with {@code nu = Z'e}; it
 * costs about as much as the value again, whatever the number of parameters.
 *
 * <p>A workspace of one search; not thread-safe.
 */
final class ExactLikelihood extends ColumnObjective {

  private final double[][] columns;
  private final int length;
  private final int observations;
  private final LagPolynomial ar;
  private final LagPolynomial ma;
  private final PresampleCovariance covariance;
  private final ImpulseGram gram;
  private final PresamplePosterior posterior;
  private final ColumnRegression regression;
  private final ArmaCurvature curvature;

  private final double[][] filtered;
  private final double[] series;
  private final double[] innovations;
  private final double[] adjoint;
  private final double[] presample;
  private final double[] pull;
  private final double[] weights;
  private final double[] arGradient;
  private final double[] maGradient;

  /**
   * Creates a workspace.
   *
   * @param order the orders, of which the differences are taken already
   * @param columns the series, then the regressors, then indicators of missing values, all
   *     differenced and of one length above the highest lag; kept, not modified
   * @param missing how many of the last columns are indicators of missing values
   */
  ExactLikelihood(ArimaOrder order, double[][] columns, int missing) {
    this.columns = columns;
    length = columns[0].length;
    observations = length - missing;
    ar = new LagPolynomial(-1, order.p(), order.seasonalP(), order.season());
    ma = new LagPolynomial(1, order.q(), order.seasonalQ(), order.season());
    covariance = new PresampleCovariance(ar, ma);
    int size = covariance.size();
    gram = new ImpulseGram(ma, length, size);
    posterior = PresamplePosterior.of(covariance, gram, ar, ma);
    regression = new ColumnRegression(columns.length, missing, size);
    curvature = new ArmaCurvature(order, length);
    filtered = new double[columns.length][length];
    series = new double[length];
    innovations = new double[length];
    adjoint = new double[length];
    presample = new double[size];
    pull = new double[size];
    weights = new double[size * size];
    arGradient = new double[ar.degree() + 1];
    maGradient = new double[ma.degree() + 1];
  }

  @Override
  ColumnRegression regression() {
    return regression;
  }

  @Override
  public int observations() {
    return observations;
  }

  /** The innovations given all observations: the workspace's own array. */
  double[] innovations() {
    return innovations;
  }

  /** The number of differenced observations, missing ones included. */
  int length() {
    return length;
  }

  /** How many observations the presample enters directly. */
  int presampleSize() {
    return presample.length;
  }

  /** The impulse response of {@code 1 / theta(B)} as far as it is not negligible; a copy. */
  double[] impulse() {
    return gram.impulse();
  }

  /** The covariance of the presample given the observations, for unit innovation variance. */
  double[][] presampleCovariance() {
    posterior.computeGradientParts();
    int size = presample.length;
    double[] half = posterior.gramWeights();
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        matrix[i][j] = 2 * half[i * size + j];
      }
    }
    return matrix;
  }

  @Override
  public double value(ArmaCoefficients at) {
    ar.set(at.ar, at.sar);
    ma.set(at.ma, at.sma);
    if (!covariance.compute()) {
      return Double.POSITIVE_INFINITY;
    }
    gram.compute();
    if (!posterior.compute()) {
      return Double.POSITIVE_INFINITY;
    }
    for (int c = 0; c < columns.length; c++) {
      ar.multiply(columns[c], filtered[c], length);
      ma.divide(filtered[c], length);
      if (columns.length > 1) {
        collectPull(filtered[c], pull);
        posterior.whiten(pull, regression.presamplePart(c), regression.shrunkPart(c));
      }
    }
    if (!regression.solve(filtered, length)) {
      return Double.POSITIVE_INFINITY;
    }
    combine();
    double value =
        0.5
            * (observations * Math.log(sumOfSquares / observations)
                + posterior.logDeterminant()
                + regression.missingLogDeterminant());
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }

  /** Computes {@code C' theta(B)'^-1 x}, of which residuals beyond the reach have no part. */
  private void collectPull(double[] x, double[] out) {
    int reach = gram.reach();
    System.arraycopy(x, 0, adjoint, 0, reach);
    ma.divideBackward(adjoint, reach);
    System.arraycopy(adjoint, 0, out, 0, out.length);
  }

  /** The innovations at the best regression and the best presample, and their sum of squares. */
  private void combine() {
    double[] beta = regression.coefficients();
    combineColumns(columns, beta, series);
    combineColumns(filtered, beta, innovations);
    collectPull(innovations, pull);
    double prior = posterior.mean(pull, presample);
    subtractPresample();
    double sum = prior;
    for (int t = 0; t < length; t++) {
      sum += innovations[t] * innovations[t];
    }
    sumOfSquares = sum;
  }

  private void combineColumns(double[][] from, double[] beta, double[] out) {
    System.arraycopy(from[0], 0, out, 0, length);
    for (int c = 1; c < columns.length; c++) {
      double factor = beta[c - 1];
      double[] column = from[c];
      for (int t = 0; t < length; t++) {
        out[t] -= factor * column[t];
      }
    }
  }

  private void subtractPresample() {
    int size = presample.length;
    if (size == 0) {
      return;
    }
    int reach = gram.reach();
    System.arraycopy(presample, 0, adjoint, 0, size);
    Arrays.fill(adjoint, size, reach, 0);
    ma.divide(adjoint, reach);
    for (int t = 0; t < reach; t++) {
      innovations[t] -= adjoint[t];
    }
  }

  /**
   * Computes the gradient of {@link #value} by the coefficients.
   *
   * @param at the coefficients of the last evaluation
   * @param out receives the gradient
   */
  @Override
  public void gradient(ArmaCoefficients at, ArmaCoefficients out) {
    Arrays.fill(arGradient, 0);
    Arrays.fill(maGradient, 0);
    posterior.computeGradientParts();
    System.arraycopy(posterior.priorWeights(), 0, weights, 0, weights.length);
    addSquares(series, innovations, 0.5 * observations / sumOfSquares);
    for (int j = 0; j < regression.missing(); j++) {
      double[] direction = regression.missingDirection(j);
      combineDirection(columns, direction, series);
      combineDirection(filtered, direction, innovations);
      collectPull(innovations, pull);
      posterior.mean(pull, presample);
      subtractPresample();
      addSquares(series, innovations, 0.5);
    }
    if (regression.missing() > 0) {
      combine();
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= 0.5;
    }
    covariance.addGradient(weights, arGradient, maGradient);
    double[] byGram = posterior.gramWeights();
    gram.addGradient(byGram, maGradient);
    ar.chain(arGradient, at.ar, at.sar, out.ar, out.sar);
    ma.chain(maGradient, at.ma, at.sma, out.ma, out.sma);
  }

  @Override
  public void curvature(ArmaCoefficients at, double[][] out) {
    curvature.compute(at, innovations, observations / sumOfSquares, out);
  }

  private void combineDirection(double[][] from, double[] direction, double[] out) {
    Arrays.fill(out, 0);
    int first = columns.length - direction.length;
    for (int j = 0; j < direction.length; j++) {
      double[] column = from[first + j];
      for (int t = 0; t < length; t++) {
        out[t] += direction[j] * column[t];
      }
    }
  }

  /** Adds the gradient of {@code scale * (e'e + c' Omega^-1 c)}. */
  private void addSquares(double[] x, double[] e, double scale) {
    System.arraycopy(e, 0, adjoint, 0, length);
    ma.divideBackward(adjoint, length);
    ar.addLagged(adjoint, x, length, 2 * scale, arGradient);
    ma.addLagged(adjoint, e, length, -2 * scale, maGradient);
    int size = presample.length;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        weights[i * size + j] -= 2 * scale * adjoint[i] * adjoint[j];
      }
    }
  }
}

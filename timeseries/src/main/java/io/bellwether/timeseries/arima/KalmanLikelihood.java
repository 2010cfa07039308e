package io.bellwether.timeseries.arima;

import io.bellwether.model.FitException;
import java.util.Arrays;
import java.util.Locale;

/**
 * The exact Gaussian likelihood of a seasonal ARIMA process (1 - B)^d (1 - B^m)^D phi(B) (y - x
 * beta) = theta(B) e with missing values anywhere, by the Kalman filter with an exact diffuse start
 * ({@link FilterState} has the method and the literature). The variance of the innovations and beta
 * are concentrated out.
 *
 * <p>Without missing values the likelihood is the Gaussian density of the n - d - D m differences.
 * With missing values it is the density of all observed values given those that only tell where the
 * series starts: the observations whose variance is infinite given those before, at most d + D m of
 * them. So does R's {@code arima}, with a large number for infinity. Durbin and Koopman (2012,
 * section 7.2.2) subtract half of {@link #diffuseLogVariance} from it, which depends on d, D, m and
 * on which values are missing, not on any coefficient.
 *
 * <p>Near the unit circle the variance of the process is large against that of the innovations, and
 * differences of such variances lose digits: against 60-digit arithmetic the log-likelihood is off
 * by some 1e-11 for roots 1e-5 from the circle, 1e-6 for 1e-9 and 1e-3 for 1e-14.
 *
 * <p>Cost of an evaluation: O(n r^2) with r = max(p, q + 1) until the covariance is steady, O(n r)
 * thereafter; with gaps O((r + u)^2) a period, u being the number of missing values within the
 * reach of the differences. One instance owns the workspace for one series, which is allocated at
 * the first evaluation of a size; {@link #evaluate} allocates nothing after that. Not for use by
 * several threads.
 */
final class KalmanLikelihood {

  private final double[][] columns;
  private final int n;
  private final boolean[] present;
  private final DifferenceWeights difference;
  private final StationaryMoments moments = new StationaryMoments();
  private final FilterLoop loop;
  private final FilterLoop.Sink sink;
  private final GlsTriangle triangle;

  /** The first observed period: missing values before it say nothing. */
  private final int first;

  private final int unknownsExpected;

  /** Innovations by column and period, and their variances. */
  private final double[][] innovations;

  private final double[] variances;

  private double[] ar = new double[0];
  private double[] ma = new double[0];
  private boolean evaluated;
  private int observations;
  private double sumLogVariance;
  private double diffuseLogVariance;

  /**
   * Prepares a series.
   *
   * @param columns the observations, NaN where missing, then the regressors, each as long; where an
   *     observation is missing, those of the regressors are not looked at; copied
   * @param d how many differences
   * @param seasonalD how many seasonal differences
   * @param m periods per season, at least 1
   * @throws IllegalArgumentException if the columns differ in length, an observation is infinite or
   *     a regressor is not finite where there is an observation, or d, D or m is too small
   * @throws FitException if all observations are missing
   */
  KalmanLikelihood(double[][] columns, int d, int seasonalD, int m) {
    this.difference = DifferenceWeights.of(d, seasonalD, m);
    this.columns = Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
    this.n = columns[0].length;
    this.present = new boolean[n];
    this.first = check();
    this.unknownsExpected = mostUnknowns();
    this.loop = new FilterLoop(this.columns, present, difference, FilterLoop.Unknowns.FORGET);
    this.triangle = new GlsTriangle(columns.length - 1);
    this.innovations = new double[columns.length][n];
    this.variances = new double[n];
    this.sink = new Recorder();
  }

  /** Fills {@link #present} and returns the first observed period. */
  private int check() {
    int firstPresent = -1;
    for (int t = n - 1; t >= 0; t--) {
      present[t] = !Double.isNaN(columns[0][t]);
      firstPresent = present[t] ? t : firstPresent;
    }
    for (int c = 0; c < columns.length; c++) {
      if (columns[c].length != n) {
        throw new IllegalArgumentException(
            "column " + c + " has " + columns[c].length + " values, column 0 has " + n);
      }
      for (int t = 0; t < n; t++) {
        if (present[t] && !(Math.abs(columns[c][t]) <= Double.MAX_VALUE)) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT,
                  "value %d of column %d is %s, it must be finite",
                  t,
                  c,
                  columns[c][t]));
        }
      }
    }
    if (firstPresent < 0) {
      throw new FitException(
          "the series has no observed value: all " + n + " are missing",
          "give at least a few observations");
    }
    return firstPresent;
  }

  /** Returns how many missing values the differences reach at most at once. */
  private int mostUnknowns() {
    int span = difference.span();
    int unknown = 0;
    int most = 0;
    for (int t = first; t < n && span > 0; t++) {
      unknown += present[t] ? 0 : 1;
      most = Math.max(most, unknown);
      if (t - span >= first && !present[t - span]) {
        unknown--;
      }
    }
    return most;
  }

  /**
   * Filters the series with these coefficients.
   *
   * @param phi coefficients of the autoregression, seasonal ones multiplied out; not modified
   * @param theta coefficients of the moving average, likewise; any, also not invertible ones; not
   *     modified
   * @return false if the autoregression is not stationary, so that there is no likelihood; no
   *     result may be asked for then
   * @throws FitException if the observations only tell where the series starts
   */
  boolean evaluate(double[] phi, double[] theta) {
    evaluated = false;
    ar = retain(ar, phi);
    ma = retain(ma, theta);
    if (!loop.state().start(ar, ma, moments, unknownsExpected)) {
      return false;
    }
    triangle.clear();
    observations = 0;
    sumLogVariance = 0;
    diffuseLogVariance = 0;
    Arrays.fill(variances, Double.NaN);
    for (double[] column : innovations) {
      Arrays.fill(column, Double.NaN);
    }
    int start = Math.min(n, first + difference.span());
    for (int t = first; t < start; t++) {
      loop.begin(t, sink);
    }
    for (int t = start; t < n; t++) {
      loop.step(t, sink);
    }
    if (observations == 0) {
      throw new FitException(
          "the observations only tell where the series starts: "
              + difference.span()
              + " starting values are unknown, because of the differences",
          "take fewer differences or give more observations");
    }
    evaluated = true;
    return true;
  }

  private static double[] retain(double[] old, double[] current) {
    if (old.length != current.length) {
      return current.clone();
    }
    System.arraycopy(current, 0, old, 0, old.length);
    return old;
  }

  private final class Recorder implements FilterLoop.Sink {

    @Override
    public void innovation(int period, double[] innovation, double variance) {
      triangle.add(innovation, Math.sqrt(variance));
      sumLogVariance += Math.log(variance);
      observations++;
      variances[period] = variance;
      for (int c = 0; c < innovation.length; c++) {
        innovations[c][period] = innovation[c];
      }
    }

    @Override
    public void start(int period, double diffuseVariance) {
      diffuseLogVariance += Math.log(diffuseVariance);
    }
  }

  private void checkEvaluated() {
    if (!evaluated) {
      throw new IllegalStateException("no successful evaluation");
    }
  }

  /** Returns how many observations count: those that do not only tell where the series starts. */
  int observations() {
    checkEvaluated();
    return observations;
  }

  /** Returns the sum of the logarithms of the variances of the innovations, for sigma2 = 1. */
  double sumLogVariance() {
    checkEvaluated();
    return sumLogVariance;
  }

  /** Returns the same sum for the infinite variances, divided by infinity. 0 without gaps. */
  double diffuseLogVariance() {
    checkEvaluated();
    return diffuseLogVariance;
  }

  /** Returns the cross products of the standardised innovations of the columns. */
  double[][] crossProducts() {
    checkEvaluated();
    return triangle.crossProducts();
  }

  /**
   * Returns the generalised least squares estimates of the coefficients of the regressors.
   *
   * @throws FitException if a regressor depends on the others after the differences
   */
  double[] beta() {
    checkEvaluated();
    return triangle.beta();
  }

  /** Returns the sum of squared standardised innovations at {@link #beta}. */
  double sumOfSquares() {
    checkEvaluated();
    return triangle.sumOfSquares();
  }

  /**
   * Returns the sum of squared standardised innovations at given coefficients of the regressors.
   */
  double sumOfSquares(double[] beta) {
    checkEvaluated();
    return triangle.sumOfSquares(beta);
  }

  /** Returns the estimate of the variance of the innovations, the mean square. */
  double sigma2() {
    return sumOfSquares() / observations;
  }

  /** Returns the log-likelihood with sigma2 and beta at their best; infinite if sigma2 is 0. */
  double logLikelihood() {
    return concentrated(sumOfSquares());
  }

  /**
   * Returns the log-likelihood at given coefficients of the regressors, with sigma2 at its best.
   */
  double logLikelihood(double[] beta) {
    return concentrated(sumOfSquares(beta));
  }

  private double concentrated(double squares) {
    double sigma2 = squares / observations;
    return -0.5 * (observations * (Math.log(2 * Math.PI * sigma2) + 1) + sumLogVariance);
  }

  /**
   * Returns the one-step forecast errors.
   *
   * @param beta coefficients of the regressors; empty if there are none
   * @return by period; NaN where the value is missing or only tells where the series starts
   */
  double[] innovations(double[] beta) {
    checkEvaluated();
    double[] v = innovations[0].clone();
    for (int t = 0; t < n; t++) {
      for (int j = 0; j < beta.length; j++) {
        v[t] -= beta[j] * innovations[j + 1][t];
      }
    }
    return v;
  }

  /**
   * Returns the variances of the innovations for sigma2 = 1, by period; NaN where there is none.
   */
  double[] innovationVariances() {
    checkEvaluated();
    return variances.clone();
  }

  /** Returns the means of the ARMA state of each column for the period after the last. */
  double[][] lastState() {
    checkEvaluated();
    FilterState state = loop.state();
    double[][] means = new double[columns.length][state.firstUnknown()];
    for (int c = 0; c < means.length; c++) {
      for (int i = 0; i < means[c].length; i++) {
        means[c][i] = state.elementMean(c, i);
      }
    }
    return means;
  }

  /** Forecasts the periods after the last one. */
  KalmanForecast forecast(int horizon) {
    return Projection.forecast(atTheEnd(FilterLoop.Unknowns.FORGET), columns.length, n, horizon);
  }

  /**
   * Returns the joint covariance of the forecasts for sigma2 = 1, missing values at the end and
   * all: what the variance of a sum over the horizon needs. Infinite on the diagonal where the
   * level is not known, NaN beside it. Costs O(h^3).
   */
  double[][] forecastCovariance(int horizon) {
    return Projection.covariance(atTheEnd(FilterLoop.Unknowns.KEEP), n, horizon);
  }

  private FilterLoop atTheEnd(FilterLoop.Unknowns unknowns) {
    checkEvaluated();
    return loop.copy(unknowns);
  }

  /**
   * Estimates the missing values from all observations, before and after them, with the
   * coefficients of the last evaluation.
   *
   * @return means and variances given the observations, for sigma2 = 1
   */
  KalmanForecast smoothMissing() {
    checkEvaluated();
    FilterLoop all = new FilterLoop(columns, present, difference, FilterLoop.Unknowns.KEEP);
    all.state().start(ar, ma, moments, unknownsExpected);
    return new MissingValueSmoother(all, present, columns.length, difference.span()).run();
  }
}

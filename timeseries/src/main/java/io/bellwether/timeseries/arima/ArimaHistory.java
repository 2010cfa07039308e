package io.bellwether.timeseries.arima;

import java.util.Arrays;

/**
 * A history seen through a model with known coefficients: where it ends, and what it leads to.
 *
 * <p>Without missing values the innovations given all observations and the covariance of the
 * presample given them ({@link ExactLikelihood}) tell the state at the end exactly. With missing
 * values, or a moving average that is not invertible, the Kalman filter does.
 *
 * <p>Immutable.
 */
final class ArimaHistory {

  private static final double NEGLIGIBLE = 1e-13;

  private final ArimaOrder order;
  private final ArmaCoefficients coefficients;
  private final double[] phi;
  private final double[] theta;

  /** The coefficients of {@code phi(B) (1 - B)^d (1 - B^m)^D}, in the form 1 - sum a_i B^i. */
  private final double[] integrated;

  /** The series less its regression, NaN where missing. */
  private final double[] errors;

  private final boolean direct;

  /**
   * Looks at a history.
   *
   * @param errors the transformed series less its regression, NaN where missing; kept
   */
  ArimaHistory(ArimaOrder order, ArmaCoefficients coefficients, double[] errors) {
    this.order = order;
    this.errors = errors;
    LagPolynomial ma = new LagPolynomial(1, order.q(), order.seasonalQ(), order.season());
    ma.set(coefficients.ma, coefficients.sma);
    phi = autoregression(order, coefficients);
    theta = ma.tail();
    integrated = integrate(phi, order);
    boolean gaps = Arrays.stream(errors).anyMatch(Double::isNaN);
    double[] w = DifferencedColumns.difference(errors, order);
    direct =
        !gaps
            && w.length > Math.max(phi.length, theta.length)
            && ArmaProcess.of(new double[0], coefficients.ma).isInvertible()
            && ArmaProcess.of(new double[0], coefficients.sma).isInvertible();
    this.coefficients = coefficients;
  }

  private static double[] autoregression(ArimaOrder order, ArmaCoefficients coefficients) {
    LagPolynomial ar = new LagPolynomial(-1, order.p(), order.seasonalP(), order.season());
    ar.set(coefficients.ar, coefficients.sar);
    return negated(ar.tail());
  }

  /** Tells whether the factors multiplied out are stationary, after rounding. */
  static boolean isStationary(ArimaOrder order, ArmaCoefficients coefficients) {
    double[] phi = autoregression(order, coefficients);
    return new StationaryMoments().solve(phi, new double[0], phi.length);
  }

  private static double[] negated(double[] x) {
    return Arrays.stream(x).map(v -> -v).toArray();
  }

  private static double[] integrate(double[] phi, ArimaOrder order) {
    double[] polynomial = new double[phi.length + 1 + order.lostToDifferences()];
    polynomial[0] = 1;
    for (int i = 0; i < phi.length; i++) {
      polynomial[i + 1] = -phi[i];
    }
    for (int k = 0; k < order.differences(); k++) {
      int lag = k < order.d() ? 1 : order.season();
      for (int i = polynomial.length - 1; i >= lag; i--) {
        polynomial[i] -= polynomial[i - lag];
      }
    }
    return negated(Arrays.copyOfRange(polynomial, 1, polynomial.length));
  }

  /** How the presample, as far as it is not known, reaches the state at the end. */
  private double[][] stateCovariance(ExactLikelihood likelihood) {
    double[] impulse = likelihood.impulse();
    int length = likelihood.length();
    int size = likelihood.presampleSize();
    double[][] reach = new double[theta.length][size];
    double largest = 0;
    for (int k = 1; k <= theta.length; k++) {
      for (int i = 1; i <= size; i++) {
        double sum = 0;
        for (int j = k; j <= theta.length; j++) {
          int at = length + k - j - i;
          sum -= at >= 0 && at < impulse.length ? theta[j - 1] * impulse[at] : 0;
        }
        reach[k - 1][i - 1] = sum;
        largest = Math.max(largest, Math.abs(sum));
      }
    }
    return largest > NEGLIGIBLE
        ? sandwich(reach, likelihood.presampleCovariance())
        : new double[0][];
  }

  private static double[][] sandwich(double[][] a, double[][] middle) {
    int rows = a.length;
    int size = middle.length;
    double[][] result = new double[rows][rows];
    double[] product = new double[size];
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < size; k++) {
        double sum = 0;
        for (int j = 0; j < size; j++) {
          sum += a[i][j] * middle[j][k];
        }
        product[k] = sum;
      }
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
          sum += product[k] * a[j][k];
        }
        // rounding of the two halves differs, and a covariance has to be symmetric to the bit
        result[i][j] = sum;
        result[j][i] = sum;
      }
    }
    return result;
  }

  /** A Kalman filter run over the history. */
  KalmanLikelihood filter() {
    KalmanLikelihood filter =
        new KalmanLikelihood(new double[][] {errors}, order.d(), order.seasonalD(), order.season());
    if (!filter.evaluate(phi, theta)) {
      throw new IllegalStateException("the coefficients are not stationary");
    }
    return filter;
  }

  /** Looks ahead. */
  ArimaFuture future(int horizon) {
    double[] psi = psi(horizon);
    if (direct) {
      return directFuture(horizon, psi);
    }
    KalmanLikelihood filter = filter();
    double[][] covariance = filter.forecastCovariance(horizon);
    for (int i = 0; i < horizon; i++) {
      for (int j = 0; j < horizon; j++) {
        for (int k = 0; k <= Math.min(i, j); k++) {
          covariance[i][j] -= psi[i - k] * psi[j - k];
        }
      }
    }
    return new ArimaFuture(filter.forecast(horizon).means(), psi, covariance);
  }

  private ArimaFuture directFuture(int horizon, double[] psi) {
    double[] w = DifferencedColumns.difference(errors, order);
    ExactLikelihood likelihood = new ExactLikelihood(order, new double[][] {w}, 0);
    likelihood.value(coefficients);
    double[] e = likelihood.innovations();
    double[] last = Arrays.copyOfRange(e, e.length - theta.length, e.length);
    double[][] state = theta.length == 0 ? new double[0][] : stateCovariance(likelihood);
    return new ArimaFuture(means(horizon, last), psi, startCovariance(horizon, state));
  }

  /**
   * Continues the series.
   *
   * @param lastInnovations as many as the degree of the moving average, the latest last
   */
  private double[] means(int horizon, double[] lastInnovations) {
    int back = integrated.length;
    double[] path = new double[back + horizon];
    System.arraycopy(errors, errors.length - back, path, 0, back);
    for (int h = 0; h < horizon; h++) {
      double sum = 0;
      for (int i = 0; i < back; i++) {
        sum += integrated[i] * path[back + h - 1 - i];
      }
      for (int j = h; j < theta.length; j++) {
        sum += theta[j] * lastInnovations[theta.length + h - 1 - j];
      }
      path[back + h] = sum;
    }
    return Arrays.copyOfRange(path, back, back + horizon);
  }

  /** The weights of past innovations; beyond stationarity too. */
  private double[] psi(int count) {
    return quotient(count, theta);
  }

  private double[] quotient(int count, double[] numerator) {
    double[] weights = new double[count];
    for (int h = 0; h < count; h++) {
      double sum = 0;
      if (h == 0) {
        sum = 1;
      } else if (h <= numerator.length) {
        sum = numerator[h - 1];
      }
      for (int i = 1; i <= Math.min(h, integrated.length); i++) {
        sum += integrated[i - 1] * weights[h - i];
      }
      weights[h] = sum;
    }
    return weights;
  }

  /** What the uncertain state at the end adds to the covariance of future periods. */
  private double[][] startCovariance(int horizon, double[][] stateCovariance) {
    if (stateCovariance.length == 0) {
      return new double[0][];
    }
    double[] response = quotient(horizon, new double[0]);
    double[][] reach = new double[horizon][stateCovariance.length];
    for (int h = 0; h < horizon; h++) {
      for (int k = 0; k < Math.min(h + 1, stateCovariance.length); k++) {
        reach[h][k] = response[h - k];
      }
    }
    return sandwich(reach, stateCovariance);
  }
}

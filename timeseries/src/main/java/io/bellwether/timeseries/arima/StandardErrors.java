package io.bellwether.timeseries.arima;

import io.bellwether.math.Cholesky;
import io.bellwether.math.MathException;
import java.util.Arrays;

/**
 * Standard errors from the inverse of the matrix of second derivatives of the log-likelihood in all
 * coefficients, of the ARMA part and of the regression, with the innovation variance at its best.
 *
 * <p>The second derivatives by the ARMA coefficients, with the regression at its best, are central
 * differences of the exact gradient; how the regression follows the ARMA coefficients gives the
 * rest, by the formula for the inverse of a matrix in blocks.
 */
final class StandardErrors {

  private static final double STEP = 1e-4;

  private final ArmaObjective objective;
  private final ArimaOrder order;
  private final double[] at;
  private final boolean[] free;
  private final int regressors;

  /** Changes of the regression coefficients by ARMA coefficient. */
  private final double[][] following;

  /**
   * Prepares.
   *
   * @param at the coefficients
   * @param free which of them were estimated
   * @param regressors how many regression coefficients were estimated, the first ones
   */
  StandardErrors(
      ArmaObjective objective, ArimaOrder order, double[] at, boolean[] free, int regressors) {
    this.objective = objective;
    this.order = order;
    this.at = at;
    this.free = free;
    this.regressors = regressors;
    following = new double[at.length][regressors];
  }

  /**
   * Computes.
   *
   * @return the standard errors of the ARMA coefficients, then of the regression, all on the scale
   *     of the objective; NaN where the likelihood is not curved as at a maximum
   */
  double[] compute() {
    double[][] covariance = armaCovariance();
    double[] errors = new double[at.length + regressors];
    Arrays.fill(errors, Double.NaN);
    int row = 0;
    for (int i = 0; i < at.length; i++) {
      if (free[i]) {
        errors[i] = covariance.length == 0 ? Double.NaN : Math.sqrt(covariance[row][row]);
        row++;
      }
    }
    double[][] inverse = regressionInverse();
    double sigma2 = objective.sumOfSquares() / objective.observations();
    for (int j = 0; j < regressors; j++) {
      errors[at.length + j] = Math.sqrt(sigma2 * inverse[j][j] + inherited(covariance, j));
    }
    return errors;
  }

  private double[][] regressionInverse() {
    ArmaCoefficients coefficients = new ArmaCoefficients(order);
    coefficients.copyFrom(at);
    objective.value(coefficients);
    return objective.regressionInverse();
  }

  /** The part of a regression coefficient's variance that comes from the ARMA coefficients. */
  private double inherited(double[][] covariance, int regressor) {
    double sum = 0;
    int row = 0;
    for (int i = 0; i < at.length; i++) {
      if (!free[i]) {
        continue;
      }
      int column = 0;
      for (int k = 0; k < at.length && covariance.length > 0; k++) {
        if (free[k]) {
          sum += following[i][regressor] * covariance[row][column] * following[k][regressor];
          column++;
        }
      }
      row++;
    }
    return sum;
  }

  /** The covariance of the free ARMA coefficients; empty if there is none. */
  private double[][] armaCovariance() {
    int count = 0;
    for (boolean each : free) {
      count += each ? 1 : 0;
    }
    if (count == 0) {
      return new double[0][];
    }
    double[][] hessian = new double[count][];
    int row = 0;
    for (int i = 0; i < at.length; i++) {
      if (free[i]) {
        double[] derivative = differentiate(i);
        if (derivative.length == 0) {
          return new double[0][];
        }
        hessian[row++] = restrict(derivative, count);
      }
    }
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        double mean = (hessian[i][j] + hessian[j][i]) / 2;
        hessian[i][j] = mean;
        hessian[j][i] = mean;
      }
    }
    try {
      return Cholesky.of(hessian).inverse();
    } catch (MathException e) {
      // no maximum in the interior: there is no such covariance
      return new double[0][];
    }
  }

  private double[] restrict(double[] all, int count) {
    double[] kept = new double[count];
    int column = 0;
    for (int i = 0; i < all.length; i++) {
      if (free[i]) {
        kept[column++] = all[i];
      }
    }
    return kept;
  }

  /** The change of the gradient by a coefficient; empty if both neighbours are out of bounds. */
  private double[] differentiate(int index) {
    double step = STEP;
    for (int attempt = 0; attempt < 4; attempt++) {
      double[] up = gradientAt(index, step);
      double[] upRegression = objective.regressionCoefficients().clone();
      double[] down = gradientAt(index, -step);
      double[] downRegression = objective.regressionCoefficients().clone();
      if (up.length > 0 && down.length > 0) {
        double[] derivative = new double[up.length];
        for (int i = 0; i < up.length; i++) {
          derivative[i] = (up[i] - down[i]) / (2 * step);
        }
        for (int j = 0; j < regressors; j++) {
          following[index][j] = (upRegression[j] - downRegression[j]) / (2 * step);
        }
        return derivative;
      }
      step /= 20;
    }
    return new double[0];
  }

  private double[] gradientAt(int index, double step) {
    double[] moved = at.clone();
    moved[index] += step;
    ArmaCoefficients coefficients = new ArmaCoefficients(order);
    coefficients.copyFrom(moved);
    if (!ArmaProcess.of(expandedAr(coefficients), new double[0]).isStationary()
        || !(objective.value(coefficients) < Double.POSITIVE_INFINITY)) {
      return new double[0];
    }
    ArmaCoefficients gradient = new ArmaCoefficients(order);
    objective.gradient(coefficients, gradient);
    double[] flat = new double[at.length];
    gradient.copyTo(flat);
    return flat;
  }

  private double[] expandedAr(ArmaCoefficients coefficients) {
    return ArmaProcess.seasonal(
            coefficients.ar, new double[0], coefficients.sar, new double[0], order.season())
        .ar();
  }
}

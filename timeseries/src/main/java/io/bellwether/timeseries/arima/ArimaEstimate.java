package io.bellwether.timeseries.arima;

import io.bellwether.timeseries.Likelihood;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a fit has found. Immutable: its arrays never leave the package and are not written after
 * construction.
 */
final class ArimaEstimate {

  /** The ARMA coefficients: ar, ma, sar, sma. */
  final double[] arma;

  /** The regression coefficients: mean, drift, covariates. */
  final double[] regression;

  /** The standard errors of both, NaN where there is none. */
  final double[] standardErrors;

  final double sigma2;
  final double logLikelihood;
  final int observations;

  /** How many numbers were estimated, the innovation variance included. */
  final int parameters;

  ArimaEstimate(
      double[] arma,
      double[] regression,
      double[] standardErrors,
      double sigma2,
      double logLikelihood,
      int observations,
      int parameters) {
    this.arma = arma;
    this.regression = regression;
    this.standardErrors = standardErrors;
    this.sigma2 = sigma2;
    this.logLikelihood = logLikelihood;
    this.observations = observations;
    this.parameters = parameters;
  }

  /** All coefficients: those of the orders, then those with these names. */
  List<Coefficient> coefficients(ArimaOrder order, List<String> regressors) {
    List<String> names = new ArrayList<>(CoefficientNames.arma(order));
    names.addAll(regressors);
    List<Coefficient> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      double value = i < arma.length ? arma[i] : regression[i - arma.length];
      all.add(new Coefficient(names.get(i), value, standardErrors[i]));
    }
    return List.copyOf(all);
  }

  /**
   * Checks what a file might have wrong.
   *
   * @param order the orders
   * @param regressors how many regression coefficients the model has
   * @throws IllegalArgumentException if this is not an estimate of such a model
   */
  void check(ArimaOrder order, int regressors) {
    int count = order.coefficientCount();
    if (arma.length != count || regression.length != regressors) {
      throw new IllegalArgumentException(
          order
              + " has "
              + count
              + " ARMA and "
              + regressors
              + " regression coefficients, not "
              + arma.length
              + " and "
              + regression.length);
    }
    if (standardErrors.length != count + regressors) {
      throw new IllegalArgumentException(
          "there must be a standard error for each of "
              + (count + regressors)
              + " coefficients, not "
              + standardErrors.length);
    }
    checkNumbers();
  }

  private void checkNumbers() {
    if (!Arrays.stream(arma).allMatch(Double::isFinite)
        || !Arrays.stream(regression).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "coefficients must be finite: "
              + Arrays.toString(arma)
              + ", "
              + Arrays.toString(regression));
    }
    if (!(sigma2 > 0 && Double.isFinite(sigma2) && Double.isFinite(logLikelihood))) {
      throw new IllegalArgumentException(
          "sigma2 must be positive and the log-likelihood finite, not "
              + sigma2
              + " and "
              + logLikelihood);
    }
    if (!(parameters >= 1 && observations > 0)) {
      throw new IllegalArgumentException(
          "an estimate is of at least 1 number from at least 1 observation, not of "
              + parameters
              + " from "
              + observations);
    }
  }

  Likelihood likelihood() {
    return new Likelihood(logLikelihood, sigma2, observations, parameters);
  }
}

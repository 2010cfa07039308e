package io.bellwether.timeseries.arima;

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
    if (standardErrors.length != arma.length + regression.length || !(sigma2 > 0)) {
      throw new IllegalArgumentException(
          "an estimate has a standard error for each coefficient and a positive variance, not "
              + standardErrors.length
              + " for "
              + (arma.length + regression.length)
              + " and "
              + sigma2);
    }
  }
}

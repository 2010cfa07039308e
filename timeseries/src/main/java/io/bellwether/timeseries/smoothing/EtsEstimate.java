package io.bellwether.timeseries.smoothing;

import io.bellwether.timeseries.Likelihood;

/** What was estimated, in the units of the series. Holds its arrays: for this package alone. */
final class EtsEstimate {

  final EtsForm form;
  final int season;
  final double alpha;
  final double beta;
  final double gamma;
  final double phi;
  final double level;
  final double slope;

  /** The season before the series, that of its first period first; empty for none. */
  final double[] seasonal;

  /** The full Gaussian log-likelihood, constants included. */
  final double logLikelihood;

  final double sigma2;
  final int observations;

  /** How many parameters were estimated, the variance included. */
  final int parameters;

  EtsEstimate(
      EtsRecursion path,
      double scale,
      double logLikelihood,
      double sigma2,
      int observations,
      int parameters) {
    this(
        path.form,
        path.season,
        new double[] {path.alpha, path.beta, path.gamma, path.phi},
        path.level[0] * scale,
        path.form.trend().isMultiplicative() ? path.slope[0] : path.slope[0] * scale,
        seasonal(path, scale),
        logLikelihood,
        sigma2,
        observations,
        parameters);
  }

  private static double[] seasonal(EtsRecursion path, double scale) {
    double[] seasonal = new double[path.season];
    double unit = path.form.season() == SeasonType.ADDITIVE ? scale : 1;
    for (int j = 0; j < seasonal.length; j++) {
      seasonal[j] = path.seasonal[j] * unit;
    }
    return seasonal;
  }

  EtsEstimate(
      EtsForm form,
      int season,
      double[] smoothers,
      double level,
      double slope,
      double[] seasonal,
      double logLikelihood,
      double sigma2,
      int observations,
      int parameters) {
    this.form = form;
    this.season = season;
    alpha = smoothers[EtsLimits.ALPHA];
    beta = smoothers[EtsLimits.BETA];
    gamma = smoothers[EtsLimits.GAMMA];
    phi = smoothers[EtsLimits.PHI];
    this.level = level;
    this.slope = slope;
    this.seasonal = seasonal;
    this.logLikelihood = logLikelihood;
    this.sigma2 = sigma2;
    this.observations = observations;
    this.parameters = parameters;
  }

  /** Runs the model through a series. */
  EtsRecursion through(double[] values) {
    EtsRecursion path = new EtsRecursion(form, season, values);
    path.alpha = alpha;
    path.beta = beta;
    path.gamma = gamma;
    path.phi = phi;
    path.level[0] = level;
    path.slope[0] = slope;
    System.arraycopy(seasonal, 0, path.seasonal, 0, seasonal.length);
    path.run();
    return path;
  }

  Likelihood likelihood() {
    return new Likelihood(logLikelihood, sigma2, observations, parameters);
  }
}

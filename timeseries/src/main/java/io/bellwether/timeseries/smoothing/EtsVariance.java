package io.bellwether.timeseries.smoothing;

/**
 * The variances of forecasts as far as there are formulas: Hyndman et al. (2008), chapter 6, for
 * class 1 (additive errors, linear states: table 6.2), class 2 (multiplicative errors, linear
 * states: equation (6.3)) and class 3 (multiplicative errors and season, additive trend or none).
 */
final class EtsVariance {

  private final EtsEstimate estimate;
  private final int horizon;

  EtsVariance(EtsEstimate estimate, int horizon) {
    this.estimate = estimate;
    this.horizon = horizon;
  }

  /** Tells whether there is a formula for a form. */
  static boolean exists(EtsForm form) {
    if (form.trend().isMultiplicative()) {
      return false;
    }
    return form.hasMultiplicativeError() || form.season() != SeasonType.MULTIPLICATIVE;
  }

  /**
   * Returns how far a surprise is felt later, for linear states: the first weight is 1, that of
   * {@code j} periods before is {@code alpha + beta (phi + ... + phi^j) + gamma} where {@code j} is
   * a whole number of seasons.
   */
  double[] weights() {
    double[] c = new double[horizon];
    double damping = 1;
    double sum = 0;
    for (int j = 0; j < horizon; j++) {
      if (j == 0) {
        c[0] = 1;
        continue;
      }
      damping *= estimate.phi;
      sum += damping;
      c[j] = estimate.alpha + estimate.beta * sum;
      if (estimate.form.season() == SeasonType.ADDITIVE && j % estimate.season == 0) {
        c[j] += estimate.gamma;
      }
    }
    return c;
  }

  /**
   * Returns the standard errors of forecasts with multiplicative errors.
   *
   * @param means the point forecasts
   * @param level at the end of the series
   * @param slope at the end of the series
   */
  double[] relativeErrors(double[] means, double level, double slope) {
    return estimate.form.season() == SeasonType.MULTIPLICATIVE
        ? seasonalErrors(means, level, slope)
        : linearErrors(means);
  }

  /** Class 2: {@code v[h] = (1 + sigma2) theta[h] - mean[h]^2}. */
  private double[] linearErrors(double[] means) {
    double sigma2 = estimate.sigma2;
    double[] c = weights();
    double[] theta = new double[horizon];
    double[] errors = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      double sum = 0;
      for (int j = 1; j <= h; j++) {
        sum += c[j] * c[j] * theta[h - j];
      }
      theta[h] = means[h] * means[h] + sigma2 * sum;
      errors[h] = Math.sqrt(Math.max(0, sigma2 * (theta[h] + sum)));
    }
    return errors;
  }

  /**
   * Class 3. The second moment of level and slope, carried forward with the factors {@code (1 +
   * gamma e)^2} of those periods whose surprise has renewed the season of the period in question,
   * which makes it exact for normal errors.
   */
  private double[] seasonalErrors(double[] means, double level, double slope) {
    double[] errors = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      double[] state = {level, slope};
      double[] square = {level * level, level * slope, slope * slope};
      for (int j = 0; j < h; j++) {
        boolean renews = (h - j) % estimate.season == 0;
        advance(state, square, renews ? estimate.gamma : 0);
      }
      double q = state[0] + estimate.phi * state[1];
      double q2 = second(square);
      double plain = level + slope * damped(h + 1);
      double unit = plain == 0 ? 0 : means[h] / plain;
      errors[h] = Math.abs(unit) * Math.sqrt(Math.max(0, (1 + estimate.sigma2) * q2 - q * q));
    }
    return errors;
  }

  private double damped(int steps) {
    double sum = 0;
    double power = 1;
    for (int j = 0; j < steps; j++) {
      power *= estimate.phi;
      sum += power;
    }
    return sum;
  }

  /** The mean square of the level moved on. */
  private double second(double[] square) {
    double phi = estimate.phi;
    return square[0] + 2 * phi * square[1] + phi * phi * square[2];
  }

  private void advance(double[] state, double[] square, double gamma) {
    double phi = estimate.phi;
    double v = estimate.sigma2;
    // moments of e with the factor (1 + gamma e)^2, and its first moment with (1 + gamma e)
    double zero = 1 + gamma * gamma * v;
    double one = 2 * gamma * v;
    double two = v + 3 * gamma * gamma * v * v;
    double first = gamma * v;
    double q = state[0] + phi * state[1];
    double b = phi * state[1];
    state[0] = q * (1 + estimate.alpha * first);
    state[1] = b + estimate.beta * q * first;
    double qq = second(square);
    double qb = phi * (square[1] + phi * square[2]);
    double bb = phi * phi * square[2];
    double alpha = estimate.alpha;
    double beta = estimate.beta;
    square[0] = qq * (zero + 2 * alpha * one + alpha * alpha * two);
    square[1] = qb * (zero + alpha * one) + beta * qq * (one + alpha * two);
    square[2] = bb * zero + 2 * beta * qb * one + beta * beta * qq * two;
  }
}

package io.bellwether.timeseries.smoothing;

import java.util.Arrays;

/** The states at the end of a series, carried forward. Immutable. */
final class EtsFuture {

  /**
   * Relative errors below this would turn levels negative, which the model does not mean; drawn
   * ones are held here.
   */
  private static final double LEAST_ERROR = -0.999;

  /** Multiplicative parts stay above this share of where they start. */
  private static final double LEAST_LEVEL = 1e-6;

  /** So that moments of explosive paths stay finite. */
  private static final double MOST = 1e100;

  private final EtsEstimate estimate;
  private final double level;
  private final double slope;
  private final double[] seasonal;

  EtsFuture(EtsEstimate estimate, EtsRecursion path) {
    this.estimate = estimate;
    level = path.level[path.length];
    slope = path.slope[path.length];
    seasonal = Arrays.copyOfRange(path.seasonal, path.length, path.length + path.season);
  }

  /** Point forecasts: what comes without surprises. */
  double[] means(int horizon) {
    double[] means = new double[horizon];
    fill(new double[horizon], means);
    return means;
  }

  EtsVariance variance(int horizon) {
    return new EtsVariance(estimate, horizon);
  }

  double[] relativeErrors(double[] means) {
    return variance(means.length).relativeErrors(means, level, slope);
  }

  /**
   * Turns surprises into a future.
   *
   * @param shocks errors of the model, relative ones if they are
   * @param path receives the values
   */
  void fill(double[] shocks, double[] path) {
    EtsForm form = estimate.form;
    boolean power = form.trend().isMultiplicative();
    boolean multiplied = form.season() == SeasonType.MULTIPLICATIVE;
    double l = level;
    double b = slope;
    double[] s = seasonal.clone();
    double least = LEAST_LEVEL * Math.abs(level);
    for (int h = 0; h < path.length; h++) {
      double growth = growth(form, b);
      double q = power ? l * growth : l + growth;
      q = multiplied ? Math.max(q, least) : q;
      int at = s.length == 0 ? 0 : h % s.length;
      double season = s.length == 0 ? 0 : s[at];
      double f = multiplied ? q * season : q + season;
      double e = form.hasMultiplicativeError() ? f * Math.max(shocks[h], LEAST_ERROR) : shocks[h];
      path[h] = Math.max(-MOST, Math.min(f + e, MOST));
      double d = multiplied ? e / season : e;
      if (form.hasTrend()) {
        b = growth + (power ? estimate.beta * d / l : estimate.beta * d);
      }
      if (s.length > 0) {
        s[at] = season + estimate.gamma * (multiplied ? e / q : e);
      }
      l = q + estimate.alpha * d;
      if (power) {
        l = Math.max(l, least);
        b = Math.min(Math.max(b, 1e-3), 1e3);
      }
      if (multiplied) {
        s[at] = Math.max(s[at], LEAST_LEVEL);
      }
    }
  }

  private double growth(EtsForm form, double b) {
    return switch (form.trend()) {
      case NONE -> 0;
      case ADDITIVE -> b;
      case ADDITIVE_DAMPED -> estimate.phi * b;
      case MULTIPLICATIVE -> b;
      case MULTIPLICATIVE_DAMPED -> Math.pow(b, estimate.phi);
    };
  }
}

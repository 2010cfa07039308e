package io.bellwether.timeseries.smoothing;

import java.util.Arrays;

/**
 * The variables of the search for a model: those smoothing parameters that are not given, the first
 * level, the first slope, and the first season but for its last number, which follows from the
 * others (they add up to 0, or to the length of the season).
 *
 * <p>In the usual region beta and gamma are measured as shares of their room, which depends on
 * alpha, so that the region becomes a box. A workspace.
 */
final class EtsSpace {

  /** Multiplicative states stay above this share of the scale of the series. */
  private static final double LEAST = 1e-6;

  private static final double MOST = 100;

  final EtsForm form;
  final int season;
  final EtsLimits limits;
  final int size;
  final int smoothers;
  final double[] lower;
  final double[] upper;

  /** Where each of alpha, beta, gamma, phi is among the variables; -1 if it is none of them. */
  final int[] place = {-1, -1, -1, -1};

  final int levelPlace;
  final int slopePlace;
  final int seasonPlace;

  /** How fast each of alpha, beta, gamma, phi changes with each variable. */
  final double[][] rates;

  EtsSpace(EtsForm form, int season, EtsLimits limits) {
    this.form = form;
    this.season = form.hasSeason() ? season : 0;
    this.limits = limits;
    int next = 0;
    for (int parameter = 0; parameter < 4; parameter++) {
      if (uses(form, parameter) && !limits.isGiven(parameter)) {
        place[parameter] = next++;
      }
    }
    smoothers = next;
    levelPlace = next++;
    slopePlace = form.hasTrend() ? next++ : -1;
    seasonPlace = form.hasSeason() ? next : -1;
    size = next + Math.max(0, this.season - 1);
    lower = new double[size];
    upper = new double[size];
    rates = new double[4][size];
    setBounds();
  }

  /** Tells whether a model has a smoothing parameter. */
  static boolean uses(EtsForm form, int parameter) {
    return switch (parameter) {
      case EtsLimits.ALPHA -> true;
      case EtsLimits.BETA -> form.hasTrend();
      case EtsLimits.GAMMA -> form.hasSeason();
      default -> form.trend().isDamped();
    };
  }

  private boolean isUsual() {
    return limits.region != ParameterRegion.ADMISSIBLE;
  }

  private void setBounds() {
    Arrays.fill(lower, Double.NEGATIVE_INFINITY);
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    if (place[EtsLimits.ALPHA] >= 0) {
      double least = limits.lower(EtsLimits.ALPHA);
      double most = limits.upper(EtsLimits.ALPHA);
      if (isUsual() && form.hasTrend() && limits.isGiven(EtsLimits.BETA)) {
        least = Math.max(least, limits.given(EtsLimits.BETA));
      }
      if (isUsual() && form.hasSeason() && limits.isGiven(EtsLimits.GAMMA)) {
        most = Math.min(most, 1 - limits.given(EtsLimits.GAMMA));
      }
      lower[place[EtsLimits.ALPHA]] = least;
      upper[place[EtsLimits.ALPHA]] = Math.max(most, least);
    }
    for (int parameter = EtsLimits.BETA; parameter <= EtsLimits.GAMMA; parameter++) {
      if (place[parameter] >= 0) {
        lower[place[parameter]] = 0;
        upper[place[parameter]] = 1;
      }
    }
    if (place[EtsLimits.PHI] >= 0) {
      lower[place[EtsLimits.PHI]] = limits.lower(EtsLimits.PHI);
      upper[place[EtsLimits.PHI]] = limits.upper(EtsLimits.PHI);
    }
    if (form.needsPositiveSeries() && !form.hasLinearStates()) {
      lower[levelPlace] = LEAST;
      upper[levelPlace] = MOST;
    }
    if (form.trend().isMultiplicative()) {
      lower[slopePlace] = 0.05;
      upper[slopePlace] = 20;
    }
    if (form.season() == SeasonType.MULTIPLICATIVE) {
      Arrays.fill(lower, seasonPlace, size, 1e-4);
      Arrays.fill(upper, seasonPlace, size, season);
    }
  }

  /** The highest beta or gamma at this alpha. */
  private double top(int parameter, double alpha) {
    double most = limits.upper(parameter);
    if (isUsual()) {
      most = Math.min(most, parameter == EtsLimits.BETA ? alpha : 1 - alpha);
    }
    return Math.max(most, limits.lower(parameter));
  }

  /** Sets parameters and initial states of a recursion, and the rates. */
  void load(double[] x, EtsRecursion target) {
    int first = place[EtsLimits.ALPHA];
    double alpha = first >= 0 ? x[first] : limits.given(EtsLimits.ALPHA);
    target.alpha = alpha;
    if (first >= 0) {
      rates[EtsLimits.ALPHA][first] = 1;
    }
    target.beta = form.hasTrend() ? share(EtsLimits.BETA, alpha, x) : 0;
    target.gamma = form.hasSeason() ? share(EtsLimits.GAMMA, alpha, x) : 0;
    target.phi = 1;
    if (form.trend().isDamped()) {
      int at = place[EtsLimits.PHI];
      target.phi = at >= 0 ? x[at] : limits.given(EtsLimits.PHI);
      if (at >= 0) {
        rates[EtsLimits.PHI][at] = 1;
      }
    }
    target.level[0] = x[levelPlace];
    if (slopePlace >= 0) {
      target.slope[0] = x[slopePlace];
    }
    if (season > 0) {
      double rest = form.season() == SeasonType.ADDITIVE ? 0 : season;
      for (int j = 0; j < season - 1; j++) {
        target.seasonal[j] = x[seasonPlace + j];
        rest -= x[seasonPlace + j];
      }
      target.seasonal[season - 1] = rest;
    }
  }

  private double share(int parameter, double alpha, double[] x) {
    int at = place[parameter];
    if (at < 0) {
      return limits.given(parameter);
    }
    double room = top(parameter, alpha) - limits.lower(parameter);
    rates[parameter][at] = room;
    int first = place[EtsLimits.ALPHA];
    if (first >= 0 && isUsual()) {
      boolean bound =
          parameter == EtsLimits.BETA
              ? alpha < limits.upper(parameter)
              : 1 - alpha < limits.upper(parameter);
      double sign = parameter == EtsLimits.BETA ? 1 : -1;
      rates[parameter][first] = bound && room > 0 ? sign * x[at] : 0;
    }
    return limits.lower(parameter) + x[at] * room;
  }

  /** Writes smoothing parameters as variables, moved inside their bounds. */
  void setSmoothers(double alpha, double beta, double gamma, double phi, double[] x) {
    double a = limits.given(EtsLimits.ALPHA);
    if (place[EtsLimits.ALPHA] >= 0) {
      a = inside(place[EtsLimits.ALPHA], alpha, x);
    }
    setShare(EtsLimits.BETA, a, beta, x);
    setShare(EtsLimits.GAMMA, a, gamma, x);
    if (place[EtsLimits.PHI] >= 0) {
      inside(place[EtsLimits.PHI], phi, x);
    }
  }

  private void setShare(int parameter, double alpha, double value, double[] x) {
    int at = place[parameter];
    if (at >= 0) {
      double low = limits.lower(parameter);
      double room = top(parameter, alpha) - low;
      inside(at, room > 0 ? (value - low) / room : 0, x);
    }
  }

  private double inside(int at, double value, double[] x) {
    x[at] = Math.min(Math.max(value, lower[at]), upper[at]);
    return x[at];
  }

  /** Writes initial states as variables, the season normalised, moved inside their bounds. */
  void setStates(double level, double slope, double[] seasonal, double[] x) {
    double l = level;
    double b = slope;
    double mean = 0;
    for (int j = 0; j < season; j++) {
      mean += seasonal[j] / season;
    }
    boolean added = form.season() == SeasonType.ADDITIVE;
    for (int j = 0; j < season - 1; j++) {
      inside(seasonPlace + j, added ? seasonal[j] - mean : seasonal[j] / mean, x);
    }
    if (season > 0) {
      l = added ? l + mean : l * mean;
      if (!added && !form.trend().isMultiplicative()) {
        b *= mean;
      }
    }
    inside(levelPlace, l, x);
    if (slopePlace >= 0) {
      inside(slopePlace, b, x);
    }
  }

  /** Turns the derivatives of a recursion into those by the variables. */
  void gradient(EtsRecursion from, double[] gradient) {
    for (int k = 0; k < smoothers; k++) {
      gradient[k] =
          from.alphaSlope * rates[EtsLimits.ALPHA][k]
              + from.betaSlope * rates[EtsLimits.BETA][k]
              + from.gammaSlope * rates[EtsLimits.GAMMA][k]
              + from.phiSlope * rates[EtsLimits.PHI][k];
    }
    gradient[levelPlace] = from.levelSlope;
    if (slopePlace >= 0) {
      gradient[slopePlace] = from.slopeSlope;
    }
    for (int j = 0; j < season - 1; j++) {
      gradient[seasonPlace + j] = from.seasonalSlope[j] - from.seasonalSlope[season - 1];
    }
  }
}

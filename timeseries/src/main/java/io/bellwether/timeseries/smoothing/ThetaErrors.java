package io.bellwether.timeseries.smoothing;

/**
 * The squared one-step errors of a theta model as a function of alpha alone. For given alpha the
 * forecasts are linear in the first level and in {@code w = 1 - 1/theta},
 *
 * <pre>{@code mu[t] = base[t] + level g[t] + w k[t]}</pre>
 *
 * so that both are solved for exactly, w within [0, 1]. A missing value is replaced by its
 * forecast, which keeps all three recursions linear. Each evaluation is one pass through the
 * history. Not thread-safe.
 */
final class ThetaErrors {

  /** Below this share of the product of the diagonal the two regressors count as one. */
  private static final double COLLINEAR = 1e-10;

  /** The weight of the classical theta of 2. */
  private static final double CLASSICAL_WEIGHT = 0.5;

  private final ThetaHistory history;
  private final boolean free;
  private final double fixedWeight;
  private final double ridge;

  private double gg;
  private double gk;
  private double kk;
  private double ge;
  private double ke;
  private double ee;
  private double level;
  private double weight;

  /**
   * Prepares.
   *
   * @param history the values and lines
   * @param weight the given w, or {@code NaN} to estimate it
   * @param prior how many mean squared changes the square of the distance of w from 1/2 costs
   */
  ThetaErrors(ThetaHistory history, double weight, double prior) {
    this.history = history;
    this.free = Double.isNaN(weight);
    // the drift of Hyndman and Billah is added after the smoothing was estimated without it
    this.fixedWeight = history.form() == ThetaForm.SES_WITH_DRIFT ? 0 : weight;
    this.ridge = prior > 0 ? prior * history.meanSquaredChange() : 0;
  }

  /** Returns the sum of squares, with what the prior adds, for the best level and weight. */
  double at(double alpha) {
    accumulate(alpha);
    solve();
    double squares =
        ee
            - 2 * (level * ge + weight * ke)
            + level * level * gg
            + 2 * level * weight * gk
            + weight * weight * kk;
    double off = weight - CLASSICAL_WEIGHT;
    return Math.max(0, squares) + ridge * off * off;
  }

  private void accumulate(double alpha) {
    gg = 0;
    gk = 0;
    kk = 0;
    ge = 0;
    ke = 0;
    ee = 0;
    double rest = 1 - alpha;
    double base = 0;
    double g = 1;
    double k = 0;
    double power = 1;
    boolean trend = free || fixedWeight > 0;
    for (int t = 0; t < history.length(); t++) {
      double d = trend ? history.trend(t, alpha, power) : 0;
      power *= rest;
      double value = history.value(t);
      if (Double.isNaN(value)) {
        k += alpha * d;
        continue;
      }
      if (history.isForecast(t)) {
        double e = value - base;
        double direction = k + d;
        gg += g * g;
        gk += g * direction;
        kk += direction * direction;
        ge += g * e;
        ke += direction * e;
        ee += e * e;
      }
      base = alpha * value + rest * base;
      g *= rest;
      k *= rest;
    }
  }

  private void solve() {
    weight = fixedWeight;
    if (free) {
      double a = kk + ridge;
      double b = ke + ridge * CLASSICAL_WEIGHT;
      double determinant = gg * a - gk * gk;
      double best = 0;
      if (determinant > COLLINEAR * gg * a) {
        best = (gg * b - gk * ge) / determinant;
      } else if (gg == 0 && a > 0) {
        // with alpha 1 the first level is forgotten at once
        best = b / a;
      }
      weight = Math.min(1, Math.max(0, best));
    }
    level = gg > 0 ? (ge - weight * gk) / gg : 0;
  }

  /** Returns the best level for the alpha evaluated last. */
  double level() {
    return level;
  }

  /** Returns the best w for the alpha evaluated last. */
  double weight() {
    return weight;
  }

  /** Returns the parameters for the alpha evaluated last, with their covariance. */
  ThetaNode node(double alpha, double share, double variance) {
    double a = kk + ridge;
    double determinant = gg * a - gk * gk;
    if (!free || !(determinant > COLLINEAR * gg * a)) {
      double ofLevel = gg > 0 ? variance / gg : 0;
      double ofWeight = free && gg == 0 && a > 0 ? variance / a : 0;
      return new ThetaNode(alpha, level, weight, share, ofLevel, 0, ofWeight);
    }
    return new ThetaNode(
        alpha,
        level,
        weight,
        share,
        variance * a / determinant,
        -variance * gk / determinant,
        variance * gg / determinant);
  }
}

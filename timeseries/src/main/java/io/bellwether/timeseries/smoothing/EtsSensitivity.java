package io.bellwether.timeseries.smoothing;

import java.util.Arrays;

/**
 * How the errors of a model change with each variable of its search (forward sensitivities), and
 * the second derivatives that follow when the errors are taken as linear (Gauss and Newton). A
 * workspace.
 */
final class EtsSensitivity {

  private final EtsSpace space;
  private final int size;
  private final boolean power;
  private final boolean multiplied;
  private final double[] level;
  private final double[] slope;
  private final double[][] seasonal;
  private final double[] noSeason;
  private final double[] error;

  EtsSensitivity(EtsSpace space) {
    this.space = space;
    size = space.size;
    power = space.form.trend().isMultiplicative();
    multiplied = space.form.season() == SeasonType.MULTIPLICATIVE;
    level = new double[size];
    slope = new double[size];
    noSeason = new double[size];
    seasonal = new double[space.season][size];
    error = new double[size];
  }

  private void start() {
    Arrays.fill(level, 0);
    Arrays.fill(slope, 0);
    level[space.levelPlace] = 1;
    if (space.slopePlace >= 0) {
      slope[space.slopePlace] = 1;
    }
    for (int j = 0; j < space.season; j++) {
      Arrays.fill(seasonal[j], 0);
      if (j < space.season - 1) {
        seasonal[j][space.seasonPlace + j] = 1;
      } else {
        Arrays.fill(seasonal[j], space.seasonPlace, size, -1);
      }
    }
  }

  /**
   * Adds up the products of the derivatives of the errors.
   *
   * @param path a recursion that has run from the variables last loaded
   * @param weight of the products
   * @param hessian receives the matrix, both triangles
   */
  void products(EtsRecursion path, double weight, double[][] hessian) {
    start();
    for (double[] row : hessian) {
      Arrays.fill(row, 0);
    }
    boolean relative = space.form.hasMultiplicativeError();
    for (int t = 0; t < path.length; t++) {
      boolean known = !Double.isNaN(path.values[t]);
      double scale = 1;
      if (relative) {
        double f = path.forecast[t];
        scale = (1 + path.innovation[t] / f) / f;
      }
      step(path, t, known ? 1 : 0);
      if (known) {
        add(weight * scale * scale, hessian);
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        hessian[j][i] = hessian[i][j];
      }
    }
  }

  private void add(double weight, double[][] hessian) {
    for (int i = 0; i < size; i++) {
      double[] row = hessian[i];
      double by = weight * error[i];
      if (by != 0) {
        for (int j = 0; j <= i; j++) {
          row[j] += by * error[j];
        }
      }
    }
  }

  /** Moves the sensitivities on by a period; those of the forecast go to {@link #error}. */
  private void step(EtsRecursion path, int t, double known) {
    double[] ds = space.season > 0 ? seasonal[t % space.season] : noSeason;
    double l = path.level[t];
    double b = path.slope[t];
    double g = path.growth[t];
    double q = path.moved[t];
    double s = multiplied ? path.seasonal[t] : 1;
    double e = path.innovation[t];
    // growth by slope and phi; moved by level and growth; forecast by moved and season
    double gb = power ? path.phi * g / b : space.form.hasTrend() ? path.phi : 0;
    double gp = power ? g * Math.log(b) : b;
    double ql = power ? g : 1;
    double qg = power ? l : 1;
    double fs = multiplied ? q : 1;
    double inverse = 1 / s;
    double d = multiplied ? e / s : e;
    double ds0 = multiplied ? d : 0;
    double perLevel = power ? 1 / l : 1;
    double shiftLevel = power ? d / l : 0;
    double perMoved = multiplied ? 1 / q : 1;
    double shiftMoved = multiplied ? e / q : 0;
    double slopeGain = path.beta * perLevel;
    double seasonGain = path.gamma * perMoved;
    double[] byAlpha = space.rates[EtsLimits.ALPHA];
    double[] byBeta = space.rates[EtsLimits.BETA];
    double[] byGamma = space.rates[EtsLimits.GAMMA];
    double[] byPhi = space.rates[EtsLimits.PHI];
    for (int k = 0; k < size; k++) {
      double dg = gb * slope[k] + gp * byPhi[k];
      double dq = ql * level[k] + qg * dg;
      double df = s * dq + fs * ds[k];
      error[k] = df;
      double de = -known * df;
      double dd = (de - ds0 * ds[k]) * inverse;
      slope[k] = dg + slopeGain * (dd - shiftLevel * level[k]) + d * perLevel * byBeta[k];
      ds[k] += seasonGain * (de - shiftMoved * dq) + e * perMoved * byGamma[k];
      level[k] = dq + path.alpha * dd + d * byAlpha[k];
    }
  }
}

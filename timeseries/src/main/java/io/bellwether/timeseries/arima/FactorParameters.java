package io.bellwether.timeseries.arima;

import java.util.Arrays;

/**
 * The variables that a search moves for one factor of an ARMA model.
 *
 * <p>Where all coefficients are free, the variables stand for partial autocorrelations, so that
 * every point within the bounds is stationary or invertible: the partial autocorrelations
 * themselves for moving averages, whose best value may well lie on the bound; their arcsines for
 * autoregressions, whose likelihood never ends on the bound but often close to it, and on whose
 * scale the information of an observation is constant. Where some coefficients are fixed, the
 * variables are the others, and the likelihood is taken as zero outside the region.
 *
 * <p>A workspace; not thread-safe.
 */
final class FactorParameters {

  /** Leaves a variance of 10^14 times that of the innovations, beyond which nothing is accurate. */
  private static final double NEAREST_UNIT_ROOT = 1e-7;

  private final boolean autoregressive;
  private final double[] fixed;
  private final int[] free;
  private final boolean partial;
  private final DurbinLevinson recursion;
  private final double[] partials;
  private final double[] scratch;

  /**
   * Creates a workspace.
   *
   * @param autoregressive true for an AR factor, false for an MA factor
   * @param fixed the given coefficients, NaN for a free one
   */
  FactorParameters(boolean autoregressive, double[] fixed) {
    this.autoregressive = autoregressive;
    this.fixed = fixed.clone();
    int[] found = new int[fixed.length];
    int count = 0;
    for (int i = 0; i < fixed.length; i++) {
      if (Double.isNaN(fixed[i])) {
        found[count++] = i;
      }
    }
    free = Arrays.copyOf(found, count);
    partial = count == fixed.length;
    recursion = new DurbinLevinson(fixed.length);
    partials = new double[fixed.length];
    scratch = new double[fixed.length];
  }

  /** The number of variables. */
  int count() {
    return free.length;
  }

  double bound(int variable) {
    if (!partial) {
      return fixed.length * 2.0;
    }
    return Math.PI / 2 - NEAREST_UNIT_ROOT;
  }

  /**
   * Computes the coefficients.
   *
   * @param x all variables of the search
   * @param offset where those of this factor start
   * @param coefficients receives the coefficients
   * @return false if they lie outside the region
   */
  boolean toCoefficients(double[] x, int offset, double[] coefficients) {
    if (!partial) {
      System.arraycopy(fixed, 0, coefficients, 0, fixed.length);
      for (int i = 0; i < free.length; i++) {
        coefficients[free[i]] = x[offset + i];
      }
      return isWithin(coefficients);
    }
    for (int i = 0; i < partials.length; i++) {
      partials[i] = autoregressive ? Math.sin(x[offset + i]) : -Math.sin(x[offset + i]);
    }
    recursion.toCoefficients(partials, coefficients);
    negateForMovingAverage(coefficients);
    return true;
  }

  private void negateForMovingAverage(double[] values) {
    if (!autoregressive) {
      for (int i = 0; i < values.length; i++) {
        values[i] = -values[i];
      }
    }
  }

  private boolean isWithin(double[] coefficients) {
    System.arraycopy(coefficients, 0, scratch, 0, scratch.length);
    negateForMovingAverage(scratch);
    return recursion.fromCoefficients(scratch, partials);
  }

  /**
   * Computes variables from coefficients, moved inside the region if they are not.
   *
   * @param coefficients the coefficients, not modified
   * @param limit the largest partial autocorrelation to start with, below 1
   */
  void fromCoefficients(double[] coefficients, double limit, double[] x, int offset) {
    boolean within = isWithin(coefficients);
    double[] shrunk = coefficients;
    for (double scale = 0.9; !within && scale > 0.1; scale *= 0.9) {
      shrunk = shrink(coefficients, scale);
      within = isWithin(shrunk);
    }
    for (int i = 0; i < free.length; i++) {
      if (partial) {
        double r = within ? Math.min(Math.max(partials[i], -limit), limit) : 0;
        x[offset + i] = autoregressive ? Math.asin(r) : -Math.asin(r);
      } else {
        x[offset + i] = within ? shrunk[free[i]] : 0;
      }
    }
  }

  /** Moves the roots away from the unit circle; fixed coefficients stay. */
  private double[] shrink(double[] coefficients, double scale) {
    double[] shrunk = coefficients.clone();
    double factor = 1;
    for (int i = 0; i < shrunk.length; i++) {
      factor *= scale;
      shrunk[i] = Double.isNaN(fixed[i]) ? coefficients[i] * factor : fixed[i];
    }
    return shrunk;
  }

  /** Turns a gradient by the coefficients into one by the variables of the last evaluation. */
  void chain(double[] byCoefficients, double[] x, int offset, double[] byVariables) {
    if (!partial) {
      for (int i = 0; i < free.length; i++) {
        byVariables[offset + i] = byCoefficients[free[i]];
      }
      return;
    }
    recursion.chain(byCoefficients, scratch);
    for (int i = 0; i < scratch.length; i++) {
      // both signs of a moving average cancel
      byVariables[offset + i] = scratch[i] * Math.cos(x[offset + i]);
    }
  }
}

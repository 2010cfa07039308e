package io.bellwether.timeseries.smoothing;

import io.bellwether.math.PolynomialRoots;

/**
 * The parameters with which a model forgets the distant past: the moving-average polynomial of its
 * reduced form has no root inside the unit circle (Hyndman et al. 2008, section 10.2). For models
 * with multiplicative parts it is that of their additive counterpart.
 */
final class AdmissibleRegion {

  /** Roots on the circle itself, up to the rounding of multiple ones, are let pass. */
  private static final double WITHIN = 1 - 1e-6;

  private AdmissibleRegion() {}

  static boolean contains(EtsRecursion path) {
    return contains(path.form.hasTrend(), path.season, path.alpha, path.beta, path.gamma, path.phi);
  }

  static boolean contains(
      boolean trended, int season, double alpha, double beta, double gamma, double phi) {
    double damping = trended ? phi : 0;
    int m = Math.max(1, season);
    double[] p = new double[m + 2];
    p[0] += 1 - alpha;
    p[1] -= damping * (1 - alpha);
    p[m] -= 1 - alpha;
    p[m + 1] += damping * (1 - alpha);
    for (int j = 0; j < m; j++) {
      p[j] += alpha;
      p[j + 1] += damping * (beta - alpha);
    }
    if (season > 0) {
      p[m] += gamma;
      p[m + 1] -= damping * gamma;
    }
    double[][] roots = PolynomialRoots.of(p);
    return roots.length == 0 || Math.hypot(roots[0][0], roots[0][1]) >= WITHIN;
  }
}

package io.bellwether.timeseries.diagnose;

/**
 * The distribution of the integral of the squares of independent Brownian bridges: what the
 * statistics of Canova and Hansen, Nyblom, and Cramer and von Mises tend to.
 *
 * <p>The integral is a sum of chi-squared variables over {@code (k pi)^2}, k = 1, 2, ... (Anderson
 * and Darling 1952), with characteristic function {@code (s / sin s)^(q / 2)}, {@code s = sqrt(2 i
 * t)}, for q bridges. The tail probability is found from it by numerical inversion (Gil-Pelaez
 * 1951; Imhof 1961, eq. 3.2) with an absolute error below 1e-9.
 */
final class BridgeDistribution {

  /** With t = a^2 the integrand falls as exp(-a q / 2); beyond 80 / q it is below 1e-17. */
  private static final double RANGE = 80;

  private static final double PANEL = 0.05;

  private BridgeDistribution() {}

  /** The probability that the integral over q bridges is larger than x. */
  static double survival(double x, int q) {
    if (!(x > 0)) {
      return 1;
    }
    if (isBeyond(x, q)) {
      return 0;
    }
    double end = RANGE / q;
    int panels = (int) Math.ceil(end / panelWidth(x, q));
    double width = end / panels;
    double sum = 0;
    for (int i = 0; i < panels; i++) {
      sum += panel(i * width, width, x, q);
    }
    return Math.min(1, Math.max(0, 0.5 + sum / Math.PI));
  }

  /**
   * Chernoff's bound with {@code s = pi^2 / 4}, at which the moment generating function is {@code
   * exp(0.513 q)}: the probability is below 1e-15.
   */
  private static boolean isBeyond(double x, int q) {
    return 0.514 * q - Math.PI * Math.PI / 4 * x < -35;
  }

  /** A fifth of what the phase turns by one radian, at the scale where the integrand lives. */
  private static double panelWidth(double x, int q) {
    return Math.min(PANEL, 1 / (q + 10 * x));
  }

  /** Gauss-Legendre rule of four points on one panel. */
  private static double panel(double from, double width, double x, int q) {
    double near = 0.3399810435848563;
    double far = 0.8611363115940526;
    double centre = from + width / 2;
    double half = width / 2;
    double inner = integrand(centre - half * near, x, q) + integrand(centre + half * near, x, q);
    double outer = integrand(centre - half * far, x, q) + integrand(centre + half * far, x, q);
    return half * (0.6521451548625461 * inner + 0.34785484513745385 * outer);
  }

  /** Imaginary part of the characteristic function turned by -tx, over t, times dt / da. */
  private static double integrand(double a, double x, int q) {
    double sin = Math.sin(a);
    double cos = Math.cos(a);
    double logSize;
    double phase;
    if (a < 15) {
      double sinh = Math.sinh(a);
      double cosh = Math.cosh(a);
      logSize = Math.log(Math.hypot(sin * cosh, cos * sinh));
      // sin s, turned back by what it turns in the limit, so that the angle has no jumps
      double turn = Math.PI / 2 - a;
      double re = sin * cosh * Math.cos(turn) + cos * sinh * Math.sin(turn);
      double im = cos * sinh * Math.cos(turn) - sin * cosh * Math.sin(turn);
      phase = turn + Math.atan2(im, re);
    } else {
      logSize = a - Math.log(2);
      phase = Math.PI / 2 - a;
    }
    double size = Math.exp(q / 2.0 * (Math.log(Math.sqrt(2) * a) - logSize));
    double angle = q / 2.0 * (Math.PI / 4 - phase) - a * a * x;
    return 2 * size * Math.sin(angle) / a;
  }
}

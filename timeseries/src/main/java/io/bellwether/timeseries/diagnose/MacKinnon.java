package io.bellwether.timeseries.diagnose;

/**
 * Distribution of the Dickey-Fuller t statistic: approximate p-values of MacKinnon (1994),
 * <i>Approximate asymptotic distribution functions for unit-root and cointegration tests</i>,
 * Journal of Business and Economic Statistics 12, 167-176, tables 3 and 4, and critical values for
 * finite samples of MacKinnon (2010), <i>Critical values for cointegration tests</i>, Queen's
 * University working paper 1227, table 2, both for one variable.
 */
final class MacKinnon {

  private static final String SOURCE = "response surface of MacKinnon 1994";

  private MacKinnon() {}

  /** The normal distribution function of a polynomial in tau, another one in the lower tail. */
  static PValue pValue(double tau, Deterministic terms) {
    double[] range = range(terms);
    double p;
    if (tau < range[0]) {
      p = 0;
    } else if (tau > range[2]) {
      p = 1;
    } else {
      double[] c = tau <= range[1] ? lowerTail(terms) : rest(terms);
      p = Chances.normalCumulative(polynomial(c, tau));
    }
    return new PValue(p, PValue.Origin.RESPONSE_SURFACE, PValue.Bound.NONE, SOURCE);
  }

  /** Smallest tau, the tau at which the polynomials change, largest tau. */
  private static double[] range(Deterministic terms) {
    return switch (terms) {
      case NONE -> new double[] {-19.04, -1.04, Double.POSITIVE_INFINITY};
      case CONSTANT -> new double[] {-18.83, -1.61, 2.74};
      case TREND -> new double[] {-16.18, -2.89, 0.7};
    };
  }

  private static double[] lowerTail(Deterministic terms) {
    return switch (terms) {
      case NONE -> new double[] {0.6344, 1.2378, 0.032496};
      case CONSTANT -> new double[] {2.1659, 1.4412, 0.038269};
      case TREND -> new double[] {3.2512, 1.6047, 0.049588};
    };
  }

  private static double[] rest(Deterministic terms) {
    return switch (terms) {
      case NONE -> new double[] {0.4797, 0.93557, -0.06999, 0.033066};
      case CONSTANT -> new double[] {1.7339, 0.93202, -0.12745, -0.010368};
      case TREND -> new double[] {2.5261, 0.61654, -0.37956, -0.060285};
    };
  }

  /**
   * The critical value for n rows of the test regression.
   *
   * @throws IllegalArgumentException if the level is not 0.01, 0.05 or 0.10
   */
  static double criticalValue(double level, Deterministic terms, int n) {
    double[][] surfaces = surfaces(terms);
    int row = level == 0.01 ? 0 : level == 0.05 ? 1 : level == 0.1 ? 2 : -1;
    if (row < 0) {
      throw new IllegalArgumentException(
          "critical values are tabulated for the levels 0.01, 0.05 and 0.10, but level is "
              + level);
    }
    return polynomial(surfaces[row], 1.0 / n);
  }

  private static double[][] surfaces(Deterministic terms) {
    return switch (terms) {
      case NONE ->
          new double[][] {
            {-2.56574, -2.2358, -3.627},
            {-1.941, -0.2686, -3.365, 31.223},
            {-1.61682, 0.2656, -2.714, 25.364}
          };
      case CONSTANT ->
          new double[][] {
            {-3.43035, -6.5393, -16.786, -79.433},
            {-2.86154, -2.8903, -4.234, -40.04},
            {-2.56677, -1.5384, -2.809}
          };
      case TREND ->
          new double[][] {
            {-3.95877, -9.0531, -28.428, -134.155},
            {-3.41049, -4.3904, -9.036, -45.374},
            {-3.12705, -2.5856, -3.925, -22.38}
          };
    };
  }

  private static double polynomial(double[] coefficients, double x) {
    double value = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      value = value * x + coefficients[i];
    }
    return value;
  }
}

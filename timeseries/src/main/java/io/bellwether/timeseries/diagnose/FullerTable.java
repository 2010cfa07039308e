package io.bellwether.timeseries.diagnose;

/**
 * Quantiles of {@code n (rho - 1)} under a unit root: Fuller (1976), <i>Introduction to Statistical
 * Time Series</i>, table 8.5.1, printed again as table 4.1 of Banerjee, Dolado, Galbraith and
 * Hendry (1993). Interpolated between lengths and between levels; the ends of the table are 0.01
 * and 0.99.
 */
final class FullerTable {

  private static final String SOURCE = "table 8.5.1 of Fuller 1976, interpolated";

  private FullerTable() {}

  static PValue pValue(double statistic, Deterministic terms, int n) {
    double[] quantiles = quantiles(terms, n);
    double[] levels = levels();
    double p = Interpolation.at(quantiles, levels, statistic);
    PValue.Bound bound = PValue.Bound.NONE;
    if (statistic < quantiles[0]) {
      bound = PValue.Bound.AT_MOST;
    } else if (statistic > quantiles[quantiles.length - 1]) {
      bound = PValue.Bound.AT_LEAST;
    }
    return new PValue(p, PValue.Origin.TABLE, bound, SOURCE);
  }

  /** The quantile at one of the tabulated levels. */
  static double criticalValue(double level, Deterministic terms, int n) {
    double[] levels = levels();
    for (int i = 0; i < 4; i++) {
      if (levels[i] == level) {
        return quantiles(terms, n)[i];
      }
    }
    throw new IllegalArgumentException(
        "critical values are tabulated for the levels 0.01, 0.025, 0.05 and 0.10, but level is "
            + level);
  }

  private static double[] levels() {
    return new double[] {0.01, 0.025, 0.05, 0.1, 0.9, 0.95, 0.975, 0.99};
  }

  private static double[] quantiles(Deterministic terms, int n) {
    double[][] table = table(terms);
    double[] lengths = {25, 50, 100, 250, 500, 100_000};
    double[] result = new double[levels().length];
    double[] column = new double[lengths.length];
    for (int j = 0; j < result.length; j++) {
      for (int i = 0; i < column.length; i++) {
        column[i] = table[i][j];
      }
      result[j] = Interpolation.at(lengths, column, n);
    }
    return result;
  }

  /** A row for each length, a column for each level. */
  private static double[][] table(Deterministic terms) {
    return switch (terms) {
      case NONE ->
          new double[][] {
            {-11.9, -9.3, -7.3, -5.3, 1.01, 1.40, 1.79, 2.28},
            {-12.9, -9.9, -7.7, -5.5, 0.97, 1.35, 1.70, 2.16},
            {-13.3, -10.2, -7.9, -5.6, 0.95, 1.31, 1.65, 2.09},
            {-13.6, -10.3, -8.0, -5.7, 0.93, 1.28, 1.62, 2.04},
            {-13.7, -10.4, -8.0, -5.7, 0.93, 1.28, 1.61, 2.04},
            {-13.8, -10.5, -8.1, -5.7, 0.93, 1.28, 1.60, 2.03}
          };
      case CONSTANT ->
          new double[][] {
            {-17.2, -14.6, -12.5, -10.2, -0.76, 0.01, 0.65, 1.40},
            {-18.9, -15.7, -13.3, -10.7, -0.81, -0.07, 0.53, 1.22},
            {-19.8, -16.3, -13.7, -11.0, -0.83, -0.10, 0.47, 1.14},
            {-20.3, -16.6, -14.0, -11.2, -0.84, -0.12, 0.43, 1.09},
            {-20.5, -16.8, -14.0, -11.2, -0.84, -0.13, 0.42, 1.06},
            {-20.7, -16.9, -14.1, -11.3, -0.85, -0.13, 0.41, 1.04}
          };
      case TREND ->
          new double[][] {
            {-22.5, -19.9, -17.9, -15.6, -3.66, -2.51, -1.53, -0.43},
            {-25.7, -22.4, -19.8, -16.8, -3.71, -2.60, -1.66, -0.65},
            {-27.4, -23.6, -20.7, -17.5, -3.74, -2.62, -1.73, -0.75},
            {-28.4, -24.4, -21.3, -18.0, -3.75, -2.64, -1.78, -0.82},
            {-28.9, -24.8, -21.5, -18.1, -3.76, -2.65, -1.78, -0.84},
            {-29.5, -25.1, -21.8, -18.3, -3.77, -2.66, -1.79, -0.87}
          };
    };
  }
}

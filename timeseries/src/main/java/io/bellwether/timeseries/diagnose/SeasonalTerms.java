package io.bellwether.timeseries.diagnose;

/** Cosines and sines of the seasonal frequencies. */
final class SeasonalTerms {

  private SeasonalTerms() {}

  /** Cosine and sine of each frequency in turn; only the cosine of the fastest one if m is even. */
  static double[][] of(int n, int season) {
    double[][] terms = new double[season - 1][n];
    for (int i = 0; i < terms.length; i++) {
      int cycle = i / 2 + 1;
      for (int t = 0; t < n; t++) {
        // reduced to one season first, so that late periods are as exact as early ones
        double angle = 2 * Math.PI * ((long) cycle * (t + 1) % season) / season;
        terms[i][t] = i % 2 == 0 ? Math.cos(angle) : Math.sin(angle);
      }
    }
    return terms;
  }
}

package io.bellwether.timeseries.diagnose;

import io.bellwether.model.FitException;

/** Partial autocorrelations from autocorrelations (Durbin 1960; Brockwell and Davis 1991, 5.2). */
final class DurbinLevinson {

  private DurbinLevinson() {}

  /**
   * Runs the recursion.
   *
   * @param r autocorrelations, element k of lag k, r[0] = 1; not modified
   * @return the last coefficient of each autoregression: element k - 1 is that of order k
   */
  static double[] partial(double[] r) {
    int lags = r.length - 1;
    double[] partial = new double[lags];
    double[] phi = new double[lags];
    double[] previous = new double[lags];
    double variance = 1;
    for (int k = 1; k <= lags; k++) {
      double numerator = r[k];
      for (int j = 1; j < k; j++) {
        numerator -= previous[j - 1] * r[k - j];
      }
      double last = numerator / variance;
      for (int j = 1; j < k; j++) {
        phi[j - 1] = previous[j - 1] - last * previous[k - j - 1];
      }
      phi[k - 1] = last;
      partial[k - 1] = last;
      variance *= 1 - last * last;
      if (!(variance > 0) && k < lags) {
        throw new FitException(
            "the autocorrelations up to lag "
                + k
                + " are those of no series (partial "
                + "autocorrelation "
                + last
                + "), which gaps can bring about",
            "interpolate() the series, or ask for fewer than " + (k + 1) + " lags");
      }
      System.arraycopy(phi, 0, previous, 0, k);
    }
    return partial;
  }
}

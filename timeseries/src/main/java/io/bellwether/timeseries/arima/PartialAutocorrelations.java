package io.bellwether.timeseries.arima;

/**
 * The way between the coefficients of an autoregression and its partial autocorrelations, which for
 * a stationary one lie between -1 and 1 and for any other do not: the recursion of Durbin and
 * Levinson, up and down (J. F. Monahan, "A note on enforcing stationarity in autoregressive-moving
 * average models", Biometrika 71, 1984; O. Barndorff-Nielsen and G. Schou, J. Multivariate Analysis
 * 3, 1973). Going down is the test of Schur and Cohn: no root is computed.
 */
final class PartialAutocorrelations {

  private PartialAutocorrelations() {}

  /**
   * Turns partial autocorrelations into coefficients in place: from lag 1 up, a_j(k) = a_j(k-1) -
   * a_k(k) a_{k-j}(k-1) with a_k(k) the partial autocorrelation.
   *
   * @param a partial autocorrelations on entry, coefficients on return
   * @param length how many elements count
   */
  static void stepUp(double[] a, int length) {
    for (int k = 1; k < length; k++) {
      reflect(a, k, -a[k], 1);
    }
  }

  /**
   * Turns coefficients into partial autocorrelations in place, from the last lag down.
   *
   * @param a coefficients on entry, partial autocorrelations on return; unspecified if false is
   *     returned
   * @param length how many elements count
   * @return whether the autoregression is stationary
   */
  static boolean stepDown(double[] a, int length) {
    for (int k = length - 1; k >= 0; k--) {
      double partial = a[k];
      if (!(Math.abs(partial) < 1)) {
        return false;
      }
      if (partial != 0) {
        reflect(a, k, partial, (1 - partial) * (1 + partial));
      }
    }
    return true;
  }

  /** Sets a_j to (a_j + c a_{k-1-j}) / scale for all j below k. */
  private static void reflect(double[] a, int k, double c, double scale) {
    for (int i = 0, j = k - 1; i <= j; i++, j--) {
      double low = a[i];
      double high = a[j];
      a[i] = (low + c * high) / scale;
      a[j] = (high + c * low) / scale;
    }
  }
}

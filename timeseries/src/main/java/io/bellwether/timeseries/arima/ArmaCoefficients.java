package io.bellwether.timeseries.arima;

/**
 * The coefficients of the four factors of a seasonal ARMA process, or a gradient by them: {@code (1
 * - sum ar_i B^i)(1 - sum sar_k B^(k m)) x = (1 + sum ma_j B^j)(1 + sum sma_l B^(l m)) e}, the
 * signs of R. A workspace whose arrays are written in place; never leaves the package.
 */
final class ArmaCoefficients {

  final double[] ar;
  final double[] ma;
  final double[] sar;
  final double[] sma;

  ArmaCoefficients(ArimaOrder order) {
    ar = new double[order.p()];
    ma = new double[order.q()];
    sar = new double[order.seasonalP()];
    sma = new double[order.seasonalQ()];
  }

  /** The number of coefficients. */
  int count() {
    return ar.length + ma.length + sar.length + sma.length;
  }

  /** The factors in the order in which coefficients are listed. */
  double[][] factors() {
    return new double[][] {ar, ma, sar, sma};
  }

  /** Writes all coefficients into one array: ar, ma, sar, sma. */
  void copyTo(double[] all) {
    int at = 0;
    for (double[] factor : factors()) {
      System.arraycopy(factor, 0, all, at, factor.length);
      at += factor.length;
    }
  }

  /** Reads all coefficients from one array: ar, ma, sar, sma. */
  void copyFrom(double[] all) {
    int at = 0;
    for (double[] factor : factors()) {
      System.arraycopy(all, at, factor, 0, factor.length);
      at += factor.length;
    }
  }

  /** Returns a copy for other orders: cut, or filled up with zeros. */
  ArmaCoefficients fitted(ArimaOrder order) {
    ArmaCoefficients other = new ArmaCoefficients(order);
    double[][] from = factors();
    double[][] to = other.factors();
    for (int f = 0; f < to.length; f++) {
      System.arraycopy(from[f], 0, to[f], 0, Math.min(from[f].length, to[f].length));
    }
    return other;
  }
}

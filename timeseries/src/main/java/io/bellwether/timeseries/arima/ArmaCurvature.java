package io.bellwether.timeseries.arima;

/**
 * The information matrix of the ARMA coefficients as Gauss and Newton approximate it: the cross
 * products of the derivatives of the innovations, {@code -de_t/dar_i = (e / ar(B))_(t-i)} and
 * {@code -de_t/dma_j = (e / ma(B))_(t-j)}, likewise at whole seasons (G. Box, G. Jenkins, G.
 * Reinsel, Time Series Analysis, 4th ed. 2008, section 7.2).
 *
 * <p>A workspace; not thread-safe.
 */
final class ArmaCurvature {

  private final int length;
  private final LagPolynomial[] polynomials;
  private final double[][] derivatives;
  private final int[] factorOf;
  private final int[] lagOf;
  private final double[] none = new double[0];

  ArmaCurvature(ArimaOrder order, int length) {
    this.length = length;
    int season = order.season();
    polynomials =
        new LagPolynomial[] {
          new LagPolynomial(-1, order.p(), 0, 1),
          new LagPolynomial(1, order.q(), 0, 1),
          new LagPolynomial(-1, 0, order.seasonalP(), season),
          new LagPolynomial(1, 0, order.seasonalQ(), season)
        };
    derivatives = new double[polynomials.length][];
    int count = order.coefficientCount();
    factorOf = new int[count];
    lagOf = new int[count];
    int at = 0;
    for (int f = 0; f < polynomials.length; f++) {
      int step = f < 2 ? 1 : season;
      derivatives[f] = new double[polynomials[f].degree() == 0 ? 0 : length];
      for (int lag = step; lag <= polynomials[f].degree(); lag += step) {
        factorOf[at] = f;
        lagOf[at++] = lag;
      }
    }
  }

  /**
   * Computes the cross products.
   *
   * @param at the coefficients
   * @param innovations the innovations there, not modified
   * @param scale what every element is multiplied by
   * @param out receives a symmetric matrix in the order ar, ma, sar, sma
   */
  void compute(ArmaCoefficients at, double[] innovations, double scale, double[][] out) {
    polynomials[0].set(at.ar, none);
    polynomials[1].set(at.ma, none);
    polynomials[2].set(none, at.sar);
    polynomials[3].set(none, at.sma);
    for (int f = 0; f < polynomials.length; f++) {
      if (derivatives[f].length > 0) {
        System.arraycopy(innovations, 0, derivatives[f], 0, length);
        polynomials[f].divide(derivatives[f], length);
      }
    }
    for (int i = 0; i < factorOf.length; i++) {
      double[] x = derivatives[factorOf[i]];
      for (int j = 0; j <= i; j++) {
        double[] y = derivatives[factorOf[j]];
        double sum = lagged(x, lagOf[i], y, lagOf[j]);
        out[i][j] = scale * sum;
        out[j][i] = scale * sum;
      }
    }
  }

  private double lagged(double[] x, int lagX, double[] y, int lagY) {
    double sum = 0;
    for (int t = Math.max(lagX, lagY); t < length; t++) {
      sum += x[t - lagX] * y[t - lagY];
    }
    return sum;
  }
}

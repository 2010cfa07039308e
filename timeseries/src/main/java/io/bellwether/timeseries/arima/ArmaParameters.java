package io.bellwether.timeseries.arima;

/**
 * All variables that a search moves: those of the four factors, one after the other.
 *
 * <p>A workspace; not thread-safe.
 */
final class ArmaParameters {

  private final FactorParameters[] factors;
  private final int[] offsets;
  private final int count;

  /**
   * Creates a workspace.
   *
   * @param fixed the given coefficients, NaN for free ones
   */
  ArmaParameters(ArmaCoefficients fixed) {
    double[][] given = fixed.factors();
    factors = new FactorParameters[given.length];
    offsets = new int[given.length];
    int at = 0;
    for (int f = 0; f < given.length; f++) {
      // ar, ma, sar, sma
      factors[f] = new FactorParameters(f % 2 == 0, given[f]);
      offsets[f] = at;
      at += factors[f].count();
    }
    count = at;
  }

  int count() {
    return count;
  }

  /** The upper bounds; the lower ones are their negatives. */
  double[] bounds() {
    double[] bounds = new double[count];
    for (int f = 0; f < factors.length; f++) {
      for (int i = 0; i < factors[f].count(); i++) {
        bounds[offsets[f] + i] = factors[f].bound(i);
      }
    }
    return bounds;
  }

  /** Computes the coefficients; false if they lie outside the region. */
  boolean toCoefficients(double[] x, ArmaCoefficients coefficients) {
    boolean within = factors[0].toCoefficients(x, offsets[0], coefficients.ar);
    within &= factors[1].toCoefficients(x, offsets[1], coefficients.ma);
    within &= factors[2].toCoefficients(x, offsets[2], coefficients.sar);
    within &= factors[3].toCoefficients(x, offsets[3], coefficients.sma);
    return within;
  }

  /** Computes variables from coefficients, moved inside the region. */
  void fromCoefficients(ArmaCoefficients coefficients, double limit, double[] x) {
    factors[0].fromCoefficients(coefficients.ar, limit, x, offsets[0]);
    factors[1].fromCoefficients(coefficients.ma, limit, x, offsets[1]);
    factors[2].fromCoefficients(coefficients.sar, limit, x, offsets[2]);
    factors[3].fromCoefficients(coefficients.sma, limit, x, offsets[3]);
  }

  /** Turns a gradient by the coefficients into one by the variables of the last evaluation. */
  void chain(ArmaCoefficients byCoefficients, double[] x, double[] byVariables) {
    factors[0].chain(byCoefficients.ar, x, offsets[0], byVariables);
    factors[1].chain(byCoefficients.ma, x, offsets[1], byVariables);
    factors[2].chain(byCoefficients.sar, x, offsets[2], byVariables);
    factors[3].chain(byCoefficients.sma, x, offsets[3], byVariables);
  }
}

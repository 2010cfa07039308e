package io.bellwether.timeseries.arima;

import io.bellwether.math.Cholesky;

/**
 * The exact likelihood by the Kalman filter, for series with many missing values and for moving
 * averages outside the region where the quick form is stable. Slower, with derivatives by central
 * differences.
 *
 * <p>A workspace of one search; not thread-safe.
 */
final class FilteredLikelihood implements ArmaObjective {

  private static final double STEP = 1e-6;

  private final ArimaOrder order;
  private final KalmanLikelihood filter;
  private final ArmaCurvature curvature;
  private final ArmaCoefficients moved;
  private final double[] flat;
  private final double[] gradient;
  private final LagPolynomial ar;
  private final LagPolynomial ma;

  /**
   * Prepares.
   *
   * @param columns the series in levels, NaN where missing, then the regressors
   */
  FilteredLikelihood(ArimaOrder order, double[][] columns) {
    this.order = order;
    filter = new KalmanLikelihood(columns, order.d(), order.seasonalD(), order.season());
    curvature = new ArmaCurvature(order, columns[0].length);
    moved = new ArmaCoefficients(order);
    flat = new double[moved.count()];
    gradient = new double[moved.count()];
    ar = new LagPolynomial(-1, order.p(), order.seasonalP(), order.season());
    ma = new LagPolynomial(1, order.q(), order.seasonalQ(), order.season());
  }

  @Override
  public double value(ArmaCoefficients at) {
    ar.set(at.ar, at.sar);
    ma.set(at.ma, at.sma);
    double[] phi = ar.tail();
    for (int i = 0; i < phi.length; i++) {
      phi[i] = -phi[i];
    }
    if (!filter.evaluate(phi, ma.tail())) {
      return Double.POSITIVE_INFINITY;
    }
    double value =
        0.5 * (filter.observations() * Math.log(filter.sigma2()) + filter.sumLogVariance());
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }

  @Override
  public void gradient(ArmaCoefficients at, ArmaCoefficients out) {
    at.copyTo(flat);
    for (int i = 0; i < flat.length; i++) {
      double centre = flat[i];
      double above = valueMoved(i, centre + STEP);
      double below = valueMoved(i, centre - STEP);
      double here = above + below < Double.POSITIVE_INFINITY ? 0 : valueMoved(i, centre);
      if (above == Double.POSITIVE_INFINITY) {
        gradient[i] = (here - below) / STEP;
      } else if (below == Double.POSITIVE_INFINITY) {
        gradient[i] = (above - here) / STEP;
      } else {
        gradient[i] = (above - below) / (2 * STEP);
      }
      flat[i] = centre;
    }
    out.copyFrom(gradient);
    value(at);
  }

  private double valueMoved(int index, double to) {
    flat[index] = to;
    moved.copyFrom(flat);
    return value(moved);
  }

  @Override
  public void curvature(ArmaCoefficients at, double[][] out) {
    double[] innovations = filter.innovations(filter.beta());
    double[] variances = filter.innovationVariances();
    for (int t = 0; t < innovations.length; t++) {
      double e = innovations[t] / Math.sqrt(variances[t]);
      innovations[t] = Double.isNaN(e) ? 0 : e;
    }
    curvature.compute(at, innovations, 1 / filter.sigma2(), out);
  }

  @Override
  public int observations() {
    return filter.observations();
  }

  @Override
  public double sumOfSquares() {
    return filter.sumOfSquares();
  }

  @Override
  public double[] regressionCoefficients() {
    return filter.beta();
  }

  @Override
  public double[][] regressionInverse() {
    double[][] products = filter.crossProducts();
    int count = products.length - 1;
    if (count == 0) {
      return new double[0][];
    }
    double[][] block = new double[count][count];
    for (int i = 0; i < count; i++) {
      System.arraycopy(products[i + 1], 1, block[i], 0, count);
    }
    return Cholesky.of(block).inverse();
  }

  @Override
  public String toString() {
    return "FilteredLikelihood[" + order + "]";
  }
}

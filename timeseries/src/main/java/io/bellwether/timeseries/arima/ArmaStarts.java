package io.bellwether.timeseries.arima;

import java.util.ArrayList;
import java.util.List;

/**
 * Where to start the search for coefficients.
 *
 * <p>The likelihood of a pure autoregression, or of a single moving-average term, has one maximum
 * that the estimate of Hannan and Rissanen is close to. That of a mixed model has several: roots of
 * both sides may cancel at any frequency, and moving averages like to sit on the unit circle. For
 * those there are more starts, given as partial autocorrelations of the ordinary factors: real
 * roots near and far from the circle, and pairs of complex ones at several frequencies.
 */
final class ArmaStarts {

  private static final double SMALL = 0.1;
  private static final double OTHER_LIMIT = 0.8;

  private final ArimaOrder order;

  ArmaStarts(ArimaOrder order) {
    this.order = order;
  }

  /** Tells whether the likelihood may have several maxima. */
  boolean isMixed() {
    return isMixed(order.p(), order.q()) || isMixed(order.seasonalP(), order.seasonalQ());
  }

  private static boolean isMixed(int autoregressive, int movingAverage) {
    return movingAverage > 0 && autoregressive + movingAverage >= 2;
  }

  /** A start close to white noise. */
  ArmaCoefficients small() {
    ArmaCoefficients start = new ArmaCoefficients(order);
    for (double[] factor : start.factors()) {
      java.util.Arrays.fill(factor, SMALL);
    }
    return start;
  }

  /**
   * Lists further starts for a mixed model: the factors of one kind, ordinary or seasonal, at many
   * places, and those of the other where an estimate has them.
   *
   * @param estimate of all factors
   */
  List<ArmaCoefficients> spread(ArmaCoefficients estimate) {
    List<ArmaCoefficients> starts = new ArrayList<>();
    if (isMixed(order.p(), order.q())) {
      for (double[] ar : partials(order.p(), true)) {
        for (double[] ma : partials(order.q(), false)) {
          ArmaCoefficients start = new ArmaCoefficients(order);
          fill(ar, start.ar, ma, start.ma);
          limit(estimate.sar, start.sar);
          limit(estimate.sma, start.sma);
          starts.add(start);
        }
      }
    }
    if (isMixed(order.seasonalP(), order.seasonalQ())) {
      for (double[] ar : partials(order.seasonalP(), true)) {
        for (double[] ma : partials(order.seasonalQ(), false)) {
          ArmaCoefficients start = new ArmaCoefficients(order);
          fill(ar, start.sar, ma, start.sma);
          limit(estimate.ar, start.ar);
          limit(estimate.ma, start.ma);
          starts.add(start);
        }
      }
    }
    return starts;
  }

  private static void fill(double[] ar, double[] arFactor, double[] ma, double[] maFactor) {
    new DurbinLevinson(ar.length).toCoefficients(ar, arFactor);
    new DurbinLevinson(ma.length).toCoefficients(ma, maFactor);
    for (int j = 0; j < maFactor.length; j++) {
      maFactor[j] = -maFactor[j];
    }
  }

  private static void limit(double[] from, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = Math.min(Math.max(from[i], -OTHER_LIMIT), OTHER_LIMIT);
    }
  }

  private static double[][] partials(int degree, boolean autoregressive) {
    double[][] first;
    if (degree == 0) {
      first = new double[][] {{}};
    } else if (degree == 1) {
      first = new double[][] {{-0.7}, {0.1}, {0.6}, {0.93}};
    } else if (autoregressive) {
      first =
          new double[][] {
            {0.9, 0}, {-0.6, 0}, {0.86, -0.7}, {0.95, -0.9}, {0.3, -0.8}, {-0.86, -0.85}, {0.2, 0.7}
          };
    } else {
      first =
          new double[][] {
            {0.9, 0},
            {-0.6, 0},
            {0.95, -0.95},
            {0.87, -0.95},
            {0.99, -0.99},
            {0.5, -0.9},
            {-0.3, -0.8},
            {-0.86, -0.85},
            {0.2, 0.7}
          };
    }
    double[][] all = new double[first.length][degree];
    for (int i = 0; i < first.length; i++) {
      System.arraycopy(first[i], 0, all[i], 0, Math.min(degree, first[i].length));
    }
    return all;
  }
}

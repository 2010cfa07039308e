package io.bellwether.timeseries.hierarchy;

import io.bellwether.model.FitContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The standard deviations of reconciled forecasts: the square roots of the diagonal of M W_h M',
 * where W_h = D_h R D_h has the variances of the base forecasts h periods ahead and the correlation
 * of the residuals, or none if there are no residuals.
 */
final class Spread {

  private static final int PORTION = 64;

  private final Combination combination;
  private final BaseForecasts base;
  private final @Nullable ResidualCorrelation correlation;
  private final FitContext context;

  Spread(
      Combination combination,
      BaseForecasts base,
      @Nullable ResidualCorrelation correlation,
      FitContext context) {
    this.combination = combination;
    this.base = base;
    this.correlation = correlation;
    this.context = context;
  }

  /** Returns standard deviations by node and period. */
  double[][] errors() {
    double[][] variances = alone(correlation == null ? 1 : correlation.shrinkage());
    if (correlation != null) {
      for (int h = 0; h < base.horizon(); h++) {
        context.checkCancelled();
        double[][] spread = combination.apply(correlation.factor(scales(h)));
        for (int node = 0; node < spread.length; node++) {
          for (double each : spread[node]) {
            variances[node][h] += each * each;
          }
        }
      }
    }
    for (double[] node : variances) {
      for (int h = 0; h < node.length; h++) {
        node[h] = Math.sqrt(node[h]);
      }
    }
    return variances;
  }

  private double[] scales(int h) {
    double[] scales = new double[base.errors().length];
    for (int node = 0; node < scales.length; node++) {
      scales[node] = base.errors()[node][h];
    }
    return scales;
  }

  /** Returns the diagonal of share M D_h^2 M'. */
  private double[][] alone(double share) {
    double[][] errors = base.errors();
    double[][] variances = new double[errors.length][];
    int portions = (errors.length + PORTION - 1) / PORTION;
    List<double[][]> rows =
        context.map(
            "intervals",
            portions,
            portion -> {
              int from = portion * PORTION;
              double[][] some = new double[Math.min(PORTION, errors.length - from)][];
              for (int i = 0; i < some.length; i++) {
                some[i] = alone(combination.weights(from + i), share);
              }
              return some;
            });
    for (int portion = 0; portion < portions; portion++) {
      System.arraycopy(
          rows.get(portion), 0, variances, portion * PORTION, rows.get(portion).length);
    }
    return variances;
  }

  private double[] alone(double[] weights, double share) {
    double[] sum = new double[base.horizon()];
    double[][] errors = base.errors();
    for (int node = 0; node < weights.length; node++) {
      double square = share * weights[node] * weights[node];
      if (square > 0) {
        for (int h = 0; h < sum.length; h++) {
          sum[h] += square * errors[node][h] * errors[node][h];
        }
      }
    }
    return sum;
  }
}

package io.bellwether.timeseries.arima;

import io.bellwether.model.FitException;
import io.bellwether.timeseries.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a likelihood works on: the transformed series and its regressors, differenced and scaled to
 * unit size, so that tolerances mean the same for cents and for millions.
 */
final class DifferencedColumns {

  private final ArimaOrder order;
  private final List<String> names;
  private final double[][] columns;
  private final double[] scales;
  private final int missing;

  /**
   * Differences and scales.
   *
   * @param order the orders
   * @param series the transformed series, perhaps with missing values
   * @param names the names of the regressors
   * @param regressors one array a regressor, as long as the series
   * @param fixed the given coefficients of the regressors, NaN for those to estimate
   */
  DifferencedColumns(
      ArimaOrder order,
      TimeSeries series,
      List<String> names,
      double[][] regressors,
      double[] fixed) {
    this.order = order;
    this.names = List.copyOf(names);
    List<double[]> all = new ArrayList<>();
    double[] y = series.hasMissing() ? series.interpolate().values() : series.values();
    for (int j = 0; j < fixed.length; j++) {
      for (int t = 0; t < y.length && !Double.isNaN(fixed[j]); t++) {
        y[t] -= fixed[j] * regressors[j][t];
      }
    }
    all.add(difference(y, order));
    for (int j = 0; j < fixed.length; j++) {
      if (Double.isNaN(fixed[j])) {
        all.add(difference(regressors[j], order));
      }
    }
    scales = scales(all, names, fixed);
    missing = series.missingCount();
    for (int t = 0; t < y.length && missing > 0; t++) {
      if (Double.isNaN(series.value(t))) {
        double[] indicator = new double[y.length];
        indicator[t] = 1;
        all.add(difference(indicator, order));
      }
    }
    columns = all.toArray(double[][]::new);
    for (int c = 0; c < scales.length; c++) {
      double scale = scales[c] > 0 ? scales[c] : 1;
      for (int t = 0; t < columns[c].length; t++) {
        columns[c][t] /= scale;
      }
    }
  }

  /** The sizes of the series and of the regressors that are to be estimated. */
  private double[] scales(List<double[]> differenced, List<String> names, double[] fixed) {
    double[] sizes = new double[differenced.size()];
    for (int c = 0; c < sizes.length; c++) {
      sizes[c] = rootMeanSquare(differenced.get(c));
      if (c > 0 && !(sizes[c] > 0)) {
        throw new FitException(
            "regressor \""
                + freeName(names, fixed, c - 1)
                + "\" is constant after the differences of "
                + order
                + ", so that it has no coefficient",
            "leave it out, or take fewer differences");
      }
    }
    return sizes;
  }

  private static String freeName(List<String> names, double[] fixed, int index) {
    int free = -1;
    for (int j = 0; j < fixed.length; j++) {
      free += Double.isNaN(fixed[j]) ? 1 : 0;
      if (free == index) {
        return names.get(j);
      }
    }
    throw new IllegalArgumentException("no regressor " + index);
  }

  /** Takes the differences of an order. */
  static double[] difference(double[] x, ArimaOrder order) {
    double[] w = x.clone();
    int length = w.length;
    for (int k = 0; k < order.differences(); k++) {
      int lag = k < order.d() ? 1 : order.season();
      length -= lag;
      for (int t = 0; t < length; t++) {
        w[t] = w[t + lag] - w[t];
      }
    }
    return Arrays.copyOf(w, Math.max(length, 0));
  }

  private static double rootMeanSquare(double[] x) {
    double sum = 0;
    for (double value : x) {
      sum += value * value;
    }
    return Math.sqrt(sum / Math.max(x.length, 1));
  }

  double[][] columns() {
    return columns;
  }

  /** How many of the last columns are indicators of missing values. */
  int missing() {
    return missing;
  }

  /** What the series was divided by. */
  double scale() {
    return scales[0];
  }

  /** The number of estimated regression coefficients. */
  int regressorCount() {
    return scales.length - 1;
  }

  /** The regression coefficient on the scale of the data. */
  double unscale(int regressor, double coefficient) {
    return coefficient * scales[0] / scales[regressor + 1];
  }

  /** The differenced series less an ordinary least squares regression, for first estimates. */
  double[] errors() {
    double[][] present = Arrays.copyOf(columns, scales.length);
    ColumnRegression regression = new ColumnRegression(present.length, 0, 0);
    double[] errors = columns[0].clone();
    if (!regression.solve(present, errors.length)) {
      throw new FitException(
          "the regressors " + names + " are collinear after the differences of " + order,
          "leave out one of those that are sums or multiples of others, or the mean or drift");
    }
    double[] beta = regression.coefficients();
    for (int c = 1; c < present.length; c++) {
      for (int t = 0; t < errors.length; t++) {
        errors[t] -= beta[c - 1] * present[c][t];
      }
    }
    return errors;
  }
}

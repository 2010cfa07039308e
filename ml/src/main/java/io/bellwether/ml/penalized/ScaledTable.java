package io.bellwether.ml.penalized;

import io.bellwether.ml.design.TrainingTable;
import java.util.Arrays;

/**
 * A training table whose columns come centred, scaled and multiplied with the root of each row's
 * share of the weight, so that inner products are weighted covariances. Immutable.
 */
final class ScaledTable {

  private final TrainingTable table;
  private final Scaling scaling;
  private final double[] rootShares;

  ScaledTable(TrainingTable table, Scaling scaling) {
    this.table = table;
    this.scaling = scaling;
    double[] weights = table.weights();
    rootShares = new double[table.rows()];
    Arrays.setAll(
        rootShares,
        i -> Math.sqrt((weights.length == 0 ? 1 : weights[i]) / scaling.totalWeight()));
  }

  Scaling scaling() {
    return scaling;
  }

  int rows() {
    return rootShares.length;
  }

  int features() {
    return scaling.features();
  }

  /** The share of all weight that a row has. */
  double share(int row) {
    return rootShares[row] * rootShares[row];
  }

  /** Copies a part of a scaled feature to the start of an array. */
  void load(int feature, int from, int count, double[] target) {
    table.copy(feature, from, count, target);
    scale(feature, from, count, target);
  }

  /** The scaled target. */
  double[] response() {
    double[] response = table.response();
    scale(scaling.features(), 0, response.length, response);
    return response;
  }

  /** All scaled features. */
  double[][] columns() {
    double[][] columns = new double[features()][rows()];
    for (int j = 0; j < columns.length; j++) {
      load(j, 0, rows(), columns[j]);
    }
    return columns;
  }

  private void scale(int column, int from, int count, double[] values) {
    double mean = scaling.mean(column);
    double inverse = scaling.inverseScale(column);
    for (int i = 0; i < count; i++) {
      values[i] = (values[i] - mean) * inverse * rootShares[from + i];
    }
  }
}

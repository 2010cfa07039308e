package io.bellwether.rows;

/**
 * A function of numeric features, such as a fitted regression. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FeatureFunction {

  /**
   * Calculates one value a row for a block of rows.
   *
   * @param features one array a feature, each at least {@code rows} long; {@code features[j][i]} is
   *     feature {@code j} of row {@code i}; not modified
   * @param rows the number of rows in the block
   * @param values receives one value a row; modified
   * @throws RowFault if a row has no value, such as one with a missing feature
   */
  void apply(double[][] features, int rows, double[] values);
}

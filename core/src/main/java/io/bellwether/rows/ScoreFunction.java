package io.bellwether.rows;

/**
 * A function from numeric features to several scores, such as a fitted classification: one score a
 * class. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public interface ScoreFunction {

  /**
   * Returns how many scores there are.
   *
   * @return the number of classes, at least 1
   */
  int size();

  /**
   * Calculates the scores for a block of rows.
   *
   * @param features one array a feature, each at least {@code rows} long; {@code features[j][i]} is
   *     feature {@code j} of row {@code i}; not modified
   * @param rows the number of rows in the block
   * @param scores one array a class, each at least {@code rows} long; {@code scores[k][i]} receives
   *     the score of class {@code k} for row {@code i}; modified
   * @throws RowFault if a row has no score, such as one with a missing feature
   */
  void apply(double[][] features, int rows, double[][] scores);
}

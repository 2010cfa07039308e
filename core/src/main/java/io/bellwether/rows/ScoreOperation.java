package io.bellwether.rows;

/**
 * Something done to the scores of classes at the end of a row program, such as a calibration.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ScoreOperation {

  /**
   * Changes scores in place.
   *
   * @param scores one array a class, each at least {@code rows} long; modified
   * @param rows the number of rows in the block
   */
  void apply(double[][] scores, int rows);
}

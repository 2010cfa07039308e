package io.bellwether.rows;

/**
 * What is done to values once they are calculated, such as undoing a transformation. Immutable.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ValueOperation {

  /**
   * Changes values in place.
   *
   * @param values one value a row; modified
   * @param rows how many of them count
   */
  void apply(double[] values, int rows);
}

package io.bellwether.rows;

/**
 * One instruction of a {@link RowProgram}: reads some registers, writes others. Immutable; the same
 * operation runs in many threads at once on different registers.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RowOperation {

  /**
   * Works on a block of rows.
   *
   * @param registers one array a register, each at least {@code rows} long; {@code registers[r][i]}
   *     is the value of register {@code r} in row {@code i} of the block
   * @param rows the number of rows in the block
   * @throws RowFault if a row cannot be worked on
   */
  void run(double[][] registers, int rows);
}

package io.bellwether.rows;

/**
 * A row of a block cannot be worked on. Thrown by operations, which know the place in the block
 * only; whoever runs the program turns it into a {@link io.bellwether.data.DataException} that
 * names row and value.
 *
 * @since 0.1.0
 */
public final class RowFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The row in the block. */
  private final int row;

  /** The column at fault. */
  private final String column;

  /**
   * Creates a fault.
   *
   * @param row the row in the block, from 0
   * @param column the column at fault
   * @param problem what is wrong and what would mend it
   */
  public RowFault(int row, String column, String problem) {
    super(problem, null, false, false);
    this.row = row;
    this.column = column;
  }

  int row() {
    return row;
  }

  String column() {
    return column;
  }

  String problem() {
    return String.valueOf(getMessage());
  }
}

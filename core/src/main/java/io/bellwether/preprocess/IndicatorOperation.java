package io.bellwether.preprocess;

import io.bellwether.rows.RowFault;
import io.bellwether.rows.RowOperation;
import java.util.Arrays;

/**
 * Turns codes into indicators: clears all of them, then sets one a row. The cost of a row does not
 * grow with the levels but for the clearing, which is a run of stores.
 */
final class IndicatorOperation implements RowOperation {

  /** In the place of a register: the row is refused. */
  static final int FAULT = -1;

  private final String column;
  private final int source;
  private final int[] targets;
  private final int[] indicators;
  private final Otherwise unseen;
  private final Otherwise missing;

  /**
   * What becomes of a row without a known level.
   *
   * @param target the register to set, or {@link #FAULT}
   * @param problem what is wrong with the row, if it is refused
   */
  record Otherwise(int target, String problem) {}

  /**
   * Creates an operation.
   *
   * @param column the name of the column, for faults
   * @param source the register of the codes
   * @param targets the register of each code; a level without indicator has one that nobody reads
   * @param indicators the registers to clear
   * @param unseen what becomes of codes below zero
   * @param missing what becomes of {@code NaN}
   */
  IndicatorOperation(
      String column,
      int source,
      int[] targets,
      int[] indicators,
      Otherwise unseen,
      Otherwise missing) {
    this.column = column;
    this.source = source;
    this.targets = targets;
    this.indicators = indicators;
    this.unseen = unseen;
    this.missing = missing;
  }

  @Override
  public void run(double[][] registers, int rows) {
    for (int indicator : indicators) {
      Arrays.fill(registers[indicator], 0, rows, 0);
    }
    double[] codes = registers[source];
    for (int i = 0; i < rows; i++) {
      double code = codes[i];
      int target = code >= 0 ? targets[(int) code] : elsewhere(code, i);
      registers[target][i] = 1;
    }
  }

  private int elsewhere(double code, int row) {
    Otherwise otherwise = Double.isNaN(code) ? missing : unseen;
    if (otherwise.target == FAULT) {
      throw new RowFault(row, column, otherwise.problem);
    }
    return otherwise.target;
  }
}

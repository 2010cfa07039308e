package io.bellwether.preprocess;

import io.bellwether.rows.RowProgram;

/**
 * Numbers that follow, row by row, from those of one register. The loop over rows is the step's
 * own, so that each is compiled for itself and no call is made for a row.
 */
@FunctionalInterface
interface RowByRow {

  /**
   * Calculates a block of rows.
   *
   * @param in the numbers that there are; not modified
   * @param out receives as many
   * @param rows how many count
   */
  void apply(double[] in, double[] out, int rows);

  /**
   * Adds the calculation to a program.
   *
   * @return the register of the numbers that follow
   */
  static int add(RowProgram.Builder program, int source, RowByRow step) {
    int target = program.register();
    program.add((registers, rows) -> step.apply(registers[source], registers[target], rows));
    return target;
  }
}

package io.bellwether.preprocess;

import io.bellwether.model.StepEffect;
import io.bellwether.rows.RowProgram;

/** What an {@link Imputer} learned of one column. */
sealed interface Fill permits NumberFill, LabelFill {

  /** What the name of an indicator column ends in. */
  String INDICATOR_SUFFIX = "_missing";

  String column();

  /** How many training rows were missing. */
  long filled();

  /** Whether an indicator column is added. */
  boolean traced();

  /** The value, as text. */
  String text();

  /**
   * Adds the filling to a program.
   *
   * @return the register of the column before filling, {@code NaN} where it is missing
   */
  int compile(RowProgram.Builder program);

  default String indicatorColumn() {
    return column() + INDICATOR_SUFFIX;
  }

  default StepEffect effect(String method, long rows) {
    String learned = method + " " + text();
    return new StepEffect(
        column(), traced() ? learned + ", adds " + indicatorColumn() : learned, filled(), rows);
  }

  /** Adds a register with {@code fill} where the source is missing and the source elsewhere. */
  static int fillMissing(RowProgram.Builder program, int source, double fill) {
    return RowByRow.add(
        program,
        source,
        (in, out, rows) -> {
          for (int i = 0; i < rows; i++) {
            double value = in[i];
            out[i] = Double.isNaN(value) ? fill : value;
          }
        });
  }

  /** Adds a register with 1 where the source is missing and 0 elsewhere. */
  static int flagMissing(RowProgram.Builder program, int source) {
    return RowByRow.add(
        program,
        source,
        (in, out, rows) -> {
          for (int i = 0; i < rows; i++) {
            out[i] = Double.isNaN(in[i]) ? 1 : 0;
          }
        });
  }
}

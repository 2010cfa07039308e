package io.bellwether.preprocess;

import io.bellwether.rows.RowProgram;
import java.util.List;

/**
 * The label that missing values of a column of labels become.
 *
 * @param levels the labels known from training, that label among them
 */
record LabelFill(String column, List<String> levels, String label, long filled, boolean traced)
    implements Fill {

  LabelFill {
    levels = List.copyOf(levels);
    if (!levels.contains(label)) {
      throw new IllegalArgumentException("column '" + column + "' has no level '" + label + "'");
    }
    if (!(filled >= 0)) {
      throw new IllegalArgumentException("column '" + column + "': filled is " + filled);
    }
  }

  @Override
  public String text() {
    return "'" + label + "'";
  }

  @Override
  public int compile(RowProgram.Builder program) {
    int source = program.codes(column, levels);
    int target = Fill.fillMissing(program, source, levels.indexOf(label));
    program.defineCodes(column, target, levels);
    return source;
  }
}

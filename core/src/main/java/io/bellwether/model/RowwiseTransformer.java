package io.bellwether.model;

import io.bellwether.data.Dataset;
import io.bellwether.rows.RowProgram;

/**
 * A fitted step that looks at one row at a time, and so can be part of a {@link RowProgram}: the
 * way to predictions in microseconds and without allocation.
 *
 * @since 0.1.0
 */
public interface RowwiseTransformer extends FittedTransformer {

  /**
   * Adds the work of this step to a program.
   *
   * @param program the program so far; its columns are those that the step before left
   * @throws IllegalArgumentException if a column is lacking or of the wrong type
   */
  void compile(RowProgram.Builder program);

  @Override
  default Dataset transform(Dataset data) {
    RowProgram.Builder program = RowProgram.over(data.schema());
    compile(program);
    return program.build().transform(data);
  }
}

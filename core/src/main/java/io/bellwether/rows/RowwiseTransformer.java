package io.bellwether.rows;

import io.bellwether.data.Dataset;
import io.bellwether.model.FittedTransformer;

/** A fitted step that needs one row at a time, and so can be part of a {@link RowProgram}. */
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

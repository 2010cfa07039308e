package io.bellwether.rows;

import io.bellwether.data.Dataset;
import java.util.List;

/**
 * A {@link RowProgram} that ends in a {@link FeatureFunction}: everything from a raw row to a
 * prediction. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RowScoring {

  private final FeatureProgram program;
  private final FeatureFunction function;

  private RowScoring(FeatureProgram program, FeatureFunction function) {
    this.program = program;
    this.function = function;
  }

  /**
   * Ends a program in a function.
   *
   * @param program the program so far
   * @param features the columns at its end that the function takes, in the order of its features
   * @param function the function
   * @return the whole
   * @throws IllegalArgumentException if a feature is lacking or not numeric
   */
  public static RowScoring of(
      RowProgram.Builder program, List<String> features, FeatureFunction function) {
    return new RowScoring(FeatureProgram.of(program, features), function);
  }

  /**
   * Does something more to every value.
   *
   * @param operation changes values in place
   * @return the whole with the operation at its end
   */
  public RowScoring then(ValueOperation operation) {
    return new RowScoring(
        program,
        (features, rows, values) -> {
          function.apply(features, rows, values);
          operation.apply(values, rows);
        });
  }

  /**
   * Calculates a value for every row of a table.
   *
   * @param data any rows with the columns that the program reads
   * @return one value a row
   * @throws IllegalArgumentException if a column is lacking or of the wrong type
   * @throws io.bellwether.data.DataException if a row cannot be worked on
   */
  public double[] score(Dataset data) {
    double[] values = new double[data.rowCount()];
    double[] block = new double[Math.min(RowProgram.BLOCK_ROWS, data.rowCount())];
    program.run(
        data,
        (features, from, rows) -> {
          function.apply(features, rows, block);
          System.arraycopy(block, 0, values, from, rows);
        });
    return values;
  }

  /**
   * Makes a scorer for many records, one after the other.
   *
   * @return a new scorer, for one thread
   */
  public RecordScorer scorer() {
    double[][] registers = program.program().workspace(1);
    return new RecordScorer(program.program(), registers, program.features(registers), function);
  }
}

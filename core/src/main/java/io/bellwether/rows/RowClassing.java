package io.bellwether.rows;

import io.bellwether.data.Dataset;
import java.util.List;

/**
 * A {@link RowProgram} that ends in a {@link ScoreFunction}: everything from a raw row to the
 * scores of classes. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RowClassing {

  private final FeatureProgram program;
  private final ScoreFunction function;

  private RowClassing(FeatureProgram program, ScoreFunction function) {
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
  public static RowClassing of(
      RowProgram.Builder program, List<String> features, ScoreFunction function) {
    return new RowClassing(FeatureProgram.of(program, features), function);
  }

  /**
   * Does something more to the scores of every row.
   *
   * @param operation changes scores in place
   * @return the whole with the operation at its end
   */
  public RowClassing then(ScoreOperation operation) {
    return new RowClassing(program, followed(function, operation));
  }

  static ScoreFunction followed(ScoreFunction before, ScoreOperation operation) {
    return new ScoreFunction() {
      @Override
      public int size() {
        return before.size();
      }

      @Override
      public void apply(double[][] features, int rows, double[][] scores) {
        before.apply(features, rows, scores);
        operation.apply(scores, rows);
      }
    };
  }

  /**
   * Calculates the scores for every row of a table.
   *
   * @param data any rows with the columns that the program reads
   * @return one array a class with one score a row
   * @throws IllegalArgumentException if a column is lacking or of the wrong type
   * @throws io.bellwether.data.DataException if a row cannot be worked on
   */
  public double[][] score(Dataset data) {
    double[][] scores = new double[function.size()][data.rowCount()];
    double[][] block =
        new double[function.size()][Math.min(RowProgram.BLOCK_ROWS, data.rowCount())];
    program.run(
        data,
        (features, from, rows) -> {
          function.apply(features, rows, block);
          for (int k = 0; k < block.length; k++) {
            System.arraycopy(block[k], 0, scores[k], from, rows);
          }
        });
    return scores;
  }

  /**
   * Makes a scorer for many records, one after the other.
   *
   * @param classes one label a score
   * @param rule how scores become a label
   * @return a new scorer, for one thread
   */
  public ClassScorer scorer(List<String> classes, LabelRule rule) {
    double[][] registers = program.program().workspace(1);
    return new ClassScorer(
        program.program(), registers, program.features(registers), function, classes, rule);
  }
}

package io.bellwether.rows;

/**
 * Predicts for one record after the other without allocating: the path for services.
 *
 * <p>Set every input, then {@link #predict}. Values stay until they are set again, so that only
 * what changes from record to record has to be set; {@link #clear} forgets them all. An input that
 * was never set is an error, not a missing value: say {@link #setMissing}.
 *
 * <pre>{@code
 * RecordScorer scorer = model.scorer();        // one per thread
 * int price = scorer.index("price");           // once; names work too
 * scorer.set("brand", "tropicana");
 * scorer.set(price, 2.79);
 * double units = scorer.predict();
 * }</pre>
 *
 * <p>Not thread-safe: every thread takes a scorer of its own from the (thread-safe) model.
 *
 * @since 0.1.0
 */
public final class RecordScorer extends RecordInputs<RecordScorer> {

  private final FeatureFunction function;
  private final double[] value = new double[1];

  RecordScorer(
      RowProgram program, double[][] registers, double[][] features, FeatureFunction function) {
    super(program, registers, features);
    this.function = function;
  }

  /**
   * Predicts for the values set.
   *
   * @return the prediction
   * @throws IllegalStateException if an input was never set
   * @throws io.bellwether.data.DataException if the model cannot work on a value, such as an unseen
   *     level
   */
  public double predict() {
    execute();
    return value[0];
  }

  @Override
  RecordScorer self() {
    return this;
  }

  @Override
  void calculate(double[][] values) {
    function.apply(values, 1, value);
  }
}

package io.bellwether.rows;

import java.util.List;

/**
 * Classifies one record after the other without allocating: the path for services.
 *
 * <pre>{@code
 * ClassScorer scorer = model.scorer();         // one per thread
 * int tenure = scorer.index("tenure");         // once; names work too
 * scorer.set("contract", "Two year");
 * scorer.set(tenure, 14);
 * String label = scorer.predict();
 * double churn = scorer.score(1);              // of the second class
 * }</pre>
 *
 * <p>Not thread-safe: every thread takes a scorer of its own from the (thread-safe) model.
 *
 * @since 0.1.0
 */
public final class ClassScorer extends RecordInputs<ClassScorer> {

  private final ScoreFunction function;
  private final List<String> classes;
  private final LabelRule rule;
  private final double[][] scores;

  ClassScorer(
      RowProgram program,
      double[][] registers,
      double[][] features,
      ScoreFunction function,
      List<String> classes,
      LabelRule rule) {
    super(program, registers, features);
    this.function = function;
    this.classes = List.copyOf(classes);
    this.rule = rule;
    this.scores = new double[function.size()][1];
  }

  private ClassScorer(ClassScorer other, ScoreFunction function, LabelRule rule) {
    super(other);
    this.function = function;
    this.classes = other.classes;
    this.rule = rule;
    this.scores = new double[function.size()][1];
  }

  /**
   * Does something more to the scores of every record, and decides by another rule. For models that
   * wrap another.
   *
   * @param operation changes scores in place
   * @param newRule how scores become a label
   * @return a scorer with nothing set, in place of this one, which is not to be used any more
   */
  public ClassScorer then(ScoreOperation operation, LabelRule newRule) {
    return new ClassScorer(this, RowClassing.followed(function, operation), newRule);
  }

  /**
   * Returns the classes.
   *
   * @return the labels that can be predicted, in the order of scores; unmodifiable
   */
  public List<String> classes() {
    return classes;
  }

  /**
   * Classifies the values set.
   *
   * @return the label
   * @throws IllegalStateException if an input was never set
   * @throws io.bellwether.data.DataException if the model cannot work on a value, such as an unseen
   *     level
   */
  public String predict() {
    execute();
    return classes.get(rule.choose(scores, 0));
  }

  /**
   * Returns a score of the record classified last by {@link #predict()}.
   *
   * @param classIndex the place of a label in {@link #classes()}
   * @return the probability, or the decision score of models without probabilities
   */
  public double score(int classIndex) {
    return scores[classIndex][0];
  }

  @Override
  ClassScorer self() {
    return this;
  }

  @Override
  void calculate(double[][] values) {
    function.apply(values, 1, scores);
  }
}

package io.bellwether.ml.svm;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.ClassModel;
import io.bellwether.model.ScoreKind;
import io.bellwether.rows.RowClassing;
import io.bellwether.rows.RowProgram;
import io.bellwether.rows.ScoreFunction;
import java.util.List;

/**
 * A fitted classification by support vectors. Immutable, thread-safe, saveable unless its kernel is
 * one of the user's own.
 *
 * <p><b>Scores.</b> Of two classes: the decision value d for the second, -d for the first. Of more
 * classes: each {@linkplain #machines() pair} gives one vote, to its second class where its
 * decision value is positive. The score of a class is its votes plus {@code s / (2 (1 + |s|))},
 * where s is the sum of the decision values of its pairs, each with the sign that speaks for the
 * class: more votes always win, and s decides among equal numbers of votes. With probabilities, the
 * scores are probabilities and labels follow them.
 *
 * <p>A support vector is kept once, in however many pairs it plays a part; a prediction calculates
 * one kernel value for each.
 *
 * <p>The objective of the {@link #report()} is the sum of the dual objectives of all machines, each
 * {@code 1/2 a'Qa - 1'a} as libsvm states it, or {@code 1/2 a'Qa} with nu, where a is scaled to a
 * margin of 1; iterations are added up too, and the evaluations are calculated rows of the kernel.
 * Cross-validation for probabilities is not counted.
 *
 * @since 0.1.0
 */
public final class SvcModel extends ClassModel {

  private final SvcEstimates estimates;
  private final PairwiseScores function;

  SvcModel(SvcEstimates estimates) {
    super(estimates.target(), estimates.classes(), estimates.features(), estimates.report());
    this.estimates = estimates;
    this.function = new PairwiseScores(estimates);
  }

  SvcEstimates estimates() {
    return estimates;
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public Svc specification() {
    return estimates.specification();
  }

  /**
   * Returns the kernel with all its numbers.
   *
   * @return the kernel, its gamma taken from the training rows if none was given
   */
  public Kernel kernel() {
    return estimates.vectors().kernel();
  }

  @Override
  public ScoreKind scoreKind() {
    return estimates.scalings().isEmpty() ? ScoreKind.DECISION : ScoreKind.PROBABILITY;
  }

  @Override
  public ScoreFunction function() {
    return function;
  }

  /**
   * Returns the machines of all pairs of classes.
   *
   * @return first and second class in the order of {@link #classes()}: (0, 1), (0, 2), ..., (1, 2),
   *     ...; unmodifiable
   */
  public List<PairwiseMachine> machines() {
    return estimates.machines();
  }

  /**
   * Returns the number of support vectors.
   *
   * @return how many training rows are support vectors of any machine
   */
  public int supportVectorCount() {
    return estimates.vectors().size();
  }

  /**
   * Returns the number of support vectors of a class.
   *
   * @param label one of {@link #classes()}
   * @return how many training rows of that class are support vectors of any machine
   * @throws IllegalArgumentException if there is no such class
   */
  public int supportVectorCount(String label) {
    int index = classes().indexOf(label);
    if (index < 0) {
      throw new IllegalArgumentException(
          "there is no class '" + label + "'; there are " + String.join(", ", classes()));
    }
    return estimates.countByClass()[index];
  }

  /**
   * Calculates the decision values of all pairs.
   *
   * @param data any rows with the columns of {@link #inputs()}
   * @return one array a machine, in the order of {@link #machines()}, of one number a row; positive
   *     where the second class is meant, beyond 1 outside of the margin
   * @throws IllegalArgumentException if a column is lacking or not numeric
   * @throws io.bellwether.data.DataException if a value is missing or infinite
   */
  public double[][] decision(Dataset data) {
    ScoreFunction decisions =
        new ScoreFunction() {
          @Override
          public int size() {
            return machines().size();
          }

          @Override
          public void apply(double[][] features, int rows, double[][] scores) {
            function.decide(features, rows, scores);
          }
        };
    return RowClassing.of(RowProgram.over(inputs()), featureNames(), decisions).score(data);
  }

  @Override
  public String summary() {
    return SvcSummary.of(this);
  }

  @Override
  public String toString() {
    return "SvcModel["
        + specification()
        + " of '"
        + target()
        + "', "
        + classes().size()
        + " classes, "
        + supportVectorCount()
        + " support vectors]";
  }
}

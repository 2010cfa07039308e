package io.bellwether.calibrate;

import io.bellwether.data.Dataset;
import io.bellwether.metrics.ThresholdChoice;
import io.bellwether.model.ClassScores;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.ScoreKind;
import io.bellwether.rows.ClassScorer;
import io.bellwether.rows.LabelRule;
import io.bellwether.rows.RowClassing;
import io.bellwether.rows.RowProgram;
import java.util.Optional;

/**
 * A classification of two classes whose labels are decided by a threshold; the probabilities are
 * those of the model inside. Immutable, thread-safe, saveable.
 *
 * @param <M> the type of the model inside
 * @since 0.1.0
 */
public final class ThresholdModel<M extends ClassificationModel> extends WrappingProbabilities<M> {

  private final M model;
  private final String positive;
  private final double threshold;
  private final Optional<ThresholdChoice> choice;
  private final String specification;
  private final LabelRule rule;

  ThresholdModel(
      M model,
      String positive,
      double threshold,
      Optional<ThresholdChoice> choice,
      String specification) {
    if (model.classes().size() != 2 || model.scoreKind() != ScoreKind.PROBABILITY) {
      throw new IllegalArgumentException(
          "a threshold needs probabilities of two classes, but there are "
              + model.scoreKind()
              + " scores of "
              + model.classes());
    }
    int index = model.classes().indexOf(positive);
    if (index < 0) {
      throw new IllegalArgumentException(
          "the positive class is '" + positive + "', but the classes are " + model.classes());
    }
    this.model = model;
    this.positive = positive;
    this.threshold = threshold;
    this.choice = choice;
    this.specification = specification;
    this.rule = LabelRule.threshold(index == 1 ? threshold : 1 - threshold);
  }

  /**
   * Returns the model inside.
   *
   * @return the model, fitted on all rows
   */
  @Override
  public M model() {
    return model;
  }

  /**
   * Returns the class that the threshold is about.
   *
   * @return its label
   */
  public String positive() {
    return positive;
  }

  /**
   * Returns the threshold.
   *
   * @return where the probability of the positive class is above it, that class is predicted
   */
  public double threshold() {
    return threshold;
  }

  /**
   * Returns how the threshold was chosen and what it led to on training rows, by models that had
   * not learned from them.
   *
   * @return the choice, whose own threshold is the lowest probability taken for the class; empty if
   *     the threshold was given
   */
  public Optional<ThresholdChoice> choice() {
    return choice;
  }

  /**
   * Returns what was fitted, as the {@code toString} of the {@link ThresholdClassifier} tells it.
   *
   * @return the specification, in one line
   */
  public String specification() {
    return specification;
  }

  @Override
  public LabelRule rule() {
    return rule;
  }

  @Override
  public ClassScores scores(Dataset data) {
    double[][] probabilities = model.scores(data).byClass();
    return ClassScores.of(classes(), probabilities, ScoreKind.PROBABILITY, rule);
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if the model inside says nothing about one record
   */
  @Override
  public ClassScorer scorer() {
    return model.scorer().then((scores, rows) -> {}, rule);
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException unless {@link #isRowwise()}
   */
  @Override
  public RowClassing complete(RowProgram.Builder program) {
    return WrappingProbabilities.rowwise(model).complete(program);
  }

  @Override
  public String summary() {
    return model.summary()
        + "\n'"
        + positive
        + "' where its probability is above "
        + threshold
        + choice.map(chosen -> "\n" + chosen).orElse("");
  }

  @Override
  public String toString() {
    return "ThresholdModel[" + model + ", " + positive + " above " + threshold + "]";
  }
}

package io.bellwether.pipeline;

import io.bellwether.data.Dataset;
import io.bellwether.model.ClassScores;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.RowwiseClassificationModel;
import io.bellwether.model.WrappingClassificationModel;
import io.bellwether.rows.ClassScorer;
import io.bellwether.rows.LabelRule;
import io.bellwether.rows.RowClassing;
import io.bellwether.rows.RowProgram;
import org.jspecify.annotations.Nullable;

/**
 * A fitted pipeline: takes raw rows, applies what the steps learned and classifies. Immutable,
 * thread-safe, saveable.
 *
 * @param <M> the type of the model at the end
 * @since 0.1.0
 */
public final class FittedClassificationPipeline<M extends ClassificationModel>
    extends FittedPipeline<M> implements WrappingClassificationModel<M> {

  /** All of it as one program; null when a step or the model needs more than one row. */
  private final @Nullable RowClassing classing;

  FittedClassificationPipeline(FittedSteps steps, M model) {
    this(steps, model, classing(steps, model));
  }

  private FittedClassificationPipeline(FittedSteps steps, M model, @Nullable RowClassing classing) {
    super(
        steps,
        model,
        classing == null ? null : classing.scorer(model.classes(), rule(model)).columns());
    this.classing = classing;
  }

  private static @Nullable RowClassing classing(FittedSteps steps, ClassificationModel model) {
    RowProgram.Builder program = steps.program();
    return program != null
            && model instanceof RowwiseClassificationModel rowwise
            && rowwise.isRowwise()
        ? rowwise.complete(program)
        : null;
  }

  private static LabelRule rule(ClassificationModel model) {
    return model instanceof RowwiseClassificationModel rowwise
        ? rowwise.rule()
        : LabelRule.largest();
  }

  @Override
  public ClassScores scores(Dataset data) {
    return classing == null
        ? model().scores(prepare(data))
        : ClassScores.of(classes(), classing.score(data), scoreKind(), rule(model()));
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if a step looks at several rows at once, so that there is
   *     nothing to be said about one record
   */
  @Override
  public ClassScorer scorer() {
    if (classing == null) {
      throw noScorer();
    }
    return classing.scorer(classes(), rule(model()));
  }

  @Override
  public String toString() {
    return "FittedClassificationPipeline" + text();
  }
}

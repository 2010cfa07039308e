package io.bellwether.pipeline;

import io.bellwether.data.Dataset;
import io.bellwether.data.Schema;
import io.bellwether.model.ClassScores;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.FitReport;
import io.bellwether.model.FittedTransformer;
import io.bellwether.model.RowwiseClassificationModel;
import io.bellwether.model.ScoreKind;
import io.bellwether.rows.ClassScorer;
import io.bellwether.rows.LabelRule;
import io.bellwether.rows.RowClassing;
import io.bellwether.rows.RowProgram;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fitted pipeline: takes raw rows, applies what the steps learned and classifies. Immutable,
 * thread-safe, saveable.
 *
 * @param <M> the type of the model at the end
 * @since 0.1.0
 */
public final class FittedClassificationPipeline<M extends ClassificationModel>
    implements ClassificationModel {

  private final FittedSteps steps;
  private final M model;
  private final String specification;
  private final Schema trainingSchema;
  private final Schema inputs;
  private final int trainingRows;

  /** All of it as one program; null when a step or the model needs more than one row. */
  private final @Nullable RowClassing classing;

  FittedClassificationPipeline(
      List<FittedTransformer> steps,
      M model,
      String specification,
      Schema trainingSchema,
      int trainingRows) {
    this.steps = new FittedSteps(steps);
    this.model = model;
    this.specification = specification;
    this.trainingSchema = trainingSchema;
    this.trainingRows = trainingRows;
    this.classing = classing(this.steps, model, trainingSchema);
    this.inputs = FittedSteps.inputs(trainingSchema, classing == null ? null : scorer().columns());
  }

  private static @Nullable RowClassing classing(
      FittedSteps steps, ClassificationModel model, Schema schema) {
    RowProgram.Builder program = steps.program(schema);
    return program != null
            && model instanceof RowwiseClassificationModel rowwise
            && rowwise.isRowwise()
        ? rowwise.complete(program)
        : null;
  }

  /**
   * Returns the model at the end. It knows the columns that the steps make.
   *
   * @return the fitted model
   */
  public M model() {
    return model;
  }

  /**
   * Returns what was fitted, as the pipeline's {@code toString} tells it.
   *
   * @return steps and classifier, in one line
   */
  public String specification() {
    return specification;
  }

  /**
   * Returns what the steps learned.
   *
   * @return the fitted steps, in order; unmodifiable
   */
  public List<FittedTransformer> steps() {
    return steps.steps();
  }

  /**
   * Returns how many rows the pipeline was fitted on, before any step removed some.
   *
   * @return the number of training rows
   */
  public int trainingRows() {
    return trainingRows;
  }

  @Override
  public String target() {
    return model.target();
  }

  @Override
  public List<String> classes() {
    return model.classes();
  }

  @Override
  public Schema inputs() {
    return inputs;
  }

  @Override
  public FitReport report() {
    return model.report();
  }

  @Override
  public ScoreKind scoreKind() {
    return model.scoreKind();
  }

  @Override
  public int predictorCount() {
    return model.predictorCount();
  }

  /**
   * Applies the steps to raw rows: what the model at the end sees.
   *
   * @param data any rows with the columns of {@link #inputs()}
   * @return the transformed rows
   * @throws IllegalArgumentException if a column is lacking or of the wrong type
   * @throws io.bellwether.data.DataException if a value cannot be transformed
   */
  public Dataset prepare(Dataset data) {
    return steps.transform(data);
  }

  @Override
  public ClassScores scores(Dataset data) {
    return classing == null
        ? model.scores(prepare(data))
        : ClassScores.of(classes(), classing.score(data), scoreKind(), rule());
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
      throw FittedSteps.noScorer();
    }
    return classing.scorer(classes(), rule());
  }

  private LabelRule rule() {
    return model instanceof RowwiseClassificationModel rowwise
        ? rowwise.rule()
        : LabelRule.largest();
  }

  /**
   * Writes what every step learned and changed, and what the model is.
   *
   * @return several lines
   */
  @Override
  public String summary() {
    return steps.summary(trainingRows, model.summary());
  }

  Schema trainingSchema() {
    return trainingSchema;
  }

  @Override
  public String toString() {
    return "FittedClassificationPipeline["
        + steps.steps().size()
        + " steps, "
        + model
        + ", "
        + trainingRows
        + " rows]";
  }
}

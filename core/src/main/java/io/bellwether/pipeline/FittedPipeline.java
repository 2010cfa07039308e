package io.bellwether.pipeline;

import io.bellwether.data.Dataset;
import io.bellwether.data.Schema;
import io.bellwether.model.FittedTransformer;
import io.bellwether.model.TableModel;
import io.bellwether.model.WrappingModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fitted pipeline: what its steps learned, and the model at the end. Immutable, thread-safe,
 * saveable.
 *
 * @param <M> the type of the model at the end
 * @since 0.1.0
 */
public abstract sealed class FittedPipeline<M extends TableModel> implements WrappingModel<M>
    permits FittedRegressionPipeline, FittedClassificationPipeline {

  private final FittedSteps steps;
  private final M model;
  private final Schema inputs;

  /**
   * Puts steps and model together.
   *
   * @param read the columns that are read; null if that is not known
   */
  FittedPipeline(FittedSteps steps, M model, @Nullable List<String> read) {
    this.steps = steps;
    this.model = model;
    this.inputs = steps.inputs(read);
  }

  /**
   * Returns the model at the end. It knows the columns that the steps make and, where the pipeline
   * transforms the target, that one.
   *
   * @return the fitted model
   */
  @Override
  public M model() {
    return model;
  }

  /**
   * Returns what was fitted, as the pipeline's {@code toString} tells it.
   *
   * @return steps, what is fitted after them and what is done with the target, in one line
   */
  public String specification() {
    return steps.specification();
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
    return steps.trainingRows();
  }

  @Override
  public Schema inputs() {
    return inputs;
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

  /**
   * Writes what every step learned and changed, and what the model is.
   *
   * @return several lines
   */
  @Override
  public String summary() {
    return steps.summary(model.summary());
  }

  Schema trainingSchema() {
    return steps.trainingSchema();
  }

  /** Tells steps, model and rows, after the name of the type. */
  String text() {
    return "[" + steps().size() + " steps, " + model + ", " + trainingRows() + " rows]";
  }

  /** Says why there is no scorer. */
  static UnsupportedOperationException noScorer() {
    return new UnsupportedOperationException(
        "a step or the model of this pipeline looks at several rows at once and cannot predict for"
            + " a single record; predict for a Dataset");
  }
}

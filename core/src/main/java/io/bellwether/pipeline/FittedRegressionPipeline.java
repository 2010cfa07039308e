package io.bellwether.pipeline;

import io.bellwether.data.Dataset;
import io.bellwether.data.Schema;
import io.bellwether.model.FitReport;
import io.bellwether.model.FittedTransformer;
import io.bellwether.model.Interval;
import io.bellwether.model.IntervalRegressionModel;
import io.bellwether.model.PredictionIntervals;
import io.bellwether.model.RegressionModel;
import io.bellwether.model.RowwiseRegressionModel;
import io.bellwether.rows.RecordScorer;
import io.bellwether.rows.RowProgram;
import io.bellwether.rows.RowScoring;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fitted pipeline: takes raw rows, applies what the steps learned and predicts. Immutable,
 * thread-safe, saveable.
 *
 * @param <M> the type of the model at the end
 * @since 0.1.0
 */
public final class FittedRegressionPipeline<M extends RegressionModel> implements RegressionModel {

  private final FittedSteps steps;
  private final FittedTargetTransform targetTransform;
  private final M model;
  private final String specification;
  private final Schema trainingSchema;
  private final Schema inputs;
  private final int trainingRows;

  /** All of it as one program; null when a step or the model needs more than one row. */
  private final @Nullable RowScoring scoring;

  FittedRegressionPipeline(
      List<FittedTransformer> steps,
      FittedTargetTransform targetTransform,
      M model,
      String specification,
      Schema trainingSchema,
      int trainingRows) {
    this.steps = new FittedSteps(steps);
    this.targetTransform = targetTransform;
    this.model = model;
    this.specification = specification;
    this.trainingSchema = trainingSchema;
    this.trainingRows = trainingRows;
    this.scoring = scoring(this.steps, model, targetTransform, trainingSchema);
    this.inputs =
        FittedSteps.inputs(trainingSchema, scoring == null ? null : scoring.scorer().columns());
  }

  private static @Nullable RowScoring scoring(
      FittedSteps steps, RegressionModel model, FittedTargetTransform transform, Schema schema) {
    RowProgram.Builder program = steps.program(schema);
    return program != null && model instanceof RowwiseRegressionModel rowwise
        ? rowwise.complete(program).then(transform::back)
        : null;
  }

  /**
   * Returns the model at the end. It knows the columns that the steps make, and the transformed
   * target.
   *
   * @return the fitted model
   */
  public M model() {
    return model;
  }

  /**
   * Returns what was fitted, as the pipeline's {@code toString} tells it.
   *
   * @return steps, regression and transformation of the target, in one line
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
  public Schema inputs() {
    return inputs;
  }

  @Override
  public FitReport report() {
    return model.report();
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
  public double[] predict(Dataset data) {
    if (scoring != null) {
      return scoring.score(data);
    }
    double[] predictions = model.predict(prepare(data));
    targetTransform.back(predictions, predictions.length);
    return predictions;
  }

  @Override
  public double predict(Map<String, ? extends @Nullable Object> record) {
    return scorer().setAll(record).predict();
  }

  /**
   * Predicts with intervals, if the model at the end can. They are those of the model, taken back
   * to the units of the target; after a logarithm they are therefore not symmetric. With smearing
   * the prediction is a mean, while the ends are quantiles, so that for wide errors and low levels
   * the mean can lie above the upper end.
   *
   * @param data any rows with the columns of {@link #inputs()}
   * @param level the probability, in (0, 1)
   * @return one prediction and interval a row
   * @throws UnsupportedOperationException if the model has no intervals
   * @throws IllegalArgumentException if the level is not in (0, 1), or a column is lacking
   */
  public PredictionIntervals predictIntervals(Dataset data, double level) {
    if (!(model instanceof IntervalRegressionModel intervalModel)) {
      throw new UnsupportedOperationException(
          model.getClass().getSimpleName() + " has no prediction intervals");
    }
    PredictionIntervals inner = intervalModel.predictIntervals(prepare(data), level);
    double[] predictions = new double[inner.size()];
    double[] lower = new double[inner.size()];
    double[] upper = new double[inner.size()];
    for (int row = 0; row < inner.size(); row++) {
      Interval interval = inner.interval(row);
      predictions[row] = inner.prediction(row);
      lower[row] = interval.lower();
      upper[row] = interval.upper();
    }
    targetTransform.back(predictions, predictions.length);
    targetTransform.backQuantiles(lower);
    targetTransform.backQuantiles(upper);
    return PredictionIntervals.of(level, predictions, lower, upper);
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if a step looks at several rows at once, so that there is
   *     nothing to be said about one record
   */
  @Override
  public RecordScorer scorer() {
    if (scoring == null) {
      throw FittedSteps.noScorer();
    }
    return scoring.scorer();
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

  FittedTargetTransform targetTransform() {
    return targetTransform;
  }

  Schema trainingSchema() {
    return trainingSchema;
  }

  @Override
  public String toString() {
    return "FittedRegressionPipeline["
        + steps.steps().size()
        + " steps, "
        + model
        + ", "
        + trainingRows
        + " rows]";
  }
}

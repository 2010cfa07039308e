package io.bellwether.pipeline;

import io.bellwether.data.Dataset;
import io.bellwether.model.Interval;
import io.bellwether.model.IntervalRegressionModel;
import io.bellwether.model.PredictionIntervals;
import io.bellwether.model.RegressionModel;
import io.bellwether.model.RowwiseRegressionModel;
import io.bellwether.rows.RecordScorer;
import io.bellwether.rows.RowProgram;
import io.bellwether.rows.RowScoring;
import org.jspecify.annotations.Nullable;

/**
 * A fitted pipeline: takes raw rows, applies what the steps learned and predicts. Immutable,
 * thread-safe, saveable.
 *
 * @param <M> the type of the model at the end
 * @since 0.1.0
 */
public final class FittedRegressionPipeline<M extends RegressionModel> extends FittedPipeline<M>
    implements RegressionModel {

  private final FittedTargetTransform targetTransform;

  /** All of it as one program; null when a step or the model needs more than one row. */
  private final @Nullable RowScoring scoring;

  FittedRegressionPipeline(FittedSteps steps, FittedTargetTransform targetTransform, M model) {
    this(steps, targetTransform, model, scoring(steps, model, targetTransform));
  }

  private FittedRegressionPipeline(
      FittedSteps steps,
      FittedTargetTransform targetTransform,
      M model,
      @Nullable RowScoring scoring) {
    super(steps, model, scoring == null ? null : scoring.scorer().columns());
    this.targetTransform = targetTransform;
    this.scoring = scoring;
  }

  private static @Nullable RowScoring scoring(
      FittedSteps steps, RegressionModel model, FittedTargetTransform transform) {
    RowProgram.Builder program = steps.program();
    return program != null && model instanceof RowwiseRegressionModel rowwise
        ? rowwise.complete(program).then(transform::back)
        : null;
  }

  @Override
  public double[] predict(Dataset data) {
    if (scoring != null) {
      return scoring.score(data);
    }
    double[] predictions = model().predict(prepare(data));
    targetTransform.back(predictions, predictions.length);
    return predictions;
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
    if (!(model() instanceof IntervalRegressionModel intervalModel)) {
      throw new UnsupportedOperationException(
          model().getClass().getSimpleName() + " has no prediction intervals");
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
      throw noScorer();
    }
    return scoring.scorer();
  }

  FittedTargetTransform targetTransform() {
    return targetTransform;
  }

  @Override
  public String toString() {
    return "FittedRegressionPipeline" + text();
  }
}

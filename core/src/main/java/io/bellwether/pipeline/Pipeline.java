package io.bellwether.pipeline;

import io.bellwether.model.ClassificationModel;
import io.bellwether.model.Classifier;
import io.bellwether.model.RegressionModel;
import io.bellwether.model.Regressor;
import io.bellwether.model.Transformer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Where pipelines begin: {@code Pipeline.builder()}, steps, then a model.
 *
 * @since 0.1.0
 */
public final class Pipeline {

  private Pipeline() {}

  /**
   * Starts a pipeline.
   *
   * @return a builder without steps
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects steps, in the order in which they act. */
  public static final class Builder {

    private final List<Transformer> steps = new ArrayList<>();
    private TargetTransform target = TargetTransform.none();

    private Builder() {}

    /**
     * Adds a step, to act on what the steps before leave.
     *
     * @param step the specification of a step
     * @return this builder
     */
    public Builder add(Transformer step) {
      steps.add(Objects.requireNonNull(step, "step"));
      return this;
    }

    /**
     * Sets a transformation of the target that is undone in predictions. Default: none.
     *
     * @param transform what to do with the target before fitting
     * @return this builder
     */
    public Builder target(TargetTransform transform) {
      target = Objects.requireNonNull(transform, "transform");
      return this;
    }

    /**
     * Ends the pipeline in a regression.
     *
     * @param <M> the type of the model that the regression fits
     * @param regressor the specification of the regression
     * @return the pipeline
     * @throws IllegalArgumentException if the target is to be standardised and the regression has
     *     an offset, which would stay in other units
     */
    public <M extends RegressionModel> RegressionPipeline<M> regressor(Regressor<M> regressor) {
      Objects.requireNonNull(regressor, "regressor");
      if (target.equals(TargetTransform.standardize()) && regressor.offset().isPresent()) {
        throw new IllegalArgumentException(
            "TargetTransform.standardize() does not go with the offset '"
                + regressor.offset().get()
                + "', which is in units of the target; leave one of them out");
      }
      return new RegressionPipeline<>(steps, target, regressor);
    }

    /**
     * Ends the pipeline in a classifier.
     *
     * @param <M> the type of the model that the classifier fits
     * @param classifier the specification of the classifier
     * @return the pipeline
     * @throws IllegalArgumentException if the target is to be transformed, which labels cannot be
     */
    public <M extends ClassificationModel> ClassificationPipeline<M> classifier(
        Classifier<M> classifier) {
      Objects.requireNonNull(classifier, "classifier");
      if (!target.equals(TargetTransform.none())) {
        throw new IllegalArgumentException(
            target + " is for targets of numbers, but the pipeline ends in a classifier");
      }
      return new ClassificationPipeline<>(steps, classifier);
    }
  }
}

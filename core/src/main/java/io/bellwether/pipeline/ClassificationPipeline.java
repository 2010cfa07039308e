package io.bellwether.pipeline;

import io.bellwether.data.Dataset;
import io.bellwether.model.ClassLabels;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.Classifier;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitContext;
import io.bellwether.model.Transformer;
import io.bellwether.model.WrappingClassifier;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Steps, then a classifier: the specification of the whole, itself a {@link Classifier}. An
 * immutable value.
 *
 * @param <M> the type of the model that the classifier at the end fits
 * @since 0.1.0
 */
public final class ClassificationPipeline<M extends ClassificationModel>
    implements WrappingClassifier<FittedClassificationPipeline<M>> {

  private final List<Transformer> steps;
  private final Classifier<M> classifier;

  ClassificationPipeline(List<Transformer> steps, Classifier<M> classifier) {
    this.steps = List.copyOf(steps);
    this.classifier = classifier;
  }

  /**
   * Returns the steps.
   *
   * @return the specifications of the steps, in order; unmodifiable
   */
  public List<Transformer> steps() {
    return steps;
  }

  /**
   * Returns the classifier at the end.
   *
   * @return its specification
   */
  @Override
  public Classifier<M> classifier() {
    return classifier;
  }

  /**
   * Fits every step on what the steps before leave of the training rows, then the classifier. The
   * target is never shown to a step as a feature.
   */
  @Override
  public FittedClassificationPipeline<M> fit(Dataset train, String target, FitContext context) {
    ClassLabels.of(train, target);
    ColumnRoles roles = new ColumnRoles(target, auxiliaryColumns());
    StepFitting fitting = StepFitting.of(steps, train, roles, context);
    return new FittedClassificationPipeline<>(
        new FittedSteps(
            fitting.fitted(), toString(), train.drop(target).schema(), train.rowCount()),
        classifier.fit(fitting.prepared(), target, context));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClassificationPipeline<?> pipeline
        && steps.equals(pipeline.steps)
        && classifier.equals(pipeline.classifier);
  }

  @Override
  public int hashCode() {
    return Objects.hash(steps, classifier);
  }

  @Override
  public String toString() {
    return "Pipeline[" + RegressionPipeline.chain(steps, classifier) + "]";
  }
}

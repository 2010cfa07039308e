package io.bellwether.pipeline;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.Schema;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitContext;
import io.bellwether.model.PathRegressor;
import io.bellwether.model.RegressionModel;
import io.bellwether.model.Regressor;
import io.bellwether.model.Targets;
import io.bellwether.model.Transformer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The specification of preprocessing steps followed by a regression. Immutable; made by {@link
 * Pipeline#builder()}.
 *
 * @param <M> the type of the model at the end
 * @since 0.1.0
 */
public final class RegressionPipeline<M extends RegressionModel>
    implements PathRegressor<FittedRegressionPipeline<M>> {

  private final List<Transformer> steps;
  private final TargetTransform targetTransform;
  private final Regressor<M> regressor;

  RegressionPipeline(
      List<Transformer> steps, TargetTransform targetTransform, Regressor<M> regressor) {
    this.steps = List.copyOf(steps);
    this.targetTransform = targetTransform;
    this.regressor = regressor;
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
   * Returns what is done with the target before fitting.
   *
   * @return the transformation
   */
  public TargetTransform targetTransform() {
    return targetTransform;
  }

  /**
   * Returns the regression at the end.
   *
   * @return its specification
   */
  public Regressor<M> regressor() {
    return regressor;
  }

  @Override
  public Optional<String> weights() {
    return regressor.weights();
  }

  @Override
  public Optional<String> offset() {
    return regressor.offset();
  }

  @Override
  public Set<String> auxiliaryColumns() {
    return regressor.auxiliaryColumns();
  }

  /**
   * Fits every step on what the steps before leave of the training rows, then the regression. The
   * target is never shown to a step as a feature.
   */
  @Override
  public FittedRegressionPipeline<M> fit(Dataset train, String target, FitContext context) {
    return fitAll(
            train,
            target,
            context,
            List.of(this),
            ready -> List.of(regressor.fit(ready, target, context)))
        .get(0);
  }

  /**
   * {@inheritDoc} That of the regression at the end, if it has a path: so steps are fitted once.
   */
  @Override
  public OptionalDouble pathValue() {
    return regressor instanceof PathRegressor<M> path ? path.pathValue() : OptionalDouble.empty();
  }

  @Override
  public RegressionPipeline<M> withPathValue(double value) {
    return new RegressionPipeline<>(steps, targetTransform, path().withPathValue(value));
  }

  @Override
  public List<FittedRegressionPipeline<M>> fitPath(
      double[] values, Dataset train, String target, FitContext context) {
    PathRegressor<M> path = path();
    return fitAll(
        train,
        target,
        context,
        Arrays.stream(values).mapToObj(this::withPathValue).toList(),
        ready -> path.fitPath(values, ready, target, context));
  }

  private PathRegressor<M> path() {
    if (regressor instanceof PathRegressor<M> path) {
      return path;
    }
    throw new IllegalStateException(regressor + " has no path");
  }

  /** Fits the steps once, then one model for each of the pipelines, which share the steps. */
  private List<FittedRegressionPipeline<M>> fitAll(
      Dataset train,
      String target,
      FitContext context,
      List<RegressionPipeline<M>> pipelines,
      Function<Dataset, List<M>> fit) {
    targetTransform.requireDomain(Targets.numbers(train, target), target);
    ColumnRoles roles = new ColumnRoles(target, auxiliaryColumns());
    StepFitting fitting = StepFitting.of(steps, train, roles, context);
    Dataset prepared = fitting.prepared();
    double[] actual = Targets.numbers(prepared, target);
    FittedTargetTransform transform = targetTransform.fit(actual);
    Dataset ready = prepared.with(NumericColumn.of(target, transform.forward(actual)));
    List<M> models = fit.apply(ready);
    Schema schema = train.drop(target).schema();
    int rows = train.rowCount();
    List<FittedRegressionPipeline<M>> fitted = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      M model = models.get(i);
      fitted.add(
          new FittedRegressionPipeline<>(
              new FittedSteps(fitting.fitted(), pipelines.get(i).toString(), schema, rows),
              transform.smeared(actual, weights(prepared), () -> model.predict(ready)),
              model));
    }
    return fitted;
  }

  /** The weights of the rows; empty when all count alike. */
  private double[] weights(Dataset prepared) {
    return weights().map(column -> prepared.numeric(column).values()).orElse(new double[0]);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RegressionPipeline<?> pipeline
        && steps.equals(pipeline.steps)
        && targetTransform.equals(pipeline.targetTransform)
        && regressor.equals(pipeline.regressor);
  }

  @Override
  public int hashCode() {
    return Objects.hash(steps, targetTransform, regressor);
  }

  @Override
  public String toString() {
    String target =
        targetTransform.equals(TargetTransform.none()) ? "" : ", target " + targetTransform;
    return "Pipeline[" + chain(steps, regressor) + target + "]";
  }

  /** Steps and what follows them, in the order in which they act. */
  static String chain(List<Transformer> steps, Object last) {
    return Stream.concat(steps.stream(), Stream.of(last))
        .map(Object::toString)
        .collect(Collectors.joining(" -> "));
  }
}

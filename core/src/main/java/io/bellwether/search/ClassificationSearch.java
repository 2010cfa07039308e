package io.bellwether.search;

import io.bellwether.data.Dataset;
import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.Classifier;
import io.bellwether.model.FitContext;
import java.util.function.Function;

/**
 * The specification of a search for the best parameters of a classification; itself a {@link
 * Classifier}. Immutable.
 *
 * @param <M> the type of the model that is tuned
 * @since 0.1.0
 */
public final class ClassificationSearch<M extends ClassificationModel>
    extends ParameterSearch<FittedClassificationSearch<M>>
    implements Classifier<FittedClassificationSearch<M>> {

  private final SearchPlan<ClassificationMetrics> plan;
  private final Function<? super Parameters, ? extends Classifier<M>> build;

  ClassificationSearch(
      SearchPlan<ClassificationMetrics> plan,
      Function<? super Parameters, ? extends Classifier<M>> build) {
    super(plan, build, plan.candidates().firstBuilt(build));
    this.plan = plan;
    this.build = build;
  }

  /**
   * Tries all candidates in all folds, chooses the best and fits it on all rows.
   *
   * <p>Every trial has in every fold the score that {@link
   * io.bellwether.selection.CrossValidation#evaluate} gives its specification with the same
   * context, and the model is the one that the specification fits with this context.
   *
   * @throws IllegalArgumentException also if a candidate cannot be built for such a reason
   * @throws io.bellwether.model.FitException also if every trial fails, with the reason of the
   *     first, or if the rows cannot be cut into folds
   */
  @Override
  public FittedClassificationSearch<M> fit(Dataset train, String target, FitContext context) {
    SearchOutcome<Classifier<M>> outcome =
        SearchRun.of(
            new SearchTask<>(plan, new Learning.OfClassification<M>(), train, target, context),
            build);
    Classifier<M> best = outcome.chosen().specification().orElseThrow();
    return new FittedClassificationSearch<>(
        best.fit(train, target, context), SearchRecord.of(plan, outcome));
  }
}

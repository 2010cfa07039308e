package io.bellwether.search;

import io.bellwether.data.Dataset;
import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.Classifier;
import io.bellwether.model.FitContext;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a search for the best parameters of a classification; made by {@link
 * GridSearch}, {@link RandomSearch} and {@link HalvingSearch}. Immutable, and itself a {@link
 * Classifier}: its fit is the search and then a fit on all rows with what was found, so that it can
 * be validated ({@link NestedCrossValidation}), explained and saved like any other.
 *
 * <p>Two searches are equal if all they were told is. A lambda is equal to itself only: keep the
 * functions in constants where equality matters.
 *
 * <p>Cost: trials times folds fits, and one more. All of these are independent pieces of work for
 * the context's executor, each with one copy of its fold's rows.
 *
 * @param <M> the type of the model that is tuned
 * @since 0.1.0
 */
public final class ClassificationSearch<M extends ClassificationModel>
    implements Classifier<FittedClassificationSearch<M>> {

  private final SearchPlan<ClassificationMetrics> plan;
  private final Function<? super Parameters, ? extends Classifier<M>> build;
  private final Classifier<M> example;

  ClassificationSearch(
      SearchPlan<ClassificationMetrics> plan,
      Function<? super Parameters, ? extends Classifier<M>> build) {
    this.plan = plan;
    this.build = build;
    this.example = plan.candidates().firstBuilt(build);
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
        new SearchRun<>(plan, new Learning.OfClassification<M>(), train, target, context)
            .search(build);
    Classifier<M> best = outcome.chosen().specification().orElseThrow();
    return new FittedClassificationSearch<>(
        best.fit(train, target, context), SearchRecord.of(plan, outcome));
  }

  /** {@inheritDoc} Here that of the first candidate. */
  @Override
  public Optional<String> weights() {
    return example.weights();
  }

  /** {@inheritDoc} Here those of the first candidate. */
  @Override
  public Set<String> auxiliaryColumns() {
    return example.auxiliaryColumns();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClassificationSearch<?> search
        && plan.equals(search.plan)
        && build.equals(search.build);
  }

  @Override
  public int hashCode() {
    return Objects.hash(plan, build);
  }

  @Override
  public String toString() {
    return plan.toString();
  }
}

package io.bellwether.search;

import io.bellwether.data.Dataset;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.FitContext;
import io.bellwether.model.RegressionModel;
import io.bellwether.model.Regressor;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a search for the best parameters of a regression; made by {@link
 * GridSearch}, {@link RandomSearch} and {@link HalvingSearch}. Immutable, and itself a {@link
 * Regressor}: its fit is the search and then a fit on all rows with what was found, so that it can
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
public final class RegressionSearch<M extends RegressionModel>
    implements Regressor<FittedRegressionSearch<M>> {

  private final SearchPlan<RegressionMetrics> plan;
  private final Function<? super Parameters, ? extends Regressor<M>> build;
  private final Regressor<M> example;

  RegressionSearch(
      SearchPlan<RegressionMetrics> plan,
      Function<? super Parameters, ? extends Regressor<M>> build) {
    this.plan = plan;
    this.build = build;
    this.example = plan.candidates().firstBuilt(build);
  }

  /**
   * Tries all candidates in all folds, chooses the best and fits it on all rows.
   *
   * <p>Every trial has in every fold the score that {@link
   * io.bellwether.selection.CrossValidation#evaluate} gives its specification with the same
   * context, and the model is the one that the specification fits with this context. Candidates
   * that differ only in the value of a {@link io.bellwether.model.PathRegressor}, alone or at the
   * end of equal pipelines, are fitted together in each fold; their scores agree to the tolerance
   * of its solver.
   *
   * @throws IllegalArgumentException also if a candidate cannot be built for such a reason
   * @throws io.bellwether.model.FitException also if every trial fails, with the reason of the
   *     first, or if the rows cannot be cut into folds
   */
  @Override
  public FittedRegressionSearch<M> fit(Dataset train, String target, FitContext context) {
    SearchOutcome<Regressor<M>> outcome =
        new SearchRun<>(plan, new Learning.OfRegression<M>(), train, target, context).search(build);
    Regressor<M> best = outcome.chosen().specification().orElseThrow();
    return new FittedRegressionSearch<>(
        best.fit(train, target, context), SearchRecord.of(plan, outcome));
  }

  /** {@inheritDoc} Here that of the first candidate. */
  @Override
  public Optional<String> weights() {
    return example.weights();
  }

  /** {@inheritDoc} Here that of the first candidate. */
  @Override
  public Optional<String> offset() {
    return example.offset();
  }

  /** {@inheritDoc} Here those of the first candidate. */
  @Override
  public Set<String> auxiliaryColumns() {
    return example.auxiliaryColumns();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RegressionSearch<?> search
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

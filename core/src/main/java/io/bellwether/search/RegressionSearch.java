package io.bellwether.search;

import io.bellwether.data.Dataset;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.FitContext;
import io.bellwether.model.RegressionModel;
import io.bellwether.model.Regressor;
import java.util.Optional;
import java.util.function.Function;

/**
 * The specification of a search for the best parameters of a regression; itself a {@link
 * Regressor}. Immutable.
 *
 * @param <M> the type of the model that is tuned
 * @since 0.1.0
 */
public final class RegressionSearch<M extends RegressionModel>
    extends ParameterSearch<FittedRegressionSearch<M>>
    implements Regressor<FittedRegressionSearch<M>> {

  private final SearchPlan<RegressionMetrics> plan;
  private final Function<? super Parameters, ? extends Regressor<M>> build;
  private final Regressor<M> example;

  RegressionSearch(
      SearchPlan<RegressionMetrics> plan,
      Function<? super Parameters, ? extends Regressor<M>> build) {
    this(plan, build, plan.candidates().firstBuilt(build));
  }

  private RegressionSearch(
      SearchPlan<RegressionMetrics> plan,
      Function<? super Parameters, ? extends Regressor<M>> build,
      Regressor<M> example) {
    super(plan, build, example);
    this.plan = plan;
    this.build = build;
    this.example = example;
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
        SearchRun.of(
            new SearchTask<>(plan, new Learning.OfRegression<M>(), train, target, context), build);
    Regressor<M> best = outcome.chosen().specification().orElseThrow();
    return new FittedRegressionSearch<>(
        best.fit(train, target, context), SearchRecord.of(plan, outcome));
  }

  /** {@inheritDoc} Here that of the first candidate. */
  @Override
  public Optional<String> offset() {
    return example.offset();
  }
}

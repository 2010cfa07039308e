package io.bellwether.search;

import io.bellwether.model.Estimator;
import io.bellwether.model.TableModel;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a search for the best parameters, made by {@link GridSearch}, {@link
 * RandomSearch} and {@link HalvingSearch}. Immutable, and itself an {@link Estimator}: its fit is
 * the search and then a fit on all rows with what was found, so that it can be validated ({@link
 * NestedCrossValidation}), explained and saved like any other.
 *
 * <p>Two searches are equal if all they were told is. A lambda is equal to itself only: keep the
 * functions in constants where equality matters.
 *
 * <p>Cost: trials times folds fits, and one more. All of these are independent pieces of work for
 * the context's executor, each with one copy of its fold's rows.
 *
 * @param <F> the type of what the search finds
 * @since 0.1.0
 */
public abstract sealed class ParameterSearch<F extends TableModel> implements Estimator<F>
    permits RegressionSearch, ClassificationSearch {

  private final SearchPlan<?> plan;
  private final Function<? super Parameters, ?> build;
  private final Estimator<?> example;

  /**
   * Describes a search.
   *
   * @param example what the first candidate specifies
   */
  ParameterSearch(SearchPlan<?> plan, Function<? super Parameters, ?> build, Estimator<?> example) {
    this.plan = plan;
    this.build = build;
    this.example = example;
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
  public final boolean equals(@Nullable Object other) {
    return other instanceof ParameterSearch<?> search
        && plan.equals(search.plan)
        && build.equals(search.build);
  }

  @Override
  public final int hashCode() {
    return Objects.hash(plan, build);
  }

  @Override
  public String toString() {
    return plan.toString();
  }
}

package io.bellwether.search;

/**
 * The options of a grid search.
 *
 * @param <E> the type of the metrics
 * @param <B> the type of the builder itself
 * @since 0.1.0
 */
public abstract sealed class GridBuilder<E, B extends GridBuilder<E, B>> extends SearchBuilder<E, B>
    permits GridSearch.RegressionBuilder, GridSearch.ClassificationBuilder {

  GridBuilder() {
    super("GridSearch");
  }

  @Override
  SearchPlan<E> plan() {
    return plan(new Candidates.Grid(spaces()), null);
  }
}

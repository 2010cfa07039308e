package io.bellwether.search;

/**
 * The options of a random search.
 *
 * @param <E> the type of the metrics
 * @param <B> the type of the builder itself
 * @since 0.1.0
 */
public abstract sealed class RandomBuilder<E, B extends RandomBuilder<E, B>>
    extends SamplingBuilder<E, B>
    permits RandomSearch.RegressionBuilder, RandomSearch.ClassificationBuilder {

  RandomBuilder() {
    super("RandomSearch");
  }

  @Override
  SearchPlan<E> plan() {
    return plan(draws(), null);
  }
}

package io.bellwether.search;

/**
 * The options of successive halving.
 *
 * <p>Defaults: {@code eta} 3, as Li et al. (2018) recommend, near the optimum {@code e} of their
 * analysis; {@code minimumRows} 100, below which scores of most models say little; all
 * combinations, where only values and no distributions are given, else {@code trials} 60.
 *
 * @param <E> the type of the metrics
 * @param <B> the type of the builder itself
 * @since 0.1.0
 */
public abstract sealed class HalvingBuilder<E, B extends HalvingBuilder<E, B>>
    extends SamplingBuilder<E, B>
    permits HalvingSearch.RegressionBuilder, HalvingSearch.ClassificationBuilder {

  private static final int DEFAULT_ETA = 3;
  private static final int DEFAULT_ROWS = 100;

  private int eta = DEFAULT_ETA;
  private int minimumRows = DEFAULT_ROWS;

  HalvingBuilder() {
    super("HalvingSearch");
  }

  /**
   * Sets how many times fewer candidates and more rows each rung has than the one before.
   *
   * @param newEta at least 2; default 3
   * @return this builder
   * @throws IllegalArgumentException if it is less than 2
   */
  public B eta(int newEta) {
    if (!(newEta >= 2)) {
      throw new IllegalArgumentException("eta is " + newEta + ", but must be at least 2");
    }
    eta = newEta;
    return self();
  }

  /**
   * Sets how many training rows a fold has in the first rung at least. Where the table has fewer
   * than {@code eta} times as many, there is one rung with all rows.
   *
   * @param rows at least 1; default 100
   * @return this builder
   * @throws IllegalArgumentException if it is not positive
   */
  public B minimumRows(int rows) {
    if (!(rows >= 1)) {
      throw new IllegalArgumentException("minimumRows is " + rows + ", but must be at least 1");
    }
    minimumRows = rows;
    return self();
  }

  @Override
  SearchPlan<E> plan() {
    return plan(gridOrDraws(), new Halving(eta, minimumRows));
  }
}

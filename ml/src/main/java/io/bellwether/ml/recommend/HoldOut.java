package io.bellwether.ml.recommend;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Tests recommenders: hides items of baskets that they were not trained on, and counts how often
 * these are among the answers. An immutable specification.
 *
 * <p>Defaults: {@linkplain Hiding#EACH_ITEM each item} hidden in turn, as it has the least noise;
 * lists of 5, as many as a page shows; a share of 0.5 where a share is hidden.
 *
 * <p>Train and test are two {@link Baskets}; split them by time where there is one. What is hidden
 * derives from the seed of the {@link FitContext} and the number of the basket, so that it is the
 * same for all recommenders, whatever the threads. Baskets of fewer than two items are left out and
 * counted.
 *
 * <p><b>Cost.</b> One answer a case: as many cases as items in the test baskets for {@link
 * Hiding#EACH_ITEM}, as many as baskets for the others.
 *
 * @since 0.1.0
 */
public final class HoldOut {

  private static final int K = 5;
  private static final double SHARE = 0.5;
  private static final HoldOut DEFAULT = builder().build();

  private final Hiding hiding;
  private final double share;
  private final int k;

  private HoldOut(Builder builder) {
    this.hiding = builder.hiding;
    this.share = builder.share;
    this.k = builder.k;
  }

  /**
   * Returns the test with all defaults.
   *
   * @return the specification
   */
  public static HoldOut create() {
    return DEFAULT;
  }

  /**
   * Starts a specification from the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Tells what is hidden.
   *
   * @return the option
   */
  public Hiding hiding() {
    return hiding;
  }

  /**
   * Tells how much is hidden by {@link Hiding#SHARE}.
   *
   * @return a share of the basket's items
   */
  public double share() {
    return share;
  }

  /**
   * Tells how many items are asked for.
   *
   * @return the length of the lists of recommendations
   */
  public int k() {
    return k;
  }

  /** How many of so many items are hidden at a time: one at least, and one is left to show. */
  int hiddenOf(int items) {
    int count = hiding == Hiding.SHARE ? (int) Math.round(share * items) : 1;
    return Math.max(1, Math.min(items - 1, count));
  }

  /**
   * Tests a model that exists, in the caller's thread with the default seed.
   *
   * @param model the model
   * @param train the baskets that it was trained on: they tell which items are popular and which
   *     can be known
   * @param test baskets that it was not trained on
   * @return how well it did
   * @throws io.bellwether.model.FitException if no training basket holds an item, or no test basket
   *     two
   */
  public RecommendationMetrics evaluate(RecommenderModel model, Baskets train, Baskets test) {
    return evaluate(model, train, test, FitContext.create());
  }

  /**
   * Tests a model that exists.
   *
   * @param model the model
   * @param train the baskets that it was trained on: they tell which items are popular and which
   *     can be known
   * @param test baskets that it was not trained on
   * @param context seed of what is hidden, threads, progress and cancellation
   * @return how well it did
   * @throws io.bellwether.model.FitException if no training basket holds an item, or no test basket
   *     two
   */
  public RecommendationMetrics evaluate(
      RecommenderModel model, Baskets train, Baskets test, FitContext context) {
    PopularityModel popularity = Popularity.create().fit(train, context);
    return new HoldOutRun(this, model, popularity, test, context).metrics();
  }

  /**
   * Trains and tests several recommenders, in the caller's thread with the default seed.
   *
   * @param train what to learn from
   * @param test what to be tested on
   * @param recommenders the first is the one that the others are compared with
   * @return the metrics of each
   * @throws io.bellwether.model.FitException if no training basket holds an item, or no test basket
   *     two
   */
  public HoldOutComparison compare(Baskets train, Baskets test, Recommender<?>... recommenders) {
    return compare(train, test, Arrays.asList(recommenders), FitContext.create());
  }

  /**
   * Trains and tests several recommenders. One that fails does not stop the others.
   *
   * @param train what to learn from
   * @param test what to be tested on
   * @param recommenders one at least; the first is the one that the others are compared with
   * @param context seed, threads, progress and cancellation
   * @return the metrics of each
   * @throws IllegalArgumentException if there are no recommenders
   * @throws io.bellwether.model.FitException if no training basket holds an item, or no test basket
   *     two
   */
  public HoldOutComparison compare(
      Baskets train,
      Baskets test,
      List<? extends Recommender<?>> recommenders,
      FitContext context) {
    if (recommenders.isEmpty()) {
      throw new IllegalArgumentException("there are no recommenders; one at least is due");
    }
    PopularityModel popularity = Popularity.create().fit(train, context);
    List<HoldOutComparison.Result> results = new ArrayList<>();
    for (Recommender<?> recommender : recommenders) {
      String name = recommender.toString();
      RecommenderModel model;
      try {
        model = recommender.fit(train, context);
      } catch (CancellationException e) {
        throw e;
      } catch (RuntimeException e) {
        results.add(new HoldOutComparison.Result(name, null, e));
        continue;
      }
      results.add(
          new HoldOutComparison.Result(
              name, new HoldOutRun(this, model, popularity, test, context).metrics(), null));
    }
    return new HoldOutComparison(results);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HoldOut that
        && hiding == that.hiding
        && Double.compare(share, that.share) == 0
        && k == that.k;
  }

  @Override
  public int hashCode() {
    return Objects.hash(hiding, share, k);
  }

  @Override
  public String toString() {
    String hidden = hiding == Hiding.SHARE ? "SHARE " + share : hiding.toString();
    return "HoldOut[" + hidden + ", k " + k + "]";
  }

  /** Collects options; see {@link HoldOut} for the defaults. */
  public static final class Builder {

    private Hiding hiding = Hiding.EACH_ITEM;
    private double share = SHARE;
    private int k = K;

    private Builder() {}

    /**
     * Sets which items are hidden. Default {@link Hiding#EACH_ITEM}.
     *
     * @param option the option
     * @return this builder
     */
    public Builder hiding(Hiding option) {
      hiding = Objects.requireNonNull(option, "hiding");
      return this;
    }

    /**
     * Sets how much of a basket {@link Hiding#SHARE} hides, rounded to whole items; one item at
     * least is hidden, and one at least is shown. Default 0.5.
     *
     * @param value in (0, 1)
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public Builder share(double value) {
      if (!(value > 0 && value < 1)) {
        throw new IllegalArgumentException(
            "share is "
                + value
                + ", but must be above 0 and below 1: a share of the items of a basket");
      }
      share = value;
      return this;
    }

    /**
     * Sets how many items are asked for. Default 5.
     *
     * @param items at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public Builder k(int items) {
      if (items < 1) {
        throw new IllegalArgumentException("k is " + items + ", but must be at least 1");
      }
      k = items;
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     */
    public HoldOut build() {
      return new HoldOut(this);
    }
  }
}

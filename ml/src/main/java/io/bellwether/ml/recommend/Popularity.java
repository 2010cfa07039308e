package io.bellwether.ml.recommend;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;

/**
 * Recommends what most baskets hold, whatever the basket at hand. The baseline of all recommenders.
 * An immutable specification without options. Categories of a taxonomy are no items, and are never
 * recommended.
 *
 * @since 0.1.0
 */
public final class Popularity implements Recommender<PopularityModel> {

  private static final Popularity INSTANCE = new Popularity();

  private Popularity() {}

  /**
   * Returns the specification.
   *
   * @return the specification
   */
  public static Popularity create() {
    return INSTANCE;
  }

  @Override
  public PopularityModel fit(Baskets train, FitContext context) {
    context.checkCancelled();
    if (train.occurrences() == 0) {
      throw new FitException(
          "none of " + train.size() + " baskets holds an item, so there is nothing to recommend",
          "give baskets with items; their report() tells what was left out on reading");
    }
    return PopularityModel.count(train);
  }

  @Override
  public String toString() {
    return "Popularity";
  }
}

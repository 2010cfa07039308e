package io.bellwether.examples;

import io.bellwether.ml.association.RuleRecommender;
import io.bellwether.ml.association.RuleRecommenderModel;
import io.bellwether.ml.recommend.Hiding;
import io.bellwether.ml.recommend.HoldOut;
import io.bellwether.ml.recommend.HoldOutComparison;
import io.bellwether.ml.recommend.Popularity;
import io.bellwether.model.FitContext;
import java.util.List;

/** What a customer may want next, by rules: the recommender, and its trial. */
final class NextItems {

  /** How many articles are shown to a customer. */
  static final int SHOWN = 5;

  private NextItems() {}

  static RuleRecommender recommender() {
    return RuleRecommender.create();
  }

  /** Learns from all baskets before the last month, and goes through a file, as a service would. */
  static KeptModel<RuleRecommenderModel> of(ShopBaskets shop, FitContext context) {
    return KeptModel.throughFile(
        recommender().fit(shop.before(), context), RuleRecommenderModel.class);
  }

  /** Hides an article of each basket of the last month, drawn by lot, and looks who finds it. */
  static HoldOutComparison tried(ShopBaskets shop, FitContext context) {
    return HoldOut.builder()
        .hiding(Hiding.ONE_ITEM)
        .k(SHOWN)
        .build()
        .compare(
            shop.before(), shop.heldOut(), List.of(Popularity.create(), recommender()), context);
  }
}

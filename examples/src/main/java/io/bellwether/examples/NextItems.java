package io.bellwether.examples;

import io.bellwether.ml.association.AutoMiner;
import io.bellwether.ml.association.RuleRecommender;
import io.bellwether.ml.association.RuleRecommenderModel;
import io.bellwether.ml.recommend.HoldOut;
import io.bellwether.ml.recommend.HoldOutComparison;
import io.bellwether.ml.recommend.Popularity;
import io.bellwether.model.FitContext;
import io.bellwether.persist.ModelFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a customer may want next, by rules: the recommender, kept in a file, and its trial. */
final class NextItems {

  /** How many articles are shown to a customer. */
  static final int SHOWN = 5;

  private final RuleRecommenderModel model;
  private final long bytes;

  private NextItems(RuleRecommenderModel model, long bytes) {
    this.model = model;
    this.bytes = bytes;
  }

  private static RuleRecommender recommender() {
    return RuleRecommender.builder()
        .miner(AutoMiner.builder().minSupport(0.002).maxLength(3).build())
        .minConfidence(0.05)
        .build();
  }

  /** Learns from all baskets before the last month, and goes through a file, as a service would. */
  static NextItems of(ShopBaskets shop, FitContext context) {
    RuleRecommenderModel fitted = recommender().fit(shop.before(), context);
    try {
      Path file = Files.createTempFile("next-items", ".bellwether");
      try {
        ModelFile.save(fitted, file);
        long bytes = Files.size(file);
        return new NextItems(ModelFile.load(file, RuleRecommenderModel.class), bytes);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hides one article of each basket of the last month, and looks who finds it. */
  static HoldOutComparison tried(ShopBaskets shop, FitContext context) {
    return HoldOut.builder()
        .k(SHOWN)
        .build()
        .compare(
            shop.before(), shop.heldOut(), List.of(Popularity.create(), recommender()), context);
  }

  RuleRecommenderModel model() {
    return model;
  }

  /** How large the file was. */
  long bytes() {
    return bytes;
  }
}

package io.bellwether.examples;

import io.bellwether.ml.association.Eclat;
import io.bellwether.ml.association.FrequentItemsets;
import io.bellwether.ml.association.RuleRecommenderModel;
import io.bellwether.ml.recommend.HoldOutComparison;
import io.bellwether.model.FitContext;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What sells together, told from a shop's invoices: a year of a British gift wholesaler is cleaned
 * and put into baskets, searched for what is bought together, and asked which articles belong side
 * by side on the shelf, with p-values; a recommender answers three baskets; and both are tried on
 * the last month, which neither has seen.
 *
 * <p>Each job has a class of its own: {@link InvoiceTables}, {@link BasketCleaning} and {@link
 * ShopBaskets}; {@link ShelfRules}; {@link NextItems}. {@link BasketChapters} and {@link
 * NextItemChapters} put it into words, {@link BasketPictures} draws.
 */
public final class BasketStory {

  private BasketStory() {}

  /**
   * Tells the story.
   *
   * @param args nothing, for the tables that come with the examples; or the file of all
   *     transactions, packed by gzip or not
   */
  public static void main(String[] args) {
    System.out.println(
        tell(
            BasketCleaning.of(
                args.length == 0 ? InvoiceTables.read() : InvoiceTables.read(Path.of(args[0]))),
            Gallery.FOLDER));
  }

  /** Returns the story as text, the same on each run; draws its picture into a folder. */
  static String tell(BasketCleaning cleaning, Path folder) {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      return tell(cleaning, folder, FitContext.create().executor(pool));
    } finally {
      pool.shutdownNow();
    }
  }

  private static String tell(BasketCleaning cleaning, Path folder, FitContext context) {
    ShopBaskets shop = ShopBaskets.of(cleaning.sold());
    FrequentItemsets frequent =
        Eclat.builder().minSupport(0.005).build().mine(shop.before(), context);
    ShelfRules rules = ShelfRules.of(frequent, 0.3, 0.001);
    KeptModel<RuleRecommenderModel> next = NextItems.of(shop, context);
    HoldOutComparison tried = NextItems.tried(shop, context);
    return String.join(
        "\n\n",
        BasketChapters.records(cleaning),
        BasketChapters.baskets(shop),
        BasketChapters.together(frequent),
        BasketChapters.shelf(rules),
        BasketChapters.lastMonth(rules, shop),
        NextItemChapters.answers(next),
        NextItemChapters.hitRate(tried, shop),
        Gallery.hang(folder, BasketPictures.of(rules, shop)));
  }
}

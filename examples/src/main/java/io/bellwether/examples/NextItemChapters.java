package io.bellwether.examples;

import io.bellwether.ml.association.RuleRecommenderModel;
import io.bellwether.ml.recommend.HoldOutComparison;
import io.bellwether.ml.recommend.PairedDifference;
import io.bellwether.ml.recommend.RankingMeasure;
import io.bellwether.ml.recommend.Recommendation;
import io.bellwether.ml.recommend.RecommendationMetrics;
import io.bellwether.report.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The chapters on the recommender. */
final class NextItemChapters {

  private static final List<List<String>> BASKETS =
      List.of(
          List.of("ROSES REGENCY TEACUP AND SAUCER", "REGENCY CAKESTAND 3 TIER"),
          List.of(
              "ALARM CLOCK BAKELIKE RED", "SPACEBOY LUNCH BOX", "PAPER CHAIN KIT 50'S CHRISTMAS"),
          List.of("JUMBO BAG RED RETROSPOT", "AN ARTICLE THAT THE SHOP NEVER SOLD"));

  private NextItemChapters() {}

  static String answers(KeptModel<RuleRecommenderModel> kept) {
    RuleRecommenderModel model = kept.model();
    return String.format(
            Locale.ROOT,
            "6. THREE BASKETS ASK: %,d rules, loaded from a file of %,d bytes, %s%n",
            model.ruleCount(),
            kept.manifest().size(),
            kept.manifest().kind())
        + BASKETS.stream().map(basket -> answer(model, basket)).collect(Collectors.joining("\n"));
  }

  private static String answer(RuleRecommenderModel model, List<String> basket) {
    StringBuilder text = new StringBuilder("In the basket: " + String.join(" + ", basket));
    for (Recommendation next : model.recommend(basket, 3)) {
      text.append('\n').append(Prose.paragraph("- %s. %s", next.item(), next.because()));
    }
    for (String unknown : model.unknownItems(basket)) {
      text.append("\n  (not known: ").append(unknown).append(')');
    }
    return text.toString();
  }

  static String hitRate(HoldOutComparison tried, ShopBaskets shop) {
    List<String> names = List.of("the most popular articles", "rules");
    TextTable table =
        TextTable.of(
            "five articles are shown", "hits", "precision", "mean 1/rank", "articles shown");
    for (int i = 0; i < names.size(); i++) {
      RecommendationMetrics metrics = tried.metrics(i);
      table =
          table.row(
              names.get(i),
              String.format(
                  Locale.ROOT,
                  "%.1f%% +/- %.1f%%",
                  100 * metrics.hitRate(),
                  100 * metrics.standardError(RankingMeasure.HIT_RATE)),
              String.format(Locale.ROOT, "%.1f%%", 100 * metrics.precision()),
              String.format(Locale.ROOT, "%.3f", metrics.meanReciprocalRank()),
              Prose.percent(metrics.coverage()));
    }
    PairedDifference better = tried.difference(1, RankingMeasure.HIT_RATE);
    return "7. HOW GOOD ARE THE ANSWERS? An article of each basket of the last month is hidden\n"
        + table
        + "\n"
        + Prose.paragraph(
            "%,d baskets with two articles or more. Rules hit %.1f times as often as popularity; the"
                + " difference is %.1f +/- %.1f points (standard error, basket by basket).",
            tried.metrics(1).baskets(),
            tried.metrics(1).hitRate() / tried.metrics(0).hitRate(),
            100 * better.value(),
            100 * better.standardError());
  }
}

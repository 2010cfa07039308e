package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.ml.association.AssociationRule;
import io.bellwether.ml.association.FrequentItemsets;
import io.bellwether.ml.association.Itemset;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.report.TextTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The chapters on invoices, item sets and rules. */
final class BasketChapters {

  static final int RULES = 50;
  private static final int NAME = 33;

  private BasketChapters() {}

  static String records(BasketCleaning cleaning) {
    Dataset sold = cleaning.sold();
    int lines = sold.rowCount();
    TextTable table = TextTable.of("what", "lines");
    for (Cleaning.Step step : cleaning.steps()) {
      table = table.row(step.what(), Prose.whole(step.count()));
      lines += step.count();
    }
    table = table.row("goods that were sold", Prose.whole(sold.rowCount()));
    return String.format(
        Locale.ROOT,
        "1. THE RECORDS: %,d invoice lines of a British gift wholesaler, what was left out, and why%n%s",
        lines,
        table);
  }

  static String baskets(ShopBaskets shop) {
    Baskets all = shop.all();
    int[] lengths = new int[all.size()];
    for (int basket = 0; basket < lengths.length; basket++) {
      lengths[basket] = all.length(basket);
    }
    Arrays.sort(lengths);
    return String.format(
            Locale.ROOT,
            "2. THE BASKETS: %,d invoices, %,d articles, %,d articles in baskets%n",
            all.size(),
            all.itemCount(),
            all.occurrences())
        + Prose.paragraph(
            "Half of the baskets hold %d articles or fewer, one in four more than %d, the longest %,d:"
                + " this is a wholesaler, whose customers are shops. %,d lines named an article a"
                + " second time in the same basket; it counts once. Everything below is learned from"
                + " the %,d baskets before %s; the %,d of the month from then on are put aside.",
            lengths[lengths.length / 2],
            lengths[3 * lengths.length / 4],
            lengths[lengths.length - 1],
            all.report().duplicateItems(),
            shop.before().size(),
            shop.lastMonth(),
            shop.heldOut().size());
  }

  static String together(FrequentItemsets frequent) {
    TextTable table = TextTable.of("the most frequent sets of", "baskets", "of all");
    int longest = frequent.report().longest();
    for (int length = 1; length <= longest; length++) {
      int items = length;
      List<Itemset> sets = frequent.stream().filter(set -> set.items().size() == items).toList();
      Itemset best = sets.stream().max(Comparator.comparingInt(Itemset::count)).orElseThrow();
      table =
          table.row(
              String.format(
                  Locale.ROOT, "%d: %s", length, shortened(String.join(" + ", best.items()), 76)),
              Prose.whole(best.count()),
              String.format(Locale.ROOT, "%.1f%%", 100 * best.support()));
    }
    return String.format(
            Locale.ROOT,
            "3. WHAT IS BOUGHT TOGETHER: %,d sets of articles, each in %d baskets or more%n",
            frequent.size(),
            frequent.minCount())
        + table;
  }

  static String shelf(ShelfRules rules) {
    TextTable table =
        TextTable.of(
            "who takes", "also takes" + " ".repeat(NAME - 10), "of 100", "times", "baskets", "p");
    for (AssociationRule rule : rules.top(RULES)) {
      table =
          table.row(
              shortened(ShelfRules.from(rule), NAME),
              // names begin at one place only if they are equally long
              shortened(ShelfRules.to(rule), NAME),
              String.format(Locale.ROOT, "%.0f", 100 * rule.confidence()),
              String.format(Locale.ROOT, "%.1f", rule.lift()),
              Prose.whole(rule.count()),
              probability(rule.adjustedPValue()));
    }
    AssociationRule first = rules.top(1).get(0);
    return String.format(
            Locale.ROOT,
            "4. FIFTY RULES WORTH A SHELF MOVE, those that move most baskets first%n%s%n",
            table)
        + Prose.paragraph(
            "The first says: %s Of %,d rules of confidence 0.3 or more, those between two articles were"
                + " taken, a pair once; %,d pairs that share two words of their names are left out:"
                + " one design in two colours stands together already. p: Fisher's exact test,"
                + " adjusted for all rules (Benjamini and Hochberg).",
            first.sentence(), rules.all().size(), rules.sameDesign());
  }

  static String lastMonth(ShelfRules rules, ShopBaskets shop) {
    List<AssociationRule> top = rules.top(RULES);
    List<RuleTrial> trials = top.stream().map(rule -> RuleTrial.of(rule, shop.heldOut())).toList();
    TextTable table =
        TextTable.of("median of the fifty", "before", "last month")
            .row(
                "of 100 baskets with the first article, the second is in",
                tenths(top.stream().mapToDouble(rule -> 100 * rule.confidence())),
                tenths(trials.stream().mapToDouble(trial -> 100 * trial.confidence())))
            .row(
                "of 100 baskets of any kind, the second is in",
                tenths(top.stream().mapToDouble(rule -> 100 * rule.confidence() / rule.lift())),
                tenths(trials.stream().mapToDouble(trial -> 100 * trial.usual())))
            .row(
                "times the usual rate",
                tenths(top.stream().mapToDouble(AssociationRule::lift)),
                tenths(trials.stream().mapToDouble(RuleTrial::lift)));
    long kept = trials.stream().filter(trial -> trial.lift() > 1).count();
    long doubled = trials.stream().filter(trial -> trial.lift() > 2).count();
    long weaker =
        IntStream.range(0, top.size())
            .filter(i -> trials.get(i).confidence() < top.get(i).confidence())
            .count();
    return "5. DO THEY HOLD? The same rules, counted in the month that was put aside\n"
        + table
        + "\n"
        + Prose.paragraph(
            "%d of the %d are above the usual rate again, %d at more than twice; the second article"
                + " goes with the first less often than before in %d. The best of many look better"
                + " than they are: were it chance that made them, most would be weaker now.",
            kept, top.size(), doubled, weaker);
  }

  private static String tenths(DoubleStream values) {
    return String.format(Locale.ROOT, "%.1f", median(values));
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.filter(value -> !Double.isNaN(value)).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private static String probability(double p) {
    return p < 1e-99 ? "< 1e-99" : String.format(Locale.ROOT, "%.0e", p);
  }

  private static String shortened(String text, int length) {
    String shown = text.length() <= length ? text : text.substring(0, length - 3) + "...";
    return shown + " ".repeat(length - shown.length());
  }
}

package io.bellwether.ml.association;

import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rules as a table to read. */
final class RuleSummary {

  private static final int SHOWN = 20;
  private static final int LONGEST = 60;

  private RuleSummary() {}

  static String of(RuleTable rules) {
    String title =
        String.format(
            Locale.ROOT,
            "%,d %s from %,d %s",
            rules.size(),
            rules.size() == 1 ? "rule" : "rules",
            rules.baskets(),
            rules.baskets() == 1 ? "basket" : "baskets");
    if (rules.size() == 0) {
      return title;
    }
    List<List<String>> rows = new ArrayList<>();
    for (int rule = 0; rule < Math.min(SHOWN, rules.size()); rule++) {
      rows.add(row(rules, rule));
    }
    String more =
        rules.size() > SHOWN
            ? String.format(Locale.ROOT, "\n... and %,d more", rules.size() - SHOWN)
            : "";
    return title
        + "\n\n"
        + TextTable.of("rule", "count", "support", "conf.", "lift", "leverage", "adj. p").rows(rows)
        + more;
  }

  private static List<String> row(RuleTable rules, int rule) {
    Contingency table = rules.table(rule);
    AssociationRule shown = rules.rule(rule);
    return List.of(
        shortened(shown.antecedent() + " => " + shown.consequent()),
        String.format(Locale.ROOT, "%,d", table.x()),
        String.format(Locale.ROOT, "%.4f", table.support()),
        String.format(Locale.ROOT, "%.3f", table.confidence()),
        Significant.of(table.lift(), 3),
        Significant.of(table.leverage(), 3),
        Significant.of(rules.adjusted(rule), 2));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
  }
}

package io.bellwether.ml.association;

import io.bellwether.report.Significant;
import java.util.Locale;

/** A rule in words. */
final class RuleSentence {

  private static final double USUAL_FROM = 0.95;
  private static final double USUAL_BELOW = 1.05;
  private static final double WHOLE_FROM = 9.95;

  private RuleSentence() {}

  static String of(AssociationRule rule) {
    return "Baskets with "
        + ItemNames.of(rule.antecedent()).phrase()
        + " also hold "
        + ItemNames.of(rule.consequent()).phrase()
        + " in "
        + cases(rule)
        + ", "
        + rate(rule.lift())
        + "; "
        + baskets(rule.count())
        + ".";
  }

  private static String cases(AssociationRule rule) {
    if (rule.count() == rule.antecedentCount()) {
      return "all cases";
    }
    if (rule.count() == 0) {
      return "no case";
    }
    double percent = 100 * rule.confidence();
    if (percent >= 99.5) {
      return "over 99% of cases";
    }
    if (percent < 0.1) {
      return "less than 0.1% of cases";
    }
    String shown =
        percent < 1 ? Significant.of(percent, 1) : String.format(Locale.ROOT, "%.0f", percent);
    return shown + "% of cases";
  }

  private static String rate(double lift) {
    if (lift == 0) {
      return "never together";
    }
    if (lift < 0.01) {
      return "less than 1% of the usual rate";
    }
    if (lift < USUAL_FROM) {
      return String.format(Locale.ROOT, "only %.0f%% of the usual rate", 100 * lift);
    }
    if (lift < USUAL_BELOW) {
      return "about the usual rate";
    }
    String times = lift < WHOLE_FROM ? "%.1f times the usual rate" : "%,.0f times the usual rate";
    return String.format(Locale.ROOT, times, lift);
  }

  private static String baskets(int count) {
    return count == 1 ? "1 basket" : String.format(Locale.ROOT, "%,d baskets", count);
  }
}

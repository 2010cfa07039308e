package io.bellwether.ml.association;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at every rule for every basket: what {@link RuleRecommenderModel} must agree with. */
final class NaiveRuleRecommender {

  /** What it answers. */
  record Answer(String item, double score, AssociationRule rule) {}

  private NaiveRuleRecommender() {}

  static List<Answer> recommend(RuleRecommenderModel model, Set<String> basket, int k) {
    Map<String, List<AssociationRule>> found = new LinkedHashMap<>();
    for (AssociationRule rule : model.rules()) {
      String item = rule.consequent().iterator().next();
      if (basket.containsAll(rule.antecedent()) && !basket.contains(item)) {
        found.computeIfAbsent(item, key -> new ArrayList<>()).add(rule);
      }
    }
    List<Answer> answers = new ArrayList<>();
    found.forEach((item, rules) -> answers.add(answer(model, item, rules)));
    List<String> order = model.items();
    return answers.stream()
        .sorted(
            Comparator.comparingDouble(Answer::score)
                .reversed()
                .thenComparing(answer -> order.indexOf(answer.item())))
        .limit(k)
        .toList();
  }

  private static Answer answer(
      RuleRecommenderModel model, String item, List<AssociationRule> rules) {
    double total = 0;
    double best = Double.NEGATIVE_INFINITY;
    AssociationRule strongest = rules.get(0);
    for (int i = 0; i < rules.size(); i++) {
      double score = score(model.score(), rules.get(i));
      total =
          i == 0
              ? score
              : switch (model.combination()) {
                case BEST -> Math.max(total, score);
                case SUM -> total + score;
                case NOISY_OR -> 1 - (1 - total) * (1 - score);
              };
      if (score > best) {
        best = score;
        strongest = rules.get(i);
      }
    }
    return new Answer(item, total, strongest);
  }

  private static double score(RuleScore score, AssociationRule rule) {
    double z = 1.959963984540054;
    double n = rule.antecedentCount();
    return switch (score) {
      case CONFIDENCE -> rule.confidence();
      case CONFIDENCE_LOWER_BOUND ->
          // to the bit: sums that tie but for rounding would change places
          Wilson.lower(rule.count(), rule.antecedentCount(), z);
      case LIFT -> rule.lift();
      case CONFIDENCE_TIMES_LIFT -> rule.confidence() * rule.lift();
      case COSINE -> rule.count() / Math.sqrt(n * rule.consequentCount());
      case LEVERAGE -> rule.leverage();
    };
  }
}

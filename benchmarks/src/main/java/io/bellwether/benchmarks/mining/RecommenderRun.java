package io.bellwether.benchmarks.mining;

import io.bellwether.ml.association.RuleRecommender;
import io.bellwether.ml.association.RuleRecommenderModel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Learns a recommender with all defaults and asks it about each basket with its last item left out,
 * in turns; prints what learning took and microseconds an answer of ten items. Arguments: the work,
 * such as {@code retail:0.005}, of which only the baskets count; how many turns.
 */
public final class RecommenderRun {

  private static final int ITEMS = 10;
  private static final double MICROS = 1e6;

  private RecommenderRun() {}

  /**
   * Runs.
   *
   * @param args work, turns
   */
  public static void main(String[] args) {
    MiningProblem problem = MiningProblem.of(args[0]);
    RunMeter<RuleRecommenderModel> learning =
        RunMeter.measure(1, () -> RuleRecommender.create().fit(problem.baskets()));
    System.out.printf(
        Locale.ROOT,
        "%s learning: %s; %d rules%n",
        problem.name(),
        learning,
        learning.last().ruleCount());
    List<Set<String>> asked = RecommenderBenchmark.asked(problem);
    RunMeter<Long> asking =
        RunMeter.measure(
            Integer.parseInt(args[1]),
            () ->
                asked.stream()
                    .mapToLong(basket -> learning.last().recommend(basket, ITEMS).size())
                    .sum());
    System.out.printf(
        Locale.ROOT,
        "%s asking: %s; %.2f us an answer, %d baskets, %d items%n",
        problem.name(),
        asking,
        asking.warm() / asked.size() * MICROS,
        asked.size(),
        asking.last());
  }
}

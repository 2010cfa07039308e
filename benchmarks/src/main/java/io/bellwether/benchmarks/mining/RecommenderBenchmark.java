package io.bellwether.benchmarks.mining;

import io.bellwether.benchmarks.OneThread;
import io.bellwether.ml.association.RuleRecommender;
import io.bellwether.ml.association.RuleRecommenderModel;
import io.bellwether.ml.recommend.Recommendation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The next items for a basket, by rules with all defaults; meant for {@code -p work=retail:0.005},
 * of which only the baskets count. The baskets asked about are those learnt from, one after the
 * other, with the last of their items left out.
 */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecommenderBenchmark extends OneThread {

  /** How many items are wanted. */
  @Param("10")
  private int items = 10;

  private @Nullable RuleRecommenderModel model;
  private List<Set<String>> asked = List.of();
  private int next;

  /** Called by JMH. */
  public RecommenderBenchmark() {}

  /**
   * Learns.
   *
   * @param problem the input
   */
  @Setup
  public void learn(MiningProblem problem) {
    model = RuleRecommender.create().fit(problem.baskets());
    asked = asked(problem);
  }

  static List<Set<String>> asked(MiningProblem problem) {
    List<Set<String>> asked = new ArrayList<>();
    for (int basket = 0; basket < problem.baskets().size(); basket++) {
      List<String> all = List.copyOf(problem.baskets().basket(basket));
      if (all.size() > 1) {
        asked.add(Set.copyOf(all.subList(0, all.size() - 1)));
      }
    }
    return asked;
  }

  /**
   * Answers one basket.
   *
   * @return the items
   */
  @Benchmark
  public List<Recommendation> recommend() {
    next = next + 1 < asked.size() ? next + 1 : 0;
    return Objects.requireNonNull(model).recommend(asked.get(next), items);
  }
}

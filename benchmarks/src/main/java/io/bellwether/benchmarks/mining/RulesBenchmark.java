package io.bellwether.benchmarks.mining;

import io.bellwether.benchmarks.OneThread;
import io.bellwether.ml.association.AssociationRules;
import io.bellwether.ml.association.FrequentItemsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** Rules of confidence 0.5 with all measures; meant for {@code -p work=retail:0.005}. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RulesBenchmark extends OneThread {

  private @Nullable FrequentItemsets frequent;

  /** Called by JMH. */
  public RulesBenchmark() {}

  /**
   * Finds the sets.
   *
   * @param problem the input
   */
  @Setup
  public void mine(MiningProblem problem) {
    frequent = sets(problem);
    rules().check(problem);
  }

  static FrequentItemsets sets(MiningProblem problem) {
    return MinerChoice.AUTOMATIC.miner(problem.minSupport()).mine(problem.baskets());
  }

  /**
   * Finds the rules in the sets, with p-values.
   *
   * @return the rules, the other measures perhaps put off
   */
  @Benchmark
  public AssociationRules find() {
    return RuleTotals.find(Objects.requireNonNull(frequent));
  }

  /**
   * Finds the rules in the sets and asks each for all measures.
   *
   * @return how many, and the sums of their measures
   */
  @Benchmark
  public RuleTotals rules() {
    return RuleTotals.of(Objects.requireNonNull(frequent));
  }

  /**
   * Finds the sets and the rules.
   *
   * @param problem the input
   * @return how many, and the sums of their measures
   */
  @Benchmark
  public RuleTotals setsAndRules(MiningProblem problem) {
    return RuleTotals.of(sets(problem));
  }
}

package io.bellwether.benchmarks.mining;

import io.bellwether.benchmarks.OneThread;
import io.bellwether.ml.association.FrequentItemsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/** Frequent item sets by Bellwether, from baskets in memory. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
public class MiningBenchmark extends OneThread {

  /** Who searches. */
  @Param({"AUTOMATIC", "ECLAT", "FP_GROWTH"})
  private MinerChoice miner = MinerChoice.AUTOMATIC;

  /** Called by JMH. */
  public MiningBenchmark() {}

  /**
   * Hands the sets to a counter.
   *
   * @param problem the input
   * @return how many sets there are, and the sum of their counts
   */
  @Benchmark
  public MiningTotals count(MiningProblem problem) {
    SetCounter counter = new SetCounter();
    miner.miner(problem.minSupport()).stream(problem.baskets(), counter);
    problem.check(counter.totals());
    return counter.totals();
  }

  /**
   * Keeps the sets.
   *
   * @param problem the input
   * @return the sets
   */
  @Benchmark
  public FrequentItemsets keep(MiningProblem problem) {
    return miner.miner(problem.minSupport()).mine(problem.baskets());
  }
}

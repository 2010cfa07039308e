package io.bellwether.benchmarks.peers;

import io.bellwether.benchmarks.OneThread;
import io.bellwether.benchmarks.mining.MiningProblem;
import io.bellwether.benchmarks.mining.MiningTotals;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;
import smile.association.FPGrowth;
import smile.association.FPTree;
import smile.association.ItemSet;

/** Frequent item sets by Smile's FP-growth, from baskets in memory, the tree included. */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class MiningSmileBenchmark extends OneThread {

  private int[][] rows = {};

  /** Called by JMH. */
  public MiningSmileBenchmark() {}

  /**
   * Makes the rows.
   *
   * @param problem the input
   */
  @Setup
  public void prepare(MiningProblem problem) {
    rows = problem.rows();
  }

  /**
   * Hands the sets to a counter.
   *
   * @param problem the input
   * @return how many sets there are, and the sum of their counts
   */
  @Benchmark
  public MiningTotals count(MiningProblem problem) {
    MiningTotals totals = count(rows, problem.minCount());
    problem.check(totals);
    return totals;
  }

  /**
   * Keeps the sets.
   *
   * @param problem the input
   * @return the sets
   */
  @Benchmark
  public List<ItemSet> keep(MiningProblem problem) {
    return keep(rows, problem.minCount());
  }

  static MiningTotals count(int[][] rows, int minCount) {
    long sets = 0;
    long supports = 0;
    Iterator<ItemSet> found = FPGrowth.apply(FPTree.of(minCount, rows)).iterator();
    while (found.hasNext()) {
      sets++;
      supports += found.next().support;
    }
    return new MiningTotals(sets, supports);
  }

  static List<ItemSet> keep(int[][] rows, int minCount) {
    return FPGrowth.apply(FPTree.of(minCount, rows)).toList();
  }
}

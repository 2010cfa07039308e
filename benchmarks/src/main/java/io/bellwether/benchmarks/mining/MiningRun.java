package io.bellwether.benchmarks.mining;

import io.bellwether.ml.association.FrequentItemsets;
import io.bellwether.ml.association.Itemset;
import io.bellwether.ml.association.ItemsetMiner;
import java.util.Locale;

/**
 * Mines some times and prints what it took and found. Arguments: the work, such as {@code
 * retail:0.005} (see {@link MiningProblem#of}); the miner, {@code automatic}, {@code eclat} or
 * {@code fp-growth}; {@code stream} to hand the sets to a counter, or {@code keep}; how many runs.
 */
public final class MiningRun {

  private MiningRun() {}

  /**
   * Runs.
   *
   * @param args work, miner, mode, runs
   */
  public static void main(String[] args) {
    MiningProblem problem = MiningProblem.of(args[0]);
    ItemsetMiner miner = MinerChoice.of(args[1]).miner(problem.minSupport());
    int runs = Integer.parseInt(args[3]);
    switch (args[2]) {
      case "stream" -> stream(problem, miner, runs);
      case "keep" -> keep(problem, miner, runs);
      default -> throw new IllegalArgumentException("stream or keep, not " + args[2]);
    }
  }

  private static void stream(MiningProblem problem, ItemsetMiner miner, int runs) {
    RunMeter<MiningTotals> meter =
        RunMeter.measure(
            runs,
            () -> {
              SetCounter counter = new SetCounter();
              miner.stream(problem.baskets(), counter);
              return counter.totals();
            });
    print(problem, miner, "streamed", meter, meter.last());
  }

  private static void keep(MiningProblem problem, ItemsetMiner miner, int runs) {
    RunMeter<FrequentItemsets> meter = RunMeter.measure(runs, () -> miner.mine(problem.baskets()));
    FrequentItemsets found = meter.last();
    long supports = found.stream().mapToLong(Itemset::count).sum();
    print(problem, miner, "kept", meter, new MiningTotals(found.size(), supports));
  }

  private static void print(
      MiningProblem problem,
      ItemsetMiner miner,
      String mode,
      RunMeter<?> meter,
      MiningTotals totals) {
    System.out.printf(
        Locale.ROOT,
        "%s %s %s: %s; %d sets, supports %d%n",
        problem.name(),
        miner.getClass().getSimpleName(),
        mode,
        meter,
        totals.sets(),
        totals.supports());
    problem.check(totals);
  }
}

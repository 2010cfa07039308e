package io.bellwether.benchmarks.mining;

import io.bellwether.ml.association.ItemsetMiner;
import java.util.Arrays;
import java.util.Locale;

/**
 * Mines more and more generated baskets and prints how time and memory grow. Run it with a small
 * heap, {@code java -Xmx2g -XX:ActiveProcessorCount=1 -XX:+UseSerialGC}. Arguments: the miner, such
 * as {@code automatic}; the support; how many baskets, {@code 1000000 2000000 5000000 10000000}.
 * The baskets come one by one from {@link QuestBaskets}, those of T10I4 and seed 0.
 *
 * <p>Printed are CPU seconds of making the baskets, generator included, and of mining them, both
 * with compiler and collector, the latter also for a million baskets. Mining is run twice, of which
 * the second counts.
 */
public final class MiningMemoryRun {

  private static final double MILLION = 1e6;
  private static final int RUNS = 2;

  private MiningMemoryRun() {}

  /**
   * Runs.
   *
   * @param args miner, support, numbers of baskets
   */
  public static void main(String[] args) {
    ItemsetMiner miner = MinerChoice.of(args[0]).miner(Double.parseDouble(args[1]));
    for (String count : Arrays.asList(args).subList(2, args.length)) {
      run(miner, "quest" + count + ":" + args[1]);
    }
  }

  private static void run(ItemsetMiner miner, String work) {
    RunMeter<MiningProblem> building = RunMeter.measure(1, () -> MiningProblem.of(work));
    MiningProblem problem = building.last();
    System.out.printf(Locale.ROOT, "%s: %s, built: %s%n", work, problem.baskets(), building);
    RunMeter<MiningTotals> mining =
        RunMeter.measure(
            RUNS,
            () -> {
              SetCounter counter = new SetCounter();
              miner.stream(problem.baskets(), counter);
              return counter.totals();
            });
    System.out.printf(
        Locale.ROOT,
        "%s: mined: %s; %.3f s a million baskets; %s%n",
        work,
        mining,
        mining.warm() * MILLION / problem.baskets().size(),
        mining.last());
  }
}

package io.bellwether.benchmarks.peers;

import io.bellwether.benchmarks.mining.MiningProblem;
import io.bellwether.benchmarks.mining.MiningTotals;
import io.bellwether.benchmarks.mining.RunMeter;
import java.util.List;
import java.util.Locale;
import smile.association.ARM;
import smile.association.AssociationRule;
import smile.association.FPTree;
import smile.association.ItemSet;

/**
 * Mines some times with Smile and prints what it took and found, in the form of {@link
 * io.bellwether.benchmarks.mining.MiningRun}. Arguments: the work, such as {@code retail:0.005};
 * {@code stream}, {@code keep}, or {@code rules} for the sets and the rules of confidence 0.5; how
 * many runs.
 */
public final class MiningSmileRun {

  private static final double CONFIDENCE = 0.5;

  private MiningSmileRun() {}

  /**
   * Runs.
   *
   * @param args work, mode, runs
   */
  public static void main(String[] args) {
    MiningProblem problem = MiningProblem.of(args[0]);
    int[][] rows = problem.rows();
    int runs = Integer.parseInt(args[2]);
    switch (args[1]) {
      case "stream" -> stream(problem, rows, runs);
      case "keep" -> keep(problem, rows, runs);
      case "rules" -> rules(problem, rows, runs);
      default -> throw new IllegalArgumentException("stream, keep or rules, not " + args[1]);
    }
  }

  private static void stream(MiningProblem problem, int[][] rows, int runs) {
    RunMeter<MiningTotals> meter =
        RunMeter.measure(runs, () -> MiningSmileBenchmark.count(rows, problem.minCount()));
    print(problem, "streamed", meter, meter.last());
  }

  private static void keep(MiningProblem problem, int[][] rows, int runs) {
    RunMeter<List<ItemSet>> meter =
        RunMeter.measure(runs, () -> MiningSmileBenchmark.keep(rows, problem.minCount()));
    long supports = meter.last().stream().mapToLong(set -> set.support).sum();
    print(problem, "kept", meter, new MiningTotals(meter.last().size(), supports));
  }

  private static void print(
      MiningProblem problem, String mode, RunMeter<?> meter, MiningTotals totals) {
    System.out.printf(
        Locale.ROOT,
        "%s Smile %s: %s; %d sets, supports %d%n",
        problem.name(),
        mode,
        meter,
        totals.sets(),
        totals.supports());
    problem.check(totals);
  }

  private static void rules(MiningProblem problem, int[][] rows, int runs) {
    RunMeter<List<AssociationRule>> meter =
        RunMeter.measure(
            runs, () -> ARM.apply(CONFIDENCE, FPTree.of(problem.minCount(), rows)).toList());
    System.out.printf(
        Locale.ROOT,
        "%s Smile sets and rules: %s; %d rules%n",
        problem.name(),
        meter,
        meter.last().size());
  }
}

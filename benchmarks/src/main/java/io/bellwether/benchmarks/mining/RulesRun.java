package io.bellwether.benchmarks.mining;

import io.bellwether.ml.association.FrequentItemsets;
import java.util.Locale;

/**
 * Finds rules of confidence 0.5 some times and prints what it took, of sets at hand, alone and with
 * all measures asked for, and together with mining. Arguments: the work, such as {@code
 * retail:0.005}; how many runs.
 */
public final class RulesRun {

  private RulesRun() {}

  /**
   * Runs.
   *
   * @param args work, runs
   */
  public static void main(String[] args) {
    MiningProblem problem = MiningProblem.of(args[0]);
    int runs = Integer.parseInt(args[1]);
    FrequentItemsets sets = RulesBenchmark.sets(problem);
    System.out.printf(
        Locale.ROOT,
        "%s rules and p-values: %s%n",
        problem.name(),
        RunMeter.measure(runs, () -> RuleTotals.find(sets)));
    print(problem, "rules and all measures", RunMeter.measure(runs, () -> RuleTotals.of(sets)));
    print(
        problem,
        "sets and rules",
        RunMeter.measure(runs, () -> RuleTotals.of(RulesBenchmark.sets(problem))));
  }

  private static void print(MiningProblem problem, String what, RunMeter<RuleTotals> meter) {
    System.out.printf(Locale.ROOT, "%s %s: %s; %s%n", problem.name(), what, meter, meter.last());
    meter.last().check(problem);
  }
}

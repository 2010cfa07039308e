package io.bellwether.benchmarks.mining;

import io.bellwether.ml.association.AssociationRule;
import io.bellwether.ml.association.AssociationRules;
import io.bellwether.ml.association.FrequentItemsets;
import io.bellwether.ml.association.RuleMeasure;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rules of confidence 0.5 with any number of items on both sides, and the sums of all their
 * measures, so that each of them is computed: a rule may put off what it is not asked for.
 *
 * @param rules how many rules
 * @param sums of each measure over the rules
 */
public record RuleTotals(int rules, Map<RuleMeasure, Double> sums) {

  private static final double CONFIDENCE = 0.5;

  /** What independent programs find. */
  private static final Map<String, Integer> KNOWN =
      Map.of(
          "groceries:0.01", 15,
          "groceries:0.001", 5_829,
          "t10i4:0.01", 7,
          "t10i4:0.005", 1_145,
          "t10i4:0.001", 333_757,
          "retail:0.01", 825,
          "retail:0.005", 23_772);

  /**
   * Keeps a copy.
   *
   * @param rules how many rules
   * @param sums of each measure
   */
  public RuleTotals {
    sums = Map.copyOf(sums);
  }

  /**
   * Finds the rules; their p-values are computed with them.
   *
   * @param frequent the sets to make rules of
   * @return the rules, the other measures perhaps put off
   */
  public static AssociationRules find(FrequentItemsets frequent) {
    return frequent.rules().minConfidence(CONFIDENCE).find();
  }

  /**
   * Finds the rules and computes all measures.
   *
   * @param frequent the sets to make rules of
   * @return how many, and the sums
   */
  public static RuleTotals of(FrequentItemsets frequent) {
    AssociationRules found = find(frequent);
    Map<RuleMeasure, Double> sums = new EnumMap<>(RuleMeasure.class);
    RuleMeasure[] measures = RuleMeasure.values();
    double[] totals = new double[measures.length];
    for (AssociationRule rule : found.list()) {
      for (int m = 0; m < measures.length; m++) {
        double value = measures[m].of(rule);
        // conviction is infinite where a rule has no exception
        totals[m] += Double.isFinite(value) ? value : 0;
      }
    }
    for (int m = 0; m < measures.length; m++) {
      sums.put(measures[m], totals[m]);
    }
    return new RuleTotals(found.size(), sums);
  }

  /**
   * Compares with what independent programs find.
   *
   * @param problem the input of the search
   * @throws IllegalStateException if it is something else
   */
  public void check(MiningProblem problem) {
    int known = KNOWN.getOrDefault(problem.name(), rules);
    if (known != rules) {
      throw new IllegalStateException(problem.name() + " has " + known + " rules, not " + rules);
    }
  }

  @Override
  public String toString() {
    return rules
        + " rules, "
        + Arrays.stream(RuleMeasure.values())
            .map(m -> String.format(Locale.ROOT, "%s %.9g", m, sums.getOrDefault(m, Double.NaN)))
            .collect(Collectors.joining(", "));
  }
}

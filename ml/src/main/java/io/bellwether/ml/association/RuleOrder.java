package io.bellwether.ml.association;

import java.util.Arrays;

/** The order of rules by a measure; equal ones by the names of their items. */
final class RuleOrder {

  private final RuleTable rules;

  RuleOrder(RuleTable rules) {
    this.rules = rules;
  }

  /** The rules, the most remarkable first. */
  int[] by(RuleMeasure measure) {
    double sign = measure.smallestFirst() ? 1 : -1;
    double[] values = new double[rules.size()];
    for (int rule = 0; rule < values.length; rule++) {
      // adding 0 makes -0 to 0, which the sort would tell apart
      values[rule] = sign * measure.of(rules, rule) + 0.0;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    long[] ranked = new long[values.length];
    for (int rule = 0; rule < ranked.length; rule++) {
      // any place among equal ones would do if it were always the same, and for one key it is
      long place = Arrays.binarySearch(sorted, values[rule]);
      ranked[rule] = (place << 32) | rule;
    }
    Arrays.sort(ranked);
    return untied(ranked);
  }

  private int[] untied(long[] ranked) {
    int[] order = new int[ranked.length];
    int begin = 0;
    for (int i = 0; i < ranked.length; i++) {
      order[i] = (int) ranked[i];
      if (i + 1 == ranked.length || ranked[i + 1] >>> 32 != ranked[i] >>> 32) {
        if (i > begin) {
          sortByNames(order, begin, i + 1);
        }
        begin = i + 1;
      }
    }
    return order;
  }

  private void sortByNames(int[] order, int begin, int end) {
    int[] sorted =
        Arrays.stream(order, begin, end)
            .boxed()
            .sorted(rules::compareNames)
            .mapToInt(Integer::intValue)
            .toArray();
    System.arraycopy(sorted, 0, order, begin, sorted.length);
  }
}

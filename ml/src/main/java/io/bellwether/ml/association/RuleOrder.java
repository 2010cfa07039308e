package io.bellwether.ml.association;

import java.util.Arrays;

/** The order of rules by a measure; equal ones by the names of their items. */
final class RuleOrder {

  /** So many are sorted by insertion. */
  private static final int FEW = 12;

  private final RuleTable rules;

  RuleOrder(RuleTable rules) {
    this.rules = rules;
  }

  /** The rules, the most remarkable first. */
  int[] by(RuleMeasure measure) {
    double sign = measure.smallestFirst() ? 1 : -1;
    double[] values = new double[rules.size()];
    for (int rule = 0; rule < values.length; rule++) {
      // adding 0 makes 0 of -0, which the sort would tell apart
      values[rule] = sign * measure.of(rules, rule) + 0.0;
    }
    int[] order = AscendingOrder.of(values);
    int begin = 0;
    for (int i = 1; i <= order.length; i++) {
      if (i == order.length || values[order[i]] != values[order[begin]]) {
        if (i > begin + 1) {
          sortByNames(order, begin, i);
        }
        begin = i;
      }
    }
    return order;
  }

  private void sortByNames(int[] order, int begin, int end) {
    if (end - begin <= FEW) {
      for (int i = begin + 1; i < end; i++) {
        int rule = order[i];
        int j = i;
        for (; j > begin && rules.compareNames(order[j - 1], rule) > 0; j--) {
          order[j] = order[j - 1];
        }
        order[j] = rule;
      }
      return;
    }
    int[] sorted =
        Arrays.stream(order, begin, end)
            .boxed()
            .sorted(rules::compareNames)
            .mapToInt(Integer::intValue)
            .toArray();
    System.arraycopy(sorted, 0, order, begin, sorted.length);
  }
}

package io.bellwether.ml.association;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Rules as a table of data. */
final class RuleColumns {

  private RuleColumns() {}

  static Dataset of(RuleTable rules) {
    List<Column> columns = new ArrayList<>();
    columns.add(
        TextColumn.of(
            "antecedent", texts(rules, rule -> rules.join(rules.start(rule), rules.middle(rule)))));
    columns.add(
        TextColumn.of(
            "consequent", texts(rules, rule -> rules.join(rules.middle(rule), rules.end(rule)))));
    for (RuleMeasure measure : measures()) {
      double[] values =
          IntStream.range(0, rules.size()).mapToDouble(rule -> measure.of(rules, rule)).toArray();
      columns.add(NumericColumn.of(measure.columnName(), values));
    }
    return Dataset.of(columns);
  }

  private static List<RuleMeasure> measures() {
    return List.of(
        RuleMeasure.COUNT,
        RuleMeasure.SUPPORT,
        RuleMeasure.CONFIDENCE,
        RuleMeasure.LIFT,
        RuleMeasure.LEVERAGE,
        RuleMeasure.CONVICTION,
        RuleMeasure.ZHANG,
        RuleMeasure.KULCZYNSKI,
        RuleMeasure.IMBALANCE,
        RuleMeasure.CHI_SQUARE,
        RuleMeasure.P_VALUE,
        RuleMeasure.ADJUSTED_P_VALUE);
  }

  private static List<String> texts(RuleTable rules, IntFunction<String> text) {
    return IntStream.range(0, rules.size()).mapToObj(text).toList();
  }
}

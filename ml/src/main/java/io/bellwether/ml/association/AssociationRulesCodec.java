package io.bellwether.ml.association;

import io.bellwether.persist.ModelCodec;
import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;
import java.util.ArrayList;
import java.util.List;

/** Keeps rules in columns. Only items of rules are written. */
final class AssociationRulesCodec implements ModelCodec<AssociationRules> {

  @Override
  public String kind() {
    return "association-rules/1";
  }

  @Override
  public Class<AssociationRules> type() {
    return AssociationRules.class;
  }

  @Override
  public void write(AssociationRules rules, ModelWriter writer) {
    RuleTable table = rules.table().compact();
    writer
        .specification("AssociationRules")
        .summary("rules", table.size())
        .summary("baskets", table.baskets());
    writer
        .put("baskets", table.baskets())
        .putTexts("items", table.names())
        .put("members", table.members())
        .put("antecedentLengths", table.antecedentLengths())
        .put("consequentLengths", table.consequentLengths())
        .put("counts", table.counts())
        .put("antecedentCounts", table.antecedentCounts())
        .put("consequentCounts", table.consequentCounts())
        .put("pValues", table.pValues())
        .put("adjustedPValues", table.adjustedPValues());
  }

  @Override
  public AssociationRules read(ModelReader reader) {
    List<String> items = reader.texts("items");
    int baskets = reader.integer("baskets");
    int[] counts = reader.ints("counts");
    int size = counts.length;
    int[] members = reader.ints("members");
    int[] antecedents = reader.ints("antecedentLengths", size);
    int[] consequents = reader.ints("consequentLengths", size);
    int[] antecedentCounts = reader.ints("antecedentCounts", size);
    int[] consequentCounts = reader.ints("consequentCounts", size);
    double[] pValues = reader.doubles("pValues", size);
    double[] adjusted = reader.doubles("adjustedPValues", size);
    List<AssociationRule> rules = new ArrayList<>(size);
    int at = 0;
    for (int rule = 0; rule < size; rule++) {
      ItemNames antecedent = names(items, members, at, antecedents[rule], reader);
      at += antecedents[rule];
      ItemNames consequent = names(items, members, at, consequents[rule], reader);
      at += consequents[rule];
      rules.add(
          new AssociationRule(
              antecedent,
              consequent,
              counts[rule],
              antecedentCounts[rule],
              consequentCounts[rule],
              baskets,
              pValues[rule],
              adjusted[rule]));
    }
    if (at != members.length) {
      throw reader.fault("members", "holds " + members.length + " items for " + at + " places");
    }
    return new AssociationRules(RuleTable.of(baskets, rules));
  }

  private static ItemNames names(
      List<String> items, int[] members, int from, int length, ModelReader reader) {
    if (length < 1 || length > members.length - from) {
      throw reader.fault("members", "has no " + length + " items from " + from + " on");
    }
    List<String> names = new ArrayList<>(length);
    for (int position = from; position < from + length; position++) {
      int item = members[position];
      if (item < 0 || item >= items.size()) {
        throw reader.fault("members", "names item " + item + " of " + items.size());
      }
      names.add(items.get(item));
    }
    ItemNames distinct = ItemNames.of(names);
    if (distinct.size() != length) {
      throw reader.fault("members", "has an item twice in " + names);
    }
    return distinct;
  }
}

package io.bellwether.ml.association;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.report.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Item sets as tables, of data and of text. */
final class ItemsetTables {

  private static final int SHOWN = 10;

  private ItemsetTables() {}

  static Dataset wide(List<Itemset> sets) {
    return Dataset.of(
        TextColumn.of("items", sets.stream().map(s -> String.join("|", s.items())).toList()),
        NumericColumn.of("length", sets.stream().mapToDouble(s -> s.items().size()).toArray()),
        NumericColumn.of("count", sets.stream().mapToDouble(Itemset::count).toArray()),
        NumericColumn.of("support", sets.stream().mapToDouble(Itemset::support).toArray()));
  }

  static Dataset longForm(List<Itemset> sets) {
    int rows = sets.stream().mapToInt(set -> set.items().size()).sum();
    double[] numbers = new double[rows];
    double[] counts = new double[rows];
    double[] supports = new double[rows];
    List<String> items = new ArrayList<>(rows);
    for (int number = 0; number < sets.size(); number++) {
      Itemset set = sets.get(number);
      for (String item : set.items()) {
        numbers[items.size()] = number + 1.0;
        counts[items.size()] = set.count();
        supports[items.size()] = set.support();
        items.add(item);
      }
    }
    return Dataset.of(
        NumericColumn.of("set", numbers),
        TextColumn.of("item", items),
        NumericColumn.of("count", counts),
        NumericColumn.of("support", supports));
  }

  static String summary(FrequentItemsets sets) {
    String title =
        String.format(
            Locale.ROOT,
            "%,d %s %s in at least %,d of %,d %s%s",
            sets.size(),
            switch (sets.kind()) {
              case ALL -> "frequent";
              case CLOSED -> "closed";
              case MAXIMAL -> "maximal";
            },
            sets.size() == 1 ? "item set" : "item sets",
            sets.minCount(),
            sets.baskets(),
            sets.baskets() == 1 ? "basket" : "baskets",
            share(sets.minCount(), sets.baskets()));
    if (sets.size() == 0) {
      return title;
    }
    TextTable lengths = TextTable.of("items", "sets");
    for (Map.Entry<Integer, Integer> entry : sets.countsByLength().entrySet()) {
      lengths =
          lengths.row(
              entry.getKey().toString(), String.format(Locale.ROOT, "%,d", entry.getValue()));
    }
    return title + "\n\n" + lengths + "\n\nMost frequent\n" + table(sets.top(SHOWN));
  }

  /** In brackets; nothing if more baskets are asked for than there are. */
  private static String share(int minCount, int baskets) {
    return minCount > baskets ? "" : " (" + percent((double) minCount / baskets) + ")";
  }

  private static TextTable table(List<Itemset> sets) {
    List<List<String>> rows =
        sets.stream()
            .map(
                set ->
                    List.of(
                        String.join(", ", set.items()),
                        String.format(Locale.ROOT, "%,d", set.count()),
                        percent(set.support())))
            .toList();
    return TextTable.of("item set", "count", "support").rows(rows);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }
}

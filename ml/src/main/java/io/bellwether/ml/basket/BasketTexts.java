package io.bellwether.ml.basket;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.data.TimeColumn;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Baskets as tables and as text to read. */
final class BasketTexts {

  private static final int DIGITS = 3;
  private static final int SHOWN_ITEMS = 10;

  private BasketTexts() {}

  static Dataset table(Baskets baskets) {
    int rows = baskets.occurrences();
    NumericColumn.Builder numbers = NumericColumn.builder("basket", rows);
    int[] basketOfRow = new int[rows];
    int[] items = new int[rows];
    int row = 0;
    for (int basket = 0; basket < baskets.size(); basket++) {
      int length = baskets.rows().copy(basket, items, row);
      for (int i = 0; i < length; i++) {
        numbers.add(basket);
        basketOfRow[row++] = basket;
      }
    }
    List<Column> columns = new ArrayList<>();
    columns.add(numbers.build());
    columns.add(CategoricalColumn.ofCodes("item", items, baskets.items()));
    if (baskets.hasTimes()) {
      columns.add(times(baskets).rows(basketOfRow));
    }
    if (baskets.hasCustomers()) {
      columns.add(customers(baskets).rows(basketOfRow));
    }
    return Dataset.of(columns);
  }

  private static TimeColumn times(Baskets baskets) {
    List<@Nullable LocalDateTime> times = new ArrayList<>();
    for (int basket = 0; basket < baskets.size(); basket++) {
      times.add(baskets.hasTime(basket) ? baskets.time(basket) : null);
    }
    return TimeColumn.ofDateTimes("time", times);
  }

  private static CategoricalColumn customers(Baskets baskets) {
    int[] codes = IntStream.range(0, baskets.size()).map(baskets::customer).toArray();
    return CategoricalColumn.ofCodes("customer", codes, baskets.customers());
  }

  static Dataset frequencies(Baskets baskets) {
    List<Integer> order = byFrequency(baskets);
    double all = baskets.size();
    double[] counts = order.stream().mapToDouble(baskets::support).toArray();
    double[] shares = order.stream().mapToDouble(item -> baskets.support(item) / all).toArray();
    return Dataset.of(
        TextColumn.of("item", order.stream().map(baskets::item).toList()),
        NumericColumn.of("count", counts),
        NumericColumn.of("support", shares));
  }

  /** The items that occur, the most frequent first, those of one frequency by name. */
  private static List<Integer> byFrequency(Baskets baskets) {
    return IntStream.range(0, baskets.itemCount())
        .filter(item -> baskets.support(item) > 0)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(item -> -baskets.support(item))
                .thenComparing(baskets::item))
        .toList();
  }

  static String summary(Baskets baskets) {
    List<Integer> items = byFrequency(baskets);
    TextTable facts =
        TextTable.of("Baskets", "" + baskets.size())
            .row("items", items.size() + categories(baskets, items))
            .row("occurrences", "" + baskets.occurrences())
            .row("density", Significant.of(baskets.density(), DIGITS))
            .row("mean length", Significant.of(baskets.meanLength(), DIGITS));
    if (baskets.size() > 0) {
      facts = facts.rows(lengths(baskets));
    }
    if (baskets.hasTimes()) {
      facts = facts.rows(period(baskets));
    }
    if (baskets.hasCustomers()) {
      facts = facts.row("customers", "" + customerCount(baskets));
    }
    String read = "\n\nread: " + baskets.report();
    if (items.isEmpty()) {
      return facts + read;
    }
    TextTable top = TextTable.of("most frequent items", "baskets", "support");
    for (int item : items.subList(0, Math.min(SHOWN_ITEMS, items.size()))) {
      String share = Significant.of((double) baskets.support(item) / baskets.size(), DIGITS);
      top = top.row(baskets.item(item), "" + baskets.support(item), share);
    }
    return facts + "\n\n" + top + read;
  }

  private static String categories(Baskets baskets, List<Integer> items) {
    long categories = items.stream().filter(baskets::isCategory).count();
    return baskets.hasTaxonomy() ? ", of which " + categories + " are categories" : "";
  }

  /** The smallest lengths that so many of the baskets do not exceed. */
  private static List<List<String>> lengths(Baskets baskets) {
    int[] counts = new int[baskets.rows().longest() + 1];
    for (int basket = 0; basket < baskets.size(); basket++) {
      counts[baskets.length(basket)]++;
    }
    List<List<String>> rows = new ArrayList<>();
    double[] shares = {0, 0.25, 0.5, 0.75, 0.9, 1};
    String[] titles = {"shortest", "length of 25%, at most", "50%", "75%", "90%", "longest"};
    for (int i = 0; i < shares.length; i++) {
      long enough = Math.max(1, (long) Math.ceil(shares[i] * baskets.size()));
      int length = 0;
      for (long seen = counts[0]; seen < enough; seen += counts[length]) {
        length++;
      }
      rows.add(List.of(titles[i], "" + length));
    }
    return rows;
  }

  private static List<List<String>> period(Baskets baskets) {
    int first = -1;
    int last = -1;
    for (int basket = 0; basket < baskets.size(); basket++) {
      if (baskets.hasTime(basket)) {
        long time = baskets.timeMicros(basket);
        first = first < 0 || time < baskets.timeMicros(first) ? basket : first;
        last = last < 0 || time > baskets.timeMicros(last) ? basket : last;
      }
    }
    return first < 0
        ? List.of()
        : List.of(
            List.of("first time", baskets.time(first).toString()),
            List.of("last time", baskets.time(last).toString()));
  }

  private static long customerCount(Baskets baskets) {
    return IntStream.range(0, baskets.size())
        .map(baskets::customer)
        .filter(customer -> customer != BasketRows.NOBODY)
        .distinct()
        .count();
  }
}

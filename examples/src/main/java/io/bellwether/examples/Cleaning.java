package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.data.Row;
import io.bellwether.data.SortOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Makes orders that count out of raw invoice lines, and keeps count of what it changes. */
final class Cleaning {

  /**
   * What one rule did.
   *
   * @param what in words
   * @param count how many lines it took away or corrected
   */
  record Step(String what, int count) {}

  private final List<Step> steps = new ArrayList<>();
  private Dataset lines;

  private Cleaning(Dataset raw) {
    this.lines = raw;
  }

  /**
   * Cleans raw lines. Those without a customer number are the shop's own retail orders, at a second
   * price list about twice as high: put together with trade orders, a week with many of them would
   * pass for one of high prices.
   */
  static Cleaning of(Dataset raw) {
    Cleaning cleaning = new Cleaning(raw);
    cleaning.keep("the same line a second time", raw.distinct());
    cleaning.dropCancelled();
    cleaning.drop("written off, without an order", row -> !(row.number("quantity") > 0));
    cleaning.drop("given away, at a price of zero", row -> !(row.number("unit_price") > 0));
    cleaning.drop(
        "no customer: mostly retail, at twice the price", row -> row.isMissing("customer_id"));
    cleaning.trimDescriptions();
    cleaning.nameArticles();
    return cleaning;
  }

  /** Returns the lines that are left, with columns {@code article} and {@code region} added. */
  Dataset orders() {
    return lines;
  }

  /** Returns what was done, in order. */
  List<Step> steps() {
    return List.copyOf(steps);
  }

  private void drop(String what, Predicate<Row> condition) {
    keep(what, lines.filter(condition.negate()));
  }

  private void keep(String what, Dataset kept) {
    steps.add(new Step(what, lines.rowCount() - kept.rowCount()));
    lines = kept;
  }

  private void dropCancelled() {
    Cancellations found = Cancellations.in(lines);
    lines = lines.filter(row -> !found.contains(row));
    steps.add(new Step("cancellations", found.cancellationCount()));
    steps.add(new Step("orders that were cancelled", found.cancelledOrderCount()));
  }

  private void trimDescriptions() {
    Dataset trimmed = lines.deriveCategory("description", row -> text(row, "description").strip());
    long changed =
        lines.stream()
            .filter(
                row ->
                    !text(row, "description").equals(text(trimmed.row(row.index()), "description")))
            .count();
    steps.add(new Step("corrected: blanks around a description", (int) changed));
    lines = trimmed;
  }

  /** An article is called by the description on most of its lines; the world has two regions. */
  private void nameArticles() {
    Dataset counts = lines.groupBy("stock_code", "description").count();
    Map<String, String> names = new HashMap<>();
    counts.sort(SortOrder.DESCENDING, "count").stream()
        .forEach(row -> names.putIfAbsent(text(row, "stock_code"), text(row, "description")));
    Dataset named = lines.deriveCategory("article", row -> names.get(row.text("stock_code")));
    long changed =
        named.stream().filter(r -> !text(r, "article").equals(text(r, "description"))).count();
    steps.add(new Step("corrected: a second description of an article", (int) changed));
    lines =
        named.deriveCategory(
            "region", row -> text(row, "country").equals("United Kingdom") ? "UK" : "abroad");
  }

  private static String text(Row row, String column) {
    return Objects.requireNonNull(row.text(column), column);
  }
}

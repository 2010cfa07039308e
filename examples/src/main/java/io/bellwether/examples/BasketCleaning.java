package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.data.Row;
import io.bellwether.data.SortOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Makes lines of goods that were really sold out of raw invoice lines, and keeps count. */
final class BasketCleaning {

  /** Of five digits; others are postage, fees, vouchers, samples, corrections. */
  private static final Pattern ARTICLE = Pattern.compile("\\d{5}[A-Za-z]*");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final List<Cleaning.Step> steps = new ArrayList<>();
  private Dataset lines;

  private BasketCleaning(Dataset raw) {
    this.lines = raw;
  }

  static BasketCleaning of(Dataset raw) {
    BasketCleaning cleaning = new BasketCleaning(raw);
    cleaning.drop("postage, fees, vouchers, samples: no goods", row -> !isArticle(row));
    cleaning.dropCancelled();
    cleaning.drop("written off or corrected, not sold", row -> !(row.number("quantity") > 0));
    cleaning.drop("given away, at a price of zero", row -> !(row.number("unit_price") > 0));
    cleaning.nameArticles();
    return cleaning;
  }

  /** Returns the lines that are left; {@code article} is the name of what was sold. */
  Dataset sold() {
    return lines;
  }

  /** Returns what was done, in order. */
  List<Cleaning.Step> steps() {
    return List.copyOf(steps);
  }

  private static boolean isArticle(Row row) {
    return ARTICLE.matcher(text(row, "stock_code")).matches();
  }

  private void drop(String what, Predicate<Row> condition) {
    Dataset kept = lines.filter(condition.negate());
    steps.add(new Cleaning.Step(what, lines.rowCount() - kept.rowCount()));
    lines = kept;
  }

  private void dropCancelled() {
    Cancellations found = Cancellations.in(lines);
    lines = lines.filter(row -> !found.contains(row));
    steps.add(new Cleaning.Step("cancellations", found.cancellationCount()));
    steps.add(new Cleaning.Step("orders that were cancelled", found.cancelledOrderCount()));
  }

  /**
   * An article is known by its description; where two articles share one, the number is added. The
   * same number in small letters is the same article.
   */
  private void nameArticles() {
    Map<String, String> names = new HashMap<>();
    Map<String, Set<String>> articles = new HashMap<>();
    lines.groupBy("stock_code", "description").count().sort(SortOrder.DESCENDING, "count").stream()
        .forEach(
            row -> {
              String name = Objects.requireNonNullElse(row.text("description"), "");
              String article = text(row, "stock_code").toUpperCase(Locale.ROOT);
              names.putIfAbsent(article, BLANKS.matcher(name.strip()).replaceAll(" "));
              articles.computeIfAbsent(names.get(article), key -> new HashSet<>()).add(article);
            });
    lines =
        lines.deriveCategory(
            "article",
            row -> {
              String article = text(row, "stock_code").toUpperCase(Locale.ROOT);
              String name = Objects.requireNonNull(names.get(article));
              boolean only = articles.getOrDefault(name, Set.of()).size() == 1 && !name.isEmpty();
              return only ? name : (name + " " + article).strip();
            });
  }

  private static String text(Row row, String column) {
    return Objects.requireNonNull(row.text(column), column);
  }
}

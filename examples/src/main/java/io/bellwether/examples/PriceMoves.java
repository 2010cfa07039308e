package io.bellwether.examples;

import io.bellwether.data.Aggregate;
import io.bellwether.data.Dataset;
import io.bellwether.data.SortOrder;

/** The plain facts beside the model: what each article sold a week before and after its move. */
final class PriceMoves {

  private PriceMoves() {}

  /**
   * Compares, at home, average weeks at the first price with those at the last.
   *
   * @return {@code article}, {@code first_price}, {@code last_price}, {@code before}, {@code
   *     after}, {@code move} (the price's change as a share) and {@code sales} (that of units); the
   *     largest raise first
   */
  static Dataset of(Dataset weekly) {
    Dataset home = weekly.filter(row -> "UK".equals(row.text("region"))).sort("week");
    Dataset last = home.groupBy("article").aggregate(Aggregate.last("list_price").as("last_price"));
    Dataset joined = home.join(last, "article");
    return last.join(averageUnits(joined, "first_price", "before"), "article")
        .join(averageUnits(joined, "last_price", "after"), "article")
        .join(home.select("article", "first_price").distinct(), "article")
        .derive("move", row -> row.number("last_price") / row.number("first_price") - 1)
        .derive("sales", row -> row.number("after") / row.number("before") - 1)
        .filter(row -> row.number("move") != 0)
        .sort(SortOrder.DESCENDING, "move", "article");
  }

  private static Dataset averageUnits(Dataset home, String price, String name) {
    return home.filter(row -> row.number("list_price") == row.number(price))
        .groupBy("article")
        .aggregate(Aggregate.mean("units").as(name));
  }
}

package io.bellwether.examples;

import io.bellwether.data.Aggregate;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.Row;
import io.bellwether.data.SortOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The list price of every article in every week, as far as invoices tell it.
 *
 * <p>The average price paid would not do: it falls with the size of orders (whoever takes a box
 * pays 10 to 20% less), so that weeks of big orders would have low prices <i>because</i> they sold
 * a lot, and every shop would seem to have buyers that jump at bargains. Hence the price that most
 * of the small orders paid. An order is small if it is no larger than half of the article's orders
 * are.
 */
final class ListPrices {

  /**
   * Fewer small orders than this do not tell a week's price; it is then that of the week before.
   */
  private static final int FEWEST_ORDERS = 3;

  private ListPrices() {}

  /**
   * Finds list prices.
   *
   * @param orders order lines with article and week
   * @return {@code article}, {@code week}, {@code list_price} and {@code first_price}, that of the
   *     article's first week; sorted by article and week
   */
  static Dataset of(Dataset orders) {
    Dataset weeks = orders.select("article", "week").distinct().sort("article", "week");
    return carriedForward(weeks.join(stated(smallOrders(orders)), "article", "week"));
  }

  private static Dataset smallOrders(Dataset orders) {
    Dataset usual =
        orders.groupBy("article").aggregate(Aggregate.median("quantity").as("usual_quantity"));
    return orders
        .join(usual, "article")
        .filter(row -> row.number("quantity") <= row.number("usual_quantity"));
  }

  /** The most frequent price; of two equally frequent, the higher: rebates go down from it. */
  private static Dataset stated(Dataset smallOrders) {
    Dataset known =
        smallOrders
            .groupBy("article", "week")
            .count()
            .filter(row -> row.number("count") >= FEWEST_ORDERS);
    Dataset mostFrequent =
        smallOrders
            .groupBy("article", "week", "unit_price")
            .count()
            .sort(SortOrder.DESCENDING, "count", "unit_price")
            .distinct("article", "week")
            .drop("count");
    return known.drop("count").join(mostFrequent, "article", "week").rename("unit_price", "price");
  }

  /**
   * Fills gaps with the week before, and the weeks before the first price with that one; an article
   * without any price is left out.
   */
  private static Dataset carriedForward(Dataset allWeeks) {
    Map<String, Double> firstPrices = new HashMap<>();
    allWeeks.stream()
        .filter(row -> !row.isMissing("price"))
        .forEach(row -> firstPrices.putIfAbsent(row.text("article"), row.number("price")));
    Dataset weeks = allWeeks.filter(row -> firstPrices.containsKey(row.text("article")));
    double[] prices = new double[weeks.rowCount()];
    Map<String, Double> lastPrices = new HashMap<>(firstPrices);
    for (int i = 0; i < prices.length; i++) {
      Row row = weeks.row(i);
      if (!row.isMissing("price")) {
        lastPrices.put(row.text("article"), row.number("price"));
      }
      prices[i] = price(lastPrices, row);
    }
    return weeks
        .drop("price")
        .with(NumericColumn.of("list_price", prices))
        .derive("first_price", row -> price(firstPrices, row));
  }

  private static double price(Map<String, Double> prices, Row row) {
    return Objects.requireNonNull(prices.get(row.text("article")));
  }
}

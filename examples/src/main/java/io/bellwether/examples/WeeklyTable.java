package io.bellwether.examples;

import io.bellwether.data.Aggregate;
import io.bellwether.data.Dataset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the model learns from: one row per article, week and region with at least one sale.
 *
 * <p>Weeks without a sale are left out on purpose: the logarithm has no place for them, and whether
 * the article was in stock is not recorded. At home they are 8 in 100; abroad they are many, as few
 * customers order each week. What is learned therefore speaks of weeks in which the article sells
 * at all. Counted as zero they would make the effect of cuts larger, not smaller.
 */
final class WeeklyTable {

  private WeeklyTable() {}

  /**
   * Makes the table.
   *
   * @param orders clean order lines
   * @return {@code article}, {@code region}, {@code week}, {@code units}, {@code list_price},
   *     {@code first_price} and the columns of {@link #forModel}
   */
  static Dataset of(Dataset orders) {
    Dataset whole = Weeks.whole(orders);
    return whole
        .groupBy("article", "region", "week")
        .aggregate(Aggregate.sum("quantity").as("units"))
        .join(ListPrices.of(whole), "article", "week")
        .sort("article", "region", "week")
        .deriveCategory("season", row -> Weeks.season(Objects.requireNonNull(row.date("week"))))
        .derive("raised", row -> raised(row.number("first_price"), row.number("list_price")))
        .derive("cut", row -> raised(row.number("list_price"), row.number("first_price")));
  }

  /** Takes the columns that the model sees: the features and the units. */
  static Dataset forModel(Dataset weekly) {
    return weekly.select("article", "region", "season", "raised", "cut", "units");
  }

  /** The features of one record: an article in a region and season at a price. */
  static Map<String, Object> record(
      String article, String region, String season, double firstPrice, double price) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("article", article);
    record.put("region", region);
    record.put("season", season);
    record.put("raised", raised(firstPrice, price));
    record.put("cut", raised(price, firstPrice));
    return record;
  }

  /**
   * How much one price is above another, zero if it is not. In logarithms, so that the model's
   * coefficients are elasticities: the same percentage of a price always does the same percentage
   * of units. Raises and cuts are apart, as they need not mirror one another.
   */
  private static double raised(double from, double to) {
    return Math.max(0, Math.log(to / from));
  }
}

package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.ml.basket.Baskets;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What the shop's customers bought together: an invoice is a basket. The last month is put aside:
 * rules are learned before it, and tried on it.
 */
final class ShopBaskets {

  private static final int MONTHS_HELD_OUT = 1;

  private final Baskets all;
  private final LocalDate lastMonth;

  private ShopBaskets(Baskets all, LocalDate lastMonth) {
    this.all = all;
    this.lastMonth = lastMonth;
  }

  /** Puts lines of goods together that are on the same invoice. */
  static ShopBaskets of(Dataset sold) {
    Baskets all =
        Baskets.from(sold)
            .basket("invoice_no")
            .item("article")
            .time("invoice_date")
            .customer("customer_id")
            .build();
    LocalDateTime last = all.time(0);
    for (int basket = 1; basket < all.size(); basket++) {
      last = all.time(basket).isAfter(last) ? all.time(basket) : last;
    }
    return new ShopBaskets(all, last.toLocalDate().plusDays(1).minusMonths(MONTHS_HELD_OUT));
  }

  Baskets all() {
    return all;
  }

  /** The first day of the month that is put aside. */
  LocalDate lastMonth() {
    return lastMonth;
  }

  Baskets before() {
    return all.before(lastMonth.atStartOfDay());
  }

  Baskets heldOut() {
    return all.from(lastMonth.atStartOfDay());
  }
}

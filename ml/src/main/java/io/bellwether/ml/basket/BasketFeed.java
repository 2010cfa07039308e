package io.bellwether.ml.basket;

import java.util.List;

/** Something that can tell its baskets, once or more often. */
@FunctionalInterface
interface BasketFeed {

  /**
   * Tells all baskets.
   *
   * @param intake takes them
   */
  void into(BasketIntake intake);

  /** Reads all baskets in one pass. */
  static Baskets read(BasketFeed feed) {
    ItemNumbers numbers = new ItemNumbers();
    BasketRows rows = new BasketRows();
    BasketIntake intake = new BasketIntake(numbers, rows);
    feed.into(intake);
    return new Baskets(
        new ItemNames(numbers.names()),
        rows.frozen(),
        List.of(),
        new BasketReport(rows, intake.counts()),
        null);
  }
}

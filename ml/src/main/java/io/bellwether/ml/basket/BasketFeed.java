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
    BasketRows rows = new BasketRows();
    BasketIntake intake = new BasketIntake(new ItemNumbers(), rows);
    feed.into(intake);
    return intake.baskets(rows, List.of());
  }
}

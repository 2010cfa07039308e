package io.bellwether.examples;

import io.bellwether.data.Dataset;

/**
 * Weekly sales of one article in many stores, with price, deal and feature.
 *
 * @param source where they are from, for the reader
 * @param table a row for each store and week: {@code store}, {@code units}, the logarithms {@code
 *     log_price} and {@code log_rival} (of the cheapest rival), {@code deal} (0 or 1), {@code
 *     feature} (the share advertised), and what is known of the store
 */
record StoreWeeks(String source, Dataset table) {

  /** The real ones where they are at hand, made-up ones elsewhere. */
  static StoreWeeks find() {
    return OrangeJuice.find().orElseGet(StoreWeeks::madeUp);
  }

  static StoreWeeks madeUp() {
    return new StoreWeeks(
        "60 stores that a program made up (the orange juice data are not beside the project)",
        SimulatedStores.table());
  }
}

package io.bellwether.ml.basket;

/** Takes baskets in number form, one after the other. */
interface BasketSink {

  /**
   * Takes a basket.
   *
   * @param items the numbers of its items at {@code 0 .. count - 1}, ascending, each once; not kept
   * @param count how many items
   * @param time microseconds since 1970, or {@link io.bellwether.data.TimeColumn#MISSING}
   * @param customer the number of the customer, or {@link BasketRows#NOBODY}
   */
  void basket(int[] items, int count, long time, int customer);
}

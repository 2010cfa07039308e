package io.bellwether.ml.association;

/**
 * Receives item sets one by one, as they are found.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ItemsetConsumer {

  /**
   * Receives an item set.
   *
   * @param itemset the set; the view is good only during the call, {@link ItemsetView#toItemset}
   *     makes a copy to keep
   */
  void accept(ItemsetView itemset);
}

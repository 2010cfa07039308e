package io.bellwether.ml.association;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;

/**
 * Finds the sets of items that many baskets hold. A specification: immutable, and safe for many
 * threads. All miners find the same sets; they differ in time and memory.
 */
public sealed interface ItemsetMiner permits FpGrowth, Eclat, AutoMiner {

  /**
   * Finds the frequent item sets, in the caller's thread.
   *
   * @param baskets where to look; baskets without items count as baskets
   * @return the sets with their supports
   * @throws IllegalArgumentException if a required item is in no basket
   * @throws io.bellwether.model.FitException if there are more sets than {@link
   *     MinerBuilder#maxSets}
   */
  default FrequentItemsets mine(Baskets baskets) {
    return mine(baskets, FitContext.create());
  }

  /**
   * Finds the frequent item sets.
   *
   * @param baskets where to look; baskets without items count as baskets
   * @param context lends threads, is told of progress, and may stop the work
   * @return the sets with their supports, the same for any number of threads
   * @throws IllegalArgumentException if a required item is in no basket
   * @throws io.bellwether.model.FitException if there are more sets than {@link
   *     MinerBuilder#maxSets}
   */
  FrequentItemsets mine(Baskets baskets, FitContext context);

  /**
   * Hands each frequent item set to a consumer instead of keeping it, in the caller's thread.
   *
   * @param baskets where to look
   * @param consumer is given each set once, in an order that is the same in every run
   * @return how it went
   * @throws IllegalArgumentException if a required item is in no basket, or the miner is asked for
   *     the {@linkplain MinerBuilder#topK most frequent} sets, which are known only at the end
   */
  default MiningReport stream(Baskets baskets, ItemsetConsumer consumer) {
    return stream(baskets, consumer, FitContext.create());
  }

  /**
   * Hands each frequent item set to a consumer instead of keeping it. The limit {@link
   * MinerBuilder#maxSets} does not count here unless it was set.
   *
   * @param baskets where to look
   * @param consumer is given each set once, in the caller's thread, in an order that is the same in
   *     every run
   * @param context is told of progress, and may stop the work; its threads are not used
   * @return how it went
   * @throws IllegalArgumentException if a required item is in no basket, or the miner is asked for
   *     the {@linkplain MinerBuilder#topK most frequent} sets, which are known only at the end
   */
  MiningReport stream(Baskets baskets, ItemsetConsumer consumer, FitContext context);
}

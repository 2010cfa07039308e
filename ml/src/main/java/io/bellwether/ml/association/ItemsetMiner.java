package io.bellwether.ml.association;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sets of items that many baskets hold. A specification: immutable, and safe for many
 * threads. All miners find the same sets; they differ in time and memory.
 *
 * @since 0.1.0
 */
public abstract sealed class ItemsetMiner permits FpGrowth, Eclat, AutoMiner {

  private final EngineChoice engine;
  private final MiningOptions options;

  ItemsetMiner(EngineChoice engine, MiningOptions options) {
    this.engine = engine;
    this.options = options;
  }

  /**
   * Finds the frequent item sets, in the caller's thread.
   *
   * @param baskets where to look; baskets without items count as baskets
   * @return the sets with their supports
   * @throws IllegalArgumentException if a required item is in no basket
   * @throws io.bellwether.model.FitException if there are more sets than {@link
   *     MinerBuilder#maxSets}
   */
  public final FrequentItemsets mine(Baskets baskets) {
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
  public final FrequentItemsets mine(Baskets baskets, FitContext context) {
    return run(baskets, context).keep(baskets.size());
  }

  /**
   * Hands each frequent item set to a consumer instead of keeping it, in the caller's thread.
   *
   * @param baskets where to look
   * @param consumer is given each set once, in an order that is the same in every run
   * @return how it went
   * @throws IllegalArgumentException if a required item is in no basket, or the miner is asked for
   *     the {@linkplain MinerBuilder#topK most frequent} sets, which are known only at the end
   */
  public final MiningReport stream(Baskets baskets, ItemsetConsumer consumer) {
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
  public final MiningReport stream(Baskets baskets, ItemsetConsumer consumer, FitContext context) {
    return run(baskets, context).stream(baskets.size(), consumer);
  }

  private MiningRun run(Baskets baskets, FitContext context) {
    return new MiningRun(engine, options, baskets, context);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof ItemsetMiner that
        && engine.equals(that.engine)
        && options.equals(that.options);
  }

  @Override
  public final int hashCode() {
    return options.hashCode();
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + options;
  }
}

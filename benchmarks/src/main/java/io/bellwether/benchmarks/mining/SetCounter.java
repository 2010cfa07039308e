package io.bellwether.benchmarks.mining;

import io.bellwether.ml.association.ItemsetConsumer;
import io.bellwether.ml.association.ItemsetView;

/** Counts item sets and keeps none. */
public final class SetCounter implements ItemsetConsumer {

  private long sets;
  private long supports;

  /** Makes a counter at zero. */
  public SetCounter() {}

  @Override
  public void accept(ItemsetView itemset) {
    sets++;
    supports += itemset.count();
  }

  /**
   * Returns what was counted.
   *
   * @return the sums so far
   */
  public MiningTotals totals() {
    return new MiningTotals(sets, supports);
  }
}

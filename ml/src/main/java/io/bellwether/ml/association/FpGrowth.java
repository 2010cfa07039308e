package io.bellwether.ml.association;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import org.jspecify.annotations.Nullable;

/** Frequent item sets by pattern growth: Han, Pei and Yin (2000). */
public final class FpGrowth implements ItemsetMiner {

  private final MiningOptions options;

  private FpGrowth(MiningOptions options) {
    this.options = options;
  }

  /**
   * Returns a builder with the defaults.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public FrequentItemsets mine(Baskets baskets, FitContext context) {
    return run(baskets, context).keep(baskets.size());
  }

  @Override
  public MiningReport stream(Baskets baskets, ItemsetConsumer consumer, FitContext context) {
    return run(baskets, context).stream(baskets.size(), consumer);
  }

  private MiningRun run(Baskets baskets, FitContext context) {
    return new MiningRun(
        MiningAlgorithm.FP_GROWTH, FpGrowth::engine, options, baskets, context);
  }

  /** The engine for the kind of sets that is wanted. */
  static MiningEngine engine(RankedBaskets data, MiningOptions options, SupportFloor floor) {
    return options.kind() == ItemsetKind.ALL
        ? new FpGrowthEngine(data, options, floor)
        : new FpClosedEngine(data, options, floor);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FpGrowth that && options.equals(that.options);
  }

  @Override
  public int hashCode() {
    return options.hashCode();
  }

  @Override
  public String toString() {
    return "FpGrowth" + options;
  }

  /** The options of {@link FpGrowth}. */
  public static final class Builder extends MinerBuilder<Builder> {

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /**
     * Makes the miner.
     *
     * @return a miner
     * @throws IllegalArgumentException if options contradict each other
     */
    public FpGrowth build() {
      return new FpGrowth(options());
    }
  }
}

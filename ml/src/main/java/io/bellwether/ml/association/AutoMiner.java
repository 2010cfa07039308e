package io.bellwether.ml.association;

/**
 * Frequent item sets by the algorithm that suits the baskets; the {@linkplain
 * MiningReport#algorithm report} says which it was.
 *
 * <p>{@link FpGrowth} is taken where the baskets, reduced to their frequent items, are dense (they
 * hold at least a fifth of these items on average) and repeat each other (of 4,096 of them, spread
 * over all, at most half are different): questionnaires and attributes are like that. Everything
 * else, as what shops sell, goes to {@link Eclat}. Both find the same sets.
 *
 * @since 0.1.0
 */
public final class AutoMiner extends ItemsetMiner {

  private AutoMiner(MiningOptions options) {
    super(DensityChoice.MEASURED, options);
  }

  /**
   * Returns the defaults.
   *
   * @return a miner of all sets that are in at least 1% of the baskets
   */
  public static AutoMiner create() {
    return builder().build();
  }

  /**
   * Returns a builder with the defaults.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** The options of {@link AutoMiner}. */
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
    public AutoMiner build() {
      return new AutoMiner(options());
    }
  }
}

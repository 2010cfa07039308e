package io.bellwether.ml.association;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import org.jspecify.annotations.Nullable;

/** Frequent item sets by the algorithm that suits the baskets. */
public final class AutoMiner implements ItemsetMiner {

  private final MiningOptions options;

  private AutoMiner(MiningOptions options) {
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
        MiningAlgorithm.ECLAT, Eclat::engine, options, baskets, context);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AutoMiner that && options.equals(that.options);
  }

  @Override
  public int hashCode() {
    return options.hashCode();
  }

  @Override
  public String toString() {
    return "AutoMiner" + options;
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

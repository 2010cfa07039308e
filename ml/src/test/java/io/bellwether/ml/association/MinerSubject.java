package io.bellwether.ml.association;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A miner under contract: makes one with given options.
 *
 * @param <M> the type of the miner
 */
final class MinerSubject<M extends ItemsetMiner> {

  private final Function<Consumer<MinerBuilder<?>>, M> maker;

  private MinerSubject(Function<Consumer<MinerBuilder<?>>, M> maker) {
    this.maker = maker;
  }

  static <B extends MinerBuilder<B>, M extends ItemsetMiner> MinerSubject<M> of(
      Supplier<B> builder, Function<B, M> build) {
    return new MinerSubject<>(
        options -> {
          B made = builder.get();
          options.accept(made);
          return build.apply(made);
        });
  }

  M miner(Consumer<MinerBuilder<?>> options) {
    return maker.apply(options);
  }

  M miner(int minCount) {
    return miner(options -> options.minCount(minCount));
  }

  M miner(int minCount, ItemsetKind kind) {
    return miner(options -> options.minCount(minCount).kind(kind));
  }
}

package io.bellwether.ml.association;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A search from beginning to end: prepares the baskets, lets an engine work, keeps the sets. */
final class MiningRun {

  private final MiningAlgorithm algorithm;
  private final MiningOptions options;
  private final FitContext context;
  private final RankedBaskets data;
  private final MiningEngine engine;
  private final SupportFloor floor;

  MiningRun(
      MiningAlgorithm algorithm,
      MiningEngine.Maker maker,
      MiningOptions options,
      Baskets baskets,
      FitContext context) {
    this.algorithm = algorithm;
    this.options = options;
    this.context = context;
    this.floor = new SupportFloor(options.minCount(baskets.size()));
    this.data = RankedBaskets.of(baskets, options, floor, context);
    this.engine = maker.over(data, options, floor);
  }

  FrequentItemsets keep(int baskets) {
    AtomicLong found = new AtomicLong();
    List<ItemsetStore> stores =
        context.map("item sets", engine.pieces(), piece -> piece(piece, found));
    ItemsetStore store = ItemsetStore.concat(stores);
    MiningReport report = report(baskets, found.get(), 0);
    return new FrequentItemsets(data.labels, store, options.minLength(), options.kind(), report);
  }

  private ItemsetStore piece(int piece, AtomicLong found) {
    ItemsetStore.Builder builder = new ItemsetStore.Builder();
    ItemsetSink counting =
        (path, length, count) -> {
          if (length >= options.minLength()) {
            limit(found.incrementAndGet(), options.keptSets());
          }
          builder.accept(path, length, count);
        };
    engine.mine(piece, counting, context);
    return builder.build();
  }

  MiningReport stream(int baskets, ItemsetConsumer consumer) {
    ItemsetView view = new ItemsetView(data.labels, baskets);
    AtomicLong found = new AtomicLong();
    ItemsetSink sink =
        (path, length, count) -> {
          if (length >= options.minLength()) {
            found.incrementAndGet();
            view.show(path, length, count);
            consumer.accept(view);
          }
        };
    for (int piece = 0; piece < engine.pieces(); piece++) {
      engine.mine(piece, sink, context);
      context.progress("item sets", piece + 1L, engine.pieces());
    }
    return report(baskets, found.get(), 0);
  }

  private MiningReport report(int baskets, long found, int longest) {
    return new MiningReport(algorithm, baskets, floor.minCount(), data.items(), found, longest);
  }

  private void limit(long found, long limit) {
    if (found > limit) {
      throw new FitException(
          "more than " + limit + " item sets are in at least " + floor.minCount() + " baskets",
          "raise minSupport, set maxLength, ask for closed or maximal sets, stream them, or raise"
              + " maxSets");
    }
  }
}

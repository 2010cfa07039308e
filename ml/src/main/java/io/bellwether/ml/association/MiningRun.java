package io.bellwether.ml.association;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A search from beginning to end: prepares the baskets, lets an engine work, keeps the sets. */
final class MiningRun {

  private static final String STAGE = "item sets";

  private final MiningOptions options;
  private final FitContext context;
  private final SupportFloor floor;
  private final RankedBaskets data;
  private final MiningEngine engine;
  private final MiningAlgorithm algorithm;
  private final SetForm form;

  MiningRun(EngineChoice choice, MiningOptions options, Baskets baskets, FitContext context) {
    Objects.requireNonNull(baskets, "baskets");
    Objects.requireNonNull(context, "context");
    this.options = options;
    this.context = context;
    this.floor = new SupportFloor(options.minCount(baskets.size()));
    this.data = RankedBaskets.of(baskets, options, floor, context);
    this.form = new SetForm(data, options);
    EngineChoice.Fixed chosen = choice.forBaskets(data, options);
    this.algorithm = chosen.algorithm();
    this.engine = chosen.maker().over(data, engineOptions(), engineFloor());
  }

  /** The engine knows nothing of required items, and finds categories that are left out later. */
  private MiningOptions engineOptions() {
    boolean whole = options.kind() != ItemsetKind.ALL && data.hasAncestors();
    return whole
        ? options.withMaxLength(Integer.MAX_VALUE)
        : options.withMaxLength(Math.max(1, options.maxLength() - options.required().size()));
  }

  /** What is maximal depends on the floor, which must not rise then. */
  private SupportFloor engineFloor() {
    return options.kind() == ItemsetKind.MAXIMAL ? new SupportFloor(floor.minCount()) : floor;
  }

  /** No set has room for more than the required items. */
  private int pieces() {
    return options.maxLength() > options.required().size() ? engine.pieces() : 0;
  }

  FrequentItemsets keep(int baskets) {
    return options.topK() > 0 ? keepTop(baskets) : keepAll(baskets);
  }

  private FrequentItemsets keepAll(int baskets) {
    SetLimit limit = new SetLimit(options.keptSets(), floor, SetLimit.Search.KEPT);
    ItemsetStore.Builder first = new ItemsetStore.Builder();
    SetTally firstTally = tally(limit, first);
    required(firstTally);
    firstTally.settle();
    List<ItemsetStore.Builder> stores = new ArrayList<>();
    stores.add(first.trim());
    List<long[]> tallies = new ArrayList<>();
    tallies.add(firstTally.lengths());
    for (Piece piece : context.map(STAGE, pieces(), number -> piece(number, limit))) {
      stores.add(piece.store());
      tallies.add(piece.tally().lengths());
    }
    return result(baskets, ItemsetStore.join(stores), SetTally.sum(tallies));
  }

  /** The sets of a piece, and how many of each length. */
  private record Piece(ItemsetStore.Builder store, SetTally tally) {}

  private Piece piece(int number, SetLimit limit) {
    ItemsetStore.Builder builder = new ItemsetStore.Builder();
    SetTally tally = tally(limit, builder);
    engine.mine(number, form.before(tally), context);
    tally.settle();
    return new Piece(builder.trim(), tally);
  }

  private FrequentItemsets keepTop(int baskets) {
    TopSets top = new TopSets(options, floor, data.supports);
    required(top::add);
    context.map(
        STAGE,
        pieces(),
        number -> {
          engine.mine(number, form.before(top::add), context);
          return number;
        });
    ItemsetStore.Builder builder = new ItemsetStore.Builder();
    SetTally tally = tally(new SetLimit(SetLimit.NONE, floor, SetLimit.Search.TOP), builder);
    top.drain(tally);
    return result(baskets, builder.build(), SetTally.sum(List.of(tally.lengths())));
  }

  private FrequentItemsets result(int baskets, ItemsetStore store, List<Long> lengths) {
    ItemsetScope scope = ItemsetScope.of(options, data.hasAncestors());
    return new FrequentItemsets(data.allLabels(), store, scope, report(baskets, lengths));
  }

  MiningReport stream(int baskets, ItemsetConsumer consumer) {
    Objects.requireNonNull(consumer, "consumer");
    if (options.topK() > 0) {
      throw new IllegalArgumentException(
          "topK is "
              + options.topK()
              + ", but which sets are the most frequent is known only at the end of a search; mine"
              + " them instead of streaming them, or set minSupport instead of topK");
    }
    long most = options.maxSets() == 0 ? SetLimit.NONE : options.maxSets();
    ItemsetView view = new ItemsetView(data.allLabels(), baskets);
    int minLength = options.minLength();
    ItemsetSink showing =
        (path, length, count) -> {
          if (length >= minLength) {
            view.show(path, length, count);
            consumer.accept(view);
          }
        };
    SetTally tally = tally(new SetLimit(most, floor, SetLimit.Search.STREAMED), showing);
    required(tally);
    ItemsetSink sink = form.before(tally);
    int pieces = pieces();
    for (int piece = 0; piece < pieces; piece++) {
      context.checkCancelled();
      engine.mine(piece, sink, context);
      context.progress(STAGE, piece + 1L, pieces);
    }
    tally.settle();
    return report(baskets, SetTally.sum(List.of(tally.lengths())));
  }

  private SetTally tally(SetLimit limit, ItemsetSink next) {
    return new SetTally(options.minLength(), options.maxLength(), limit, next);
  }

  /** Reports the set of the required items, unless what is asked for is larger. */
  private void required(ItemsetSink sink) {
    int length = options.required().size();
    if (length == 0 || length > options.maxLength() || data.baskets < floor.minCount()) {
      return;
    }
    int items = data.items();
    boolean alone =
        switch (options.kind()) {
          case ALL -> true;
          case CLOSED -> items == 0 || data.supports[items - 1] < data.baskets;
          case MAXIMAL -> items == 0;
        };
    if (alone) {
      int[] path = new int[length];
      for (int i = 0; i < length; i++) {
        path[i] = items + i;
      }
      sink.accept(path, length, data.baskets);
    }
  }

  private MiningReport report(int baskets, List<Long> lengths) {
    boolean anyRequired = data.baskets >= floor.minCount();
    return new MiningReport(
        algorithm,
        baskets,
        floor.minCount(),
        data.items() + (anyRequired ? options.required().size() : 0),
        lengths);
  }
}

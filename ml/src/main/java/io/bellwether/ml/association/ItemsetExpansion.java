package io.bellwether.ml.association;

import io.bellwether.model.FitException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Makes all frequent sets of closed ones. Closed sets are taken from the most frequent on, so that
 * the first that holds a set is its closure and gives its support.
 */
final class ItemsetExpansion {

  /** More items than so give more parts than may be kept. */
  private static final int MOST_ITEMS = 24;

  private final FrequentItemsets closed;

  /** By the ranks, in the order of a walk depth first. */
  private final Map<int[], Integer> counts = new TreeMap<>(Arrays::compare);

  private ItemsetExpansion(FrequentItemsets closed) {
    this.closed = closed;
  }

  static FrequentItemsets of(FrequentItemsets sets) {
    ItemsetScope scope = sets.scope();
    if (scope.kind() == ItemsetKind.ALL) {
      return sets;
    }
    if (scope.kind() == ItemsetKind.MAXIMAL) {
      throw new FitException(
          "maximal item sets do not tell the supports of their parts",
          "mine with kind(ItemsetKind.ALL) or CLOSED");
    }
    if (!scope.tellsParts() || scope.minLength() > 1 || !scope.required().isEmpty()) {
      throw new FitException(
          "only closed sets of certain lengths, with required items or without the categories of"
              + " their items were kept, which do not tell all supports",
          "mine with kind(ItemsetKind.ALL), or without minLength, maxLength and required");
    }
    return new ItemsetExpansion(sets).expanded();
  }

  private FrequentItemsets expanded() {
    ItemsetStore store = closed.store();
    IntStream.range(0, store.nodes())
        .filter(node -> store.count(node) > 0)
        .boxed()
        .sorted(Comparator.comparingInt((Integer node) -> store.count(node)).reversed())
        .forEach(node -> parts(store.pathFromRoot(node), store.count(node)));
    ItemsetStore.Builder all = new ItemsetStore.Builder();
    for (Map.Entry<int[], Integer> entry : counts.entrySet()) {
      all.accept(entry.getKey(), entry.getKey().length, entry.getValue());
    }
    ItemsetStore kept = all.build();
    return new FrequentItemsets(
        closed.labels(),
        kept,
        closed.scope().of(ItemsetKind.ALL),
        closed.report().withLengths(kept.lengths(1)));
  }

  private void parts(int[] ranks, int count) {
    if (ranks.length > MOST_ITEMS) {
      throw tooMany();
    }
    Arrays.sort(ranks);
    for (int mask = 1; mask < 1 << ranks.length; mask++) {
      int[] part = new int[Integer.bitCount(mask)];
      int size = 0;
      for (int bits = mask; bits != 0; bits &= bits - 1) {
        part[size++] = ranks[Integer.numberOfTrailingZeros(bits)];
      }
      counts.putIfAbsent(part, count);
      if (counts.size() > MiningOptions.MAX_SETS) {
        throw tooMany();
      }
    }
  }

  private static FitException tooMany() {
    return new FitException(
        "the closed sets stand for more than " + MiningOptions.MAX_SETS + " frequent sets",
        "ask closed sets directly: support(...) answers for each of their parts");
  }
}

package io.bellwether.ml.association;

import io.bellwether.model.FitException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Frequent item sets as a search for rules reads them: supports of any subset, and items by their
 * place in the order of names. Immutable.
 */
final class RuleSource {

  private final ItemsetStore store;
  private final ItemsetIndex index;
  private final int baskets;
  private final int minLength;

  /** The names in natural order. */
  private final String[] sorted;

  private final int[] rankOfPlace;
  private final int[] placeOfRank;

  /** The support of each single item, by rank. */
  private final int[] singles;

  RuleSource(FrequentItemsets frequent) {
    this.store = frequent.store();
    this.index = frequent.index();
    this.baskets = frequent.baskets();
    this.minLength = Math.max(2, frequent.scope().minLength());
    String[] labels = frequent.labels();
    this.rankOfPlace =
        IntStream.range(0, labels.length)
            .boxed()
            .sorted(Comparator.comparing(rank -> labels[rank]))
            .mapToInt(Integer::intValue)
            .toArray();
    this.sorted = Arrays.stream(rankOfPlace).mapToObj(rank -> labels[rank]).toArray(String[]::new);
    this.placeOfRank = new int[labels.length];
    this.singles = new int[labels.length];
    for (int place = 0; place < rankOfPlace.length; place++) {
      placeOfRank[rankOfPlace[place]] = place;
    }
    for (int node = 0; node < store.nodes(); node++) {
      if (store.parent(node) == ItemsetStore.ROOT) {
        // a step on the way to sets, which was not counted: the search kept no sets so short
        if (store.count(node) == 0) {
          throw incomplete();
        }
        singles[store.rank(node)] = store.count(node);
      }
    }
  }

  int baskets() {
    return baskets;
  }

  int nodes() {
    return store.nodes();
  }

  String[] sortedNames() {
    return sorted;
  }

  /** Whether a node is a set that rules are made of. */
  boolean isSet(int node) {
    return store.count(node) > 0 && store.length(node) >= minLength;
  }

  int count(int node) {
    return store.count(node);
  }

  long key(int node) {
    return index.key(node);
  }

  int rank(int place) {
    return rankOfPlace[place];
  }

  /** Writes the places of the items of a set, ascending; returns how many they are. */
  int places(int node, int[] target) {
    if (store.length(node) > target.length) {
      throw incomplete();
    }
    int length = store.path(node, target);
    for (int i = 0; i < length; i++) {
      int place = placeOfRank[target[i]];
      int j = i;
      for (; j > 0 && target[j - 1] > place; j--) {
        target[j] = target[j - 1];
      }
      target[j] = place;
    }
    return length;
  }

  int single(int rank) {
    if (singles[rank] == 0) {
      throw incomplete();
    }
    return singles[rank];
  }

  /** The support of a set that is part of a frequent one. */
  int count(long key, int[] ranks, int length) {
    int node = index.find(key, ranks, length);
    if (node == ItemsetIndex.ABSENT) {
      throw incomplete();
    }
    return store.count(node);
  }

  private static FitException incomplete() {
    return new FitException(
        "the item sets lack a subset of one of them, and so the confidence of its rules",
        "mine with kind(ItemsetKind.ALL), without required items, and without topK and minLength"
            + " together");
  }

  /** At which places of a set of places one of the items of a clause is, as bits. */
  int[] named(List<ItemClause> clauses, int[] places, int length) {
    int[] named = new int[clauses.size()];
    for (int clause = 0; clause < named.length; clause++) {
      for (int i = 0; i < length; i++) {
        if (clauses.get(clause).names().contains(sorted[places[i]])) {
          named[clause] |= 1 << i;
        }
      }
    }
    return named;
  }
}

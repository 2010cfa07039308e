package io.bellwether.ml.association;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The ranks of items by their names. Immutable. */
final class ItemRanks {

  static final int UNKNOWN = -1;

  private final Map<String, Integer> ranks;

  ItemRanks(String[] labels) {
    ranks = new HashMap<>(2 * labels.length);
    for (int rank = 0; rank < labels.length; rank++) {
      ranks.put(labels[rank], rank);
    }
  }

  /** The rank of an item, {@link #UNKNOWN} if it is not frequent. */
  int rank(String name) {
    return ranks.getOrDefault(name, UNKNOWN);
  }

  /** The ranks of items, in their order; empty if one is not frequent. */
  int[] ranks(Collection<String> names) {
    int[] found = names.stream().mapToInt(this::rank).toArray();
    for (int rank : found) {
      if (rank == UNKNOWN) {
        return new int[0];
      }
    }
    return found;
  }

  /**
   * Makes sure that items are known.
   *
   * @throws IllegalArgumentException if one is not; similar names are shown
   */
  void require(Collection<String> names) {
    for (String name : names) {
      if (rank(name) == UNKNOWN) {
        throw new IllegalArgumentException(
            "'"
                + name
                + "' is not one of the "
                + ranks.size()
                + " frequent items"
                + SimilarNames.hint(name, ranks.keySet()));
      }
    }
  }
}

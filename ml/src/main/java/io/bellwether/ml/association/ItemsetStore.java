package io.bellwether.ml.association;

import java.util.Arrays;
import java.util.List;

/**
 * Item sets as paths of a tree, twelve bytes each: a node is a set, its items are its own and those
 * of the nodes above it. Nodes come after the node that they hang on. A node of count 0 is no set,
 * but a step on the way to one. Immutable.
 */
final class ItemsetStore {

  /** What the nodes hang on that hang on nothing. */
  static final int ROOT = -1;

  private final int[] parents;
  private final int[] ranks;
  private final int[] counts;

  private ItemsetStore(int[] parents, int[] ranks, int[] counts) {
    this.parents = parents;
    this.ranks = ranks;
    this.counts = counts;
  }

  /** Joins stores; nodes keep their order. */
  static ItemsetStore concat(List<ItemsetStore> stores) {
    int size = 0;
    for (ItemsetStore store : stores) {
      size = Math.addExact(size, store.nodes());
    }
    int[] parents = new int[size];
    int[] ranks = new int[size];
    int[] counts = new int[size];
    int offset = 0;
    for (ItemsetStore store : stores) {
      System.arraycopy(store.ranks, 0, ranks, offset, store.nodes());
      System.arraycopy(store.counts, 0, counts, offset, store.nodes());
      for (int node = 0; node < store.nodes(); node++) {
        int parent = store.parents[node];
        parents[offset + node] = parent == ROOT ? ROOT : parent + offset;
      }
      offset += store.nodes();
    }
    return new ItemsetStore(parents, ranks, counts);
  }

  /** How many nodes there are: sets, and steps on the way to sets. */
  int nodes() {
    return parents.length;
  }

  int parent(int node) {
    return parents[node];
  }

  int rank(int node) {
    return ranks[node];
  }

  /** In how many baskets the set is; 0 if the node is only a step on the way to sets. */
  int count(int node) {
    return counts[node];
  }

  int length(int node) {
    int length = 0;
    for (int at = node; at != ROOT; at = parents[at]) {
      length++;
    }
    return length;
  }

  /** Writes the ranks of a set into an array that has room for them; returns how many. */
  int path(int node, int[] target) {
    int length = 0;
    for (int at = node; at != ROOT; at = parents[at]) {
      target[length++] = ranks[at];
    }
    return length;
  }

  /** Takes sets depth first. */
  static final class Builder implements ItemsetSink {

    private static final int FIRST = 64;

    private int[] parents = new int[FIRST];
    private int[] ranks = new int[FIRST];
    private int[] counts = new int[FIRST];
    private int size;

    /** The latest set, as nodes. */
    private int[] latest = new int[FIRST];

    private int latestLength;

    @Override
    public void accept(int[] path, int length, int count) {
      if (length > latest.length) {
        latest = Arrays.copyOf(latest, 2 * length);
      }
      int depth = 0;
      int end = Math.min(latestLength, length);
      while (depth < end && ranks[latest[depth]] == path[depth]) {
        depth++;
      }
      for (; depth < length; depth++) {
        latest[depth] = append(depth == 0 ? ROOT : latest[depth - 1], path[depth]);
      }
      latestLength = length;
      counts[latest[length - 1]] = count;
    }

    private int append(int parent, int rank) {
      if (size == parents.length) {
        int room = Math.max(size + 1, (int) Math.min(Integer.MAX_VALUE - 8, size + (size / 2L)));
        parents = Arrays.copyOf(parents, room);
        ranks = Arrays.copyOf(ranks, room);
        counts = Arrays.copyOf(counts, room);
      }
      parents[size] = parent;
      ranks[size] = rank;
      return size++;
    }

    ItemsetStore build() {
      return new ItemsetStore(
          Arrays.copyOf(parents, size), Arrays.copyOf(ranks, size), Arrays.copyOf(counts, size));
    }
  }
}

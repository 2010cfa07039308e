package io.bellwether.ml.association;

import io.bellwether.persist.ModelWriter;
import java.util.ArrayList;
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

  /**
   * Makes a store of columns that anybody may have made, in time that grows with their length only.
   *
   * @throws IllegalArgumentException if they are no tree of item sets in the order in which {@link
   *     Builder} makes them
   */
  static ItemsetStore checked(int[] parents, int[] ranks, int[] counts, int items, int baskets) {
    ItemsetStore store = new ItemsetStore(parents, ranks, counts);
    Path path = store.new Path(items);
    for (int node = 0; node < parents.length; node++) {
      int parent = parents[node];
      boolean known = parent >= ROOT && parent < node;
      int most = !known || parent == ROOT || counts[parent] == 0 ? baskets : counts[parent];
      if (!known || counts[node] < 0 || counts[node] > most) {
        throw new IllegalArgumentException(
            "item set " + node + " hangs on " + parent + " with count " + counts[node]);
      }
      if (!path.backTo(parent)) {
        throw new IllegalArgumentException(
            "item set " + node + " hangs on " + parent + ", but the set before it does not");
      }
      if (ranks[node] < 0 || ranks[node] >= items || !path.add(node)) {
        throw new IllegalArgumentException("item set " + node + " adds item " + ranks[node]);
      }
    }
    return store;
  }

  /** The way from the root to a node, and which items are on it. */
  private final class Path {

    private final boolean[] held;
    private int[] nodes = new int[Builder.FIRST];
    private int length;

    Path(int items) {
      held = new boolean[items];
    }

    /** Goes back to a node; says whether it was on the way. */
    boolean backTo(int node) {
      while (length > 0 && nodes[length - 1] != node) {
        length--;
        held[ranks[nodes[length]]] = false;
      }
      return length > 0 || node == ROOT;
    }

    /** Goes on to a node; says whether its item is new on the way. */
    boolean add(int node) {
      if (held[ranks[node]]) {
        return false;
      }
      held[ranks[node]] = true;
      nodes = length < nodes.length ? nodes : Arrays.copyOf(nodes, 2 * length);
      nodes[length++] = node;
      return true;
    }
  }

  void write(ModelWriter writer) {
    writer.put("parents", parents).put("ranks", ranks).put("counts", counts);
  }

  /**
   * Joins what builders hold; nodes keep their order. The builders are emptied on the way, array by
   * array, so that little is in memory twice.
   */
  static ItemsetStore join(List<Builder> builders) {
    int size = 0;
    for (Builder builder : builders) {
      size = Math.addExact(size, builder.size);
    }
    int[] ranks = new int[size];
    int offset = 0;
    for (Builder builder : builders) {
      System.arraycopy(builder.ranks, 0, ranks, offset, builder.size);
      builder.ranks = new int[0];
      offset += builder.size;
    }
    int[] counts = new int[size];
    offset = 0;
    for (Builder builder : builders) {
      System.arraycopy(builder.counts, 0, counts, offset, builder.size);
      builder.counts = new int[0];
      offset += builder.size;
    }
    int[] parents = new int[size];
    offset = 0;
    for (Builder builder : builders) {
      for (int node = 0; node < builder.size; node++) {
        int parent = builder.parents[node];
        parents[offset + node] = parent == ROOT ? ROOT : parent + offset;
      }
      builder.parents = new int[0];
      offset += builder.size;
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

  /** How many sets there are of 1, 2, ... items, shorter ones than asked for not counted. */
  List<Long> lengths(int minLength) {
    List<Long> lengths = new ArrayList<>();
    int[] depths = new int[nodes()];
    for (int node = 0; node < nodes(); node++) {
      int length = parents[node] == ROOT ? 1 : depths[parents[node]] + 1;
      depths[node] = length;
      if (counts[node] > 0 && length >= minLength) {
        while (lengths.size() < length) {
          lengths.add(0L);
        }
        lengths.set(length - 1, lengths.get(length - 1) + 1);
      }
    }
    return lengths;
  }

  /** Writes the ranks of a set into an array that has room for them; returns how many. */
  int path(int node, int[] target) {
    int length = 0;
    for (int at = node; at != ROOT; at = parents[at]) {
      target[length++] = ranks[at];
    }
    return length;
  }

  /** The ranks of a set from the root down, as they were accepted. */
  int[] pathFromRoot(int node) {
    int[] path = new int[length(node)];
    int depth = path.length;
    for (int at = node; at != ROOT; at = parents[at]) {
      path[--depth] = ranks[at];
    }
    return path;
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

    /** Gives back the room that was not needed; nothing may be added afterwards. */
    Builder trim() {
      parents = Arrays.copyOf(parents, size);
      ranks = Arrays.copyOf(ranks, size);
      counts = Arrays.copyOf(counts, size);
      latest = new int[0];
      return this;
    }

    ItemsetStore build() {
      return new ItemsetStore(
          Arrays.copyOf(parents, size), Arrays.copyOf(ranks, size), Arrays.copyOf(counts, size));
    }
  }
}

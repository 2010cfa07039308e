package io.bellwether.ml.association;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which items are to be searched in which baskets, and their ranks. */
final class RankedItems {

  private static final int STRIDE = 1 << 16;

  private final List<String> required;
  private final @Nullable BitSet baskets;
  private final int searched;
  private final int[] order;
  private final int[] rankOf;
  private final String[] labels;
  private final int[] supports;
  private final int[][] ancestors;
  private final boolean hasAncestors;
  private final boolean hasRelations;

  private RankedItems(
      Baskets source, MiningOptions options, @Nullable BitSet baskets, int[] order, int[] counts) {
    this.required = options.required();
    this.baskets = baskets;
    this.searched = baskets == null ? source.size() : baskets.cardinality();
    this.order = order;
    this.rankOf = new int[counts.length];
    this.labels = new String[order.length];
    this.supports = new int[order.length];
    Arrays.fill(rankOf, -1);
    for (int rank = 0; rank < order.length; rank++) {
      rankOf[order[rank]] = rank;
      labels[rank] = source.item(order[rank]);
      supports[rank] = counts[order[rank]];
    }
    this.ancestors = source.hasTaxonomy() ? ancestors(source) : new int[0][];
    this.hasAncestors = Arrays.stream(ancestors).anyMatch(list -> list.length > 0);
    this.hasRelations = hasAncestors && options.kind() == ItemsetKind.ALL;
  }

  private int[][] ancestors(Baskets source) {
    int[][] lists = new int[order.length][];
    for (int rank = 0; rank < order.length; rank++) {
      lists[rank] =
          IntStream.of(source.ancestors(order[rank]))
              .map(item -> rankOf[item])
              .filter(other -> other >= 0)
              .toArray();
    }
    return lists;
  }

  static RankedItems of(
      Baskets source, MiningOptions options, SupportFloor floor, FitContext context) {
    int[] required = required(source, options.required());
    BitSet baskets = required.length == 0 ? null : holding(source, required, context);
    int[] counts = counts(source, baskets, context);
    Set<String> excluded = new HashSet<>(options.excluded());
    for (int item = 0; item < counts.length; item++) {
      if (excluded.contains(source.item(item)) || bars(source, required, item)) {
        counts[item] = 0;
      }
    }
    raise(counts, options, floor);
    int least = floor.minCount();
    List<Integer> order = new ArrayList<>();
    for (int item = 0; item < counts.length; item++) {
      if (counts[item] >= least) {
        order.add(item);
      }
    }
    order.sort(Comparator.<Integer>comparingInt(item -> counts[item]).thenComparing(source::item));
    int[] ranked = order.stream().mapToInt(item -> item).toArray();
    return new RankedItems(source, options, baskets, ranked, counts);
  }

  /** Whether required items leave no place for an item: it is one of them, or related to one. */
  private static boolean bars(Baskets source, int[] required, int item) {
    for (int other : required) {
      if (other == item || source.isRelated(other, item)) {
        return true;
      }
    }
    return false;
  }

  /** If single items are so many sets already, the floor need not begin below the last of them. */
  private static void raise(int[] counts, MiningOptions options, SupportFloor floor) {
    int length = options.required().size() + 1;
    boolean counted = options.minLength() <= length && length <= options.maxLength();
    if (options.topK() > 0 && options.kind() == ItemsetKind.ALL && counted) {
      int[] sorted = counts.clone();
      Arrays.sort(sorted);
      if (sorted.length >= options.topK()) {
        floor.raise(sorted[sorted.length - options.topK()]);
      }
    }
  }

  private static int[] required(Baskets source, List<String> names) {
    return names.stream()
        .mapToInt(
            name ->
                source
                    .number(name)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "the required item '"
                                    + name
                                    + "' is in no basket"
                                    + SimilarNames.hint(name, source.items()))))
        .sorted()
        .toArray();
  }

  private static BitSet holding(Baskets source, int[] items, FitContext context) {
    BitSet holding = new BitSet(source.size());
    for (int basket = 0; basket < source.size(); basket++) {
      if (basket % STRIDE == 0) {
        context.checkCancelled();
      }
      int found = 0;
      for (int i = 0; i < source.length(basket) && found < items.length; i++) {
        found += source.itemAt(basket, i) == items[found] ? 1 : 0;
      }
      holding.set(basket, found == items.length);
    }
    return holding;
  }

  private static int[] counts(Baskets source, @Nullable BitSet baskets, FitContext context) {
    int[] counts = new int[source.itemCount()];
    if (baskets == null) {
      Arrays.setAll(counts, source::support);
      return counts;
    }
    context.checkCancelled();
    for (int basket = baskets.nextSetBit(0); basket >= 0; basket = baskets.nextSetBit(basket + 1)) {
      int length = source.length(basket);
      for (int i = 0; i < length; i++) {
        counts[source.itemAt(basket, i)]++;
      }
    }
    return counts;
  }

  List<String> required() {
    return required;
  }

  /** How many baskets are to be searched. */
  int searched() {
    return searched;
  }

  boolean isSearched(int basket) {
    return baskets == null || baskets.get(basket);
  }

  /** The ranks by the number of an item, -1 of items without. */
  int[] rankOf() {
    return rankOf;
  }

  String[] labels() {
    return labels;
  }

  int[] supports() {
    return supports;
  }

  boolean hasRelations() {
    return hasRelations;
  }

  boolean hasAncestors() {
    return hasAncestors;
  }

  int[] ancestors(int rank) {
    return ancestors[rank];
  }

  /** Says whether a first item is an ancestor of a second one. */
  boolean isAncestor(int rank, int of) {
    for (int ancestor : ancestors[of]) {
      if (ancestor == rank) {
        return true;
      }
    }
    return false;
  }
}

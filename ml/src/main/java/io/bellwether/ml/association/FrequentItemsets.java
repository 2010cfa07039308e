package io.bellwether.ml.association;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Item sets that many baskets hold, with their supports. Immutable and safe for many threads; a set
 * takes some twelve bytes.
 */
public final class FrequentItemsets {

  private final String[] labels;
  private final ItemsetStore store;
  private final int minLength;
  private final MiningReport report;
  private final ItemsetKind kind;

  /** Made when first asked for; two threads may both make it, and make the same. */
  private volatile @Nullable ItemsetIndex index;

  FrequentItemsets(
      String[] labels, ItemsetStore store, int minLength, ItemsetKind kind, MiningReport report) {
    this.labels = labels;
    this.store = store;
    this.minLength = minLength;
    this.kind = kind;
    this.report = report;
  }

  /**
   * Returns how many sets there are.
   *
   * @return the number of sets
   */
  public int size() {
    return Math.toIntExact(report.itemsets());
  }

  /**
   * Returns of how many baskets the supports are.
   *
   * @return the number of baskets, empty ones included
   */
  public int baskets() {
    return report.baskets();
  }

  /**
   * Returns in how many baskets each of the sets is at least.
   *
   * @return a count of baskets
   */
  public int minCount() {
    return report.minCount();
  }

  /**
   * Returns which of the frequent sets these are.
   *
   * @return all, closed or maximal ones
   */
  public ItemsetKind kind() {
    return kind;
  }

  /**
   * Returns how the search went.
   *
   * @return the report
   */
  public MiningReport report() {
    return report;
  }

  /**
   * Returns in how many baskets a set is.
   *
   * @param items the names of its items, one at least
   * @return a count of baskets
   * @throws IllegalArgumentException if the set is not among those found
   */
  public int support(Collection<String> items) {
    return find(items)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    ItemNames.of(items)
                        + " is not among the "
                        + size()
                        + " item sets found: fewer than "
                        + minCount()
                        + " of "
                        + baskets()
                        + " baskets hold it, or the search left it out; find(...) asks without"
                        + " this error"))
        .count();
  }

  /**
   * Looks a set up.
   *
   * @param items the names of its items
   * @return the set with its support, empty if it is not among those found
   */
  public Optional<Itemset> find(Collection<String> items) {
    ItemNames names = ItemNames.of(items);
    Map<String, Integer> known = new HashMap<>();
    for (int rank = 0; rank < labels.length; rank++) {
      known.put(labels[rank], rank);
    }
    int[] ranks = new int[names.size()];
    int length = 0;
    long key = 0;
    for (String name : names) {
      Integer rank = known.get(name);
      if (rank == null) {
        return Optional.empty();
      }
      ranks[length++] = rank;
      key += ItemsetIndex.keyOf(rank);
    }
    int node = index().find(key, ranks, length);
    return node == ItemsetIndex.ABSENT || length < minLength
        ? Optional.empty()
        : Optional.of(new Itemset(names, store.count(node), baskets()));
  }

  /**
   * Returns the sets, one after the other, in the order in which they were found.
   *
   * @return a stream of as many sets as {@link #size}
   */
  public Stream<Itemset> stream() {
    return IntStream.range(0, store.nodes()).filter(this::isMember).mapToObj(this::itemset);
  }

  /**
   * Returns the sets, the most frequent first; of equally frequent ones the shorter first, then by
   * name.
   *
   * @return a list of as many sets as {@link #size}
   */
  public List<Itemset> list() {
    return stream()
        .sorted(
            Comparator.comparingInt(Itemset::count)
                .reversed()
                .thenComparingInt(set -> set.items().size())
                .thenComparing(set -> String.join("\n", set.items())))
        .toList();
  }

  /**
   * Returns the sets as a table: items (joined by {@code |}), length, count, support.
   *
   * @return a row for each set, in the order of {@link #list}
   */
  public Dataset toDataset() {
    List<Itemset> sets = list();
    return Dataset.of(
        TextColumn.of("items", sets.stream().map(s -> String.join("|", s.items())).toList()),
        NumericColumn.of("length", sets.stream().mapToDouble(s -> s.items().size()).toArray()),
        NumericColumn.of("count", sets.stream().mapToDouble(Itemset::count).toArray()),
        NumericColumn.of("support", sets.stream().mapToDouble(Itemset::support).toArray()));
  }

  private boolean isMember(int node) {
    return store.count(node) > 0 && (minLength == 1 || store.length(node) >= minLength);
  }

  private Itemset itemset(int node) {
    int[] path = new int[store.length(node)];
    int length = store.path(node, path);
    return new Itemset(ItemNames.ofRanks(labels, path, length), store.count(node), baskets());
  }

  String[] labels() {
    return labels;
  }

  ItemsetStore store() {
    return store;
  }

  ItemsetIndex index() {
    ItemsetIndex made = index;
    if (made == null) {
      made = new ItemsetIndex(store);
      index = made;
    }
    return made;
  }

  @Override
  public String toString() {
    return "FrequentItemsets[" + size() + " sets in at least " + minCount() + " of " + baskets()
        + " baskets]";
  }
}

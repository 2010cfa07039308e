package io.bellwether.ml.association;

import io.bellwether.data.Dataset;
import io.bellwether.persist.Saveable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Item sets that many baskets hold, with their supports. Immutable and safe for many threads.
 *
 * <p>A set takes some twelve bytes; the first search by names or for rules adds sixteen to
 * twenty-four for an index. {@link Itemset}s are made when asked for.
 *
 * <p>What the result can tell depends on its {@link #kind}. Of all sets and of closed ones, every
 * frequent set's support is known ({@link #support}, {@link #find}), unless the search was limited
 * by lengths, required or excluded items, or categories; maximal ones tell which sets are frequent,
 * but not how often they occur. Rules ({@link #rules}) need all sets.
 *
 * @since 0.1.0
 */
public final class FrequentItemsets implements Saveable {

  private final String[] labels;
  private final ItemsetStore store;
  private final ItemsetScope scope;
  private final MiningReport report;

  /** Made when first asked for; two threads may both make it, and make the same. */
  private volatile @Nullable ItemsetIndex index;

  /** Made when first asked for, as the index is. */
  private volatile @Nullable ItemRanks ranks;

  FrequentItemsets(String[] labels, ItemsetStore store, ItemsetScope scope, MiningReport report) {
    this.labels = labels;
    this.store = store;
    this.scope = scope;
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
    return scope.kind();
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
   * Returns in how many baskets a frequent set is. Of closed sets, the answer for any other
   * frequent set is the support of the smallest closed set that holds it (Pasquier et al. 1999);
   * closed sets up to some length, or from which the categories of their items were left out, do
   * not give it.
   *
   * @param items the names of its items, one at least
   * @return a count of baskets
   * @throws IllegalArgumentException if no item is named, or the set is not frequent, or not among
   *     the sets that this result tells about
   */
  public int support(Collection<String> items) {
    return find(items).orElseThrow(() -> absent(ItemNames.of(items))).count();
  }

  private IllegalArgumentException absent(ItemNames items) {
    ranks().require(items);
    return new IllegalArgumentException(
        items
            + " is not among the "
            + size()
            + " item sets found: "
            + scope.whyAbsent(items, minCount(), baskets())
            + "; find(...) asks without this error");
  }

  /**
   * Looks a set up, as {@link #support} does.
   *
   * @param items the names of its items, one at least
   * @return the set with its support, empty if it is not frequent or not among the sets that this
   *     result tells about
   * @throws IllegalArgumentException if no item is named
   */
  public Optional<Itemset> find(Collection<String> items) {
    ItemNames names = someNames(items);
    int[] wanted = ranks().ranks(names);
    if (wanted.length < scope.minLength() || !names.containsAll(scope.required())) {
      return Optional.empty();
    }
    int node = node(wanted);
    int count = node == ItemsetIndex.ABSENT ? impliedCount(wanted) : store.count(node);
    return count == 0 ? Optional.empty() : Optional.of(new Itemset(names, count, baskets()));
  }

  private static ItemNames someNames(Collection<String> items) {
    ItemNames names = ItemNames.of(items);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("no item named: name at least one");
    }
    return names;
  }

  private int node(int[] wanted) {
    return index().find(ItemsetIndex.keyOf(wanted, wanted.length), wanted, wanted.length);
  }

  private int impliedCount(int[] wanted) {
    return scope.tellsParts() ? new ItemsetSelection(store).largestCount(wanted) : 0;
  }

  /**
   * Tells whether a set is among those found.
   *
   * @param items the names of its items, one at least
   * @return true if {@link #stream} shows it
   * @throws IllegalArgumentException if no item is named
   */
  public boolean contains(String... items) {
    int[] wanted = ranks().ranks(someNames(Arrays.asList(items)));
    return wanted.length >= scope.minLength() && node(wanted) != ItemsetIndex.ABSENT;
  }

  /**
   * Returns the sets, one after the other, in the order in which they were found, which differs
   * from miner to miner.
   *
   * @return a stream of as many sets as {@link #size}
   */
  public Stream<Itemset> stream() {
    return members().mapToObj(this::itemset);
  }

  /**
   * Returns the sets, the most frequent first; of equally frequent ones the shorter first, then by
   * name.
   *
   * @return a list of as many sets as {@link #size}
   */
  public List<Itemset> list() {
    return listed(members());
  }

  private List<Itemset> listed(IntStream nodes) {
    return nodes
        .mapToObj(this::itemset)
        .sorted(
            Comparator.comparingInt(Itemset::count)
                .reversed()
                .thenComparingInt(set -> set.items().size())
                .thenComparing(set -> ItemNames.of(set.items())))
        .toList();
  }

  /**
   * Returns the most frequent sets.
   *
   * @param sets how many; if there are fewer, all are returned
   * @return the first sets of {@link #list}
   * @throws IllegalArgumentException if the number is negative
   */
  public List<Itemset> top(int sets) {
    if (sets < 0) {
      throw new IllegalArgumentException("top is " + sets + ", but must be 0 or more");
    }
    int[] counts = members().map(store::count).sorted().toArray();
    if (sets == 0 || counts.length == 0) {
      return List.of();
    }
    int least = counts[Math.max(0, counts.length - sets)];
    List<Itemset> enough = listed(members().filter(node -> store.count(node) >= least));
    return enough.subList(0, Math.min(sets, enough.size()));
  }

  /**
   * Returns the sets of some length.
   *
   * @param items how many items
   * @return the sets in the order of {@link #list}
   */
  public List<Itemset> ofLength(int items) {
    return listed(members().filter(node -> store.length(node) == items));
  }

  /**
   * Returns the sets that hold some items, and perhaps more.
   *
   * @param items the names of frequent items, one at least
   * @return the sets in the order of {@link #list}
   * @throws IllegalArgumentException if no item is named, or one is not a frequent item
   */
  public List<Itemset> containing(String... items) {
    ItemNames names = someNames(Arrays.asList(items));
    ranks().require(names);
    int[] holding = new ItemsetSelection(store).holding(ranks().ranks(names));
    return listed(Arrays.stream(holding).filter(this::isMember));
  }

  /**
   * Returns how many sets there are of each length.
   *
   * @return the number of sets by the number of their items, ascending; lengths without a set are
   *     left out
   */
  public Map<Integer, Integer> countsByLength() {
    Map<Integer, Integer> counts = new TreeMap<>();
    members().forEach(node -> counts.merge(store.length(node), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }

  /**
   * Keeps the closed sets: those of which no larger set found has the same support. With a {@code
   * maxLength} larger sets were not looked for, so that sets of that length all count as closed.
   *
   * @return the closed ones of these, these themselves if they are already
   * @throws io.bellwether.model.FitException if these are maximal sets
   */
  public FrequentItemsets closed() {
    return ItemsetReduction.of(this, ItemsetKind.CLOSED);
  }

  /**
   * Keeps the maximal sets: those of which no larger set was found.
   *
   * @return the maximal ones of these, these themselves if they are already
   */
  public FrequentItemsets maximal() {
    return ItemsetReduction.of(this, ItemsetKind.MAXIMAL);
  }

  /**
   * Makes all frequent sets of closed ones: every part of a closed set, with the support of the
   * smallest closed set that holds it.
   *
   * @return all sets, these themselves if they are already
   * @throws io.bellwether.model.FitException if these are maximal sets, or closed ones of some
   *     lengths, with required items or without the categories of their items, or if there would be
   *     more than 10 million
   */
  public FrequentItemsets expand() {
    return ItemsetExpansion.of(this);
  }

  /**
   * Starts a search for rules among these sets. It needs all sets, without required items; of the
   * most frequent ones (topK) those of any length, not of {@code minLength} 2 or more.
   *
   * @return a search with the defaults: confidence of at least 0.5, any lift, any length
   */
  public RuleSearch rules() {
    return new RuleSearch(this);
  }

  /**
   * Returns the sets as a table: items (joined by {@code |}), length, count, support.
   *
   * @return a row for each set, in the order of {@link #list}
   */
  public Dataset toDataset() {
    return ItemsetTables.wide(list());
  }

  /**
   * Returns the sets as a long table, which needs no separator: set (numbered from 1), item, count,
   * support.
   *
   * @return a row for each item of each set, in the order of {@link #list}
   */
  public Dataset toLongDataset() {
    return ItemsetTables.longForm(list());
  }

  /**
   * Shows how many sets there are, by length, and the most frequent of them.
   *
   * @return some lines of text
   */
  public String summary() {
    return ItemsetTables.summary(this);
  }

  private IntStream members() {
    return IntStream.range(0, store.nodes()).filter(this::isMember);
  }

  boolean isMember(int node) {
    return store.count(node) > 0
        && (scope.minLength() == 1 || store.length(node) >= scope.minLength());
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

  ItemsetScope scope() {
    return scope;
  }

  ItemsetIndex index() {
    ItemsetIndex made = index;
    if (made == null) {
      made = new ItemsetIndex(store);
      index = made;
    }
    return made;
  }

  ItemRanks ranks() {
    ItemRanks made = ranks;
    if (made == null) {
      made = new ItemRanks(labels);
      ranks = made;
    }
    return made;
  }

  /**
   * Compares by content: the same sets with the same supports in the same number of baskets, by
   * whatever miner and in whatever order.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FrequentItemsets that
        && kind() == that.kind()
        && size() == that.size()
        && baskets() == that.baskets()
        && stream().allMatch(set -> that.find(set.items()).filter(set::equals).isPresent());
  }

  @Override
  public int hashCode() {
    return 31 * baskets() + members().map(store::count).sum();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "FrequentItemsets[%d sets in at least %d of %d baskets]",
        size(),
        minCount(),
        baskets());
  }
}

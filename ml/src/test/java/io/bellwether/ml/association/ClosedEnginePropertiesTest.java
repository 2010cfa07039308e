package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Closed and maximal sets of random baskets, against their definition. */
class ClosedEnginePropertiesTest {

  /** Few baskets and many, thin and dense, of many ties and few. */
  @Provide
  Arbitrary<MaskedBaskets> masked() {
    return Combinators.combine(
            Arbitraries.longs(),
            Arbitraries.integers().between(1, 11),
            Arbitraries.oneOf(
                Arbitraries.integers().between(0, 12),
                Arbitraries.integers().between(50, 80),
                Arbitraries.integers().between(100, 700)),
            Arbitraries.of(0.05, 0.2, 0.4, 0.6, 0.8, 0.95),
            Arbitraries.integers().between(0, 8))
        .as(MaskedBaskets::draw);
  }

  @Property(tries = 300)
  void setsAreThoseOfTheDefinition(
      @ForAll("masked") MaskedBaskets masked,
      @ForAll @IntRange(min = 1, max = 100) int share,
      @ForAll @IntRange(min = 1, max = 14) int maxLength) {
    Baskets baskets = masked.baskets();
    int minCount = Math.max(1, masked.rows.length * share / 200);
    for (ItemsetKind kind : List.of(ItemsetKind.CLOSED, ItemsetKind.MAXIMAL)) {
      assertThat(MinedSets.of(baskets, MinedSets.options(kind, minCount, maxLength)))
          .as("%s sets in %s baskets", kind, minCount)
          .containsExactlyInAnyOrderEntriesOf(masked.sets(kind, minCount, maxLength));
    }
  }

  /** Wide enough that thin sets move to grids of their own. */
  @Property(tries = 10)
  void setsOfManyItemsAreThoseOfTheDefinition(
      @ForAll long seed,
      @ForAll @IntRange(min = 16, max = 22) int items,
      @ForAll @IntRange(min = 1500, max = 3000) int size,
      @ForAll @IntRange(min = 0, max = 2) int ties) {
    MaskedBaskets masked = MaskedBaskets.draw(seed, items, size, 0.2, ties);
    int minCount = size / 150;
    Map<Long, Integer> closures = masked.closures(minCount);
    Map<String, Integer> closed = new TreeMap<>();
    closures.forEach((mask, count) -> closed.put(MaskedBaskets.names(mask), count));
    assertThat(MinedSets.closed(masked.baskets(), minCount))
        .containsExactlyInAnyOrderEntriesOf(closed);
    Map<String, Integer> maximal = new TreeMap<>();
    closures.forEach(
        (mask, count) -> {
          if (closures.keySet().stream().noneMatch(m -> m - mask != 0 && (m & mask) == mask)) {
            maximal.put(MaskedBaskets.names(mask), count);
          }
        });
    assertThat(MinedSets.maximal(masked.baskets(), minCount))
        .containsExactlyInAnyOrderEntriesOf(maximal);
  }

  @Property(tries = 20)
  void setsAreThoseOfBruteForce(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int minCount) {
    Baskets baskets = MaskedBaskets.draw(seed, 7, 20, 0.5, 3).baskets();
    Map<String, Integer> all = BruteForce.frequent(baskets, minCount);
    Map<String, Integer> closed = new TreeMap<>(all);
    Map<String, Integer> maximal = new TreeMap<>(all);
    List<Set<String>> sets = all.keySet().stream().map(names -> items(names)).toList();
    for (Set<String> set : sets) {
      for (Set<String> larger : sets) {
        if (larger.size() > set.size() && larger.containsAll(set)) {
          String names = String.join(",", set);
          maximal.remove(names);
          closed.remove(names, all.get(String.join(",", larger)));
        }
      }
    }
    assertThat(MinedSets.closed(baskets, minCount)).containsExactlyInAnyOrderEntriesOf(closed);
    assertThat(MinedSets.maximal(baskets, minCount)).containsExactlyInAnyOrderEntriesOf(maximal);
  }

  @Property(tries = 60)
  void closedSetsTellAllSupports(
      @ForAll("masked") MaskedBaskets masked, @ForAll @IntRange(min = 1, max = 9) int minCount) {
    Map<String, Integer> closed = MinedSets.closed(masked.baskets(), minCount);
    Map<String, Integer> told = new TreeMap<>();
    closed.forEach(
        (name, count) ->
            subsets(new ArrayList<>(items(name))).forEach(s -> told.merge(s, count, Math::max)));
    assertThat(told).isEqualTo(masked.sets(ItemsetKind.ALL, minCount, Integer.MAX_VALUE));
    assertThat(closed).containsAllEntriesOf(MinedSets.maximal(masked.baskets(), minCount));
  }

  @Property(tries = 60)
  void namesAndOrderDoNotMatter(
      @ForAll("masked") MaskedBaskets masked,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 9) int minCount) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = permutation(masked.items, random);
    int[] places = permutation(masked.rows.length, random);
    long[] rows = new long[masked.rows.length];
    for (int row = 0; row < rows.length; row++) {
      rows[places[row]] = renamed(masked.rows[row], order);
    }
    MaskedBaskets other = new MaskedBaskets(masked.items, rows);
    Map<String, Integer> expected = new TreeMap<>();
    MinedSets.closed(masked.baskets(), minCount)
        .forEach((name, count) -> expected.put(renamed(name, order), count));
    assertThat(MinedSets.closed(other.baskets(), minCount))
        .containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Property(tries = 40)
  void moreBasketsScaleCounts(
      @ForAll("masked") MaskedBaskets masked,
      @ForAll @IntRange(min = 1, max = 9) int minCount,
      @ForAll @IntRange(min = 2, max = 5) int times) {
    long[] rows = new long[masked.rows.length * times];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = masked.rows[row / times];
    }
    Map<String, Integer> expected = new TreeMap<>();
    MinedSets.closed(masked.baskets(), minCount).forEach((n, c) -> expected.put(n, c * times));
    assertThat(MinedSets.closed(new MaskedBaskets(masked.items, rows).baskets(), minCount * times))
        .containsExactlyInAnyOrderEntriesOf(expected);
  }

  /** As in the search for the most frequent sets: what stays above the floor is found and right. */
  @Property(tries = 60)
  void risingFloorOnlyLeavesOut(
      @ForAll("masked") MaskedBaskets masked, @ForAll @IntRange(min = 1, max = 30) int wanted) {
    for (ItemsetKind kind : List.of(ItemsetKind.CLOSED, ItemsetKind.MAXIMAL)) {
      Map<String, Integer> truth = masked.sets(kind, 2, Integer.MAX_VALUE);
      List<Integer> counts = new ArrayList<>();
      Map<String, Integer> found = new TreeMap<>();
      MiningOptions options = MinedSets.options(kind, 2, Integer.MAX_VALUE);
      SupportFloor floor = new SupportFloor(2);
      RankedBaskets data = RankedBaskets.of(masked.baskets(), options, floor, FitContext.create());
      MiningEngine engine = new ClosedEngine(data, options, floor);
      ItemsetSink sink =
          (path, length, count) -> {
            assertThat(count).isGreaterThanOrEqualTo(floor.minCount());
            Set<String> names = ItemNames.ofRanks(data.labels, path, length);
            found.put(String.join(",", new TreeSet<>(names)), count);
            counts.add(count);
            counts.sort(Collections.reverseOrder());
            if (counts.size() >= wanted) {
              floor.raise(counts.get(wanted - 1));
            }
          };
      for (int piece = 0; piece < engine.pieces(); piece++) {
        engine.mine(piece, sink, FitContext.create());
      }
      assertThat(truth).containsAllEntriesOf(found);
      truth.values().removeIf(count -> count < floor.minCount());
      assertThat(found).containsAllEntriesOf(truth);
    }
  }

  private static Set<String> items(String names) {
    return new TreeSet<>(List.of(names.split(",", -1)));
  }

  private static List<String> subsets(List<String> items) {
    List<String> subsets = new ArrayList<>();
    for (int mask = 1; mask < 1 << items.size(); mask++) {
      List<String> subset = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        if ((mask >> i & 1) == 1) {
          subset.add(items.get(i));
        }
      }
      subsets.add(String.join(",", subset));
    }
    return subsets;
  }

  private static int[] permutation(int size, SplittableRandom random) {
    int[] places = new int[size];
    for (int i = 0; i < size; i++) {
      int other = random.nextInt(i + 1);
      places[i] = places[other];
      places[other] = i;
    }
    return places;
  }

  private static long renamed(long mask, int[] order) {
    long renamed = 0;
    for (int item = 0; item < order.length; item++) {
      renamed |= ((mask >> item) & 1) << order[item];
    }
    return renamed;
  }

  private static String renamed(String names, int[] order) {
    long mask = 0;
    for (String name : items(names)) {
      mask |= 1L << (Integer.parseInt(name.substring(1)) - MaskedBaskets.FIRST);
    }
    return MaskedBaskets.names(renamed(mask, order));
  }
}

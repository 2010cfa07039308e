package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.basket.Taxonomy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What becomes of the sets that engines find: by definition, for closed and maximal ones. */
class MiningRunTest {

  private static Set<String> items(String set) {
    return new TreeSet<>(Arrays.asList(set.split(",", -1)));
  }

  /** The sets that none of the others contains, or none with the same count. */
  private static Map<String, Integer> reduced(Map<String, Integer> sets, ItemsetKind kind) {
    Map<String, Integer> kept = new TreeMap<>(sets);
    kept.keySet()
        .removeIf(
            set ->
                sets.entrySet().stream()
                    .anyMatch(
                        other ->
                            !other.getKey().equals(set)
                                && (kind == ItemsetKind.MAXIMAL
                                    || other.getValue().equals(sets.get(set)))
                                && items(other.getKey()).containsAll(items(set))));
    return kept;
  }

  private static Map<String, Integer> mined(
      Baskets baskets, ItemsetKind kind, int minCount, List<String> required, int maxLength) {
    return EngineSets.of(
        Eclat.builder()
            .kind(kind)
            .minCount(minCount)
            .required(required)
            .maxLength(maxLength)
            .build()
            .mine(baskets));
  }

  @Property(tries = 150)
  void closedAndMaximalSetsWithRequiredItems(
      @ForAll RandomBaskets kind,
      @ForAll long seed,
      @ForAll @IntRange(max = 40) int rows,
      @ForAll @IntRange(min = 1, max = 5) int minCount,
      @ForAll @IntRange(max = 2) int requiredItems,
      @ForAll @IntRange(min = 1, max = 8) int maxLength) {
    Baskets baskets = kind.make(rows, 7, seed);
    List<String> required =
        baskets.items().subList(0, Math.min(requiredItems, baskets.items().size()));
    Map<String, Integer> all = new HashMap<>(BruteForce.frequent(baskets, minCount));
    all.keySet().removeIf(set -> !items(set).containsAll(required));
    for (ItemsetKind wanted : List.of(ItemsetKind.CLOSED, ItemsetKind.MAXIMAL)) {
      Map<String, Integer> expected = reduced(all, wanted);
      expected.keySet().removeIf(set -> items(set).size() > maxLength);
      assertThat(mined(baskets, wanted, minCount, required, maxLength)).isEqualTo(expected);
    }
  }

  @Property(tries = 150)
  void closedAndMaximalSetsLeaveOutCategoriesOfTheirItems(
      @ForAll RandomBaskets kind,
      @ForAll long seed,
      @ForAll @IntRange(max = 40) int rows,
      @ForAll @IntRange(min = 1, max = 5) int minCount,
      @ForAll @IntRange(min = 1, max = 8) int maxLength) {
    Baskets baskets =
        kind.make(rows, 5, seed)
            .with(
                Taxonomy.builder()
                    .item("i0", "even")
                    .item("i2", "even")
                    .item("i1", "odd")
                    .category("even", "number")
                    .build());
    Map<String, Integer> all = BruteForce.frequent(baskets, minCount);
    for (ItemsetKind wanted : List.of(ItemsetKind.CLOSED, ItemsetKind.MAXIMAL)) {
      Map<String, Integer> expected = new TreeMap<>();
      reduced(all, wanted)
          .forEach(
              (set, count) -> {
                Set<String> own = items(set);
                Set<String> categories = new HashSet<>();
                for (String item : own) {
                  for (int a : baskets.ancestors(baskets.number(item).orElseThrow())) {
                    categories.add(baskets.item(a));
                  }
                }
                own.removeAll(categories);
                if (own.size() <= maxLength) {
                  assertThat(expected.put(String.join(",", own), count)).isNull();
                }
              });
      assertThat(mined(baskets, wanted, minCount, List.of(), maxLength)).isEqualTo(expected);
    }
  }

  @Property(tries = 100)
  void theMostFrequentClosedAndMaximalSets(
      @ForAll RandomBaskets kind,
      @ForAll long seed,
      @ForAll @IntRange(max = 40) int rows,
      @ForAll @IntRange(min = 1, max = 20) int topK) {
    Baskets baskets = kind.make(rows, 7, seed);
    for (ItemsetKind wanted : List.of(ItemsetKind.CLOSED, ItemsetKind.MAXIMAL)) {
      Map<String, Integer> expected = reduced(BruteForce.frequent(baskets, 1), wanted);
      int[] counts = expected.values().stream().mapToInt(c -> c).sorted().toArray();
      int least = counts.length <= topK ? 1 : counts[counts.length - topK];
      expected.values().removeIf(count -> count < least);
      assertThat(EngineSets.of(Eclat.builder().kind(wanted).topK(topK).build().mine(baskets)))
          .isEqualTo(expected);
    }
  }
}

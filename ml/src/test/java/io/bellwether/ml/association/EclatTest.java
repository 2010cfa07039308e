package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.basket.Taxonomy;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EclatTest {

  private static final Baskets SHOP =
      Baskets.of(
          List.of(
              List.of("beer", "chips", "wine"),
              List.of("beer", "chips"),
              List.of("bread"),
              List.of(),
              List.of("beer", "bread", "chips", "wine")));

  private static List<String> names(int items) {
    return IntStream.range(0, items).mapToObj(i -> "n" + i).toList();
  }

  /** Those of the frequent sets that a condition on their items lets pass. */
  private static Map<String, Integer> brute(
      Baskets baskets, int minCount, Predicate<List<String>> wanted) {
    Map<String, Integer> sets = new TreeMap<>(BruteForce.frequent(baskets, minCount));
    sets.keySet().removeIf(set -> !wanted.test(Arrays.asList(set.split(",", -1))));
    return sets;
  }

  @Test
  void findsTheSetsOfAShop() {
    FrequentItemsets sets = Eclat.builder().minCount(3).build().mine(SHOP);
    assertThat(EngineSets.of(sets)).isEqualTo(Map.of("beer", 3, "chips", 3, "beer,chips", 3));
    assertThat(sets.report())
        .isEqualTo(new MiningReport(MiningAlgorithm.ECLAT, 5, 3, 2, List.of(2L, 1L)));
  }

  @Property(tries = 200)
  void requiredExcludedAndLengths(
      @ForAll RandomBaskets kind,
      @ForAll long seed,
      @ForAll @IntRange(max = 60) int rows,
      @ForAll @IntRange(min = 1, max = 6) int minCount,
      @ForAll @IntRange(max = 3) int requiredItems,
      @ForAll @IntRange(max = 2) int excludedItems,
      @ForAll @IntRange(min = 1, max = 4) int minLength,
      @ForAll @IntRange(max = 4) int more) {
    Baskets baskets = kind.make(rows, 8, seed);
    List<String> items = baskets.items();
    List<String> required = items.subList(0, Math.min(requiredItems, items.size()));
    List<String> excluded =
        items.subList(required.size(), Math.min(required.size() + excludedItems, items.size()));
    int maxLength = minLength + more;
    Eclat eclat =
        Eclat.builder()
            .minCount(minCount)
            .required(required)
            .excluded(excluded)
            .minLength(minLength)
            .maxLength(maxLength)
            .build();
    Map<String, Integer> expected =
        brute(
            baskets,
            minCount,
            set ->
                set.containsAll(required)
                    && Collections.disjoint(set, excluded)
                    && set.size() >= minLength
                    && set.size() <= maxLength);
    FrequentItemsets found = eclat.mine(baskets);
    assertThat(EngineSets.of(found)).isEqualTo(expected);
    assertStreams(eclat, baskets, expected, found.report());
  }

  private static void assertStreams(
      Eclat eclat, Baskets baskets, Map<String, Integer> expected, MiningReport told) {
    Map<String, Integer> streamed = new TreeMap<>();
    MiningReport report =
        eclat.stream(
            baskets, set -> streamed.put(String.join(",", set.toItemset().items()), set.count()));
    assertThat(streamed).isEqualTo(expected);
    assertThat(report).isEqualTo(told);
    assertThat(report.lengths().stream().mapToLong(n -> n).sum()).isEqualTo(report.itemsets());
  }

  @Property(tries = 150)
  void theMostFrequentAreThoseOfAllSorted(
      @ForAll RandomBaskets kind,
      @ForAll long seed,
      @ForAll @IntRange(max = 60) int rows,
      @ForAll @IntRange(min = 1, max = 40) int topK,
      @ForAll @IntRange(min = 1, max = 3) int minLength) {
    Baskets baskets = kind.make(rows, 8, seed);
    Map<String, Integer> all = brute(baskets, 1, set -> set.size() >= minLength);
    int[] counts = all.values().stream().mapToInt(c -> c).sorted().toArray();
    int least = counts.length <= topK ? 1 : counts[counts.length - topK];
    all.values().removeIf(count -> count < least);
    Eclat eclat = Eclat.builder().topK(topK).minLength(minLength).build();
    FrequentItemsets one = eclat.mine(baskets);
    assertThat(EngineSets.of(one)).isEqualTo(all);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      FrequentItemsets many = eclat.mine(baskets, FitContext.create().executor(threads));
      assertThat(many.stream().toList()).isEqualTo(one.stream().toList());
      assertThat(many.report()).isEqualTo(one.report());
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void theMostFrequentAreNotStreamed() {
    Eclat eclat = Eclat.builder().topK(3).build();
    assertThatThrownBy(() -> eclat.stream(SHOP, set -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("topK is 3")
        .hasMessageContaining("minSupport");
  }

  @Test
  void tooManyEquallyFrequentSetsAreNotKept() {
    Baskets equal = Baskets.of(Collections.nCopies(6, names(30)));
    assertThatThrownBy(() -> Eclat.builder().topK(5).maxSets(1000).build().mine(equal))
        .isInstanceOf(FitException.class)
        .hasMessageStartingWith("more than 1000 item sets are in at least 6 baskets")
        .hasMessageContaining("set minSupport or minCount beside topK, set maxLength")
        .hasMessageNotContaining("stream them");
  }

  @Property(tries = 100)
  void noSetHoldsAnItemAndItsCategory(
      @ForAll RandomBaskets kind,
      @ForAll long seed,
      @ForAll @IntRange(max = 50) int rows,
      @ForAll @IntRange(min = 1, max = 5) int minCount) {
    Baskets plain = kind.make(rows, 6, seed);
    Baskets baskets =
        plain.with(
            Taxonomy.builder()
                .item("i0", "even")
                .item("i2", "even")
                .item("i4", "even")
                .item("i1", "odd")
                .item("i3", "odd")
                .category("even", "number")
                .category("odd", "number")
                .build());
    Map<String, Integer> expected =
        brute(
            baskets,
            minCount,
            set ->
                set.stream()
                    .noneMatch(
                        a ->
                            set.stream()
                                .anyMatch(
                                    b ->
                                        baskets.isRelated(
                                            baskets.number(a).orElseThrow(),
                                            baskets.number(b).orElseThrow()))));
    assertThat(EngineSets.of(Eclat.builder().minCount(minCount).build().mine(baskets)))
        .isEqualTo(expected);
  }

  @Test
  void whatIsRequiredLeavesNoPlaceForItsCategory() {
    Baskets baskets =
        SHOP.with(Taxonomy.builder().item("beer", "drinks").item("wine", "drinks").build());
    FrequentItemsets sets = Eclat.builder().minCount(2).required("beer").build().mine(baskets);
    assertThat(EngineSets.of(sets))
        .isEqualTo(Map.of("beer", 3, "beer,chips", 3, "beer,wine", 2, "beer,chips,wine", 2));
  }

  @Test
  void refusesARequiredItemThatIsInNoBasket() {
    Eclat eclat = Eclat.builder().required("caviar").build();
    assertThatThrownBy(() -> eclat.mine(SHOP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the required item 'caviar' is in no basket");
  }

  @Test
  void aBasketOfThousandsOfItemsEndsWithAStatement() {
    Baskets baskets = Baskets.of(List.of(names(5000)));
    Eclat eclat = Eclat.builder().minCount(1).build();
    assertThatThrownBy(() -> eclat.mine(baskets))
        .isInstanceOf(FitException.class)
        .hasMessage(
            "more than 10000000 item sets are in at least 1 baskets, and maxSets allows no more."
                + " Remedy: raise minSupport, set maxLength, ask for closed or maximal sets,"
                + " stream them, or raise maxSets.");
    assertThat(Eclat.builder().minCount(1).maxLength(1).build().mine(baskets).size())
        .isEqualTo(5000);
  }

  @Test
  void theCapIsTheSameForAnyThreads() {
    Baskets baskets = RandomBaskets.DENSE.make(50, 12, 3);
    int sets = Eclat.builder().minCount(5).build().mine(baskets).size();
    assertThat(sets).isGreaterThan(2000);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      for (FitContext context :
          List.of(FitContext.create(), FitContext.create().executor(threads))) {
        assertThat(Eclat.builder().minCount(5).maxSets(sets).build().mine(baskets, context).size())
            .isEqualTo(sets);
        Eclat tooMany = Eclat.builder().minCount(5).maxSets(sets - 1L).build();
        assertThatThrownBy(() -> tooMany.mine(baskets, context))
            .isInstanceOf(FitException.class)
            .hasMessageStartingWith(
                "more than " + (sets - 1) + " item sets are in at least 5 baskets");
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aLimitOfAStreamIsKeptExactly() {
    List<Itemset> seen = new ArrayList<>();
    Eclat eclat = Eclat.builder().minCount(1).maxSets(7).build();
    assertThatThrownBy(() -> eclat.stream(SHOP, set -> seen.add(set.toItemset())))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("more than 7 item sets")
        .hasMessageNotContaining("stream them");
    assertThat(seen).hasSize(7);
  }

  @Test
  void equalBasketsHaveAllSubsets() {
    Baskets baskets = Baskets.of(Collections.nCopies(1000, names(16)));
    FrequentItemsets sets = Eclat.builder().minSupport(1).build().mine(baskets);
    assertThat(sets.size()).isEqualTo((1 << 16) - 1);
    assertThat(sets.stream().allMatch(set -> set.count() == 1000)).isTrue();
    assertThat(sets.report().lengths().get(7)).isEqualTo(12870L);
  }

  @Test
  void emptyBasketsAndNone() {
    for (Baskets baskets :
        List.of(
            Baskets.builder().build(), Baskets.of(List.of(List.<String>of(), List.<String>of())))) {
      FrequentItemsets sets = Eclat.builder().minCount(1).build().mine(baskets);
      assertThat(sets.size()).isZero();
      assertThat(sets.report())
          .isEqualTo(new MiningReport(MiningAlgorithm.ECLAT, baskets.size(), 1, 0, List.of()));
      assertThat(Eclat.builder().topK(4).build().mine(baskets).size()).isZero();
    }
  }

  @Test
  void canBeStopped() {
    AtomicInteger asked = new AtomicInteger();
    FitContext context = FitContext.create().cancelWhen(() -> asked.incrementAndGet() > 20);
    Baskets equal = Baskets.of(Collections.nCopies(3, names(60)));
    Eclat eclat = Eclat.builder().minCount(1).build();
    assertThatThrownBy(() -> eclat.stream(equal, set -> {}, context))
        .isInstanceOf(CancellationException.class);
    assertThat(asked.get()).isEqualTo(21);
  }

  @Property(tries = 60)
  void alargerSetIsNeverMoreFrequent(@ForAll RandomBaskets kind, @ForAll long seed) {
    FrequentItemsets sets = Eclat.builder().minCount(4).build().mine(kind.make(120, 10, seed));
    Map<String, Integer> found = EngineSets.of(sets);
    sets.stream()
        .filter(set -> set.items().size() > 1)
        .forEach(
            set -> {
              for (String item : set.items()) {
                List<String> rest = new ArrayList<>(set.items());
                rest.remove(item);
                Collections.sort(rest);
                assertThat(found.get(String.join(",", rest))).isGreaterThanOrEqualTo(set.count());
              }
            });
  }

  @Test
  void saysWhatDiffersFromTheDefaults() {
    assertThat(Eclat.create()).hasToString("Eclat[minSupport=0.01]");
    assertThat(FpGrowth.create()).hasToString("FpGrowth[minSupport=0.01]");
    assertThat(AutoMiner.create()).hasToString("AutoMiner[minSupport=0.01]");
    assertThat(AutoMiner.builder().topK(9).minLength(2).build())
        .hasToString("AutoMiner[topK=9, minLength=2]");
    assertThat(
            FpGrowth.builder()
                .minCount(4)
                .maxLength(3)
                .kind(ItemsetKind.CLOSED)
                .required("b", "a")
                .excluded("c")
                .maxSets(5)
                .build())
        .hasToString(
            "FpGrowth[minCount=4, maxLength=3, kind=CLOSED, required=[a, b], excluded=[c],"
                + " maxSets=5]");
    assertThat(Eclat.builder().minSupport(0.2).build())
        .isEqualTo(Eclat.builder().minCount(3).minSupport(0.2).build())
        .hasSameHashCodeAs(Eclat.builder().minSupport(0.2).build())
        .isNotEqualTo(Eclat.builder().build());
  }

  @Test
  void refusesARequiredItemThatIsMisspelt() {
    Eclat eclat = Eclat.builder().required("buter").build();
    assertThatThrownBy(() -> eclat.mine(Baskets.of(List.of(List.of("butter", "bread")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the required item 'buter' is in no basket; did you mean 'butter'?");
  }

  @Test
  void theReportIsALine() {
    Baskets baskets = Baskets.of(List.of(names(5000)));
    assertThat(Eclat.builder().minCount(1).kind(ItemsetKind.CLOSED).build().mine(baskets).report())
        .hasToString(
            "MiningReport[algorithm=ECLAT, baskets=1, minCount=1, itemsets=1, longest=5000]");
  }
}

package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.Dataset;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.basket.Taxonomy;
import io.bellwether.model.FitException;
import io.bellwether.persist.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FrequentItemsetsTest {

  /** Ten baskets; a in 6, b in 5, c in 5, ab in 4, ac in 3, bc in 3, abc in 2. */
  private static final Baskets TEN =
      RuleOracle.baskets("a b", "a b", "a b c", "a b c", "a c", "a", "b c", "c", "d", "");

  private static final FrequentItemsets FREQUENT = RuleOracle.frequent(TEN, 2);

  private static List<String> texts(List<Itemset> sets) {
    return sets.stream().map(set -> String.join("", set.items()) + set.count()).toList();
  }

  private static Map<String, Integer> counts(FrequentItemsets sets) {
    Map<String, Integer> counts = new TreeMap<>();
    sets.stream().forEach(set -> counts.put(String.join(",", set.items()), set.count()));
    assertThat(counts).hasSize(sets.size());
    return counts;
  }

  @Test
  void setsAreListedByCountLengthAndName() {
    assertThat(texts(FREQUENT.list()))
        .containsExactly("a6", "b5", "c5", "ab4", "ac3", "bc3", "abc2");
    assertThat(texts(FREQUENT.top(4))).containsExactly("a6", "b5", "c5", "ab4");
    assertThat(texts(FREQUENT.top(2))).containsExactly("a6", "b5");
    assertThat(FREQUENT.top(99)).isEqualTo(FREQUENT.list());
    assertThat(FREQUENT.top(0)).isEmpty();
    assertThat(texts(FREQUENT.ofLength(2))).containsExactly("ab4", "ac3", "bc3");
    assertThat(FREQUENT.ofLength(4)).isEmpty();
    assertThat(texts(FREQUENT.containing("b", "c"))).containsExactly("bc3", "abc2");
    assertThat(FREQUENT.countsByLength())
        .containsExactly(Map.entry(1, 3), Map.entry(2, 3), Map.entry(3, 1));
  }

  @Test
  void supportsAreFoundByNames() {
    assertThat(FREQUENT.support(Set.of("c", "a"))).isEqualTo(3);
    assertThat(FREQUENT.support(List.of("a", "a"))).isEqualTo(6);
    assertThat(FREQUENT.find(Set.of("b", "a"))).contains(new Itemset(Set.of("a", "b"), 4, 10));
    assertThat(FREQUENT.find(Set.of("d"))).isEmpty();
    assertThat(FREQUENT.contains("a", "b")).isTrue();
    assertThat(FREQUENT.contains("d")).isFalse();
    assertThat(FREQUENT.closed().contains("b", "c")).isTrue();
  }

  @Test
  void badQuestionsAreAnsweredByWhatIsWrong() {
    assertThatThrownBy(() -> FREQUENT.support(Set.of("a", "e")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'e' is not one of the 3 frequent items");
    FrequentItemsets four = RuleOracle.frequent(TEN, 4);
    assertThatThrownBy(() -> four.support(Set.of("a", "c")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[a, c] is not among the 4 item sets found: fewer than 4 of 10");
    assertThatThrownBy(() -> FREQUENT.support(Set.of())).hasMessageContaining("no item named");
    assertThatThrownBy(() -> FREQUENT.find(Set.of())).hasMessageContaining("no item named");
    assertThatThrownBy(FREQUENT::containing).hasMessageContaining("no item named");
    assertThatThrownBy(() -> FREQUENT.containing("e")).hasMessageContaining("'e' is not one of");
    assertThatThrownBy(() -> FREQUENT.top(-1)).hasMessageContaining("top is -1");
    assertThatThrownBy(() -> FREQUENT.maximal().support(Set.of("a")))
        .hasMessageContaining("maximal sets do not tell");
    assertThatThrownBy(() -> FREQUENT.maximal().closed())
        .isInstanceOf(FitException.class)
        .hasMessageContaining("kind(ItemsetKind.CLOSED)");
    assertThatThrownBy(() -> FREQUENT.maximal().expand())
        .isInstanceOf(FitException.class)
        .hasMessageContaining("maximal item sets");
  }

  @Test
  void asTables() {
    Dataset wide = FREQUENT.toDataset();
    assertThat(wide.columnNames()).containsExactly("items", "length", "count", "support");
    assertThat(wide.row(3).text("items")).isEqualTo("a|b");
    assertThat(wide.row(3).number("support")).isEqualTo(0.4);
    Dataset longForm = FREQUENT.toLongDataset();
    assertThat(longForm.rowCount()).isEqualTo(3 + 6 + 3);
    assertThat(longForm.row(4).number("set")).isEqualTo(4);
    assertThat(longForm.row(4).text("item")).isEqualTo("b");
    assertThat(longForm.row(4).number("count")).isEqualTo(4);
    assertThat(RuleOracle.frequent(TEN, 9).toLongDataset().rowCount()).isZero();
  }

  @Test
  void summaryCanBeRead() {
    assertThat(FREQUENT.summary())
        .startsWith("7 frequent item sets in at least 2 of 10 baskets (20.00%)\n\nitems  sets\n")
        .contains("Most frequent")
        .contains("a, b          4   40.00%");
    assertThat(FREQUENT.toString())
        .isEqualTo("FrequentItemsets[7 sets in at least 2 of 10 baskets]");
    assertThat(RuleOracle.frequent(TEN, 9).summary()).startsWith("0 frequent item sets");
  }

  @Test
  void equalityIsByContent() {
    FrequentItemsets eclat = Eclat.builder().minCount(2).build().mine(TEN);
    assertThat(eclat).isEqualTo(FREQUENT).hasSameHashCodeAs(FREQUENT);
    assertThat(RuleOracle.frequent(TEN, 3)).isNotEqualTo(FREQUENT);
    assertThat(FREQUENT.closed()).isNotEqualTo(FREQUENT.maximal());
    FrequentItemsets others =
        RuleOracle.frequent(
            RuleOracle.baskets("x b", "x b", "x b c", "x b c", "x c", "x", "b c", "c", "d", ""), 2);
    assertThat(others).isNotEqualTo(FREQUENT);
  }

  @Property(tries = 60)
  void closedAndMaximalAreThoseOfTheDefinition(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int minCount) {
    Baskets baskets = RuleOracle.baskets(RuleOracle.random(seed, 25, 7));
    FrequentItemsets all = RuleOracle.frequent(baskets, minCount);
    Map<String, Integer> expected = BruteForce.frequent(baskets, minCount);
    assertThat(counts(all)).isEqualTo(expected);
    Map<String, Integer> closed = new TreeMap<>(expected);
    closed.entrySet().removeIf(set -> hasLarger(expected, set.getKey(), set.getValue()));
    Map<String, Integer> maximal = new TreeMap<>(expected);
    maximal.entrySet().removeIf(set -> hasLarger(expected, set.getKey(), 0));
    assertThat(counts(all.closed())).isEqualTo(closed);
    assertThat(counts(all.maximal())).isEqualTo(maximal);
    assertThat(all.closed().maximal()).isEqualTo(all.maximal());
    assertThat(all.closed().report().itemsets()).isEqualTo(closed.size());
  }

  private static boolean hasLarger(Map<String, Integer> sets, String items, int minCount) {
    Set<String> part = Set.of(items.split(",", -1));
    return sets.entrySet().stream()
        .anyMatch(
            other -> {
              Set<String> whole = Set.of(other.getKey().split(",", -1));
              return whole.size() > part.size()
                  && whole.containsAll(part)
                  && other.getValue() >= minCount;
            });
  }

  @Property(tries = 40)
  void closedSetsTellAllSupports(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int minCount) {
    Baskets baskets = RuleOracle.baskets(RuleOracle.random(seed, 25, 7));
    FrequentItemsets all = RuleOracle.frequent(baskets, minCount);
    FrequentItemsets closed = all.closed();
    assertThat(closed.expand()).isEqualTo(all);
    all.stream().forEach(set -> assertThat(closed.support(set.items())).isEqualTo(set.count()));
  }

  @Test
  void closedSetsOfSomeLengthsDoNotTellTheirParts() {
    FrequentItemsets pairs =
        FpGrowth.builder().minCount(2).kind(ItemsetKind.CLOSED).maxLength(2).build().mine(TEN);
    assertThat(pairs.support(Set.of("a", "b"))).isEqualTo(4);
    // of "x" in all of "x y z" alone, closed sets up to two items would tell nothing or less
    FrequentItemsets triple =
        FpGrowth.builder()
            .minCount(1)
            .kind(ItemsetKind.CLOSED)
            .maxLength(2)
            .build()
            .mine(RuleOracle.baskets("x y z", "x y z", "w z"));
    assertThat(triple.find(Set.of("x"))).isEmpty();
    assertThatThrownBy(() -> triple.support(Set.of("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it is not closed, or fewer than 1 of 3");
    assertThatThrownBy(triple::expand)
        .isInstanceOf(FitException.class)
        .hasMessageContaining("closed sets of certain lengths");
  }

  @Test
  void closedSetsWithoutCategoriesOfItemsDoNotTellTheirParts() {
    // milk and cheese are dairy; the closed set of cheese is cheese alone, dairy goes without
    // saying
    Taxonomy dairy = Taxonomy.builder().item("milk", "dairy").item("cheese", "dairy").build();
    Baskets baskets = RuleOracle.baskets("milk bread", "milk", "cheese", "bread").with(dairy);
    FrequentItemsets closed =
        FpGrowth.builder().minCount(1).kind(ItemsetKind.CLOSED).build().mine(baskets);
    assertThat(closed.support(Set.of("dairy"))).isEqualTo(3);
    assertThat(closed.find(Set.of("dairy", "bread"))).isEmpty();
    assertThatThrownBy(closed::expand)
        .isInstanceOf(FitException.class)
        .hasMessageContaining("without the categories of their items");
  }

  @Test
  void savedSetsAreTheSame() throws IOException {
    for (FrequentItemsets sets :
        List.of(
            FREQUENT,
            FREQUENT.closed(),
            Eclat.builder().minCount(2).minLength(2).maxLength(3).build().mine(TEN))) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ModelFile.save(sets, bytes);
      FrequentItemsets again =
          ModelFile.load(new ByteArrayInputStream(bytes.toByteArray()), FrequentItemsets.class);
      assertThat(again).isEqualTo(sets);
      assertThat(again.list()).isEqualTo(sets.list());
      assertThat(again.minCount()).isEqualTo(2);
    }
  }

  @Test
  void whatTheSearchLeftOutIsSaid() {
    FrequentItemsets pairs =
        FpGrowth.builder().minCount(1).minLength(2).maxLength(2).build().mine(TEN);
    assertThatThrownBy(() -> pairs.support(Set.of("a")))
        .hasMessageContaining("sets of fewer than 2 items were left out (minLength)");
    assertThatThrownBy(() -> pairs.support(Set.of("a", "b", "c")))
        .hasMessageContaining("sets of more than 2 items were left out (maxLength)");
    FrequentItemsets some = FpGrowth.builder().minCount(1).required("a").build().mine(TEN);
    assertThatThrownBy(() -> some.support(Set.of("b", "c")))
        .hasMessageContaining("only sets with [a] were mined");
  }

  @Test
  void closedSetsWithARequiredItemDoNotTellOfSetsWithoutIt() {
    FrequentItemsets closed =
        FpGrowth.builder().minCount(1).kind(ItemsetKind.CLOSED).required("a").build().mine(TEN);
    // b is in five baskets, but only in four of those with a
    assertThat(closed.support(Set.of("a", "b"))).isEqualTo(4);
    assertThat(closed.find(Set.of("b"))).isEmpty();
    assertThatThrownBy(() -> closed.support(Set.of("b")))
        .hasMessageContaining("only sets with [a] were mined");
  }

  @Test
  void summaryOfFewOrNoneCanBeRead() {
    assertThat(RuleOracle.frequent(TEN, 6).summary())
        .startsWith("1 frequent item set in at least 6 of 10 baskets (60.00%)\n\nitems  sets\n")
        .containsPattern("item set +count +support");
    assertThat(RuleOracle.frequent(TEN, 100).summary())
        .isEqualTo("0 frequent item sets in at least 100 of 10 baskets");
    assertThat(RuleOracle.frequent(RuleOracle.baskets("a b"), 1).summary())
        .startsWith("3 frequent item sets in at least 1 of 1 basket (100.00%)");
  }

  @Test
  void missingArgumentsAreNamed() {
    assertNull(() -> FpGrowth.builder().required((String) null), "an item of required is null");
    assertNull(() -> Eclat.builder().excluded("a", null), "an item of excluded is null");
    assertNull(() -> FREQUENT.support(Arrays.asList("a", null)), "an item is null");
    assertNull(() -> FREQUENT.contains("a", null), "an item is null");
    assertNull(() -> FREQUENT.rules().withAntecedent("a", null), "an item is null");
    assertNull(() -> FREQUENT.rules().sortBy(null), "measure");
    assertNull(() -> FREQUENT.rules().find().sortBy(null), "measure");
    for (ItemsetMiner miner :
        List.of(FpGrowth.builder().build(), Eclat.builder().build(), AutoMiner.builder().build())) {
      assertNull(() -> miner.mine(null), "baskets");
      assertNull(() -> miner.stream(null, set -> {}), "baskets");
      assertNull(() -> miner.stream(TEN, null), "consumer");
    }
  }

  private static void assertNull(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(message);
  }
}

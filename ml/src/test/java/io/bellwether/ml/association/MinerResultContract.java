package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ml.basket.Baskets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A miner finds what the definitions say.
 *
 * @param <M> the type of the miner
 */
interface MinerResultContract<M extends ItemsetMiner> {

  /** Returns what to test. */
  MinerSubject<M> subject();

  /** The sets of each kind are those of the definition, with their counts. */
  @TestFactory
  default Stream<DynamicTest> findsTheSetsOfTheDefinition() {
    return Stream.of(ItemsetKind.values())
        .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> assertDefinition(kind)));
  }

  private void assertDefinition(ItemsetKind kind) {
    for (Baskets baskets : MinerData.several()) {
      for (int minCount : new int[] {1, 2, 3, 7}) {
        assertThat(MinerData.mined(subject().miner(minCount, kind), baskets))
            .as("%s of %s, minCount %d", kind, baskets, minCount)
            .isEqualTo(MinerData.expected(baskets, minCount, kind));
      }
    }
  }

  /** A share of the baskets counts as the next whole number of them. */
  @Test
  default void minSupportIsAShareOfAllBaskets() {
    for (Baskets baskets : MinerData.several()) {
      FrequentItemsets found = subject().miner(o -> o.minSupport(0.3)).mine(baskets);
      int minCount = (int) Math.ceil(0.3 * baskets.size() - 1e-9);
      assertThat(found.minCount()).isEqualTo(minCount);
      assertThat(found.baskets()).isEqualTo(baskets.size());
      assertThat(MinerData.sets(found))
          .isEqualTo(MinerData.expected(baskets, minCount, ItemsetKind.ALL));
    }
  }

  /** Lengths are left out, but what is closed or maximal does not depend on them. */
  @TestFactory
  default Stream<DynamicTest> lengthsLimitWhatIsReported() {
    return Stream.of(ItemsetKind.values())
        .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> assertLengths(kind)));
  }

  private void assertLengths(ItemsetKind kind) {
    for (Baskets baskets : MinerData.several()) {
      Map<String, Integer> all = MinerData.expected(baskets, 2, kind);
      for (int[] length : new int[][] {{1, 1}, {1, 3}, {2, 2}, {3, 4}, {4, 100}}) {
        assertThat(
                MinerData.mined(
                    subject()
                        .miner(
                            o ->
                                o.minCount(2).kind(kind).minLength(length[0]).maxLength(length[1])),
                    baskets))
            .as("%s of %s, from %d to %d items", kind, baskets, length[0], length[1])
            .isEqualTo(MinerData.ofLength(all, length[0], length[1]));
      }
    }
  }

  /** Sets without the required items are left out. */
  @TestFactory
  default Stream<DynamicTest> requiredItemsAreInEverySet() {
    return Stream.of(ItemsetKind.values())
        .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> assertRequired(kind)));
  }

  private void assertRequired(ItemsetKind kind) {
    for (Baskets baskets : MinerData.several()) {
      Map<String, Integer> all = MinerData.expected(baskets, 2, kind);
      for (String[] items : new String[][] {{"a"}, {"c", "b"}, {"h", "d", "a"}}) {
        if (!baskets.items().containsAll(List.of(items))) {
          continue;
        }
        for (int most : new int[] {1, 2, 3, 100}) {
          assertThat(
                  MinerData.mined(
                      subject()
                          .miner(o -> o.minCount(2).kind(kind).required(items).maxLength(most)),
                      baskets))
              .as("%s of %s with %s, at most %d", kind, baskets, List.of(items), most)
              .isEqualTo(MinerData.ofLength(MinerData.with(all, items), 1, most));
        }
      }
    }
  }

  /** Excluded items are as if no basket held them. */
  @TestFactory
  default Stream<DynamicTest> excludedItemsAreAsIfNobodyBoughtThem() {
    return Stream.of(ItemsetKind.values())
        .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> assertExcluded(kind)));
  }

  private void assertExcluded(ItemsetKind kind) {
    for (Baskets baskets : MinerData.several()) {
      Baskets without = baskets.without(List.of("a", "e"));
      assertThat(without.size()).isEqualTo(baskets.size());
      assertThat(
              MinerData.mined(
                  subject().miner(o -> o.minCount(2).kind(kind).excluded("e", "a", "unknown")),
                  baskets))
          .isEqualTo(MinerData.expected(without, 2, kind));
    }
  }

  /** Required, excluded and lengths together. */
  @Test
  default void optionsGoTogether() {
    for (Baskets baskets : MinerData.several()) {
      if (baskets.items().contains("b")) {
        Map<String, Integer> all =
            MinerData.expected(baskets.without(List.of("c")), 2, ItemsetKind.ALL);
        assertThat(
                MinerData.mined(
                    subject()
                        .miner(
                            o ->
                                o.minCount(2)
                                    .required("b")
                                    .excluded("c")
                                    .minLength(2)
                                    .maxLength(3)),
                    baskets))
            .isEqualTo(MinerData.ofLength(MinerData.with(all, "b"), 2, 3));
      }
    }
  }

  /** The most frequent sets, with all that are as frequent as the last of them. */
  @Test
  default void topSetsComeWithTheirTies() {
    for (Baskets baskets : MinerData.several()) {
      Map<String, Integer> all = MinerData.expected(baskets, 1, ItemsetKind.ALL);
      for (int wanted : new int[] {1, 2, 5, 17, 100_000}) {
        assertThat(MinerData.mined(subject().miner(o -> o.topK(wanted)), baskets))
            .as("top %d of %s", wanted, baskets)
            .isEqualTo(MinerData.top(all, wanted));
        assertThat(MinerData.mined(subject().miner(o -> o.topK(wanted).minLength(2)), baskets))
            .as("top %d of at least two of %s", wanted, baskets)
            .isEqualTo(MinerData.top(MinerData.ofLength(all, 2, 100), wanted));
        assertThat(
                MinerData.mined(
                    subject().miner(o -> o.topK(wanted).minCount(3).maxLength(2)), baskets))
            .as("top %d of at most two, in three baskets, of %s", wanted, baskets)
            .isEqualTo(
                MinerData.top(
                    MinerData.ofLength(MinerData.expected(baskets, 3, ItemsetKind.ALL), 1, 2),
                    wanted));
      }
    }
  }

  /** The most frequent closed sets. */
  @Test
  default void topClosedSetsComeWithTheirTies() {
    for (Baskets baskets : MinerData.several()) {
      Map<String, Integer> all = MinerData.expected(baskets, 1, ItemsetKind.CLOSED);
      for (int wanted : new int[] {1, 4, 20}) {
        assertThat(
                MinerData.mined(
                    subject().miner(o -> o.topK(wanted).kind(ItemsetKind.CLOSED)), baskets))
            .isEqualTo(MinerData.top(all, wanted));
      }
    }
  }

  /** What is found can be looked up. */
  @Test
  default void everySetIsFoundByItsItems() {
    FrequentItemsets found = subject().miner(12).mine(MinerData.middling());
    assertThat(found.size()).isGreaterThan(100);
    found.stream()
        .forEach(
            set -> {
              assertThat(found.support(set.items())).isEqualTo(set.count());
              assertThat(found.find(set.items())).contains(set);
            });
  }
}

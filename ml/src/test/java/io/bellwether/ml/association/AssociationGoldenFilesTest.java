package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.persist.GoldenFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What format 1 left of {@link #BASKETS}, loaded for ever. */
class AssociationGoldenFilesTest {

  static final Baskets BASKETS =
      RuleOracle.baskets("a b", "a b", "a b c", "a b c", "a c", "a", "b c", "c", "d", "");

  @TestFactory
  Stream<DynamicTest> goldenFiles() {
    return GoldenFiles.beside(AssociationGoldenFilesTest.class)
        .expect(
            "association-rules-1.bellwether",
            AssociationRules.class,
            rules -> {
              // five rules of confidence 0.6 or more and lift 1.2 or more, the largest lift first
              assertThat(rules).isEqualTo(rules());
              assertThat(rules.get(0).toString())
                  .isEqualTo("[a] => [b] count 4, confidence 0.667, lift 1.33");
              assertThat(rules.get(0).consequentCount()).isEqualTo(5);
              assertThat(rules.baskets()).isEqualTo(10);
            })
        .expect(
            "itemsets-1.bellwether",
            FrequentItemsets.class,
            sets -> {
              assertThat(sets.size()).isEqualTo(7);
              assertThat(sets.support(Set.of("a", "b", "c"))).isEqualTo(2);
              assertThat(sets).isEqualTo(sets());
              assertThat(sets.rules().minLift(1.2).minConfidence(0.6).sortByLift())
                  .isEqualTo(rules());
            })
        .tests(() -> List.of(new AssociationRulesCodec(), new FrequentItemsetsCodec()));
  }

  static FrequentItemsets sets() {
    return RuleOracle.frequent(BASKETS, 2);
  }

  static AssociationRules rules() {
    return sets().rules().minLift(1.2).minConfidence(0.6).sortByLift();
  }

  @Test
  void damagedTreesOfSetsAreRefused() {
    assertDamaged(new int[] {-1, 1}, new int[] {0, 1}, new int[] {3, 2}, "item set 1 hangs on 1");
    assertDamaged(new int[] {-2}, new int[] {0}, new int[] {3}, "item set 0 hangs on -2");
    assertDamaged(new int[] {-1, 0}, new int[] {0, 0}, new int[] {3, 2}, "item set 1 adds item 0");
    assertDamaged(new int[] {-1, 0}, new int[] {0, 2}, new int[] {3, 2}, "item set 1 adds item 2");
    assertDamaged(new int[] {-1, 0}, new int[] {0, 1}, new int[] {3, 4}, "with count 4");
    assertDamaged(new int[] {-1}, new int[] {0}, new int[] {11}, "with count 11");
    assertDamaged(new int[] {-1}, new int[] {0}, new int[] {-1}, "with count -1");
    assertDamaged(
        new int[] {-1, -1, 0},
        new int[] {0, 1, 1},
        new int[] {3, 2, 1},
        "item set 2 hangs on 0, but the set before it does not");
    assertThat(
            ItemsetStore.checked(new int[] {-1, 0}, new int[] {0, 1}, new int[] {0, 4}, 2, 10)
                .nodes())
        .isEqualTo(2);
  }

  /** Steps from every set to the root would take hours here. */
  @Test
  void aChainOfAMillionSetsIsCheckedAndCountedInOnePass() {
    int size = 1_000_000;
    int[] parents = IntStream.range(-1, size - 1).toArray();
    int[] ranks = IntStream.range(0, size).toArray();
    int[] counts = new int[size];
    Arrays.fill(counts, 7);
    ItemsetStore store = ItemsetStore.checked(parents, ranks, counts, size, 10);
    assertThat(store.lengths(1)).hasSize(size).containsOnly(1L);
    assertThat(store.lengths(size)).hasSize(size).endsWith(0L, 1L);
    ranks[size - 1] = 0;
    assertThatThrownBy(() -> ItemsetStore.checked(parents, ranks, counts, size, 10))
        .hasMessageContaining("item set 999999 adds item 0");
  }

  private static void assertDamaged(int[] parents, int[] ranks, int[] counts, String message) {
    assertThatThrownBy(() -> ItemsetStore.checked(parents, ranks, counts, 2, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}

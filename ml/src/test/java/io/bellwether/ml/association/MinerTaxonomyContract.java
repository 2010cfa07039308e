package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.basket.Taxonomy;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Items and their categories.
 *
 * @param <M> the type of the miner
 */
interface MinerTaxonomyContract<M extends ItemsetMiner> {

  /** Returns what to test. */
  MinerSubject<M> subject();

  private static Taxonomy taxonomy() {
    return Taxonomy.builder()
        .item("a", "X")
        .item("b", "X")
        .item("c", "Y")
        .item("d", "Y")
        .item("e", "Z")
        .category("X", "Top")
        .category("Y", "Top")
        .build();
  }

  /** All frequent sets, but those that hold an item and a category of it. */
  @Test
  default void noSetHoldsAnItemAndItsCategory() {
    int mixed = 0;
    for (Baskets plain : MinerData.several()) {
      Baskets baskets = plain.with(taxonomy());
      Map<String, Integer> expected = new TreeMap<>(BruteForce.frequent(baskets, 2));
      expected.keySet().removeIf(set -> holdsRelated(baskets, MinerData.names(set)));
      Map<String, Integer> found = MinerData.mined(subject().miner(2), baskets);
      assertThat(found).as("%s", baskets).isEqualTo(expected);
      mixed += (int) found.keySet().stream().filter(set -> set.matches(".*[X-Z],.*[a-h]")).count();
    }
    assertThat(mixed).isGreaterThan(50);
  }

  private static boolean holdsRelated(Baskets baskets, Set<String> names) {
    for (String one : names) {
      for (String other : names) {
        int a = baskets.number(one).orElseThrow();
        int b = baskets.number(other).orElseThrow();
        if (a != b && baskets.isRelated(a, b)) {
          return true;
        }
      }
    }
    return false;
  }
}

package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ml.basket.Baskets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Baskets at the edge of what there is.
 *
 * @param <M> the type of the miner
 */
interface MinerEdgeContract<M extends ItemsetMiner> {

  /** Returns what to test. */
  MinerSubject<M> subject();

  /** Of no baskets there are no sets. */
  @ParameterizedTest
  @EnumSource
  default void noBasketsHaveNoSets(ItemsetKind kind) {
    FrequentItemsets found = subject().miner(o -> o.kind(kind)).mine(MinerData.baskets(List.of()));
    assertThat(found.size()).isZero();
    assertThat(found.baskets()).isZero();
    assertThat(found.list()).isEmpty();
    assertThat(found.report().longest()).isZero();
  }

  /** Baskets without items have no sets, but they are baskets. */
  @ParameterizedTest
  @EnumSource
  default void basketsWithoutItemsHaveNoSets(ItemsetKind kind) {
    FrequentItemsets found =
        subject()
            .miner(o -> o.kind(kind))
            .mine(MinerData.baskets(Collections.nCopies(3, List.of())));
    assertThat(found.size()).isZero();
    assertThat(found.baskets()).isEqualTo(3);
  }

  /** Empty baskets make supports smaller. */
  @ParameterizedTest
  @EnumSource
  default void emptyBasketsCountAsBaskets(ItemsetKind kind) {
    List<List<String>> rows = new ArrayList<>(Collections.nCopies(6, List.of()));
    rows.addAll(List.of(List.of("a", "b"), List.of("a", "b"), List.of("b"), List.of("c")));
    FrequentItemsets found =
        subject().miner(o -> o.minSupport(0.2).kind(kind)).mine(MinerData.baskets(rows));
    assertThat(found.minCount()).isEqualTo(2);
    assertThat(found.baskets()).isEqualTo(10);
    assertThat(found.find(List.of("a", "b")).orElseThrow().support()).isEqualTo(0.2);
    assertThat(MinerData.sets(found))
        .isEqualTo(MinerData.expected(MinerData.baskets(rows), 2, kind));
  }

  /** One item in one basket. */
  @ParameterizedTest
  @EnumSource
  default void oneItemIsASet(ItemsetKind kind) {
    assertThat(
            MinerData.mined(subject().miner(1, kind), MinerData.baskets(List.of(List.of("only")))))
        .isEqualTo(Map.of("only", 1));
  }

  /** No set is in so many baskets. */
  @ParameterizedTest
  @EnumSource
  default void nothingIsFrequentEnough(ItemsetKind kind) {
    FrequentItemsets found = subject().miner(1000, kind).mine(MinerData.middling());
    assertThat(found.size()).isZero();
    assertThat(found.report().frequentItems()).isZero();
  }

  /** Equal baskets are one closed set. */
  @Test
  default void equalBasketsAreOneClosedSet() {
    List<String> items = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
    Baskets baskets = MinerData.baskets(Collections.nCopies(50, items));
    Map<String, Integer> one = Map.of("a,b,c,d,e,f,g,h,i,j", 50);
    assertThat(MinerData.mined(subject().miner(1, ItemsetKind.CLOSED), baskets)).isEqualTo(one);
    assertThat(MinerData.mined(subject().miner(50, ItemsetKind.MAXIMAL), baskets)).isEqualTo(one);
    Map<String, Integer> all = MinerData.mined(subject().miner(50), baskets);
    assertThat(all).hasSize(1023);
    assertThat(all.values()).containsOnly(50);
  }

  /** A basket of thousands of items is one closed and one maximal set. */
  @Test
  default void hugeBasketIsOneClosedSet() {
    List<String> items = IntStream.range(0, 5000).mapToObj(i -> "item " + i).toList();
    Baskets baskets = MinerData.baskets(List.of(items, List.of("other")));
    for (ItemsetKind kind : List.of(ItemsetKind.CLOSED, ItemsetKind.MAXIMAL)) {
      FrequentItemsets found = subject().miner(1, kind).mine(baskets);
      assertThat(found.size()).isEqualTo(2);
      assertThat(found.report().longest()).isEqualTo(5000);
      assertThat(found.stream().mapToInt(set -> set.items().size()))
          .containsExactlyInAnyOrder(1, 5000);
    }
    assertThat(subject().miner(o -> o.minCount(1).maxLength(1)).mine(baskets).size())
        .isEqualTo(5001);
  }

  /** More items than a machine word has bits, and sets that need all of them. */
  @Test
  default void setsOfMoreThanSixtyFourItems() {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < 6; row++) {
      int left = row;
      rows.add(
          IntStream.range(0, 100)
              .filter(i -> i % 40 != left)
              .mapToObj(i -> String.format(Locale.ROOT, "%03d", i))
              .toList());
    }
    Baskets baskets = MinerData.baskets(rows);
    FrequentItemsets closed = subject().miner(1, ItemsetKind.CLOSED).mine(baskets);
    assertThat(closed.size()).isEqualTo((1 << 6) - 1);
    Map<Integer, Integer> lengths = new TreeMap<>();
    closed.stream().forEach(set -> lengths.merge(set.count(), 1, Integer::sum));
    assertThat(lengths).isEqualTo(Map.of(1, 6, 2, 15, 3, 20, 4, 15, 5, 6, 6, 1));
    assertThat(subject().miner(3, ItemsetKind.MAXIMAL).mine(baskets).size()).isEqualTo(20);
    FrequentItemsets pairs = subject().miner(o -> o.minCount(4).maxLength(2)).mine(baskets);
    assertThat(pairs.size()).isEqualTo(100 + 100 * 99 / 2);
  }
}

package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What must not matter, and what must follow.
 *
 * @param <M> the type of the miner
 */
interface MinerInvarianceContract<M extends ItemsetMiner> {

  /** Returns what to test. */
  MinerSubject<M> subject();

  /** The number of threads makes no difference, not even to the order. */
  @ParameterizedTest
  @EnumSource
  default void oneAndFourThreadsFindTheSameInTheSameOrder(ItemsetKind kind) throws Exception {
    Baskets baskets = MinerData.middling();
    M miner = subject().miner(4, kind);
    List<Itemset> one = miner.mine(baskets).stream().toList();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      FitContext context = FitContext.create().executor(pool);
      for (int again = 0; again < 3; again++) {
        FrequentItemsets four = miner.mine(baskets, context);
        assertThat(four.stream().toList()).isEqualTo(one);
        assertThat(four.report()).isEqualTo(miner.mine(baskets).report());
      }
      M top = subject().miner(o -> o.topK(40));
      assertThat(top.mine(baskets, context).stream().toList())
          .isEqualTo(top.mine(baskets).stream().toList());
    } finally {
      pool.shutdownNow();
    }
  }

  /** A larger set is in no more baskets, and every part of a frequent set is frequent. */
  @Test
  default void supportIsAntitone() {
    Map<String, Integer> sets = MinerData.mined(subject().miner(5), MinerData.middling());
    assertThat(sets.size()).isGreaterThan(400);
    int larger = 0;
    for (Map.Entry<String, Integer> set : sets.entrySet()) {
      Set<String> names = MinerData.names(set.getKey());
      for (String left : names) {
        Set<String> part = new TreeSet<>(names);
        part.remove(left);
        if (!part.isEmpty()) {
          assertThat(sets.get(String.join(",", part))).isGreaterThanOrEqualTo(set.getValue());
          larger++;
        }
      }
    }
    assertThat(larger).isGreaterThan(800);
  }

  /** Every frequent set has the support of the smallest closed set around it. */
  @Test
  default void closedSetsKeepAllSupports() {
    Baskets baskets = MinerData.middling();
    Map<String, Integer> closed = MinerData.mined(subject().miner(8, ItemsetKind.CLOSED), baskets);
    Map<String, Integer> maximal =
        MinerData.mined(subject().miner(8, ItemsetKind.MAXIMAL), baskets);
    assertThat(closed).containsAllEntriesOf(maximal);
    Map<String, Integer> all = MinerData.mined(subject().miner(8), baskets);
    assertThat(all).containsAllEntriesOf(closed);
    all.forEach(
        (set, count) -> {
          Set<String> names = MinerData.names(set);
          int most =
              closed.entrySet().stream()
                  .filter(larger -> MinerData.names(larger.getKey()).containsAll(names))
                  .mapToInt(Map.Entry::getValue)
                  .max()
                  .orElse(0);
          assertThat(most).as(set).isEqualTo(count);
        });
  }

  /** The order of the baskets, and of the items in them, makes no difference. */
  @ParameterizedTest
  @EnumSource
  default void orderOfBasketsMakesNoDifference(ItemsetKind kind) {
    List<List<String>> rows = MinerData.rows(11, 12, 80, 0.35);
    M miner = subject().miner(5, kind);
    List<Itemset> before = miner.mine(MinerData.baskets(rows)).list();
    List<List<String>> shuffled = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> copy = new ArrayList<>(row);
      Collections.shuffle(copy, new Random(3));
      shuffled.add(copy);
    }
    Collections.shuffle(shuffled, new Random(4));
    assertThat(miner.mine(MinerData.baskets(shuffled)).list()).isEqualTo(before);
  }

  /** Other names give the same sets in other names. */
  @ParameterizedTest
  @EnumSource
  default void namesAreOnlyNames(ItemsetKind kind) {
    List<List<String>> rows = MinerData.rows(12, 12, 80, 0.35);
    M miner = subject().miner(5, kind);
    Map<String, Integer> renamed = new TreeMap<>();
    MinerData.mined(miner, MinerData.baskets(rows))
        .forEach((set, count) -> renamed.put(other(MinerData.names(set)), count));
    List<List<String>> others =
        rows.stream().map(row -> row.stream().map(this::other).toList()).toList();
    assertThat(MinerData.mined(miner, MinerData.baskets(others))).isEqualTo(renamed);
  }

  private String other(String name) {
    return Character.toString('z' - (7 * (name.charAt(0) - 'a')) % 26) + " Käse " + name;
  }

  private String other(Set<String> names) {
    return names.stream().map(this::other).collect(Collectors.toCollection(TreeSet::new)).stream()
        .collect(Collectors.joining(","));
  }

  /** Every basket twice gives the same sets with twice the counts. */
  @ParameterizedTest
  @EnumSource
  default void twiceTheBasketsHaveTwiceTheCounts(ItemsetKind kind) {
    List<List<String>> rows = MinerData.rows(13, 12, 80, 0.35);
    List<List<String>> twice = new ArrayList<>(rows);
    twice.addAll(rows);
    M miner = subject().miner(o -> o.minSupport(0.0625).kind(kind));
    Map<String, Integer> once = MinerData.mined(miner, MinerData.baskets(rows));
    Map<String, Integer> doubled = new TreeMap<>();
    once.forEach((set, count) -> doubled.put(set, 2 * count));
    assertThat(once).isNotEmpty();
    assertThat(MinerData.mined(miner, MinerData.baskets(twice))).isEqualTo(doubled);
  }

  /** Eight threads read what one reads. */
  @Test
  default void eightThreadsReadWhatOneReads() throws Exception {
    M miner = subject().miner(8);
    Map<String, Integer> alone = MinerData.mined(miner, MinerData.middling());
    FrequentItemsets shared = miner.mine(MinerData.middling());
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<Map<String, Integer>>> readings = new ArrayList<>();
      for (int reader = 0; reader < 8; reader++) {
        readings.add(
            pool.submit(
                () -> {
                  Map<String, Integer> read = new TreeMap<>();
                  for (String set : alone.keySet()) {
                    read.put(set, shared.support(MinerData.names(set)));
                  }
                  return read;
                }));
      }
      for (Future<Map<String, Integer>> reading : readings) {
        assertThat(reading.get()).isEqualTo(alone);
      }
      assertThat(MinerData.sets(shared)).isEqualTo(alone);
    } finally {
      pool.shutdownNow();
    }
  }

  /** A miner keeps nothing from one search to the next. */
  @Test
  default void searchesLeaveTheMinerAsItWas() {
    M miner = subject().miner(3);
    Baskets baskets = MinerData.baskets(MinerData.rows(1, 8, 30, 0.4));
    Map<String, Integer> before = MinerData.mined(miner, baskets);
    miner.mine(MinerData.middling());
    assertThat(MinerData.mined(miner, baskets)).isEqualTo(before);
    assertThat(baskets).isEqualTo(MinerData.baskets(MinerData.rows(1, 8, 30, 0.4)));
  }
}

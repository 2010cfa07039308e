package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hard cases, threads, stopping. */
class ClosedEngineTest {

  private static List<String> items(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "item " + i).toList();
  }

  @Test
  void oneBasketOfFiveThousandItemsIsOneSet() {
    Baskets baskets = MinedSets.baskets(List.of(items(0, 5000)));
    assertThat(MinedSets.closed(baskets, 1)).hasSize(1).containsValue(1);
    assertThat(MinedSets.maximal(baskets, 1)).isEqualTo(MinedSets.closed(baskets, 1));
  }

  @Test
  void longBasketsWithSomethingInCommon() {
    Baskets baskets = MinedSets.baskets(List.of(items(0, 3000), items(2000, 5000)));
    Map<String, Integer> closed = MinedSets.closed(baskets, 1);
    assertThat(closed.values()).containsExactlyInAnyOrder(2, 1, 1);
    assertThat(closed.keySet())
        .extracting(names -> names.split(",", -1).length)
        .containsExactlyInAnyOrder(1000, 3000, 3000);
    assertThat(MinedSets.maximal(baskets, 1).values()).containsExactly(1, 1);
    assertThat(MinedSets.maximal(baskets, 2).values()).containsExactly(2);
  }

  @Test
  void equalBasketsAreOneSet() {
    Baskets baskets = MinedSets.baskets(Collections.nCopies(200_000, List.of("a", "b", "c")));
    assertThat(MinedSets.closed(baskets, 2)).containsExactly(Map.entry("a,b,c", 200_000));
    assertThat(MinedSets.maximal(baskets, 2)).containsExactly(Map.entry("a,b,c", 200_000));
  }

  @Test
  void aSetOfAlmostAllBaskets() {
    List<List<String>> rows =
        new ArrayList<>(Collections.nCopies(99_999, List.of("a", "b", "c", "d")));
    rows.add(List.of("b"));
    Map<String, Integer> closed = MinedSets.closed(MinedSets.baskets(rows), 1);
    assertThat(closed).containsOnly(Map.entry("b", 100_000), Map.entry("a,b,c,d", 99_999));
    rows.add(List.of("d"));
    closed = MinedSets.closed(MinedSets.baskets(rows), 1);
    assertThat(closed)
        .containsOnly(
            Map.entry("b", 100_000), Map.entry("d", 100_000), Map.entry("a,b,c,d", 99_999));
  }

  @Test
  void disjointBasketsAreASetEach() {
    List<List<String>> rows =
        IntStream.range(0, 2000).mapToObj(i -> items(5 * i, 5 * i + 5)).toList();
    assertThat(MinedSets.closed(MinedSets.baskets(rows), 1)).hasSize(2000);
    assertThat(MinedSets.maximal(MinedSets.baskets(rows), 1)).hasSize(2000);
    assertThat(MinedSets.closed(MinedSets.baskets(rows), 2)).isEmpty();
  }

  @Test
  void emptyBasketsCountAsBaskets() {
    List<List<String>> rows =
        List.of(List.of(), List.of("a", "b"), List.of("a", "b"), List.of("a"), List.of());
    assertThat(MinedSets.closed(MinedSets.baskets(rows), 1))
        .containsOnly(Map.entry("a", 3), Map.entry("a,b", 2));
    assertThat(MinedSets.maximal(MinedSets.baskets(rows), 1)).containsOnly(Map.entry("a,b", 2));
    assertThat(MinedSets.maximal(MinedSets.baskets(rows), 3)).containsOnly(Map.entry("a", 3));
    assertThat(MinedSets.closed(MinedSets.baskets(List.of(List.of(), List.of())), 1)).isEmpty();
    assertThat(MinedSets.closed(MinedSets.baskets(List.of()), 1)).isEmpty();
    assertThat(MinedSets.maximal(MinedSets.baskets(List.of(List.of("a"))), 1))
        .containsOnly(Map.entry("a", 1));
  }

  @Test
  void longerSetsAreLeftOutButCloseTheShorterOnes() {
    Baskets baskets =
        MinedSets.baskets(List.of(List.of("a", "b", "c"), List.of("a", "b", "c"), List.of("a")));
    assertThat(MinedSets.of(baskets, MinedSets.options(ItemsetKind.CLOSED, 1, 2)))
        .containsOnly(Map.entry("a", 3));
    assertThat(MinedSets.of(baskets, MinedSets.options(ItemsetKind.MAXIMAL, 1, 2))).isEmpty();
  }

  /** 37 attributes of two values each and 3,000 rows, as in records of games. */
  private static Baskets dense() {
    SplittableRandom random = new SplittableRandom(7);
    double[] share = random.doubles(37).map(x -> 0.55 + 0.45 * Math.sqrt(x)).toArray();
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < 3000; row++) {
      double type = 0.2 * random.nextDouble() - 0.1;
      List<String> basket = new ArrayList<>();
      for (int item = 0; item < share.length; item++) {
        basket.add((random.nextDouble() < share[item] + type ? "yes " : "no ") + item);
      }
      rows.add(basket);
    }
    return MinedSets.baskets(rows);
  }

  @Test
  void manyClosedSetsOfDenseBaskets() {
    MiningOptions options = MinedSets.options(ItemsetKind.CLOSED, 1800, Integer.MAX_VALUE);
    SupportFloor floor = new SupportFloor(1800);
    RankedBaskets data = RankedBaskets.of(dense(), options, floor, FitContext.create());
    MiningEngine engine = new ClosedEngine(data, options, floor);
    long[] found = new long[3];
    ItemsetSink sink =
        (path, length, count) -> {
          found[0]++;
          found[1] += count;
          found[2] += length;
        };
    for (int piece = 0; piece < engine.pieces(); piece++) {
      engine.mine(piece, sink, FitContext.create());
    }
    BitSet[] holding = new BitSet[data.items()];
    Arrays.setAll(holding, item -> new BitSet());
    for (int row = 0; row < data.rows(); row++) {
      for (int i = data.starts[row]; i < data.starts[row + 1]; i++) {
        holding[data.ranks[i]].set(row);
      }
    }
    long[] expected = new long[3];
    BitSet all = new BitSet();
    all.set(0, data.rows());
    countClosed(holding, new BitSet(), all, expected);
    assertThat(found).containsExactly(expected);
    assertThat(expected[0]).isGreaterThan(100_000);
  }

  /** Goes through all frequent sets and counts those that no item joins without loss. */
  private static void countClosed(BitSet[] holding, BitSet set, BitSet rows, long[] counted) {
    boolean closed = !set.isEmpty();
    int count = rows.cardinality();
    for (int item = 0; item < holding.length; item++) {
      if (!set.get(item)) {
        BitSet both = (BitSet) rows.clone();
        both.and(holding[item]);
        int together = both.cardinality();
        closed &= together < count;
        if (item >= set.length() && together >= 1800) {
          set.set(item);
          countClosed(holding, set, both, counted);
          set.clear(item);
        }
      }
    }
    if (closed) {
      counted[0]++;
      counted[1] += count;
      counted[2] += set.cardinality();
    }
  }

  @Test
  void threadsFindTheSameInTheSameOrder() {
    Baskets baskets = dense();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      for (ItemsetKind kind : List.of(ItemsetKind.CLOSED, ItemsetKind.MAXIMAL)) {
        MiningOptions options = MinedSets.options(kind, 2300, Integer.MAX_VALUE);
        Map<String, Integer> four =
            MinedSets.of(ClosedEngine::new, baskets, options, FitContext.create().executor(pool));
        assertThat(four).hasSizeGreaterThan(100);
        assertThat(four.entrySet())
            .containsExactlyElementsOf(MinedSets.of(baskets, options).entrySet());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void stopsWhenAsked() {
    // every set of twenty items and more is closed: some 2^40 of them
    List<List<String>> rows = new ArrayList<>();
    for (int left = 0; left < 40; left++) {
      List<String> row = new ArrayList<>(items(0, 40));
      row.remove(left);
      rows.add(row);
    }
    Baskets baskets = MinedSets.baskets(rows);
    AtomicInteger asked = new AtomicInteger();
    FitContext context = FitContext.create().cancelWhen(() -> asked.incrementAndGet() > 100);
    MiningOptions options = MinedSets.options(ItemsetKind.CLOSED, 1, Integer.MAX_VALUE);
    SupportFloor floor = new SupportFloor(1);
    RankedBaskets data = RankedBaskets.of(baskets, options, floor, FitContext.create());
    MiningEngine engine = new ClosedEngine(data, options, floor);
    ItemsetSink nowhere = (path, length, count) -> {};
    assertThatThrownBy(
            () -> {
              for (int piece = 0; piece < engine.pieces(); piece++) {
                engine.mine(piece, nowhere, context);
              }
            })
        .isInstanceOf(CancellationException.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> engine.mine(1, nowhere, FitContext.create()))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}

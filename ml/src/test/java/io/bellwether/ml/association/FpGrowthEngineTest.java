package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.basket.Taxonomy;
import io.bellwether.ml.basket.TaxonomyBuilder;
import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Pattern growth must find what a plain search finds, by trees, rows of bits and small tables. */
class FpGrowthEngineTest {

  private static MiningOptions options(int minCount, int maxLength, ItemsetKind kind) {
    return new MiningOptions(
        MiningOptions.MIN_SUPPORT, minCount, 0, 1, maxLength, kind, List.of(), List.of(), 0);
  }

  private static Map<String, Integer> plain(Baskets baskets, int minCount, int maxLength) {
    return EngineSets.of(
        TidListEngine::new,
        baskets,
        options(minCount, maxLength, ItemsetKind.ALL),
        FitContext.create());
  }

  private static Map<String, Integer> grown(
      Baskets baskets, int minCount, int maxLength, ItemsetKind kind) {
    return EngineSets.of(
        FpGrowth::engine, baskets, options(minCount, maxLength, kind), FitContext.create());
  }

  /**
   * Baskets of several patterns of four to eight of many items, and some noise: with four patterns
   * items have more partners than a word has bits, so that trees of trees are needed.
   */
  private static Baskets wide(int rows, int items, int patterns, int each, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<Integer>> known = new ArrayList<>();
    for (int pattern = 0; pattern < patterns; pattern++) {
      known.add(random.ints(4 + random.nextInt(5), 0, items).boxed().toList());
    }
    List<List<String>> made = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      Set<String> names = new TreeSet<>();
      for (int i = 0; i < each; i++) {
        for (int item : known.get(random.nextInt(patterns))) {
          if (random.nextInt(8) > 0) {
            names.add("i" + item);
          }
        }
      }
      names.add("i" + random.nextInt(items));
      made.add(List.copyOf(names));
    }
    return MinerData.baskets(made);
  }

  @ParameterizedTest
  @EnumSource
  void findsWhatThePlainSearchFinds(RandomBaskets kind) {
    int items = kind == RandomBaskets.SPARSE ? 90 : 14;
    Baskets baskets = kind.make(900, items, 21);
    int minCount = kind == RandomBaskets.DENSE ? 200 : 5;
    for (int maxLength : new int[] {1, 2, 3, Integer.MAX_VALUE}) {
      assertThat(grown(baskets, minCount, maxLength, ItemsetKind.ALL))
          .isEqualTo(plain(baskets, minCount, maxLength));
    }
  }

  @ParameterizedTest
  @CsvSource({"150, 2, 3", "300, 4, 3", "100, 6, 100"})
  void treesOfTreesFindWhatThePlainSearchFinds(int rows, int minCount, int maxLength) {
    Baskets baskets = wide(rows, 200, 30, 4, 7);
    Map<String, Integer> plain = plain(baskets, minCount, maxLength);
    assertThat(plain.size()).isGreaterThan(3000);
    assertThat(grown(baskets, minCount, maxLength, ItemsetKind.ALL)).isEqualTo(plain);
    assertThat(MinerData.mined(eclat(minCount, maxLength), baskets)).isEqualTo(plain);
  }

  private static Eclat eclat(int minCount, int maxLength) {
    return Eclat.builder().minCount(minCount).maxLength(maxLength).build();
  }

  @Test
  void fourThreadsShareTheTree() {
    Baskets baskets = wide(300, 200, 30, 4, 8);
    Map<String, Integer> plain = plain(baskets, 5, 3);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      FitContext context = FitContext.create().executor(pool);
      assertThat(EngineSets.of(FpGrowth::engine, baskets, options(5, 3, ItemsetKind.ALL), context))
          .isEqualTo(plain);
    } finally {
      pool.shutdownNow();
    }
  }

  @Property(tries = 30)
  void closedAndMaximalSetsFollowFromAll(
      @ForAll @IntRange(min = 1, max = 1000) int seed,
      @ForAll @IntRange(min = 3, max = 8) int minCount) {
    assertKinds(wide(60, 60 + seed % 60, 12, 2, seed), minCount);
  }

  private static void assertKinds(Baskets baskets, int minCount) {
    Map<String, Integer> all = grown(baskets, minCount, Integer.MAX_VALUE, ItemsetKind.ALL);
    Map<String, Integer> closed = new TreeMap<>(all);
    Map<String, Integer> maximal = new TreeMap<>(all);
    all.forEach(
        (set, count) -> {
          Set<String> names = MinerData.names(set);
          for (String left : names) {
            String part =
                names.stream().filter(name -> !name.equals(left)).collect(Collectors.joining(","));
            maximal.remove(part);
            closed.remove(part, count);
          }
        });
    assertThat(grown(baskets, minCount, Integer.MAX_VALUE, ItemsetKind.CLOSED)).isEqualTo(closed);
    assertThat(grown(baskets, minCount, Integer.MAX_VALUE, ItemsetKind.MAXIMAL)).isEqualTo(maximal);
    closed.keySet().removeIf(set -> MinerData.names(set).size() > 3);
    assertThat(grown(baskets, minCount, 3, ItemsetKind.CLOSED)).isEqualTo(closed);
  }

  @Test
  void relatedItemsAreKeptApartInTreesAndRowsOfBits() {
    TaxonomyBuilder builder = Taxonomy.builder();
    for (int item = 0; item < 150; item++) {
      builder.item("i" + item, "C" + item % 12);
    }
    for (int category = 0; category < 12; category++) {
      builder.category("C" + category, "T" + category % 3);
    }
    Baskets baskets = wide(200, 150, 25, 4, 9).with(builder.build());
    Map<String, Integer> expected = plain(baskets, 4, 3);
    int before = expected.size();
    expected.keySet().removeIf(set -> holdsRelated(baskets, set));
    assertThat(expected.size()).isBetween(before / 3, before - 1000);
    assertThat(grown(baskets, 4, 3, ItemsetKind.ALL)).isEqualTo(expected);
  }

  private static boolean holdsRelated(Baskets baskets, String set) {
    int[] items =
        MinerData.names(set).stream()
            .mapToInt(name -> baskets.number(name).orElseThrow())
            .toArray();
    return Arrays.stream(items)
        .anyMatch(a -> Arrays.stream(items).anyMatch(b -> a != b && baskets.isRelated(a, b)));
  }

  /** More items than pairs are counted for at once. */
  @Test
  void manyItemsAreCountedWithoutATableOfPairs() {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < 3500; row++) {
      rows.add(List.of("a" + row, "b" + row, "d" + row / 2, "c" + row % 5));
    }
    Baskets baskets = MinerData.baskets(rows);
    assertThat(baskets.itemCount()).isGreaterThan(6_000);
    assertThat(grown(baskets, 1, Integer.MAX_VALUE, ItemsetKind.ALL))
        .isEqualTo(plain(baskets, 1, Integer.MAX_VALUE));
  }

  @Test
  void risingFloorLeavesOutWhatIsRarer() {
    Baskets baskets = RandomBaskets.MIXED.make(500, 14, 5);
    SupportFloor floor = new SupportFloor(5);
    MiningOptions options = options(5, Integer.MAX_VALUE, ItemsetKind.ALL);
    FitContext context = FitContext.create();
    RankedBaskets data = RankedBaskets.of(baskets, options, floor, context);
    MiningEngine engine = FpGrowth.engine(data, options, floor);
    engine.mine(0, (path, length, count) -> assertThat(count).isGreaterThanOrEqualTo(5), context);
    floor.raise(60);
    List<Integer> counts = new ArrayList<>();
    for (int piece = 0; piece < engine.pieces(); piece++) {
      engine.mine(piece, (path, length, count) -> counts.add(count), context);
    }
    assertThat(counts)
        .hasSize(plain(baskets, 60, Integer.MAX_VALUE).size())
        .allMatch(count -> count >= 60);
  }
}

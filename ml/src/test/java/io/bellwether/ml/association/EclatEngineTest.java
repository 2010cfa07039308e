package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way of searching must find what a plain search finds. */
class EclatEngineTest {

  private static final int NEVER = Integer.MAX_VALUE;

  /** Thresholds that force one way of working each. */
  private static final Map<String, EclatTuning> WAYS =
      Map.of(
          "as measured", EclatTuning.MEASURED,
          "bits only", new EclatTuning(NEVER, 1, 1, NEVER, NEVER),
          "bits packed whenever possible", new EclatTuning(NEVER, 1, 1, 0, NEVER),
          "bits packed when half are gone", new EclatTuning(NEVER, 1, 2, 2, NEVER),
          "rows only", new EclatTuning(0, 0, 1, NEVER, NEVER),
          "rows, then bits", new EclatTuning(60, 4, 2, 2, NEVER),
          "differences only", new EclatTuning(NEVER, 1, 1, NEVER, 0),
          "differences at times", new EclatTuning(NEVER, 1, 2, 2, 1));

  static Stream<Arguments> ways() {
    return WAYS.keySet().stream()
        .sorted()
        .flatMap(way -> Stream.of(RandomBaskets.values()).map(kind -> Arguments.of(way, kind)));
  }

  private static MiningOptions options(int minCount, int maxLength) {
    return new MiningOptions(
        0.01, minCount, 0, 1, maxLength, ItemsetKind.ALL, List.of(), List.of(), 0);
  }

  private static MiningEngine.Maker by(EclatTuning tuning) {
    return (data, options, floor) -> new EclatEngine(data, options, floor, tuning);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void everyWayFindsWhatThePlainSearchFinds(String way, RandomBaskets kind) {
    EclatTuning tuning = WAYS.get(way);
    int items = kind == RandomBaskets.SPARSE ? 40 : 14;
    Baskets baskets = kind.make(900, items, 11);
    int minCount = kind == RandomBaskets.SPARSE ? 6 : kind == RandomBaskets.DENSE ? 300 : 20;
    for (int maxLength : new int[] {1, 2, 3, Integer.MAX_VALUE}) {
      MiningOptions options = options(minCount, maxLength);
      FitContext context = FitContext.create();
      Map<String, Integer> expected = EngineSets.of(TidListEngine::new, baskets, options, context);
      assertThat(expected).hasSizeGreaterThan(maxLength == 1 ? 5 : 30);
      assertThat(EngineSets.of(by(tuning), baskets, options, context)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void threadsDoNotDisturbEachOther(String way, RandomBaskets kind) {
    Baskets baskets = kind.make(400, 13, 5);
    MiningOptions options = options(40, Integer.MAX_VALUE);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      FitContext context = FitContext.create().executor(threads);
      assertThat(EngineSets.of(by(WAYS.get(way)), baskets, options, context))
          .isEqualTo(EngineSets.of(TidListEngine::new, baskets, options, FitContext.create()));
    } finally {
      threads.shutdown();
    }
  }

  @Property(tries = 150)
  void findsWhatCountingFinds(
      @ForAll RandomBaskets kind,
      @ForAll long seed,
      @ForAll @IntRange(max = 90) int rows,
      @ForAll @IntRange(min = 1, max = 9) int items,
      @ForAll @IntRange(min = 1, max = 12) int minCount) {
    Baskets baskets = kind.make(rows, items, seed);
    Map<String, Integer> expected = BruteForce.frequent(baskets, minCount);
    for (EclatTuning tuning : WAYS.values()) {
      assertThat(EngineSets.of(by(tuning), baskets, options(minCount, NEVER), FitContext.create()))
          .isEqualTo(expected);
    }
  }

  /** A triangle of pairs is too large for many rare items; then rows are walked to count. */
  @Property(tries = 20)
  void countsPairsByWalkingToo(@ForAll long seed) {
    Baskets baskets = RandomBaskets.SPARSE.make(25, 300, seed);
    MiningOptions options = options(3, 3);
    FitContext context = FitContext.create();
    assertThat(EngineSets.of(EclatEngine::new, baskets, options, context))
        .isEqualTo(EngineSets.of(TidListEngine::new, baskets, options, context));
  }
}

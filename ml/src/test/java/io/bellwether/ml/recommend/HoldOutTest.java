package io.bellwether.ml.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class HoldOutTest {

  private static final Recommender<PopularityModel> BROKEN =
      new Recommender<>() {
        @Override
        public PopularityModel fit(Baskets train, FitContext context) {
          throw new FitException("cannot", "do not");
        }

        @Override
        public String toString() {
          return "Broken";
        }
      };

  // counts of four baskets: a 4, b 3, c 2, d 1
  private static final Baskets TRAIN =
      SampleBaskets.of(
          List.of(
              Set.of("a", "b", "c"), Set.of("a", "b"), Set.of("a", "b", "c"), Set.of("a", "d")));
  private static final double EXACT = 1e-15;

  private static RecommendationMetrics popularity(HoldOut holdOut, Baskets test) {
    return holdOut.evaluate(Popularity.create().fit(TRAIN), TRAIN, test);
  }

  @Test
  void eachItemInTurnByHand() {
    // of {a, c}: a hidden gives b a, second of two; c hidden gives a... is shown, so b c, second
    // of {b, x}: b hidden gives a b, second; x hidden cannot be found
    Baskets test =
        SampleBaskets.of(List.of(Set.of("a", "c"), Set.of("b", "x"), Set.of("a"), Set.of()));
    RecommendationMetrics metrics = popularity(HoldOut.builder().k(2).build(), test);
    assertThat(metrics.baskets()).isEqualTo(2);
    assertThat(metrics.skippedBaskets()).isEqualTo(2);
    assertThat(metrics.cases()).isEqualTo(4);
    assertThat(metrics.hiddenItems()).isEqualTo(4);
    assertThat(metrics.unseenItems()).isEqualTo(1);
    // c shown: a b, where a is hidden: first. a shown: b c: second
    assertThat(metrics.hitRate()).isCloseTo((1 + 0.5) / 2, within(EXACT));
    assertThat(metrics.recall()).isCloseTo((1 + 0.5) / 2, within(EXACT));
    assertThat(metrics.precision()).isCloseTo((0.5 + 0.25) / 2, within(EXACT));
    // {b, x}: x shown gives a b: second; b shown gives a c: none
    assertThat(metrics.meanReciprocalRank()).isCloseTo((0.75 + 0.25) / 2, within(EXACT));
    double second = Math.log(2) / Math.log(3);
    assertThat(metrics.ndcg()).isCloseTo(((1 + second) / 2 + second / 2) / 2, within(EXACT));
    // values 1 and 0.5: variance 1/8 over two
    assertThat(metrics.standardError(RankingMeasure.HIT_RATE)).isCloseTo(0.25, within(EXACT));
    assertThat(metrics.interval(RankingMeasure.HIT_RATE, 0.95).upper())
        .isCloseTo(0.75 + 1.959963984540054 * 0.25, within(1e-12));
    // recommended: a b, b c, a b, a c
    assertThat(metrics.coverage()).isEqualTo(0.75);
    assertThat(metrics.meanPopularityRank())
        .isCloseTo((3 * 1 + 3 * 2 + 2 * 3) / 8.0, within(EXACT));
    double bits = 3 * -Math.log(0.75) / Math.log(2) + 2;
    assertThat(metrics.novelty()).isCloseTo(bits / 8, within(1e-14));
    assertThat(metrics.answered()).isEqualTo(1);
    assertThat(metrics.ownShare()).isEqualTo(1);
  }

  @Test
  void aShareByHand() {
    // half of {a, b, c, d} is hidden, all others are recommended: both are found, at 1 and 2
    Baskets test = SampleBaskets.of(List.of(Set.of("a", "b", "c", "d")));
    HoldOut half = HoldOut.builder().hiding(Hiding.SHARE).share(0.5).k(4).build();
    RecommendationMetrics metrics = popularity(half, test);
    assertThat(metrics.hiddenItems()).isEqualTo(2);
    assertThat(metrics.hitRate()).isEqualTo(1);
    assertThat(metrics.precision()).isEqualTo(0.5);
    assertThat(metrics.recall()).isEqualTo(1);
    assertThat(metrics.ndcg()).isCloseTo(1, within(EXACT));
    assertThat(metrics.ownShare()).isEqualTo(0.5);
    assertThat(metrics.standardError(RankingMeasure.RECALL)).isNaN();
  }

  @Test
  void atLeastOneItemIsHiddenAndOneShown() {
    Baskets test = SampleBaskets.of(List.of(Set.of("a", "b", "c")));
    for (double share : new double[] {0.01, 0.99}) {
      HoldOut holdOut = HoldOut.builder().hiding(Hiding.SHARE).share(share).build();
      assertThat(popularity(holdOut, test).hiddenItems()).isEqualTo(share < 0.5 ? 1 : 2);
    }
  }

  @Test
  void whatIsHiddenComesFromTheSeedAlone() {
    Baskets train = SampleBaskets.of(SampleBaskets.contents(200, 3));
    Baskets test = SampleBaskets.of(SampleBaskets.contents(300, 4));
    for (Hiding hiding : Hiding.values()) {
      HoldOut holdOut = HoldOut.builder().hiding(hiding).build();
      Dataset one = table(holdOut, train, test, FitContext.create());
      assertThat(table(holdOut, train, test, FitContext.create())).isEqualTo(one);
      ExecutorService pool = Executors.newFixedThreadPool(4);
      try {
        FitContext threads = FitContext.create().executor(pool);
        assertThat(table(holdOut, train, test, threads)).isEqualTo(one);
      } finally {
        pool.shutdownNow();
      }
      Dataset other = table(holdOut, train, test, FitContext.create().seed(7));
      assertThat(other.equals(one)).isEqualTo(hiding == Hiding.EACH_ITEM);
    }
  }

  private static Dataset table(HoldOut holdOut, Baskets train, Baskets test, FitContext context) {
    return holdOut.compare(train, test, List.of(Popularity.create()), context).toDataset();
  }

  @Test
  void comparesWithTheFirstAndKeepsFailures() {
    Recommender<PopularityModel> stale =
        (train, context) -> Popularity.create().fit(SampleBaskets.of(List.of(Set.of("d", "c"))));
    Baskets test = SampleBaskets.of(List.of(Set.of("a", "b"), Set.of("a", "d"), Set.of("b", "c")));
    HoldOutComparison result =
        HoldOut.builder().k(1).build().compare(TRAIN, test, Popularity.create(), BROKEN, stale);
    assertThat(result.recommenders()).startsWith("Popularity", "Broken").hasSize(3);
    assertThat(result.failure(0)).isEmpty();
    assertThat(result.failure(1).orElseThrow()).hasMessageContaining("cannot");
    assertThatIllegalStateException()
        .isThrownBy(() -> result.metrics(1))
        .withMessageContaining("Broken failed");
    assertNamed(result);
    // popularity finds a of {a, b}, b when a is shown; a of {a, d}; none of {b, c}: 1, .5, 0
    // the other always says c, but d when c is shown: 0, 0, .5
    PairedDifference difference = result.difference(2, RankingMeasure.HIT_RATE);
    assertThat(difference.value()).isCloseTo((-1 - 0.5 + 0.5) / 3, within(EXACT));
    assertThat(difference.baskets()).isEqualTo(3);
    // squares about -1/3: 4/9 + 1/36 + 25/36 = 7/6, over 2 and 3
    assertThat(difference.standardError()).isCloseTo(Math.sqrt(7.0 / 36), within(EXACT));
    Dataset table = result.toDataset();
    assertThat(table.rowCount()).isEqualTo(3);
    assertThat(table.numeric("hitRateDifference").value(0)).isZero();
    assertThat(table.numeric("hitRateDifference").value(2)).isEqualTo(difference.value());
    assertThat(table.numeric("hitRate").isMissing(1)).isTrue();
    assertThat(table.column("failure").text(1)).contains("cannot");
    assertThat(table.column("failure").isMissing(0)).isTrue();
    assertThat(table.columnNames())
        .contains("hitRateStandardError", "ndcgDifferenceStandardError", "failure");
    assertReadable(result);
  }

  private static void assertNamed(HoldOutComparison result) {
    assertThat(result.metrics("Popularity")).isEqualTo(result.metrics(0));
    assertThat(result.failure("Popularity")).isEmpty();
    assertThat(result.failure("Broken")).isEqualTo(result.failure(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> result.metrics("popularity"))
        .withMessageStartingWith(
            "there is no recommender 'popularity'; there are Popularity, Broken, ");
  }

  @Test
  void recommendersOfOneNameAreAskedForByIndex() {
    Baskets test = SampleBaskets.of(List.of(Set.of("a", "b")));
    Popularity same = Popularity.create();
    HoldOutComparison result = HoldOut.builder().k(1).build().compare(TRAIN, test, same, same);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> result.failure("Popularity"))
        .withMessage("there are several recommenders 'Popularity'; ask for them by index");
  }

  private static void assertReadable(HoldOutComparison result) {
    assertThat(result).hasToString("HoldOutComparison[3 recommenders, 1 failed]");
    assertThat(result.summary()).contains("hitRate", "Broken", "failed");
    assertThat(result.summary()).containsPattern("\n\nBroken failed: cannot");
    // the third is a lambda, with a name longer than 40 characters
    assertThat(result.recommenders().get(2)).hasSizeGreaterThan(40);
    assertThat(result.summary().lines().filter(line -> line.startsWith("io.bellwether")))
        .singleElement()
        .satisfies(line -> assertThat(line.substring(37, 41)).isEqualTo("... "));
  }

  @Test
  void differencesHaveIntervalsAndProbabilities() {
    PairedDifference difference = new PairedDifference(0.2, 0.1, 50);
    assertThat(difference.interval(0.95).lower())
        .isCloseTo(0.2 - 0.1959963984540054, within(1e-12));
    assertThat(difference.pValue()).isCloseTo(0.04550026389635842, within(1e-12)); // 2 P(Z > 2)
    assertThat(new PairedDifference(0, 0, 50).pValue()).isEqualTo(1);
    assertThat(difference.toString()).isEqualTo("0.2 (standard error 0.1, 50 baskets)");
  }

  @Test
  void whatWasTestedOtherwiseDoesNotCompare() {
    Baskets test = SampleBaskets.of(List.of(Set.of("a", "b"), Set.of("a", "d")));
    RecommendationMetrics one = popularity(HoldOut.create(), test);
    RecommendationMetrics other = popularity(HoldOut.builder().k(2).build(), test);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.minus(other, RankingMeasure.NDCG))
        .withMessageContaining("5 recommendations")
        .withMessageContaining("2 recommendations");
    assertThat(one.toString()).contains("hitRate", "ndcg", "2 baskets").doesNotContain("\n");
    assertThat(one.summary()).contains("hitRate", "std. error", "ownShare");
  }

  @Test
  void wrongOptionsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HoldOut.builder().k(0))
        .withMessageContaining("k is 0");
    for (double share : new double[] {0, 1, -0.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> HoldOut.builder().share(share))
          .withMessageContaining("share is " + share);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HoldOut.create().compare(TRAIN, TRAIN))
        .withMessageContaining("no recommenders");
  }

  @Test
  void nothingToTestIsRefused() {
    Baskets single = SampleBaskets.of(List.of(Set.of("a"), Set.of()));
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> HoldOut.create().compare(TRAIN, single, Popularity.create()))
        .withMessageContaining("none of 2 test baskets has two items");
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> HoldOut.create().compare(SampleBaskets.of(List.of()), TRAIN, stub()))
        .withMessageContaining("nothing to recommend");
  }

  private static Recommender<PopularityModel> stub() {
    return (train, context) -> Popularity.create().fit(TRAIN);
  }

  @Test
  void stopsWhenAsked() {
    FitContext stopped = FitContext.create().cancelWhen(() -> true);
    PopularityModel model = Popularity.create().fit(TRAIN);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> HoldOut.create().evaluate(model, TRAIN, TRAIN, stopped));
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () -> HoldOut.create().compare(TRAIN, TRAIN, List.of(Popularity.create()), stopped));
  }

  @Test
  void isAValue() {
    HoldOut one = HoldOut.builder().hiding(Hiding.SHARE).share(0.3).k(7).build();
    HoldOut same = HoldOut.builder().hiding(Hiding.SHARE).share(0.3).k(7).build();
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(HoldOut.create());
    assertThat(one.toString()).isEqualTo("HoldOut[SHARE 0.3, k 7]");
    assertThat(HoldOut.create().toString()).isEqualTo("HoldOut[EACH_ITEM, k 5]");
  }
}

package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.basket.BasketsBuilder;
import io.bellwether.ml.recommend.HoldOut;
import io.bellwether.ml.recommend.HoldOutComparison;
import io.bellwether.ml.recommend.PairedDifference;
import io.bellwether.ml.recommend.Popularity;
import io.bellwether.ml.recommend.RankingMeasure;
import io.bellwether.ml.recommend.RecommendationMetrics;
import io.bellwether.ml.recommend.Recommender;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Visits of a web site, against a plain Python program: see the README beside the resources. */
class RecommenderOracleTest {

  /** Means over some 400 baskets of numbers that both compute to the last bit or nearly. */
  private static final double TOLERANCE = 1e-12;

  private static final Baskets TRAIN = read("msweb_train.txt");
  private static final Baskets TEST = read("msweb_test.txt");

  private static InputStream open(String file) {
    return Objects.requireNonNull(
        RecommenderOracleTest.class.getResourceAsStream("recommender/" + file), file);
  }

  private static Baskets read(String file) {
    BasketsBuilder builder = Baskets.builder();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      lines.lines().forEach(line -> builder.add(Arrays.asList(line.split("\\|", -1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return builder.build();
  }

  @TestFactory
  Stream<DynamicTest> measures() throws IOException {
    try (InputStream in = open("oracle.json")) {
      Map<?, ?> cases = (Map<?, ?>) Objects.requireNonNull(JSON.std.mapFrom(in).get("cases"));
      return cases.entrySet().stream()
          .map(
              each -> {
                String name = (String) each.getKey();
                return DynamicTest.dynamicTest(
                    name, () -> check(recommender(name), (Map<?, ?>) each.getValue()));
              });
    }
  }

  private static Recommender<?> recommender(String name) {
    if (name.equals("popularity")) {
      return Popularity.create();
    }
    String[] parts = name.split(" ", -1);
    RuleScore score = RuleScore.valueOf(parts[0]);
    return RuleRecommender.builder()
        .miner(FpGrowth.builder().minCount(8).maxLength(2).build())
        .minConfidence(score == RuleScore.LIFT ? 0.2 : 0.05)
        .minLift(
            switch (score) {
              case LIFT -> 1.5;
              case CONFIDENCE_LOWER_BOUND -> 0;
              default -> 1;
            })
        .score(score)
        .combination(RuleCombination.valueOf(parts[1]))
        .build();
  }

  private static void check(Recommender<?> recommender, Map<?, ?> expected) {
    HoldOutComparison result =
        HoldOut.create().compare(TRAIN, TEST, Popularity.create(), recommender);
    RecommendationMetrics metrics = result.metrics(1);
    PairedDifference difference = result.difference(1, RankingMeasure.HIT_RATE);
    Map<String, Double> actual =
        Map.ofEntries(
            Map.entry("baskets", (double) metrics.baskets()),
            Map.entry("skipped", (double) metrics.skippedBaskets()),
            Map.entry("cases", (double) metrics.cases()),
            Map.entry("unseen", (double) metrics.unseenItems()),
            Map.entry("hitRate", metrics.hitRate()),
            Map.entry("hitRateError", metrics.standardError(RankingMeasure.HIT_RATE)),
            Map.entry("precision", metrics.precision()),
            Map.entry("recall", metrics.recall()),
            Map.entry("reciprocalRank", metrics.meanReciprocalRank()),
            Map.entry("ndcg", metrics.ndcg()),
            Map.entry("coverage", metrics.coverage()),
            Map.entry("meanPopularityRank", metrics.meanPopularityRank()),
            Map.entry("novelty", metrics.novelty()),
            Map.entry("answered", metrics.answered()),
            Map.entry("ownShare", metrics.ownShare()),
            Map.entry("difference", difference.value()),
            Map.entry("differenceError", difference.standardError()));
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    actual.forEach(
        (name, value) -> {
          double number = ((Number) Objects.requireNonNull(expected.get(name))).doubleValue();
          assertThat(value).as(name).isCloseTo(number, within(TOLERANCE * Math.max(1, number)));
        });
  }

  /** Some 430 baskets: the margin must be well beyond what chance gives. */
  @Test
  void rulesBeatPopularity() {
    HoldOutComparison result =
        HoldOut.create().compare(TRAIN, TEST, Popularity.create(), RuleRecommender.create());
    PairedDifference hits = result.difference(1, RankingMeasure.HIT_RATE);
    assertThat(hits.interval(0.999).lower()).isGreaterThan(0.1);
    assertThat(hits.pValue()).isLessThan(1e-6);
    assertThat(result.difference(1, RankingMeasure.PRECISION).interval(0.999).lower())
        .isGreaterThan(0.02);
    assertThat(result.metrics(1).answered()).isGreaterThan(0.9);
  }
}

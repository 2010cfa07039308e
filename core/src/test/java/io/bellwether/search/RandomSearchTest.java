package io.bellwether.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.contract.AdditiveEffects;
import io.bellwether.contract.ContractData;
import io.bellwether.data.Dataset;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.FitContext;
import io.bellwether.selection.CrossValidation;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class RandomSearchTest {

  private static final Dataset SALES = ContractData.numbers();

  private static RandomSearch.RegressionBuilder draws(int trials) {
    return RandomSearch.regression()
        .over("fence", Distribution.uniform(0.2, 2))
        .over("share", Distribution.logUniform(0.3, 3))
        .trials(trials)
        .validation(CrossValidation.kFold(3, 1))
        .minimize(RegressionMetrics::rmse);
  }

  @Test
  void everyTrialIsItsCrossValidation() {
    FitContext context = FitContext.create().seed(5);
    var search = draws(8).build(Subjects::pipeline).fit(SALES, "units", context);
    Dataset trials = search.trials();
    assertThat(trials.rowCount()).isEqualTo(8);
    double best = Double.POSITIVE_INFINITY;
    for (int trial = 0; trial < 8; trial++) {
      var row = trials.row(trial);
      Parameters parameters =
          Parameters.of(
              java.util.Map.of("fence", row.number("fence"), "share", row.number("share")));
      double expected =
          CrossValidation.kFold(3, 1)
              .evaluate(Subjects.pipeline(parameters), SALES, "units", context)
              .mean(RegressionMetrics::rmse);
      assertThat(row.number("score")).isEqualTo(expected);
      best = Math.min(best, expected);
    }
    assertThat(search.score()).isEqualTo(best);
    assertThat(search.warnings()).as("draws have no ends").isEmpty();
  }

  @Test
  void drawsFollowFromTheSeedAndNothingElse() {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      var one = draws(8).build(Subjects::pipeline).fit(SALES, "units");
      var four =
          draws(8)
              .build(Subjects::pipeline)
              .fit(SALES, "units", FitContext.create().executor(pool));
      assertThat(four.trials()).isEqualTo(one.trials());
      var fewer = draws(5).build(Subjects::pipeline).fit(SALES, "units");
      assertThat(fewer.trials().numeric("share"))
          .isEqualTo(one.trials().numeric("share").slice(0, 5));
      var other =
          draws(8).build(Subjects::pipeline).fit(SALES, "units", FitContext.create().seed(1));
      assertThat(other.trials().numeric("share")).isNotEqualTo(one.trials().numeric("share"));
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void whatIsDrawnAgainIsTriedOnce() {
    var search =
        RandomSearch.regression()
            .over("k", 1, 2, 3)
            .trials(50)
            .minimize(RegressionMetrics::rmse)
            .build(p -> Subjects.constant(p.get("k")))
            .fit(Subjects.zeros(20), "y");
    assertThat(search.trials().numeric("k").values()).containsExactlyInAnyOrder(1, 2, 3);
    assertThat(search.parameters().get("k")).isEqualTo(1);
  }

  @Test
  void joinedSpacesAreDrawnFromEqually() {
    var search =
        RandomSearch.regression()
            .over("k", Distribution.uniform(1, 2))
            .or()
            .over("j", Distribution.integers(0, 1_000_000))
            .trials(100)
            .validation(CrossValidation.kFold(2, 1))
            .minimize(RegressionMetrics::rmse)
            .build(p -> Subjects.constant(p.has("k") ? p.get("k") : p.integer("j")))
            .fit(Subjects.zeros(10), "y");
    // binomial(100, 1/2): outside 30 to 70 with a probability of 1e-4, and the seed is fixed
    assertThat(search.trials().numeric("j").missingCount()).isBetween(30, 70);
    assertThat(search.trials().numeric("k").missingCount())
        .isEqualTo(100 - search.trials().numeric("j").missingCount());
  }

  @Property(tries = 200)
  void uniformNumbersLieInTheirRange(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) @Scale(3) double low,
      @ForAll @DoubleRange(min = 1e-3, max = 1e6) @Scale(3) double width,
      @ForAll long seed) {
    double drawn = (double) Distribution.uniform(low, low + width).draw(new SplittableRandom(seed));
    assertThat(drawn).isBetween(low, low + width);
  }

  @Property(tries = 200)
  void logUniformNumbersLieInTheirRange(
      @ForAll @DoubleRange(min = 1e-9, max = 1e3) @Scale(9) double low,
      @ForAll @DoubleRange(min = 1.001, max = 1e6) @Scale(3) double ratio,
      @ForAll long seed) {
    double drawn =
        (double) Distribution.logUniform(low, low * ratio).draw(new SplittableRandom(seed));
    assertThat(drawn).isBetween(low, low * ratio);
  }

  @Property(tries = 200)
  void integersLieInTheirRange(
      @ForAll int low, @ForAll @IntRange(min = 0, max = 1000) int more, @ForAll long seed) {
    int high = (int) Math.min(Integer.MAX_VALUE, low + (long) more);
    int drawn = (int) Distribution.integers(low, high).draw(new SplittableRandom(seed));
    assertThat(drawn).isBetween(low, high);
  }

  @Test
  void distributionsHaveTheirShares() {
    SplittableRandom random = new SplittableRandom(11);
    int draws = 20_000;
    double[] logs = new double[draws];
    int[] counts = new int[4];
    double[] uniform = new double[draws];
    for (int i = 0; i < draws; i++) {
      logs[i] = Math.log10((double) Distribution.logUniform(0.01, 100).draw(random));
      counts[(int) Distribution.integers(0, 3).draw(random)]++;
      uniform[i] = (double) Distribution.uniform(2, 4).draw(random);
    }
    // six standard errors: of means of uniforms over 4 and 2, and of counts of a quarter
    double root = Math.sqrt(draws);
    assertThat(Math.abs(Arrays.stream(logs).average().orElseThrow()))
        .isLessThan(6 * 4 / Math.sqrt(12) / root);
    assertThat(Math.abs(Arrays.stream(uniform).average().orElseThrow() - 3))
        .isLessThan(6 * 2 / Math.sqrt(12) / root);
    double share = 0.25 * draws;
    for (int count : counts) {
      assertThat(Math.abs(count - share)).isLessThan(6 * Math.sqrt(share * 0.75));
    }
    // a quarter of the logarithms in each decade
    assertThat(Arrays.stream(logs).filter(x -> x < -1).count())
        .isBetween((long) (share - 6 * Math.sqrt(share)), (long) (share + 6 * Math.sqrt(share)));
  }

  @Test
  void wrongArgumentsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distribution.uniform(2, 1))
        .withMessageContaining("uniform(2.0, 1.0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distribution.uniform(Double.NaN, 1))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distribution.logUniform(0, 1))
        .withMessageContaining("0 < low");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distribution.integers(2, 1))
        .withMessageContaining("integers(2, 1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distribution.choice())
        .withMessageContaining("at least one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RandomSearch.regression().trials(0))
        .withMessage("trials is 0, but must be at least 1");
  }

  @Test
  void readsWell() {
    var search =
        RandomSearch.regression()
            .over("c", Distribution.logUniform(0.1, 1000))
            .over("kind", "a", "b")
            .over("n", Distribution.integers(1, 9))
            .minimize(RegressionMetrics::rmse)
            .build(p -> new AdditiveEffects(1));
    assertThat(search)
        .hasToString(
            "RandomSearch[60 draws from c logUniform(0.1, 1000.0) x kind {a, b} x n integers(1, 9),"
                + " minimize score, CrossValidation.kFold(5, 42)]");
    assertThat(List.of(Distribution.uniform(0, 1), Distribution.choice(1, 2)))
        .isEqualTo(List.of(Distribution.uniform(0, 1), Distribution.choice(1.0, 2L)));
  }
}

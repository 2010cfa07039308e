package io.bellwether.timeseries.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.Arima;
import io.bellwether.timeseries.arima.Constant;
import io.bellwether.timeseries.baseline.Naive;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Coverage of simulated series, order of quantiles, and adaptive levels. */
class ConformalPropertyTest {

  private static TimeSeries yearly(double... values) {
    return TimeSeries.of(Frequency.YEARLY, LocalDate.of(1900, 1, 1), values);
  }

  /** Exponential noise less its mean: one-sided, far from normal, and exchangeable. */
  private static double[] skewed(SplittableRandom random, int n) {
    return random.doubles(n).map(u -> -Math.log1p(-u) - 1).toArray();
  }

  /** Forecasts zero, whatever it has seen: its errors are the values, exchangeable by design. */
  private static Forecaster zero() {
    return Arima.builder().order(0, 0, 0).constant(Constant.NONE).build();
  }

  /**
   * Of exchangeable errors, coverage of level k / (n + 1) is exact. 500 series, fixed seed: 4
   * standard errors of a binomial share.
   */
  @Test
  void exchangeableErrorsAreCoveredAsPromised() {
    Conformal conformal =
        Conformal.builder(zero()).method(ConformalMethod.RESIDUALS).origins(21).horizon(2).build();
    SplittableRandom random = new SplittableRandom(20261122);
    int series = 500;
    double[] levels = {0.5, 0.8, 0.95};
    int[] covered = new int[levels.length];
    for (int i = 0; i < series; i++) {
      double[] values = skewed(random, 46);
      Forecast forecast = conformal.fit(yearly(values).head(44)).forecast(2);
      for (int j = 0; j < levels.length; j++) {
        // 20 errors two ahead: the next level of the form k / 21
        double level = Math.ceil(21 * levels[j]) / 21;
        covered[j] += forecast.interval(2, level).contains(values[45]) ? 1 : 0;
      }
    }
    for (int j = 0; j < levels.length; j++) {
      double level = Math.ceil(21 * levels[j]) / 21;
      double error = Math.sqrt(level * (1 - level) / series);
      assertThat((double) covered[j] / series).isCloseTo(level, within(4 * error));
    }
  }

  /**
   * A random walk for what is noise: its intervals are far too wide six periods ahead, and the
   * scaled errors say by how much. Errors of one history hang together, which leaves a bias of some
   * hundredths beside the 3 binomial standard errors (0.07 of 300 series, 0.12 of 100).
   */
  @Test
  void wrongModelsAreCalibrated() {
    Conformal scaled = Conformal.builder(Naive.create()).horizon(6).build();
    Conformal adaptive =
        Conformal.builder(Naive.create()).horizon(6).method(ConformalMethod.ADAPTIVE).build();
    SplittableRandom random = new SplittableRandom(7);
    int own = 0;
    int ofScaled = 0;
    int ofAdaptive = 0;
    int series = 300;
    for (int i = 0; i < series; i++) {
      double[] values = new double[106];
      Arrays.setAll(values, t -> random.nextGaussian());
      TimeSeries history = yearly(values).head(100);
      own += Naive.create().fit(history).forecast(6).interval(6, 0.8).contains(values[105]) ? 1 : 0;
      ofScaled += scaled.fit(history).forecast(6).interval(6, 0.8).contains(values[105]) ? 1 : 0;
      ofAdaptive +=
          i < 100 && adaptive.fit(history).forecast(6).interval(6, 0.8).contains(values[105])
              ? 1
              : 0;
    }
    assertThat((double) own / series).isGreaterThan(0.95);
    assertThat((double) ofScaled / series).isBetween(0.75, 0.88);
    assertThat(ofAdaptive / 100.0).isBetween(0.66, 0.92);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void quantilesNeverFall(
      @ForAll @IntRange(min = 0, max = 100_000) int seed,
      @ForAll ConformalMethod method,
      @ForAll ConformalTails tails,
      @ForAll OriginFit way) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[40];
    // many ties, as in counts
    Arrays.setAll(values, t -> random.nextInt(4));
    boolean possible = method != ConformalMethod.ADAPTIVE;
    Forecast forecast =
        Conformal.builder(Naive.create())
            .method(method)
            .tails(possible ? tails : ConformalTails.SYMMETRIC)
            .origin(way)
            .horizon(4)
            .build()
            .fit(yearly(values))
            .forecast(8);
    for (int ahead = 1; ahead <= 8; ahead++) {
      double before = Double.NEGATIVE_INFINITY;
      for (int i = 1; i < 1000; i++) {
        double quantile = forecast.quantile(ahead, i / 1000.0);
        // sums and differences of the same numbers, rounded
        assertThat(quantile).isGreaterThanOrEqualTo(before - 1e-12);
        before = quantile;
      }
    }
  }

  /** The equation of the paper, for one level, written plainly. */
  @Test
  void adaptiveLevelsFollowTheirEquation() {
    SplittableRandom random = new SplittableRandom(3);
    double[] sizes = new double[50];
    Arrays.setAll(sizes, t -> Math.abs(random.nextGaussian()) * (t < 25 ? 1 : 3));
    double highest = 0;
    for (int i = 1; i < 99; i++) {
      // made to rise with the level
      highest = Math.max(highest, plainly(sizes, i / 100.0));
      assertThat(new AdaptiveLevels(sizes, 2, 0.02).moved(i / 100.0))
          .isCloseTo(highest, within(1e-12));
    }
    // errors that have grown: wider than what the level says
    assertThat(new AdaptiveLevels(sizes, 2, 0.02).moved(0.8)).isGreaterThan(0.85);
  }

  private static double plainly(double[] sizes, double level) {
    double alpha = 1 - level;
    double now = alpha;
    for (int t = 0; t < sizes.length; t++) {
      // errors two ahead are known two origins later, and five are needed
      double[] known = Arrays.copyOf(sizes, Math.max(0, t - 1));
      if (known.length >= 5) {
        double asked = Math.min(Math.max(0, 1 - now), 1 - 1e-9);
        double reach = new ScoreSample(known, known.length).ofSizes(asked);
        now += 0.02 * (alpha - (sizes[t] > reach ? 1 : 0));
      }
    }
    return Math.min(Math.max(1 - now, level / 2), 1 - alpha / 10);
  }

  /** Definition 6 of Hyndman and Fan, and tails that go on where the numbers end. */
  @Test
  void scoresHaveTheQuantilesOfTheirRanks() {
    ScoreSample sample = new ScoreSample(new double[] {5, 1, 3, 2}, 4);
    assertThat(sample.ofSizes(0.2)).isEqualTo(1);
    assertThat(sample.ofSizes(0.6)).isCloseTo(3, within(1e-14));
    assertThat(sample.ofSizes(0.7)).isCloseTo(4, within(1e-14));
    assertThat(sample.ofSizes(0.8)).isCloseTo(5, within(1e-14));
    assertThat(sample.ofSizes(0.1)).isCloseTo(0.5, within(1e-14));
    // qnorm(0.95) / qnorm(0.9)
    assertThat(sample.ofSizes(0.9)).isCloseTo(5 * 1.283486104792423, within(1e-9));
    assertThat(sample.ofSigned(0.5)).isCloseTo(2.5, within(1e-14));
    assertThat(sample.ofSigned(0.2)).isCloseTo(1, within(1e-14));
    assertThat(sample.ofSigned(0.8)).isCloseTo(5, within(1e-14));
    double beyond = sample.ofSigned(0.9) - 5;
    assertThat(1 - sample.ofSigned(0.1)).isCloseTo(beyond, within(1e-12)).isPositive();
  }
}

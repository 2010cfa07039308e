package io.bellwether.timeseries.intermittent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitStatus;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.baseline.Drift;
import io.bellwether.timeseries.baseline.Naive;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What the oracles do not show: relations between methods, distributions, borderline series. */
class IntermittentTest {

  private static final double NA = Double.NaN;

  private static final List<Forecaster> ALL =
      List.of(
          Croston.classic(),
          Croston.sba(),
          Croston.sbj(),
          Croston.builder().optimised().build(),
          Tsb.create(),
          Tsb.builder().optimised().build(),
          Adida.create(),
          Adida.builder().bucket(2).forecaster(Naive.create()).build(),
          Imapa.create(),
          AutoIntermittent.create());

  private static TimeSeries series(double... values) {
    return TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2020, 1, 1), values);
  }

  private static TimeSeries units(long seed, int n, double probability, int unit) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[n];
    for (int t = 0; t < n; t++) {
      values[t] = random.nextDouble() < probability ? unit * (1 + random.nextInt(6)) : 0;
    }
    values[0] = unit;
    return series(values);
  }

  /** Whole packs stay whole packs, and nothing is ever negative. */
  @Property(tries = 20)
  void distributionsAreOfWholeUnits(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 8, max = 60) int n,
      @ForAll @IntRange(min = 1, max = 12) int unit) {
    TimeSeries series = units(seed, n, 0.3, unit);
    for (Forecaster forecaster : ALL) {
      ForecastModel model = forecaster.fit(series);
      Forecast forecast = model.forecast(3);
      for (double probability : new double[] {0.01, 0.3, 0.7, 0.95, 0.999}) {
        assertWhole(forecast.quantile(probability).value(2), unit, forecaster);
      }
      double[] path =
          model.simulate(4, 1, Innovations.NORMAL, FitContext.create()).path(0).values();
      Arrays.stream(path).forEach(value -> assertWhole(value, unit, forecaster));
    }
    ForecastTotal total = AutoIntermittent.create().fit(series).forecastTotal(5);
    assertWhole(total.quantile(0.98), unit, AutoIntermittent.create());
  }

  private static void assertWhole(double value, int unit, Forecaster forecaster) {
    assertThat(value).as("%s", forecaster).isNotNegative();
    assertThat(value % unit).as("%s: %s", forecaster, value).isZero();
  }

  /** The corrections lower Croston's forecast, by their factors. */
  @Property(tries = 20)
  void correctionsLowerTheForecast(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 5, max = 60) int n) {
    TimeSeries series = units(seed, n, 0.4, 1);
    double classic = Croston.classic().fit(series).forecast(1).mean().value(0);
    double sba = Croston.sba().fit(series).forecast(1).mean().value(0);
    double sbj = Croston.sbj().fit(series).forecast(1).mean().value(0);
    assertThat(sba).isCloseTo(0.95 * classic, within(1e-12 * classic));
    assertThat(sbj).isCloseTo((1 - 0.1 / 1.9) * classic, within(1e-12 * classic)).isLessThan(sba);
  }

  /** An item that dies out: TSB forgets it, a period at a time; Croston does not notice. */
  @Test
  void tsbDecaysAfterObsolescence() {
    TimeSeries alive = units(3, 40, 0.6, 1);
    TsbModel tsb = Tsb.create().fit(alive);
    CrostonModel croston = Croston.sba().fit(alive);
    double level = tsb.forecast(1).mean().value(0);
    TimeSeries zeros = TimeSeries.of(alive.timeline().next(30), new double[30]);
    assertThat(tsb.append(zeros).forecast(1).mean().value(0))
        .isCloseTo(level * Math.pow(0.8, 30), within(1e-12));
    assertThat(croston.append(zeros).forecast(1).mean())
        .extracting(mean -> mean.value(0))
        .isEqualTo(croston.forecast(1).mean().value(0));
    assertThat(AutoIntermittent.create().fit(alive.concat(zeros)).forecast(1).mean().value(0))
        .isZero();
    // but the stock still reckons with a return
    assertThat(AutoIntermittent.create().fit(alive.concat(zeros)).forecastTotal(6).quantile(0.99))
        .isPositive();
  }

  /**
   * A year without season by its buckets: drift goes on, and where it would fall below 0 stays 0.
   */
  @Test
  void anyForecasterForecastsBuckets() {
    TimeSeries falling = series(9, 0, 0, 8, 0, 0, 0, 7, 0, 0, 0, 6);
    AdidaModel model = Adida.builder().bucket(3).forecaster(Drift.create()).build().fit(falling);
    assertThat(model.model()).isPresent();
    assertThat(model.model().orElseThrow().series().values()).containsExactly(9, 8, 7, 6);
    assertThat(model.model().orElseThrow().series().seasonLength()).isEqualTo(4);
    double[] mean = model.forecast(24).mean().values();
    assertThat(Arrays.copyOf(mean, 6))
        .containsExactly(
            new double[] {5 / 3.0, 5 / 3.0, 5 / 3.0, 4 / 3.0, 4 / 3.0, 4 / 3.0}, within(1e-12));
    assertThat(mean[20]).isZero();
    assertThat(model.append(series(falling, 1, 2)).forecast(2).mean().values())
        .containsExactly(new double[] {5 / 3.0, 4 / 3.0}, within(1e-12));
    assertThat(model.append(series(falling, 1, 2, 2)).model().orElseThrow().series().values())
        .containsExactly(9, 8, 7, 6, 5);
  }

  private static TimeSeries series(TimeSeries before, double... later) {
    return TimeSeries.of(before.timeline().next(later.length), later);
  }

  /** By hand: probability 1/4 in 4 periods known as 4, sizes 2 and 6 alike. */
  @Test
  void totalHasTheSpreadOfItsParts() {
    DemandHistory history = DemandHistory.of(series(2, 0, 0, 6, 0, 0, 0, 0));
    DemandDistribution demand = DemandDistribution.of(history, 2, 0.25, 4, 4);
    // E y^2 = (4 + 36) / 2 / 4 = 5, E y = 1
    assertThat(demand.standardDeviation(0)).isCloseTo(2, within(1e-15));
    // E y1 y2 = 1/4 (1/4 4 + 1) / 5 times (20 + 2 16) / 3
    double both = 0.25 * 2 / 5 * 52 / 3 - 1;
    assertThat(demand.totalStandardDeviation())
        .isCloseTo(Math.sqrt(4 + 4 + 2 * both), within(1e-14));
    assertThat(demand.quantile(0, 0.75)).isZero();
    assertThat(demand.quantile(0, 0.76)).isEqualTo(2);
    assertThat(demand.quantile(0, 0.875)).isEqualTo(2);
    assertThat(demand.quantile(0, 0.88)).isEqualTo(6);
    double[] sums = demand.sums(new SplittableRandom(1));
    double mean = Arrays.stream(sums).average().orElseThrow();
    double deviation =
        Math.sqrt(Arrays.stream(sums).map(s -> (s - mean) * (s - mean)).average().orElseThrow());
    // 5 standard errors of 10,000 draws
    assertThat(mean).isCloseTo(2, within(5 * deviation / 100));
    assertThat(deviation).isCloseTo(demand.totalStandardDeviation(), within(0.12));
  }

  /** A mixture of several means: the spread between them is common to all periods. */
  @Test
  void mixtureOfMeansSpreadsTotals() {
    DemandHistory history = DemandHistory.of(series(1, 0, 1, 0, 1, 0, 1, 0));
    DemandDistribution one = DemandDistribution.mixture(history, 6, new double[] {0.4}, 1e12);
    DemandDistribution two = DemandDistribution.mixture(history, 6, new double[] {0.1, 0.7}, 1e12);
    assertThat(one.totalStandardDeviation()).isCloseTo(Math.sqrt(6 * 0.24), within(1e-9));
    // binomial variances averaged, and that of the means 0.6 and 4.2 of six periods
    assertThat(two.totalStandardDeviation())
        .isCloseTo(Math.sqrt(6 * (0.09 + 0.21) / 2 + 1.8 * 1.8), within(1e-9));
  }

  @Test
  void zerosAloneAreForecastAsZeroAndReported() {
    for (Forecaster forecaster : ALL) {
      ForecastModel model = forecaster.fit(series(new double[12]));
      assertThat(model.forecast(3).mean().values()).containsExactly(0, 0, 0);
      assertThat(model.forecast(3).upper(0.99).values()).containsExactly(0, 0, 0);
      assertThat(model.forecastTotal(3).quantile(0.99)).isZero();
      assertThat(model.report().warnings().get(0))
          .as("%s", forecaster)
          .contains("no demand in 12 known periods");
    }
  }

  @Test
  void oneDemandIsReported() {
    for (Forecaster forecaster : ALL) {
      ForecastModel model = forecaster.fit(series(0, 0, 0, 4, 0, 0));
      assertThat(model.report().warnings().get(0)).contains("one demand in 6 known periods");
      assertThat(model.forecast(2).mean().value(0)).isNotNegative();
    }
    assertThat(Croston.classic().fit(series(0, 0, 0, 4, 0, 0)).forecast(1).mean().value(0))
        .isEqualTo(1);
  }

  @Test
  void negativeDemandIsRefusedWithTheCure() {
    for (Forecaster forecaster : ALL) {
      assertThatExceptionOfType(DataException.class)
          .isThrownBy(() -> forecaster.fit(series(1, 0, -2, 3)))
          .withMessageContaining("2020-03-01")
          .withMessageContaining("-2")
          .withMessageContaining("Math.max(y, 0)");
    }
    TsbModel model = Tsb.create().fit(series(1, 0, 2));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> model.append(series(model.series(), -1)));
  }

  @Test
  void optionsAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Croston.builder().sizeSmoothing(NA).build())
        .withMessage("sizeSmoothing must lie in (0, 1], not NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tsb.builder().probabilitySmoothing(1.5).build())
        .withMessage("probabilitySmoothing must lie in (0, 1], not 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Adida.of(0))
        .withMessage("a bucket has at least 1 period, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AutoIntermittent.ofWindows(3, 3))
        .withMessageContaining("not 3 and 3");
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> Tsb.create().fit(series(NA, NA)))
        .withMessageContaining("2 periods, 2 missing");
  }

  /** A missing period is as if it were not there. */
  @Test
  void missingPeriodsArePassedOver() {
    TimeSeries complete = series(1, 0, 3, 0, 0, 2, 0);
    TimeSeries holed = series(1, 0, NA, 3, 0, NA, 0, 2, 0);
    for (Forecaster forecaster : List.of(Croston.sba(), Tsb.create())) {
      assertThat(forecaster.fit(holed).forecast(1).mean().value(0))
          .isEqualTo(forecaster.fit(complete).forecast(1).mean().value(0));
    }
    assertThat(Adida.of(3).fit(series(1, 0, NA, 3, 0, NA)).forecast(1).mean().value(0))
        .isCloseTo(1 + 0.3 * (0.5 - 1) + 0.3 * (1.5 - 0.85), within(1e-15));
  }

  /** The best smoothing is no worse than any on a grid, and lies in its bounds. */
  @Test
  void optimisedSmoothingHasTheLeastError() {
    TimeSeries series = units(17, 80, 0.5, 1);
    CrostonModel best = Croston.builder().optimised().build().fit(series);
    assertThat(best.report().status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(best.report().evaluations()).isGreaterThan(81);
    TsbModel bestTsb = Tsb.builder().optimised().build().fit(series);
    for (double a = 0.01; a <= 0.5; a += 0.07) {
      for (double b = 0.01; b <= 0.5; b += 0.07) {
        Croston given = Croston.builder().sizeSmoothing(a).intervalSmoothing(b).build();
        assertThat(best.report().objective())
            .isLessThanOrEqualTo(given.fit(series).report().objective());
        Tsb tsb = Tsb.builder().sizeSmoothing(a).probabilitySmoothing(b).build();
        assertThat(bestTsb.report().objective())
            .isLessThanOrEqualTo(tsb.fit(series).report().objective());
      }
    }
    assertThat(best.sizeSmoothing()).isBetween(0.01, 0.5);
    assertThat(best.intervalSmoothing()).isBetween(0.01, 0.5);
  }

  @Test
  void modelsTellWhatTheyAre() {
    TimeSeries series = units(5, 30, 0.4, 1);
    assertThat(Croston.sba().fit(series)).asString().startsWith("CrostonModel[SBA, size ");
    assertThat(Tsb.create().fit(series)).asString().startsWith("TsbModel[probability ");
    assertThat(Adida.of(3).fit(series)).asString().startsWith("AdidaModel[buckets of 3, smoothing");
    assertThat(Adida.of(3).fit(series).specification()).isEqualTo(Adida.of(3).toString());
    assertThat(Imapa.create().fit(series).smoothing())
        .hasSize(Imapa.create().fit(series).maximumBucket());
    AutoIntermittentModel auto = AutoIntermittent.create().fit(series);
    assertThat(auto.summary()).contains("median of: mean of 12 periods").contains("The demand is");
    assertThat(auto.members()).hasSize(3);
    assertThat(auto.windows()).containsExactly(12, 6);
    assertThat(Tsb.create().fit(series).specification()).isEqualTo(Tsb.create());
  }
}

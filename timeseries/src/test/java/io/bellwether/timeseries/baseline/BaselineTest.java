package io.bellwether.timeseries.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitException;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What the oracles do not show: relations between baselines, errors, borderline series. */
class BaselineTest {

  private static final double NA = Double.NaN;

  private static TimeSeries series(double... values) {
    return TimeSeries.of(Frequency.QUARTERLY, LocalDate.of(2020, 1, 1), values);
  }

  private static double[] holed(long seed, int n) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[n];
    for (int t = 0; t < n; t++) {
      values[t] = t >= 4 && random.nextInt(4) == 0 ? NA : random.nextDouble(-5, 5);
    }
    values[n / 2] = 1;
    return values;
  }

  /** The variance of a total is the sum over the covariances of walks that share their steps. */
  @Property(tries = 100)
  void totalsAddUpTheirCovariances(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 12, max = 40) int n,
      @ForAll @IntRange(min = 1, max = 15) int horizon) {
    TimeSeries series = series(holed(seed, n));
    SeasonalNaiveModel model = SeasonalNaive.create().fit(series);
    double[] errors = model.forecast(horizon).standardErrors();
    double sum = 0;
    for (int i = 0; i < horizon; i++) {
      for (int j = 0; j < horizon; j++) {
        // of two periods at one place in the season, the earlier one's steps are shared
        sum += (i - j) % 4 == 0 ? errors[Math.min(i, j)] * errors[Math.min(i, j)] : 0;
      }
    }
    assertThat(model.forecastTotal(horizon).standardDeviation())
        .isCloseTo(Math.sqrt(sum), within(1e-12 * Math.sqrt(sum)));
  }

  /** A season of one is no season. */
  @Property(tries = 50)
  void seasonOfOneIsNaive(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 6, max = 30) int n) {
    TimeSeries series = series(holed(seed, n));
    SeasonalNaiveModel seasonal = SeasonalNaive.of(1).fit(series);
    NaiveModel naive = Naive.create().fit(series);
    assertThat(seasonal.forecast(5).mean()).isEqualTo(naive.forecast(5).mean());
    assertThat(seasonal.forecast(5).standardErrors()).isEqualTo(naive.forecast(5).standardErrors());
    assertThat(seasonal.residuals()).isEqualTo(naive.residuals());
  }

  @Test
  void tooFewKnownValuesAreCounted() {
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> Drift.create().fit(series(1, NA, NA, 2)))
        .withMessageContaining("a drift with its error needs at least 3 known values")
        .withMessageContaining("has 2 (4 periods, 2 missing)");
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> SeasonalNaive.create().fit(series(1, 2, 3, 4)))
        .withMessageContaining("season 4 needs at least 5 known values");
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> SeasonalNaive.of(Integer.MAX_VALUE).fit(series(1, 2, 3)))
        .withMessageContaining("needs at least 2147483647");
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> SeasonalNaive.create().fit(series(1, 2, NA, 4, 5, 6, NA, 8)))
        .withMessageContaining("no known value")
        .withMessageContaining("interpolate()");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeasonalNaive.of(0))
        .withMessage("seasonLength must be at least 1 period, not 0");
  }

  @Test
  void seasonOfTheSpecificationGoesBeforeThatOfTheSeries() {
    TimeSeries series = series(1, 2, 3, 4, 5, 6);
    assertThat(SeasonalNaive.create().fit(series).seasonLength()).isEqualTo(4);
    assertThat(SeasonalNaive.of(2).fit(series).seasonLength()).isEqualTo(2);
    assertThat(SeasonalNaive.create().fit(series.withSeason(3)).forecast(4).mean().values())
        .containsExactly(4, 5, 6, 4);
    assertThat(SeasonalNaive.create()).hasToString("SeasonalNaive[season of the series]");
    assertThat(SeasonalNaive.of(7)).hasToString("SeasonalNaive[season 7]");
  }

  @Test
  void seriesWithoutErrorIsReported() {
    NaiveModel flat = Naive.create().fit(series(0.1, 0.1, 0.1));
    assertThat(flat.sigma()).isZero();
    assertThat(flat.report().warnings()).singleElement().asString().contains("no width");
    MeanModel mean = MeanForecaster.create().fit(series(0.1, 0.1, 0.1));
    assertThat(mean.mean()).isEqualTo(0.1);
    assertThat(mean.report().warnings()).hasSize(1);
    SeasonalNaiveModel pattern = SeasonalNaive.of(2).fit(series(3, 8, 3, 8, 3));
    assertThat(pattern.forecast(3).upper(0.99).values()).containsExactly(8, 3, 8);
    assertThat(Naive.create().fit(series(1, 2)).report().warnings()).isEmpty();
  }

  /** Three values missing at the end make the first forecast one of four steps. */
  @Test
  void gapAtTheEndIsPartOfTheHorizon() {
    NaiveModel complete = Naive.create().fit(series(2, 3, 5, 4));
    NaiveModel longer =
        complete.append(TimeSeries.of(complete.series().timeline().next(3), NA, NA, NA));
    double[] errors = complete.forecast(5).standardErrors();
    assertThat(longer.forecast(2).standardErrors()).containsExactly(errors[3], errors[4]);
    assertThat(longer.forecast(2).mean().values()).containsExactly(4, 4);
    DriftModel drift = Drift.create().fit(series(2, 3, 5, 4));
    DriftModel later = drift.append(TimeSeries.of(drift.series().timeline().next(3), NA, NA, NA));
    assertThat(later.forecast(2).mean().values())
        .containsExactly(drift.forecast(5).mean().tail(2).values(), within(1e-14));
  }

  @Test
  void modelsTellWhatTheyAre() {
    TimeSeries series = series(2, 3, 5, 4, 6);
    assertThat(MeanForecaster.create().fit(series))
        .asString()
        .startsWith("MeanModel[mean 4, sigma 1.58114; 5 periods");
    assertThat(Naive.create().fit(series)).asString().startsWith("NaiveModel[last 6, sigma ");
    assertThat(Drift.create().fit(series)).asString().startsWith("DriftModel[drift 1, sigma ");
    assertThat(Drift.create().fit(series).driftStandardError())
        .isEqualTo(Drift.create().fit(series).sigma() / 2);
    assertThat(SeasonalNaive.create().fit(series))
        .asString()
        .startsWith("SeasonalNaiveModel[season 4, ");
    assertThat(SeasonalNaive.create().fit(series).specification())
        .isEqualTo(SeasonalNaive.create());
  }
}

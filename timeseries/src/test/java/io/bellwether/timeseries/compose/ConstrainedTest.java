package io.bellwether.timeseries.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.baseline.Drift;
import io.bellwether.timeseries.baseline.DriftModel;
import io.bellwether.timeseries.baseline.Naive;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConstrainedTest {

  private static TimeSeries months(double... values) {
    return TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2024, 1, 1), values);
  }

  /** A series that falls through zero: forecasts 1.2, -0.6, -2.4 and so on. */
  private static final TimeSeries FALLING = months(12, 9, 9, 6, 5, 3);

  /** Ten values between 0 and 9. */
  private static TimeSeries low(int seed) {
    return months(new SplittableRandom(seed).doubles(10, 0, 9).toArray());
  }

  /** Quantiles of the clipped distribution are the clipped ones; nothing else changes. */
  @Property(tries = 100)
  void quantilesAreClippedAndRoundedUp(
      @ForAll @IntRange(min = 0, max = 100_000) int seed,
      @ForAll @IntRange(min = 1, max = 999) int thousandths) {
    double probability = thousandths / 1000.0;
    TimeSeries series = low(seed);
    Forecast inner = Drift.create().fit(series).forecast(6);
    Forecast nonNegative = Constrained.nonNegative(Drift.create()).fit(series).forecast(6);
    Forecast counts = Constrained.counts(Drift.create()).fit(series).forecast(6);
    for (int h = 0; h < 6; h++) {
      double own = inner.quantile(h + 1, probability);
      double clipped = nonNegative.quantile(h + 1, probability);
      double whole = counts.quantile(h + 1, probability);
      assertThat(clipped).isEqualTo(Math.max(0, own));
      assertThat(whole).isEqualTo(Math.rint(whole)).isBetween(clipped - 1e-8, clipped + 1);
      assertThat(nonNegative.mean().value(h)).isEqualTo(Math.max(0, inner.mean().value(h)));
      assertThat(counts.mean().value(h)).isEqualTo(nonNegative.mean().value(h));
    }
  }

  @Property(tries = 50)
  void pathsAndTotalsAreCounts(@ForAll @IntRange(min = 0, max = 100_000) int seed) {
    ConstrainedModel model =
        Constrained.builder(Drift.create())
            .lower(0)
            .upper(9)
            .rounding(Rounding.WHOLE_UNITS)
            .build()
            .fit(low(seed));
    SimulatedPaths paths = model.simulate(5, 20, Innovations.NORMAL, FitContext.create());
    for (int i = 0; i < paths.count(); i++) {
      for (double value : paths.path(i).values()) {
        assertThat(value).isEqualTo(Math.rint(value)).isBetween(0.0, 9.0);
      }
    }
    ForecastTotal total = model.forecastTotal(5);
    for (double probability : new double[] {0.001, 0.3, 0.8, 0.999}) {
      double sum = total.quantile(probability);
      assertThat(sum).isEqualTo(Math.rint(sum)).isBetween(0.0, 45.0);
    }
  }

  /** Rounding to the nearest leaves the mean of paths; rounding up would add half a unit. */
  @Test
  void roundedPathsKeepTheirMean() {
    TimeSeries series = months(20, 26, 23, 29, 24, 27, 22, 28);
    int paths = 4000;
    double mean =
        Constrained.counts(Naive.create())
            .fit(series)
            .simulate(1, paths, Innovations.NORMAL, FitContext.create())
            .forecast()
            .mean()
            .value(0);
    double deviation = Naive.create().fit(series).forecast(1).standardErrors()[0];
    assertThat(mean).isCloseTo(28, within(4 * deviation / Math.sqrt(paths)));
  }

  @Test
  void totalMovesWithThePoints() {
    DriftModel drift = Drift.create().fit(FALLING);
    ConstrainedModel model = Constrained.nonNegative(Drift.create()).fit(FALLING);
    assertThat(drift.forecast(4).mean().value(1)).isNegative();
    double clipped = Arrays.stream(model.forecast(4).mean().values()).sum();
    ForecastTotal total = model.forecastTotal(4);
    assertThat(total.mean()).isCloseTo(clipped, within(1e-12));
    assertThat(total.quantile(0.001)).isZero();
    assertThat(total.quantile(0.99) - total.mean())
        .isCloseTo(
            drift.forecastTotal(4).quantile(0.99) - drift.forecastTotal(4).mean(), within(1e-9));
    assertThat(total.standardDeviation()).isEqualTo(drift.forecastTotal(4).standardDeviation());
    // residuals stay the model's
    assertThat(model.residuals()).isEqualTo(drift.residuals());
    TimeSeries deeper = Constrained.builder(Drift.create()).lower(6).build().fit(FALLING).fitted();
    assertThat(Arrays.stream(deeper.values()).skip(1)).allMatch(value -> value >= 6);
  }

  /** What lies on a whole number but for rounding errors is not the next one. */
  @Test
  void wholeNumbersStayThemselves() {
    Bounds counts = new Bounds(0, Double.POSITIVE_INFINITY, Rounding.WHOLE_UNITS);
    assertThat(counts.quantile(3)).isEqualTo(3);
    assertThat(counts.quantile(3 + 4e-16)).isEqualTo(3);
    assertThat(counts.quantile(3.001)).isEqualTo(4);
    assertThat(counts.quantile(1e9 + 1e-6)).isEqualTo(1e9);
    assertThat(counts.quantile(-2)).isEqualTo(0.0);
    assertThat(counts.quantile(Double.POSITIVE_INFINITY)).isInfinite();
    assertThat(counts.drawn(2.5)).isEqualTo(3);
    assertThat(counts.drawn(-0.3)).isEqualTo(0.0);
  }

  @Test
  void strangeHistoryIsReported() {
    TimeSeries returns = months(4, -2, 3.5, 6, Double.NaN, 4);
    assertThat(Constrained.nonNegative(Naive.create()).fit(returns).report().warnings())
        .singleElement()
        .asString()
        .isEqualTo("1 of 6 values of the history are not at least 0.0; they were used as they are");
    assertThat(Constrained.counts(Naive.create()).fit(returns).report().warnings())
        .singleElement()
        .asString()
        .startsWith("2 of 6 values of the history are not at least 0.0, whole units");
    assertThat(Constrained.counts(Naive.create()).fit(FALLING).report().warnings()).isEmpty();
  }

  @Test
  void wrongBoundsAreNamed() {
    Constrained.Builder builder = Constrained.builder(Naive.create());
    for (double[] pair : new double[][] {{3, 3}, {4, 3}, {Double.NaN, 3}, {0, Double.NaN}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> builder.lower(pair[0]).upper(pair[1]).build())
          .withMessageContaining("but they are " + pair[0] + " and " + pair[1]);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.lower(0.5).upper(3).rounding(Rounding.WHOLE_UNITS).build())
        .withMessage("bounds of whole units must be whole, not 0.5 and 3.0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Constrained.counts(Naive.create()).fit(FALLING, Covariates.of("price", FALLING)))
        .withMessage("Naive[] takes no covariates; there are [price]");
    assertThat(Constrained.counts(Naive.create()))
        .hasToString("Constrained[Naive[], at least 0.0, whole units]");
  }
}

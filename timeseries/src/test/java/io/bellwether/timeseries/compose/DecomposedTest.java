package io.bellwether.timeseries.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.BackTransform;
import io.bellwether.timeseries.BoxCox;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.baseline.Drift;
import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.contract.SampleSeries;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecomposedTest {

  private static TimeSeries hours(int count) {
    double[] values = new double[count];
    Arrays.setAll(
        values,
        t -> 100 + 0.01 * t + 10 * Math.sin(2 * Math.PI * t / 24) + (t % 168 < 24 ? 20 : 0));
    return TimeSeries.of(Frequency.HOURLY, LocalDateTime.of(2024, 1, 1, 0, 0), values);
  }

  /** A line with two seasons is continued as it is. */
  @Test
  void exactPatternsGoOn() {
    TimeSeries all = hours(168 * 6 + 200);
    DecomposedModel model = Decomposed.of(Drift.create()).fit(all.head(168 * 6));
    assertThat(model.seasonLengths()).containsExactly(24, 168);
    Forecast forecast = model.forecast(200);
    // the first days of the weeks, higher by 20, are not smooth: a hundredth of the range is left
    assertThat(forecast.mean().values()).containsExactly(all.tail(200).values(), within(0.6));
    assertThat(model.seasonalCycle(0)).hasSize(24);
    assertThat(model.seasonalCycle(1)).hasSize(168);
  }

  /** What one season of STL leaves is what the forecaster within is fitted to. */
  @Test
  void partsAddUp() {
    TimeSeries series = SampleSeries.monthly();
    DecomposedModel model = Decomposed.of(Naive.create()).fit(series);
    TimeSeries adjusted = model.model().series();
    assertThat(adjusted.seasonLength()).isEqualTo(1);
    int n = series.length();
    double[] last = model.seasonalCycle(0);
    for (int i = 0; i < 12; i++) {
      double season = series.value(n - 12 + i) - adjusted.value(n - 12 + i);
      assertThat(last[i]).isCloseTo(season, within(1e-10));
      assertThat(model.forecast(24).mean().value(12 + i))
          .isCloseTo(adjusted.value(n - 1) + season, within(1e-10));
    }
    // the season of later values is taken off as it was forecast
    TimeSeries later = TimeSeries.of(series.timeline().next(2), 300, 310);
    assertThat(model.append(later).model().series().value(n + 1))
        .isCloseTo(310 - last[1], within(1e-10));
  }

  @Test
  void transformedForecastsComeBack() {
    TimeSeries series = SampleSeries.monthly();
    BoxCox log = BoxCox.of(0);
    Decomposed.Builder builder = Decomposed.builder(Drift.create()).boxCox(log);
    Forecast median = builder.build().fit(series).forecast(5);
    DecomposedModel model = builder.backTransform(BackTransform.MEAN).build().fit(series);
    Forecast mean = model.forecast(5);
    Forecast plain = Decomposed.of(Drift.create()).fit(series.log()).forecast(5);
    for (int h = 0; h < 5; h++) {
      double at = plain.mean().value(h);
      double error = plain.standardErrors()[h];
      assertThat(median.mean().value(h)).isCloseTo(Math.exp(at), within(1e-9));
      assertThat(mean.mean().value(h)).isCloseTo(Math.exp(at + error * error / 2), within(1e-9));
      assertThat(mean.upper(0.9).value(h))
          .isCloseTo(Math.exp(plain.upper(0.9).value(h)), within(1e-9));
    }
    // 4,000 paths: a sum of means, within 5 standard errors
    double sum = Arrays.stream(mean.mean().values()).sum();
    assertThat(model.forecastTotal(5).mean())
        .isCloseTo(sum, within(5 * model.forecastTotal(5).standardDeviation() / Math.sqrt(4000)));
    for (int t = 0; t < series.length(); t++) {
      double fitted = model.fitted().value(t);
      if (!Double.isNaN(fitted)) {
        double product = fitted * Math.exp(model.residuals().value(t));
        assertThat(product).isCloseTo(series.value(t), within(1e-9));
      }
    }
  }

  @Test
  void calendarTellsItsSeasons() {
    assertThat(CalendarCycles.of(hours(335))).containsExactly(24);
    assertThat(CalendarCycles.of(hours(336))).containsExactly(24, 168);
    assertThat(CalendarCycles.of(hours(2 * 8766))).containsExactly(24, 168, 8766);
    assertThat(cycles(Frequency.DAILY, 800)).containsExactly(7, 365);
    assertThat(cycles(Frequency.DAILY, 729)).containsExactly(7);
    assertThat(cycles(Frequency.DAILY.withSeason(5), 800)).containsExactly(5);
    assertThat(cycles(Frequency.WEEKLY, 300)).containsExactly(52);
    assertThat(cycles(Frequency.MINUTELY, 3000)).containsExactly(60, 1440);
    assertThat(cycles(Frequency.MONTHLY, 300)).containsExactly(12);
    assertThat(cycles(Frequency.MONTHLY.withSeason(6), 300)).containsExactly(6);
    assertThat(cycles(Frequency.YEARLY, 300)).isEmpty();
    assertThat(cycles(Frequency.of(Duration.ofMinutes(7), 5), 900)).containsExactly(5);
  }

  private static int[] cycles(Frequency frequency, int length) {
    double[] values = new double[length];
    return CalendarCycles.of(TimeSeries.of(frequency, LocalDate.of(2010, 1, 1), values));
  }

  @Test
  void unusableSeriesAreNamed() {
    TimeSeries yearly =
        TimeSeries.of(Frequency.YEARLY, LocalDate.of(2000, 1, 1), 1, 4, 2, 5, 6, 3, 2);
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> Decomposed.of(Naive.create()).fit(yearly))
        .withMessageContaining("no season");
    assertThatExceptionOfType(FitException.class)
        .isThrownBy(() -> Decomposed.builder(Naive.create()).seasonLengths(4).build().fit(yearly))
        .withMessageContaining("season length 4 needs two full cycles, 8");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(
            () ->
                Decomposed.builder(Naive.create())
                    .seasonLengths(3)
                    .boxCox(BoxCox.of(0))
                    .build()
                    .fit(yearly.map(value -> value - 4)))
        .withMessageContaining("positive");
  }

  @Test
  void wrongOptionsAreNamed() {
    Decomposed.Builder builder = Decomposed.builder(Naive.create());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.seasonLengths(1).build())
        .withMessageContaining("at least 2, not 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.seasonLengths(24, 168).seasonalWindows(7).build())
        .withMessageContaining("1 seasonal windows do not fit 2 seasons");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.seasonLengths().seasonalWindows(7).build())
        .withMessage("seasonalWindows need the seasonLengths that they belong to");
    Decomposed full =
        Decomposed.builder(Naive.create())
            .seasonLengths(24, 168)
            .seasonalWindows(7, 9)
            .robust()
            .boxCox(BoxCox.of(0.5))
            .build();
    assertThat(full)
        .hasToString(
            "Decomposed[Naive[], seasons [24, 168], seasonal windows [7, 9], robust,"
                + " BoxCox(lambda 0.5), MEDIAN]");
    assertThat(full.seasonLengths()).isEqualTo(List.of(24, 168));
  }
}

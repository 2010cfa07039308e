package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for any series. */
class TimeSeriesPropertyTest {

  /** Whole numbers, so that sums and differences are exact; some missing. */
  private static TimeSeries series(int length, long seed, double missing) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[length];
    for (int t = 0; t < length; t++) {
      values[t] = random.nextDouble() < missing ? Double.NaN : random.nextInt(-1000, 1000);
    }
    return TimeSeries.of(Frequency.DAILY, LocalDate.of(2020, 2, 27), values);
  }

  @Property(tries = 300)
  void differencesAreUndone(
      @ForAll @IntRange(min = 1, max = 80) int length,
      @ForAll @IntRange(min = 1, max = 13) int lag,
      @ForAll @IntRange(min = 0, max = 3) int order,
      @ForAll long seed) {
    Assume.that(lag * order < length);
    TimeSeries series = series(length, seed, 0);
    TimeSeries differences = series.difference(lag, order);
    assertThat(differences.length()).isEqualTo(length - lag * order);
    assertThat(differences.undifference(lag, order, series.head(lag * order))).isEqualTo(series);
  }

  @Property(tries = 200)
  void differencesCommute(
      @ForAll @IntRange(min = 20, max = 80) int length,
      @ForAll @IntRange(min = 1, max = 9) int a,
      @ForAll @IntRange(min = 1, max = 9) int b,
      @ForAll long seed) {
    TimeSeries series = series(length, seed, 0.05);
    assertThat(series.difference(a, 1).difference(b, 1))
        .isEqualTo(series.difference(b, 1).difference(a, 1));
    assertThat(series.difference(a, 1).difference(a, 1)).isEqualTo(series.difference(a, 2));
  }

  @Property(tries = 200)
  void cutAndJoinedAgain(
      @ForAll @IntRange(min = 0, max = 50) int length,
      @ForAll @IntRange(min = 0, max = 50) int cut,
      @ForAll long seed) {
    Assume.that(cut <= length);
    TimeSeries series = series(length, seed, 0.2);
    assertThat(series.head(cut).concat(series.tail(length - cut))).isEqualTo(series);
    assertThat(series.lag(cut).lag(-cut)).isEqualTo(series);
  }

  @Property(tries = 200)
  void windowsAreThePeriodsOfTheirDates(
      @ForAll @IntRange(min = 0, max = 11) int which,
      @ForAll @IntRange(min = 0, max = 60) int length,
      @ForAll @IntRange(min = -40, max = 400) int first,
      @ForAll @IntRange(min = -40, max = 400) int last) {
    LocalDate start = LocalDate.of(2023, 12, 31);
    TimeSeries series =
        TimeSeries.of(FrequencyTest.ALL[which], start.atTime(6, 0), new double[length]);
    LocalDate from = start.plusDays(first);
    LocalDate to = start.plusDays(last);
    TimeSeries window = series.window(from, to);
    int expected = 0;
    for (int t = 0; t < length; t++) {
      LocalDate date = series.time(t).toLocalDate();
      expected += !date.isBefore(from) && !date.isAfter(to) ? 1 : 0;
    }
    assertThat(window.length()).isEqualTo(expected);
    if (expected > 0) {
      assertThat(window.time(0).toLocalDate()).isAfterOrEqualTo(from);
      assertThat(window.time(expected - 1).toLocalDate()).isBeforeOrEqualTo(to);
    }
  }

  @Property(tries = 200)
  void sumsOfLowerFrequenciesAddUp(
      @ForAll @IntRange(min = 800, max = 1500) int length, @ForAll long seed) {
    TimeSeries days = series(length, seed, 0);
    TimeSeries months = days.aggregate(Frequency.MONTHLY, Aggregation.SUM);
    LocalDate from = months.time(0).toLocalDate();
    LocalDate to = months.time(months.length()).toLocalDate().minusDays(1);
    double sum = 0;
    for (double value : days.window(from, to).values()) {
      sum += value;
    }
    double ofMonths = 0;
    for (double value : months.values()) {
      ofMonths += value;
    }
    assertThat(ofMonths).isEqualTo(sum);
    // one way or by way of quarters
    TimeSeries years = days.aggregate(Frequency.YEARLY, Aggregation.SUM);
    TimeSeries quarters = days.aggregate(Frequency.QUARTERLY, Aggregation.SUM);
    assertThat(quarters.aggregate(Frequency.YEARLY, Aggregation.SUM)).isEqualTo(years);
  }
}

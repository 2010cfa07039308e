package io.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TimeColumn;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Errors made to a pattern are explained by that pattern. */
class MissedYearTest {

  private static final LocalDate START = LocalDate.of(2008, 1, 1);
  private static final int KNOWN = 120;

  /** 100 a month, and a little more in odd months. */
  private static double usual(int t) {
    return 100 + t % 2;
  }

  /** A year that came as usual but for what is added, forecast as usual. */
  private static MissedYear year(int known, IntToDoubleFunction added) {
    double[] values =
        IntStream.range(0, known + 12)
            .mapToDouble(t -> usual(t) + (t < known ? 0 : added.applyAsDouble(t - known)))
            .toArray();
    TimeSeries series = TimeSeries.of(Frequency.MONTHLY, START, values);
    double[] actual = Arrays.copyOfRange(values, known, known + 12);
    double[] errors = IntStream.range(0, 12).mapToDouble(h -> -added.applyAsDouble(h)).toArray();
    Dataset forecasts =
        Dataset.of(
            TimeColumn.ofDates(
                "time", IntStream.range(0, 12).mapToObj(h -> START.plusMonths(known + h)).toList()),
            NumericColumn.of("error", errors),
            NumericColumn.of("actual", actual));
    return MissedYear.of(series, forecasts);
  }

  @Test
  void theSquaresOfThePartsAreThoseOfTheErrors() {
    MissedYear year = year(KNOWN, h -> 3 + 0.5 * h + (h == 4 ? 7 : 0));
    double all = IntStream.range(0, 12).mapToDouble(h -> year.error(h) * year.error(h)).sum();

    assertThat(Arrays.stream(year.squares()).sum()).isCloseTo(all, within(1e-9 * all));
    assertThat(Arrays.stream(year.squares())).allMatch(square -> square > 0);
  }

  @Test
  void aFallOfAllMonthsIsALevel() {
    MissedYear year = year(KNOWN, h -> -20);

    assertThat(year.squares()[0]).isCloseTo(12 * 400, within(1e-9));
    assertThat(year.shift()).isPresent();
    assertThat(WhyMissed.of(List.of(year)))
        .startsWith("2018: +0% forecast, -20% came, after +0% the year before: sales turned down")
        .contains("100% of the error", "in 2018-01");
  }

  @Test
  void errorsThatChangeSignOnALineAreATurn() {
    assertThat(WhyMissed.of(List.of(year(KNOWN, h -> h - 5.5))))
        .contains(
            "the trend turned", "forecast 5% too high in the first quarter, 4% too low in the");
  }

  @Test
  void oneMonthIsASeason() {
    assertThat(WhyMissed.of(List.of(year(KNOWN, h -> h == 11 ? 50 : 0))))
        .contains("single months", "so the season changed", "December", "too low");
  }

  @Test
  void aShortHistoryIsSaid() {
    assertThat(WhyMissed.of(List.of(year(20, h -> 10)))).contains("only 20 months were known");
  }
}

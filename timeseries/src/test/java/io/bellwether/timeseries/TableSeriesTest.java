package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TextColumn;
import io.bellwether.data.TimeColumn;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TableSeriesTest {

  private static final double MISSING = Double.NaN;

  /** Two lines on Monday, none on Tuesday, one on Wednesday; not in order. */
  private static final Dataset LINES =
      Dataset.of(
          TimeColumn.ofDateTimes(
              "date",
              List.of(
                  LocalDateTime.of(2024, 1, 3, 9, 0),
                  LocalDateTime.of(2024, 1, 1, 17, 30),
                  LocalDateTime.of(2024, 1, 1, 8, 15))),
          NumericColumn.of("revenue", 7, 5, 3));

  private static Dataset dates(double[] values, String... dates) {
    return Dataset.of(
        TimeColumn.ofDates(
            "date",
            Arrays.stream(dates).map(d -> d.isEmpty() ? null : LocalDate.parse(d)).toList()),
        NumericColumn.of("revenue", values));
  }

  private static TableSeries daily(Dataset table) {
    return TimeSeries.from(table).time("date").value("revenue").frequency(Frequency.DAILY);
  }

  private static TimeSeries days(double... values) {
    return TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 1, 1), values);
  }

  @Test
  void designsProgram() {
    Dataset invoices = LINES;
    TimeSeries daily =
        TimeSeries.from(invoices)
            .time("date")
            .value("revenue")
            .frequency(Frequency.DAILY)
            .aggregate(Aggregation.SUM)
            .gaps(Gaps.ZERO)
            .build();
    assertThat(daily).isEqualTo(days(8, 0, 7));
  }

  @Test
  void eachAggregationByHand() {
    TableSeries series = daily(LINES).gaps(Gaps.MISSING);
    assertThat(series.aggregate(Aggregation.MEAN).build()).isEqualTo(days(4, MISSING, 7));
    assertThat(series.aggregate(Aggregation.MIN).build()).isEqualTo(days(3, MISSING, 7));
    assertThat(series.aggregate(Aggregation.MAX).build()).isEqualTo(days(5, MISSING, 7));
    assertThat(series.aggregate(Aggregation.FIRST).build()).isEqualTo(days(3, MISSING, 7));
    assertThat(series.aggregate(Aggregation.LAST).build()).isEqualTo(days(5, MISSING, 7));
    assertThat(series.aggregate(Aggregation.COUNT).gaps(Gaps.ZERO).build())
        .isEqualTo(days(2, 0, 1));
    assertThat(
            TimeSeries.from(LINES)
                .time("date")
                .frequency(Frequency.DAILY)
                .aggregate(Aggregation.COUNT)
                .gaps(Gaps.ZERO)
                .build())
        .isEqualTo(days(2, 0, 1));
  }

  @Test
  void amongEqualTimesTheRowsDecide() {
    Dataset ties = dates(new double[] {1, 2, 3}, "2024-01-01", "2024-01-01", "2024-01-01");
    assertThat(daily(ties).aggregate(Aggregation.FIRST).build()).isEqualTo(days(1));
    assertThat(daily(ties).aggregate(Aggregation.LAST).build()).isEqualTo(days(3));
  }

  @Test
  void invoiceLinesAsInR() {
    List<LocalDateTime> times = new ArrayList<>();
    List<String> lines = SeriesOracle.lines("online-retail-lines.csv");
    double[] revenue = new double[lines.size() - 1];
    double[] price = new double[lines.size() - 1];
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      price[times.size()] = Double.parseDouble(cells[2]);
      revenue[times.size()] = Double.parseDouble(cells[1]) * price[times.size()];
      times.add(LocalDateTime.parse(cells[0]));
    }
    Dataset invoices =
        Dataset.of(
            TimeColumn.ofDateTimes("date", times),
            NumericColumn.of("revenue", revenue),
            NumericColumn.of("price", price));
    TableSeries sums =
        TimeSeries.from(invoices)
            .time("date")
            .value("revenue")
            .aggregate(Aggregation.SUM)
            .gaps(Gaps.ZERO);
    // sums of up to a dozen numbers, in another order: a few units in the last place
    TimeSeries daily = sums.frequency(Frequency.DAILY).build();
    assertThat(daily.values()).containsExactly(SeriesOracle.numbers("daily"), within(1e-11));
    TimeSeries weekly = sums.frequency(Frequency.WEEKLY).build();
    assertThat(weekly.values()).containsExactly(SeriesOracle.numbers("weekly"), within(1e-11));
    assertThat(weekly.time(0)).isEqualTo(LocalDateTime.of(2010, 11, 29, 0, 0));
    assertThat(sums.aggregate(Aggregation.COUNT).build().values())
        .containsExactly(SeriesOracle.numbers("weeklycount"));
    TableSeries prices =
        TimeSeries.from(invoices).time("date").value("price").frequency(Frequency.MONTHLY);
    assertThat(prices.aggregate(Aggregation.MEAN).build().values())
        .containsExactly(SeriesOracle.numbers("monthlyprice"), within(1e-12));
    assertThat(prices.aggregate(Aggregation.MAX).build().values())
        .containsExactly(SeriesOracle.numbers("monthlymax"));
  }

  @Test
  void gapsByPolicy() {
    Dataset table = dates(new double[] {1, 7}, "2024-01-01", "2024-01-04");
    TableSeries series = daily(table).from(LocalDate.of(2023, 12, 31)).to(LocalDate.of(2024, 1, 5));
    assertThat(series.gaps(Gaps.ZERO).build().values()).containsExactly(0, 1, 0, 0, 7, 0);
    assertThat(series.gaps(Gaps.MISSING).build().values())
        .containsExactly(MISSING, 1, MISSING, MISSING, 7, MISSING);
    assertThat(series.gaps(Gaps.CARRY_FORWARD).build().values())
        .containsExactly(MISSING, 1, 1, 1, 7, 7);
    assertThat(series.gaps(Gaps.INTERPOLATE).build().values()).containsExactly(1, 1, 3, 5, 7, 7);
    TableReading reading = series.gaps(Gaps.ZERO).read();
    assertThat(reading.gaps()).isEqualTo(4);
    assertThat(reading.records()).isEqualTo(2);
    assertThat(reading.toString()).contains("from 2 records").contains("4 periods without record");
  }

  @Test
  void refusedGapsNameTheFirst() {
    Dataset table = dates(new double[] {1, 7}, "2024-01-01", "2024-01-05");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> daily(table).build())
        .withMessageContaining("column 'date', value '2024-01-02'")
        .withMessageContaining("nor of 2 others")
        .withMessageContaining("gaps(Gaps.ZERO)");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> daily(LINES).aggregate(Aggregation.SUM).build())
        .withMessageContaining("2024-01-02");
  }

  @Test
  void severalRecordsOfAPeriodWantAnAggregation() {
    Dataset twice = dates(new double[] {1, 2, 3}, "2024-01-01", "2024-01-02", "2024-01-01");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> daily(twice).build())
        .withMessageContaining("row 2, column 'date', value '2024-01-01'")
        .withMessageContaining("row 0 has the same time")
        .withMessageContaining("aggregate(Aggregation.SUM)");
  }

  @Test
  void timesOffTheCalendarWantAnAggregation() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> daily(LINES).build())
        .withMessageContaining("row 0, column 'date', value '2024-01-03T09:00'")
        .withMessageContaining("starts with 2024-01-01T08:15 (row 2)")
        .withMessageContaining("aggregate(Aggregation.SUM)");
    Dataset monthEnds = dates(new double[] {1, 2, 3}, "2024-01-31", "2024-02-29", "2024-03-31");
    TableSeries months = daily(monthEnds).frequency(Frequency.MONTHLY);
    assertThat(months.build().time(1)).isEqualTo(LocalDateTime.of(2024, 2, 29, 0, 0));
    Dataset laterEnds = monthEnds.slice(1, 3);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> daily(laterEnds).frequency(Frequency.MONTHLY).build())
        .withMessageContaining("2024-03-31");
    assertThat(daily(laterEnds).frequency(Frequency.MONTHLY).aggregate(Aggregation.SUM).build())
        .isEqualTo(TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2024, 2, 1), 2, 3));
  }

  @Test
  void timesKeepTheirPhaseWithoutAggregation() {
    Dataset sundays = dates(new double[] {2, 1}, "2024-01-14", "2024-01-07");
    TimeSeries weekly = daily(sundays).frequency(Frequency.WEEKLY).build();
    assertThat(weekly.time(0)).isEqualTo(LocalDateTime.of(2024, 1, 7, 0, 0));
    assertThat(weekly.values()).containsExactly(1, 2);
    assertThat(
            daily(sundays).frequency(Frequency.WEEKLY).aggregate(Aggregation.SUM).build().time(0))
        .isEqualTo(LocalDateTime.of(2024, 1, 1, 0, 0));
  }

  @Test
  void boundsAreThoseOfWindows() {
    Dataset table = dates(new double[] {1, 2, 4}, "2024-01-15", "2024-02-20", "2024-03-31");
    TableReading reading =
        daily(table)
            .frequency(Frequency.MONTHLY)
            .aggregate(Aggregation.SUM)
            .from(LocalDate.of(2024, 1, 2))
            .to(LocalDate.of(2024, 3, 1))
            .read();
    assertThat(reading.series())
        .isEqualTo(TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2024, 2, 1), 2, 4));
    assertThat(reading.outside()).isEqualTo(1);
  }

  @Test
  void withoutRecordsTheBoundsMakeTheCalendar() {
    Dataset none = dates(new double[0]);
    TableSeries series = daily(none).gaps(Gaps.ZERO).from(LocalDate.of(2024, 1, 1));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(series::build)
        .withMessageContaining("there is no record")
        .withMessageContaining("to(...)");
    assertThat(series.to(LocalDate.of(2024, 1, 3)).build()).isEqualTo(days(0, 0, 0));
    assertThat(series.aggregate(Aggregation.SUM).build()).isEqualTo(days(0, 0, 0));
    assertThat(
            series
                .frequency(Frequency.MONTHLY)
                .from(LocalDate.of(2024, 1, 15))
                .to(LocalDate.of(2024, 3, 15))
                .build()
                .time(0))
        .isEqualTo(LocalDateTime.of(2024, 2, 1, 0, 0));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(
            () -> daily(LINES).aggregate(Aggregation.SUM).to(LocalDate.of(2023, 1, 1)).build())
        .withMessageContaining("the first could be 2024-01-01T00:00, the last 2023-01-01T00:00");
  }

  @Test
  void recordsWithoutTimeAreRefused() {
    Dataset table = dates(new double[] {1, 2}, "2024-01-01", "");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> daily(table).aggregate(Aggregation.SUM).build())
        .withMessageContaining("row 1, column 'date'")
        .withMessageContaining("without a time")
        .withMessageContaining("filter");
  }

  @Test
  void recordsWithoutValueAreRefusedOrCounted() {
    Dataset table =
        dates(new double[] {1, MISSING, MISSING}, "2024-01-01", "2024-01-01", "2024-01-02");
    TableSeries sums = daily(table).aggregate(Aggregation.SUM);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(sums::build)
        .withMessageContaining("row 1, column 'revenue'")
        .withMessageContaining("2024-01-01")
        .withMessageContaining("missing(MissingRecords.SKIP)");
    TableReading reading = sums.missing(MissingRecords.SKIP).gaps(Gaps.ZERO).read();
    assertThat(reading.series()).isEqualTo(days(1, MISSING));
    assertThat(reading.withoutValue()).isEqualTo(2);
    assertThat(reading.gaps()).isZero();
    assertThat(daily(table).aggregate(Aggregation.COUNT).build()).isEqualTo(days(1, 0));
    Dataset single = table.slice(0, 1).concat(table.slice(2, 3));
    assertThat(daily(single).gaps(Gaps.INTERPOLATE).build()).isEqualTo(days(1, MISSING));
    assertThat(daily(single).read().withoutValue()).isEqualTo(1);
  }

  @Test
  void valuesOutOfRangeAreRefused() {
    Dataset infinite =
        dates(new double[] {1, Double.POSITIVE_INFINITY}, "2024-01-01", "2024-01-02");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> daily(infinite).build())
        .withMessageContaining("row 1, column 'revenue'")
        .withMessageContaining("not finite");
    Dataset huge = dates(new double[] {1e308, 1e308}, "2024-01-01", "2024-01-01");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> daily(huge).aggregate(Aggregation.SUM).build())
        .withMessageContaining("2024-01-01 leaves the range");
  }

  @Test
  void wrongDatesDoNotFillTheMemory() {
    Dataset typo =
        Dataset.of(
            TimeColumn.ofDateTimes(
                "date",
                List.of(LocalDateTime.of(202, 1, 1, 0, 0), LocalDateTime.of(2024, 1, 1, 0, 0))),
            NumericColumn.of("revenue", 1, 2));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> daily(typo).frequency(Frequency.MINUTELY).gaps(Gaps.ZERO).build())
        .withMessageContaining("0202-01-01T00:00")
        .withMessageContaining("too many")
        .withMessageContaining("wrong date");
  }

  @Test
  void sumsDoNotLoseSmallValues() {
    Dataset table =
        dates(
            new double[] {1e16, 1, 1, -1e16},
            "2024-01-01",
            "2024-01-01",
            "2024-01-01",
            "2024-01-01");
    assertThat(daily(table).aggregate(Aggregation.SUM).build()).isEqualTo(days(2));
    assertThat(daily(table).aggregate(Aggregation.MEAN).build()).isEqualTo(days(0.5));
  }

  @Test
  void seasonsCanBeSet() {
    assertThat(
            daily(LINES)
                .aggregate(Aggregation.SUM)
                .gaps(Gaps.ZERO)
                .season(365)
                .build()
                .seasonLength())
        .isEqualTo(365);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> daily(LINES).season(0))
        .withMessageContaining("not 0");
  }

  @Test
  void lackingOptionsAreNamed() {
    TableSeries series = TimeSeries.from(LINES);
    assertThatIllegalArgumentException()
        .isThrownBy(series::build)
        .withMessageContaining("call time(");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> series.time("date").build())
        .withMessageContaining("call value(");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> series.value("revenue").build())
        .withMessageContaining("call frequency(");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> series.time("day").frequency(Frequency.DAILY).build())
        .withMessageContaining("day")
        .withMessageContaining("revenue");
    Dataset text = LINES.drop("date").with(TextColumn.of("date", "a", "b", "c"));
    assertThatIllegalArgumentException().isThrownBy(() -> daily(text).build());
    Dataset dates = dates(new double[] {1}, "2024-01-01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> daily(dates).frequency(Frequency.HOURLY).build())
        .withMessageContaining("'date' holds dates");
  }

  /** The plain way, with objects, against the fast one. */
  @Property(tries = 100)
  void sumsAreThoseOfThePlainWay(
      @ForAll @IntRange(min = 1, max = 200) int rows,
      @ForAll @IntRange(min = 0, max = 9) int which,
      @ForAll long seed) {
    Frequency frequency = FrequencyTest.ALL[which];
    SplittableRandom random = new SplittableRandom(seed);
    List<LocalDateTime> times = new ArrayList<>();
    double[] values = new double[rows];
    for (int row = 0; row < rows; row++) {
      times.add(LocalDateTime.of(2023, 11, 1, 0, 0).plusMinutes(random.nextInt(200_000)));
      values[row] = random.nextInt(-50, 50);
    }
    Dataset table =
        Dataset.of(TimeColumn.ofDateTimes("date", times), NumericColumn.of("revenue", values));
    TimeSeries series =
        daily(table).frequency(frequency).aggregate(Aggregation.SUM).gaps(Gaps.ZERO).build();
    double[] expected = new double[series.length()];
    for (int row = 0; row < rows; row++) {
      int period = series.timeline().indexOf(frequency.floor(times.get(row))).orElseThrow();
      expected[period] += values[row];
    }
    assertThat(series.values()).isEqualTo(expected); // far quicker than containsExactly
  }
}

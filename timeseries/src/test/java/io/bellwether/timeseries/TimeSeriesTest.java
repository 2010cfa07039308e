package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.ColumnType;
import io.bellwether.data.DataException;
import io.bellwether.data.Dataset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class TimeSeriesTest {

  private static final double MISSING = Double.NaN;
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final TimeSeries SERIES =
      TimeSeries.of(Frequency.MONTHLY, START, 3, 1, 4, MISSING, 5, 9);

  @Test
  void tellsWhatItHolds() {
    assertThat(SERIES.length()).isEqualTo(6);
    assertThat(SERIES.seasonLength()).isEqualTo(12);
    assertThat(SERIES.frequency()).isEqualTo(Frequency.MONTHLY);
    assertThat(SERIES.value(2)).isEqualTo(4);
    assertThat(SERIES.value(LocalDateTime.of(2024, 5, 1, 0, 0))).isEqualTo(5);
    assertThat(SERIES.time(6)).isEqualTo(LocalDateTime.of(2024, 7, 1, 0, 0));
    assertThat(SERIES.missingCount()).isEqualTo(1);
    assertThat(SERIES.hasMissing()).isTrue();
    assertThat(SERIES.head(3).hasMissing()).isFalse();
    assertThat(SERIES.withSeason(4).seasonLength()).isEqualTo(4);
  }

  @Test
  void arraysAreCopiedInAndOut() {
    double[] values = {1, 2, 3};
    TimeSeries series = TimeSeries.of(Frequency.DAILY, START, values);
    values[0] = 99;
    series.values()[1] = 99;
    assertThat(series.values()).containsExactly(1, 2, 3);
    double[] target = new double[4];
    series.copy(1, 2, target, 2);
    assertThat(target).containsExactly(0, 0, 2, 3);
  }

  @Test
  void partsKeepTheirTimes() {
    assertThat(SERIES.slice(1, 3))
        .isEqualTo(TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2024, 2, 1), 1, 4));
    assertThat(SERIES.head(99)).isEqualTo(SERIES);
    assertThat(SERIES.tail(2))
        .isEqualTo(TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2024, 5, 1), 5, 9));
    assertThat(SERIES.tail(0).length()).isZero();
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> SERIES.slice(2, 7));
    assertThatIllegalArgumentException().isThrownBy(() -> SERIES.head(-1));
  }

  @Test
  void windowsGoByDate() {
    LocalDate february = LocalDate.of(2024, 2, 1);
    LocalDate march = LocalDate.of(2024, 3, 31);
    assertThat(SERIES.window(february, march)).isEqualTo(SERIES.slice(1, 3));
    assertThat(SERIES.window(february.plusDays(1), march)).isEqualTo(SERIES.slice(2, 3));
    assertThat(SERIES.window(START.minusYears(9), march.plusYears(9))).isEqualTo(SERIES);
    assertThat(SERIES.window(march, february).length()).isZero();
    assertThat(SERIES.window(march.plusYears(1), march.plusYears(2)).length()).isZero();
    TimeSeries hours = TimeSeries.of(Frequency.HOURLY, START, new double[48]);
    assertThat(hours.window(START, START).length()).isEqualTo(24);
  }

  @Test
  void lagsShiftTheCalendar() {
    TimeSeries lagged = SERIES.lag(2);
    assertThat(lagged.time(0)).isEqualTo(SERIES.time(2));
    assertThat(lagged.values()).containsExactly(SERIES.values());
    assertThat(SERIES.lag(-1).time(1)).isEqualTo(SERIES.time(0));
  }

  @Test
  void differencesAsR() {
    TimeSeries y = SeriesOracle.monthly();
    assertThat(y.difference(12, 1).values())
        .containsExactly(SeriesOracle.numbers("diff12"), within(1e-12));
    assertThat(y.difference(1, 2).values())
        .containsExactly(SeriesOracle.numbers("diff1.2"), within(1e-12));
    assertThat(y.difference(12, 2).values())
        .containsExactly(SeriesOracle.numbers("diff12.2"), within(1e-12));
    assertThat(y.difference(12, 2).time(0)).isEqualTo(y.time(24));
    assertThat(y.difference(1, 0)).isEqualTo(y);
  }

  @Test
  void differencesOfMissingValuesAreMissing() {
    assertThat(SERIES.difference(1, 1).values()).containsExactly(-2, 3, MISSING, MISSING, 4);
  }

  @Test
  void impossibleDifferencesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SERIES.difference(3, 2))
        .withMessage("order 2 differences at lag 3 need more than 6 values, the series has 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SERIES.difference(0, 1))
        .withMessageContaining("at least 1, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SERIES.difference(1, -1))
        .withMessageContaining("not -1");
    TimeSeries differences = SERIES.difference(1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> differences.undifference(1, 1, SERIES.slice(1, 2)))
        .withMessageContaining("the 1 that end just before 2024-02-01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> differences.undifference(1, 1, SERIES.head(2)));
  }

  @Test
  void concatenationContinues() {
    assertThat(SERIES.head(2).concat(SERIES.slice(2, 6))).isEqualTo(SERIES);
    assertThat(SERIES.concat(SERIES.slice(6, 6))).isEqualTo(SERIES);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SERIES.head(2).concat(SERIES.slice(3, 6)))
        .withMessageContaining("start on 2024-03-01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SERIES.head(2).concat(SERIES.slice(2, 6).withSeason(3)));
  }

  @Test
  void functionsLeaveMissingValuesAlone() {
    assertThat(SERIES.map(x -> 2 * x).values()).containsExactly(6, 2, 8, MISSING, 10, 18);
    assertThat(SERIES.map(x -> Double.isNaN(x) ? 1 : 0).missingCount()).isEqualTo(1);
    assertThat(SERIES.log().value(2)).isEqualTo(Math.log(4));
    assertThat(SERIES.log().value(3)).isNaN();
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> SERIES.map(x -> x - 1).log())
        .withMessageContaining("value '0.0'")
        .withMessageContaining("2024-02-01")
        .withMessageContaining("positive");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SERIES.map(x -> 1 / (x - 1)))
        .withMessageContaining("2024-02-01")
        .withMessageContaining("Infinity");
  }

  @Test
  void interpolationFillsByStraightLines() {
    TimeSeries gaps =
        TimeSeries.of(Frequency.DAILY, START, MISSING, 1, MISSING, MISSING, 7, 9, MISSING);
    assertThat(gaps.interpolate().values()).containsExactly(1, 1, 3, 5, 7, 9, 9);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> TimeSeries.of(Frequency.DAILY, START, MISSING, MISSING).interpolate())
        .withMessageContaining("all 2 values are missing");
    assertThat(gaps.slice(0, 0).interpolate().length()).isZero();
  }

  @Test
  void wrongValuesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeSeries.of(Frequency.DAILY, START, 1, Double.NEGATIVE_INFINITY))
        .withMessageContaining("2024-01-02 (index 1)")
        .withMessageContaining("-Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SERIES.withValues(1, 2))
        .withMessage("2 values do not fit a timeline of 6 periods");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SERIES.value(LocalDateTime.of(2024, 5, 2, 0, 0)))
        .withMessageContaining("2024-05-02");
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> SERIES.value(6));
  }

  @Test
  void seriesAreEqualByCalendarAndBits() {
    assertThat(SERIES)
        .isEqualTo(TimeSeries.of(Frequency.MONTHLY, START, 3, 1, 4, MISSING, 5, 9))
        .hasSameHashCodeAs(TimeSeries.of(Frequency.MONTHLY, START, 3, 1, 4, MISSING, 5, 9))
        .isNotEqualTo(SERIES.withSeason(3))
        .isNotEqualTo(SERIES.lag(1))
        .isNotEqualTo(SERIES.withValues(3, 1, 4, 1, 5, 9));
  }

  @Test
  void textShowsBothEnds() {
    assertThat(SERIES)
        .hasToString(
            "6 periods, monthly, season 12, 2024-01-01 to 2024-06-01: 3, 1, 4, NaN, 5, 9"
                + " (1 missing)");
    TimeSeries many = TimeSeries.of(Frequency.YEARLY, START, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(many.toString()).endsWith(": 1, 2, 3, 4, ..., 7, 8, 9");
  }

  @Test
  void tablesHaveDatesOrTimes() {
    Dataset dates = SERIES.toDataset("units");
    assertThat(dates.columnNames()).containsExactly("time", "units");
    assertThat(dates.time("time").type()).isEqualTo(ColumnType.DATE);
    assertThat(dates.time("time").date(5)).isEqualTo(LocalDate.of(2024, 6, 1));
    assertThat(dates.numeric("units").missingCount()).isEqualTo(1);
    Dataset hours = TimeSeries.of(Frequency.HOURLY, START, 1, 2).toDataset("units");
    assertThat(hours.time("time").type()).isEqualTo(ColumnType.DATE_TIME);
    assertThat(
            TimeSeries.from(dates).time("time").value("units").frequency(Frequency.MONTHLY).build())
        .isEqualTo(SERIES);
  }
}

package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import org.junit.jupiter.api.Test;

class LowerFrequencyTest {

  private static final double MISSING = Double.NaN;

  @Test
  void monthsToQuartersAndYearsAsInR() {
    TimeSeries monthly = SeriesOracle.monthly(); // 70 months, the last 10 no full year
    TimeSeries quarters = monthly.aggregate(Frequency.QUARTERLY, Aggregation.SUM);
    assertThat(quarters.values())
        .containsExactly(SeriesOracle.numbers("quartersum"), within(1e-11));
    assertThat(quarters.frequency()).isEqualTo(Frequency.QUARTERLY);
    TimeSeries years = monthly.aggregate(Frequency.YEARLY, Aggregation.MEAN);
    assertThat(years.values()).containsExactly(SeriesOracle.numbers("yearmean"), within(1e-11));
    assertThat(years.time(0)).isEqualTo(LocalDateTime.of(2001, 1, 1, 0, 0));
  }

  @Test
  void periodsInPartAreLeftOut() {
    // Wednesday to Tuesday: one full week from Monday
    double[] days = new double[14];
    java.util.Arrays.setAll(days, t -> t);
    TimeSeries series = TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 1, 3), days);
    assertThat(series.aggregate(Frequency.WEEKLY, Aggregation.SUM))
        .isEqualTo(
            TimeSeries.of(Frequency.WEEKLY, LocalDate.of(2024, 1, 8), 5 + 6 + 7 + 8 + 9 + 10 + 11));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> series.head(11).aggregate(Frequency.WEEKLY, Aggregation.SUM))
        .withMessageContaining("no period of a calendar that is weekly")
        .withMessageContaining("11 periods, daily");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> series.slice(5, 8).aggregate(Frequency.WEEKLY, Aggregation.SUM));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> series.head(0).aggregate(Frequency.WEEKLY, Aggregation.SUM));
  }

  @Test
  void halfHoursToDaysAcrossALeapDay() {
    TimeSeries series =
        TimeSeries.of(Frequency.HALF_HOURLY, LocalDate.of(2024, 2, 28), ones(48 * 3));
    TimeSeries days = series.aggregate(Frequency.DAILY, Aggregation.SUM);
    assertThat(days)
        .isEqualTo(TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 2, 28), 48, 48, 48));
    TimeSeries months =
        TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 1, 1), ones(366))
            .aggregate(Frequency.MONTHLY, Aggregation.SUM);
    assertThat(months.values()).containsExactly(31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    java.util.Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void weeksBelongToTheMonthOfTheirFirstDay() {
    TimeSeries weeks = TimeSeries.of(Frequency.WEEKLY, LocalDate.of(2024, 1, 1), ones(14));
    // Mondays: five in January, four in February, four in March, then 1 April
    assertThat(weeks.aggregate(Frequency.MONTHLY, Aggregation.SUM).values())
        .containsExactly(5, 4, 4);
  }

  @Test
  void missingValues() {
    TimeSeries series =
        TimeSeries.of(
            Frequency.MONTHLY, LocalDate.of(2024, 1, 1), MISSING, 2, 3, 4, 5, MISSING, 7, 8, 9);
    assertThat(quarters(series, Aggregation.SUM)).containsExactly(MISSING, MISSING, 24);
    assertThat(quarters(series, Aggregation.MEAN)).containsExactly(MISSING, MISSING, 8);
    assertThat(quarters(series, Aggregation.MIN)).containsExactly(MISSING, MISSING, 7);
    assertThat(quarters(series, Aggregation.MAX)).containsExactly(MISSING, MISSING, 9);
    assertThat(quarters(series, Aggregation.FIRST)).containsExactly(MISSING, 4, 7);
    assertThat(quarters(series, Aggregation.LAST)).containsExactly(3, MISSING, 9);
    assertThat(quarters(series, Aggregation.COUNT)).containsExactly(2, 2, 3);
  }

  private static double[] quarters(TimeSeries series, Aggregation how) {
    return series.aggregate(Frequency.QUARTERLY, how).values();
  }

  @Test
  void onlyLowerFrequencies() {
    TimeSeries monthly = SeriesOracle.monthly();
    for (Frequency wrong :
        new Frequency[] {
          Frequency.MONTHLY,
          Frequency.MONTHLY.withSeason(6),
          Frequency.WEEKLY,
          Frequency.of(Period.ofDays(30), 1)
        }) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> monthly.aggregate(wrong, Aggregation.SUM))
          .withMessageContaining(wrong + " is not lower than monthly");
    }
  }
}

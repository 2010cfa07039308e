package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyTest {

  static final Frequency[] ALL = {
    Frequency.YEARLY,
    Frequency.QUARTERLY,
    Frequency.MONTHLY,
    Frequency.WEEKLY,
    Frequency.DAILY,
    Frequency.HOURLY,
    Frequency.HALF_HOURLY,
    Frequency.MINUTELY,
    Frequency.of(Period.ofMonths(2), 6),
    Frequency.of(Period.ofDays(28), 13),
    Frequency.of(Duration.ofMinutes(15), 96),
    Frequency.of(Duration.ofSeconds(10), 1)
  };

  private static LocalDateTime day(int year, int month, int day) {
    return LocalDate.of(year, month, day).atStartOfDay();
  }

  @Test
  void seasonsAreAsDocumented() {
    assertThat(Frequency.YEARLY.seasonLength()).isEqualTo(1);
    assertThat(Frequency.QUARTERLY.seasonLength()).isEqualTo(4);
    assertThat(Frequency.MONTHLY.seasonLength()).isEqualTo(12);
    assertThat(Frequency.WEEKLY.seasonLength()).isEqualTo(52);
    assertThat(Frequency.DAILY.seasonLength()).isEqualTo(7);
    assertThat(Frequency.HOURLY.seasonLength()).isEqualTo(24);
    assertThat(Frequency.HALF_HOURLY.seasonLength()).isEqualTo(48);
    assertThat(Frequency.MINUTELY.seasonLength()).isEqualTo(60);
    assertThat(Frequency.DAILY.withSeason(365).seasonLength()).isEqualTo(365);
  }

  @Test
  void monthsAreCountedFromTheStart() {
    LocalDateTime end = day(2023, 12, 31);
    assertThat(Frequency.MONTHLY.plus(end, 1)).isEqualTo(day(2024, 1, 31));
    assertThat(Frequency.MONTHLY.plus(end, 2)).isEqualTo(day(2024, 2, 29));
    assertThat(Frequency.MONTHLY.plus(end, 3)).isEqualTo(day(2024, 3, 31));
    assertThat(Frequency.MONTHLY.plus(end, -1)).isEqualTo(day(2023, 11, 30));
    assertThat(Frequency.MONTHLY.stepsBetween(end, day(2024, 2, 29))).hasValue(2);
    assertThat(Frequency.MONTHLY.stepsBetween(end, day(2024, 2, 28))).isEmpty();
  }

  @Test
  void leapYearsHaveTheirDays() {
    assertThat(Frequency.DAILY.stepsBetween(day(2024, 2, 28), day(2024, 3, 1))).hasValue(2);
    assertThat(Frequency.DAILY.stepsBetween(day(2023, 2, 28), day(2023, 3, 1))).hasValue(1);
    assertThat(Frequency.DAILY.stepsBetween(day(1900, 2, 28), day(1900, 3, 1))).hasValue(1);
    assertThat(Frequency.YEARLY.plus(day(2024, 2, 29), 1)).isEqualTo(day(2025, 2, 28));
    assertThat(Frequency.YEARLY.plus(day(2024, 2, 29), 4)).isEqualTo(day(2028, 2, 29));
  }

  @Test
  void stepsUpToATimeStopBeforeIt() {
    LocalDateTime end = day(2024, 1, 31);
    assertThat(Frequency.MONTHLY.stepsUpTo(end, day(2024, 3, 30))).isEqualTo(1);
    assertThat(Frequency.MONTHLY.stepsUpTo(end, day(2024, 3, 31))).isEqualTo(2);
    assertThat(Frequency.WEEKLY.stepsUpTo(day(2024, 1, 7), day(2024, 1, 6))).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({
    "YEARLY, 2024-01-01T00:00",
    "QUARTERLY, 2024-04-01T00:00",
    "MONTHLY, 2024-05-01T00:00",
    "WEEKLY, 2024-05-27T00:00",
    "DAILY, 2024-05-31T00:00",
    "HOURLY, 2024-05-31T23:00",
    "HALF_HOURLY, 2024-05-31T23:30",
    "MINUTELY, 2024-05-31T23:59"
  })
  void floorsAreTheStartsOfCalendarPeriods(String name, LocalDateTime expected) throws Exception {
    Frequency frequency = (Frequency) Frequency.class.getField(name).get(null);
    assertThat(frequency.floor(LocalDateTime.of(2024, 5, 31, 23, 59, 59, 1000)))
        .isEqualTo(expected);
  }

  @Test
  void floorsBefore1970() {
    assertThat(Frequency.WEEKLY.floor(day(1949, 6, 1))).isEqualTo(day(1949, 5, 30));
    assertThat(Frequency.QUARTERLY.floor(day(-1, 12, 31))).isEqualTo(day(-1, 10, 1));
    assertThat(Frequency.of(Period.ofMonths(2), 6).floor(day(2024, 4, 30)))
        .isEqualTo(day(2024, 3, 1));
  }

  @Property(tries = 300)
  void aTimeLiesBetweenItsFloorAndTheNext(
      @ForAll @IntRange(min = 0, max = 11) int which,
      @ForAll @LongRange(min = -200_000_000_000L, max = 200_000_000_000L) long seconds) {
    Frequency frequency = ALL[which];
    LocalDateTime time = day(1970, 1, 1).plusSeconds(seconds);
    LocalDateTime floor = frequency.floor(time);
    assertThat(floor).isBeforeOrEqualTo(time);
    assertThat(frequency.plus(floor, 1)).isAfter(time);
    assertThat(frequency.floor(floor)).isEqualTo(floor);
    assertThat(frequency.floor(time.plusNanos(999))).isEqualTo(floor);
    assertThat(frequency.floor(floor.minusNanos(1))).isEqualTo(frequency.plus(floor, -1));
    // the fast path of tables against the plain one
    assertThat(frequency.periodStart(frequency.period(seconds * 1_000_000))).isEqualTo(floor);
  }

  @Property(tries = 300)
  void stepsAreCountedBack(
      @ForAll @IntRange(min = 0, max = 11) int which,
      @ForAll @IntRange(min = -500, max = 500) int steps,
      @ForAll @IntRange(min = 0, max = 20_000) int startDay) {
    LocalDateTime start = day(1970, 1, 1).plusDays(startDay);
    LocalDateTime there = ALL[which].plus(start, steps);
    assertThat(ALL[which].stepsBetween(start, there)).hasValue(steps);
    assertThat(ALL[which].stepsUpTo(start, there)).isEqualTo(steps);
    assertThat(ALL[which].stepsUpTo(start, there.minusNanos(1))).isEqualTo(steps - 1);
  }

  @Test
  void weeksStartOnMonday() {
    assertThat(Frequency.WEEKLY.floor(day(2024, 2, 29)).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
  }

  @Test
  void customStepsThatHaveANameAreThatFrequency() {
    assertThat(Frequency.of(Period.ofMonths(12), 1)).isEqualTo(Frequency.YEARLY);
    assertThat(Frequency.of(Period.ofYears(1), 1)).isEqualTo(Frequency.YEARLY);
    assertThat(Frequency.of(Period.ofWeeks(1), 52)).isEqualTo(Frequency.WEEKLY);
    assertThat(Frequency.of(Duration.ofDays(1), 7)).isEqualTo(Frequency.DAILY);
    assertThat(Frequency.of(Duration.ofDays(1), 365))
        .isNotEqualTo(Frequency.DAILY)
        .isEqualTo(Frequency.DAILY.withSeason(365))
        .hasSameHashCodeAs(Frequency.DAILY.withSeason(365));
    assertThat(Frequency.MONTHLY).hasToString("monthly, season 12");
    assertThat(Frequency.YEARLY).hasToString("yearly");
    assertThat(Frequency.of(Period.ofMonths(2), 6)).hasToString("every 2 months, season 6");
    assertThat(Frequency.of(Duration.ofMinutes(15), 1)).hasToString("every PT15M");
  }

  @Test
  void timesOfDayMatterForFineSteps() {
    assertThat(Frequency.DAILY.isWithinDay()).isFalse();
    assertThat(Frequency.MONTHLY.isWithinDay()).isFalse();
    assertThat(Frequency.of(Duration.ofDays(2), 1).isWithinDay()).isFalse();
    assertThat(Frequency.HOURLY.isWithinDay()).isTrue();
    assertThat(Frequency.of(Duration.ofHours(36), 1).isWithinDay()).isTrue();
  }

  @Test
  void lowerMeansThatEachPeriodHoldsATime() {
    assertThat(Frequency.YEARLY.isLowerThan(Frequency.QUARTERLY)).isTrue();
    assertThat(Frequency.MONTHLY.isLowerThan(Frequency.WEEKLY)).isTrue();
    assertThat(Frequency.MONTHLY.isLowerThan(Frequency.of(Period.ofDays(28), 1))).isTrue();
    assertThat(Frequency.MONTHLY.isLowerThan(Frequency.of(Period.ofDays(29), 1))).isFalse();
    assertThat(Frequency.WEEKLY.isLowerThan(Frequency.MONTHLY)).isFalse();
    assertThat(Frequency.DAILY.isLowerThan(Frequency.DAILY.withSeason(365))).isFalse();
    assertThat(Frequency.DAILY.isLowerThan(Frequency.HALF_HOURLY)).isTrue();
  }

  @Test
  void impossibleStepsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Frequency.of(Period.of(0, 1, 1), 1))
        .withMessageContaining("P1M1D")
        .withMessageContaining("positive number of months or of days");
    assertThatIllegalArgumentException().isThrownBy(() -> Frequency.of(Period.ZERO, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Frequency.of(Period.ofDays(-1), 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Frequency.of(Period.ofYears(1001), 1))
        .withMessageContaining("1000 years");
    assertThatIllegalArgumentException().isThrownBy(() -> Frequency.of(Duration.ZERO, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Frequency.of(Duration.ofNanos(1500), 1))
        .withMessageContaining("whole microseconds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Frequency.of(Duration.ofSeconds(Long.MAX_VALUE), 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Frequency.DAILY.withSeason(0))
        .withMessageContaining("at least 1 step")
        .withMessageContaining("not 0");
  }
}

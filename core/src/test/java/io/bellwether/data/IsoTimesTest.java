package io.bellwether.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimesTest {

  private static long parse(TimeSyntax syntax, String text) {
    return syntax.parse(("<" + text + ">").toCharArray(), 1, text.length());
  }

  @Test
  void everyDayOfFourHundredYearsAndMore() {
    LocalDate day = LocalDate.of(0, 1, 1);
    for (; day.getYear() < 830; day = day.plusDays(1)) {
      assertThat(parse(IsoTimes.DATES, day.toString())).isEqualTo(day.toEpochDay());
    }
    for (day = LocalDate.of(1890, 1, 1); day.getYear() < 2110; day = day.plusDays(1)) {
      assertThat(parse(IsoTimes.DATES, day.toString())).isEqualTo(day.toEpochDay());
    }
  }

  @Test
  void agreesWithLocalDateOnRandomDigits() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 50_000; i++) {
      String text =
          String.format(
              Locale.ROOT,
              "%04d-%02d-%02d",
              random.nextInt(10_000),
              random.nextInt(15),
              random.nextInt(34));
      long expected = TimeSyntax.NONE;
      try {
        expected = LocalDate.parse(text).toEpochDay();
      } catch (DateTimeException e) {
        // no date: NONE is right
      }
      assertThat(parse(IsoTimes.DATES, text)).as(text).isEqualTo(expected);
    }
  }

  @Test
  void agreesWithLocalDateTimeOnRandomTimes() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 50_000; i++) {
      long second = random.nextLong(-62_000_000_000L, 250_000_000_000L);
      int nano = random.nextInt(3) == 0 ? random.nextInt(1_000_000) * 1_000 : 0;
      LocalDateTime time = LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC);
      assertThat(parse(IsoTimes.DATE_TIMES, time.toString()))
          .as(time.toString())
          .isEqualTo(TimeColumn.micros(time));
    }
  }

  @Test
  void formsOfTheTimeOfDay() {
    long minute = TimeColumn.micros(LocalDateTime.of(2011, 12, 9, 12, 50));
    assertThat(parse(IsoTimes.DATE_TIMES, "2011-12-09T12:50")).isEqualTo(minute);
    assertThat(parse(IsoTimes.DATE_TIMES, "2011-12-09 12:50")).isEqualTo(minute);
    assertThat(parse(IsoTimes.DATE_TIMES, "2011-12-09 12:50:00")).isEqualTo(minute);
    assertThat(parse(IsoTimes.DATE_TIMES, "2011-12-09T12:50:00.5")).isEqualTo(minute + 500_000);
    assertThat(parse(IsoTimes.DATE_TIMES, "2011-12-09T12:50:00.000001")).isEqualTo(minute + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2011-12-09T24:00",
        "2011-12-09T12:60",
        "2011-12-09T12:50:60",
        "2011-12-09T12:50:00.",
        "2011-12-09T12:50:00.0000001",
        "2011-12-09T12:50:0",
        "2011-12-09T12:50:",
        "2011-12-09T12:50Z",
        "2011-12-09T12:50+01:00",
        "2011-12-09x12:50",
        "2011-02-29T12:50",
        "2011-12-09",
        "2011-12-09T1250"
      })
  void whatIsNoDateTime(String text) {
    assertThat(parse(IsoTimes.DATE_TIMES, text)).isEqualTo(TimeSyntax.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2011-2-9", "20111209", "2011/12/09", "2011-13-01", "2011-00-01", "11-12-2009"})
  void whatIsNoDate(String text) {
    assertThat(parse(IsoTimes.DATES, text)).isEqualTo(TimeSyntax.NONE);
  }

  @Test
  void yearsFarAwayHaveASign() {
    LocalDate far = LocalDate.of(123_456, 7, 8);
    LocalDate ancient = LocalDate.of(-44, 3, 15);
    assertThat(parse(IsoTimes.DATES, far.toString())).isEqualTo(far.toEpochDay());
    assertThat(parse(IsoTimes.DATES, ancient.toString())).isEqualTo(ancient.toEpochDay());
    LocalDateTime noon = ancient.atTime(12, 0);
    assertThat(parse(IsoTimes.DATE_TIMES, noon.toString())).isEqualTo(TimeColumn.micros(noon));
    assertThat(parse(IsoTimes.DATE_TIMES, "+999999999-01-01T00:00")).isEqualTo(TimeSyntax.NONE);
  }
}

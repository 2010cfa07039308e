package io.bellwether.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Dates and times of day in the extended format of ISO 8601: {@code 2011-12-09} and {@code
 * 2011-12-09T12:50:00.123456}. Between date and time stands a {@code T} or a blank; seconds and
 * their fraction, up to six digits, may be absent. No zone.
 */
final class IsoTimes {

  static final TimeSyntax DATES = IsoTimes::date;
  static final TimeSyntax DATE_TIMES = IsoTimes::dateTime;

  private static final int DATE_LENGTH = 10;
  private static final int MINUTE_LENGTH = 16;
  private static final int SECOND_LENGTH = 19;
  private static final int MICRO_LENGTH = 26;
  private static final int LONGEST = 40;

  private static final long MICROS_PER_SECOND = 1_000_000L;
  private static final long SECONDS_PER_DAY = 86_400L;

  private static final int HOURS = 24;
  private static final int SIXTY = 60;
  private static final int BAD = -1;

  private static final int MONTHS = 12;
  private static final int[] DAYS_BEFORE_MONTH = {
    0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365
  };
  private static final int DAYS_PER_YEAR = 365;
  private static final int DAYS_FROM_0000_TO_1970 = 719_528;

  private IsoTimes() {}

  private static long date(char[] buffer, int offset, int length) {
    if (length == DATE_LENGTH) {
      return days(buffer, offset);
    }
    return isFarYear(buffer, offset, length)
        ? farDate(new String(buffer, offset, length))
        : TimeSyntax.NONE;
  }

  private static long dateTime(char[] buffer, int offset, int length) {
    if (length < MINUTE_LENGTH || length > MICRO_LENGTH || isFarYear(buffer, offset, length)) {
      return isFarYear(buffer, offset, length)
          ? farDateTime(new String(buffer, offset, length))
          : TimeSyntax.NONE;
    }
    char between = buffer[offset + DATE_LENGTH];
    long days = days(buffer, offset);
    if (days == TimeSyntax.NONE || (between != 'T' && between != ' ')) {
      return TimeSyntax.NONE;
    }
    int time = offset + DATE_LENGTH + 1;
    int hour = two(buffer, time);
    int minute = buffer[time + 2] == ':' ? two(buffer, time + 3) : BAD;
    int second = 0;
    int micros = 0;
    if (length > MINUTE_LENGTH) {
      boolean complete = length >= SECOND_LENGTH && buffer[time + 5] == ':';
      second = complete ? two(buffer, time + 6) : BAD;
      micros = length == SECOND_LENGTH ? 0 : fraction(buffer, time + 8, offset + length);
    }
    if (hour < 0 || minute < 0 || second < 0 || micros < 0) {
      return TimeSyntax.NONE;
    }
    if (hour >= HOURS || minute >= SIXTY || second >= SIXTY) {
      return TimeSyntax.NONE;
    }
    long seconds = days * SECONDS_PER_DAY + (hour * SIXTY + minute) * (long) SIXTY + second;
    return seconds * MICROS_PER_SECOND + micros;
  }

  /** Days since 1970 of the ten characters yyyy-MM-dd. */
  private static long days(char[] buffer, int offset) {
    int century = two(buffer, offset);
    int yearOfCentury = two(buffer, offset + 2);
    int month = buffer[offset + 4] == '-' ? two(buffer, offset + 5) : BAD;
    int day = buffer[offset + 7] == '-' ? two(buffer, offset + 8) : BAD;
    if (century < 0 || yearOfCentury < 0 || month < 1 || month > MONTHS || day < 1) {
      return TimeSyntax.NONE;
    }
    int year = century * 100 + yearOfCentury;
    boolean leap = (year & 3) == 0 && (yearOfCentury != 0 || (century & 3) == 0);
    int leapDay = leap && month > 2 ? 1 : 0;
    int before = DAYS_BEFORE_MONTH[month - 1];
    int inMonth = DAYS_BEFORE_MONTH[month] - before + (leap && month == 2 ? 1 : 0);
    if (day > inMonth) {
      return TimeSyntax.NONE;
    }
    // leap days of the years 0 .. year - 1 of the proleptic Gregorian calendar, in which 0 is one
    int leapDays = (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
    return (long) year * DAYS_PER_YEAR
        + leapDays
        + before
        + leapDay
        + (day - 1)
        - DAYS_FROM_0000_TO_1970;
  }

  private static int two(char[] buffer, int at) {
    int tens = buffer[at] - '0';
    int ones = buffer[at + 1] - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : BAD;
  }

  /** Microseconds of a point and one to six digits. */
  private static int fraction(char[] buffer, int from, int end) {
    if (end - from < 2 || buffer[from] != '.') {
      return BAD;
    }
    int micros = 0;
    int unit = (int) MICROS_PER_SECOND;
    for (int i = from + 1; i < end; i++) {
      int digit = buffer[i] - '0';
      if (digit < 0 || digit > 9) {
        return BAD;
      }
      unit /= 10;
      micros += digit * unit;
    }
    return micros;
  }

  /** ISO writes years of more than four digits, and those before 0, with a sign. */
  private static boolean isFarYear(char[] buffer, int offset, int length) {
    return length > DATE_LENGTH
        && length <= LONGEST
        && (buffer[offset] == '+' || buffer[offset] == '-');
  }

  private static long farDate(String text) {
    try {
      return LocalDate.parse(text).toEpochDay();
    } catch (DateTimeException e) {
      return TimeSyntax.NONE;
    }
  }

  private static long farDateTime(String text) {
    try {
      return TimeColumn.micros(LocalDateTime.parse(text.replace(' ', 'T')));
    } catch (DateTimeException | IllegalArgumentException e) {
      return TimeSyntax.NONE;
    }
  }
}

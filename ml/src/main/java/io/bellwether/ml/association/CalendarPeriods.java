package io.bellwether.ml.association;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * Equal periods of the calendar, numbered through. Those of months begin with a month (of three
 * months, with a quarter), those of weeks on a Monday.
 *
 * @param months how many months a period has; 0 if it is counted in days
 * @param days how many days it has; 0 if it is counted in months
 */
record CalendarPeriods(int months, int days) {

  private static final int MONTHS_OF_YEAR = 12;
  private static final int DAYS_OF_WEEK = 7;

  /** From the Monday of the week of 1970-01-01 to that day. */
  private static final int DAYS_SINCE_MONDAY = 3;

  static CalendarPeriods of(ChronoUnit unit) {
    return switch (unit) {
      case DAYS -> new CalendarPeriods(0, 1);
      case WEEKS -> new CalendarPeriods(0, DAYS_OF_WEEK);
      case MONTHS -> new CalendarPeriods(1, 0);
      case YEARS -> new CalendarPeriods(MONTHS_OF_YEAR, 0);
      default ->
          throw new IllegalArgumentException(
              "unit is " + unit + ", but must be one of Days, Weeks, Months, Years");
    };
  }

  static CalendarPeriods of(Period period) {
    long months = period.toTotalMonths();
    long days = period.get(ChronoUnit.DAYS);
    boolean ofMonths = months > 0 && months <= Integer.MAX_VALUE && days == 0;
    boolean ofDays = months == 0 && days > 0;
    if (!(ofMonths || ofDays)) {
      throw new IllegalArgumentException(
          "period is " + period + ", but must be a positive number of months or of days, not both");
    }
    return new CalendarPeriods((int) months, (int) days);
  }

  /** The number of the period that holds a date. */
  long index(LocalDate date) {
    if (months > 0) {
      return Math.floorDiv(
          (long) date.getYear() * MONTHS_OF_YEAR + date.getMonthValue() - 1, (long) months);
    }
    return Math.floorDiv(date.toEpochDay() + shift(), (long) days);
  }

  /** The first day of a period. */
  LocalDate start(long index) {
    if (months > 0) {
      long month = index * months;
      return LocalDate.of(
          (int) Math.floorDiv(month, (long) MONTHS_OF_YEAR),
          (int) Math.floorMod(month, (long) MONTHS_OF_YEAR) + 1,
          1);
    }
    return LocalDate.ofEpochDay(index * days - shift());
  }

  private long shift() {
    return days % DAYS_OF_WEEK == 0 ? DAYS_SINCE_MONDAY : 0;
  }

  /** What a period is called, such as {@code month} or {@code 2 weeks}. */
  String word() {
    if (months > 0) {
      return months % MONTHS_OF_YEAR == 0
          ? counted(months / MONTHS_OF_YEAR, "year")
          : counted(months, "month");
    }
    return days % DAYS_OF_WEEK == 0 ? counted(days / DAYS_OF_WEEK, "week") : counted(days, "day");
  }

  private static String counted(int count, String unit) {
    return count == 1 ? unit : count + " " + unit + "s";
  }
}

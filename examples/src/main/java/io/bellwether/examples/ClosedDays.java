package io.bellwether.examples;

import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/**
 * When the shop is closed. Saturdays, bank holidays and the days around New Year are known a year
 * ahead, so a forecast may use them; the records agree with this calendar to the day.
 */
final class ClosedDays {

  /** Good Friday, Easter, the royal wedding, and the bank holidays of May and August. */
  private static final Set<LocalDate> HOLIDAYS_2011 =
      Set.of(
          LocalDate.of(2011, 4, 22),
          LocalDate.of(2011, 4, 24),
          LocalDate.of(2011, 4, 25),
          LocalDate.of(2011, 4, 29),
          LocalDate.of(2011, 5, 2),
          LocalDate.of(2011, 5, 30),
          LocalDate.of(2011, 8, 29));

  private static final int TRADING_DAYS = 6;

  private ClosedDays() {}

  /**
   * Tells whether the shop is closed. From Christmas Eve to the bank holiday after New Year it was
   * in the winter of the records; of the next winter this is assumed.
   */
  static boolean isClosed(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        || HOLIDAYS_2011.contains(day)
        || isBetweenTheYears(day);
  }

  private static boolean isBetweenTheYears(LocalDate day) {
    if (day.getMonth() == Month.DECEMBER) {
      return day.getDayOfMonth() >= 24;
    }
    LocalDate bankHoliday = LocalDate.of(day.getYear(), Month.JANUARY, 1);
    while (bankHoliday.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      bankHoliday = bankHoliday.plusDays(1);
    }
    return !day.isAfter(bankHoliday);
  }

  /** Counts the days of each week on which the shop is closed, but for Saturdays. */
  static TimeSeries perWeek(LocalDate firstMonday, int weeks) {
    double[] closed = new double[weeks];
    for (int day = 0; day < 7 * weeks; day++) {
      LocalDate date = firstMonday.plusDays(day);
      closed[day / 7] += isClosed(date) && date.getDayOfWeek() != DayOfWeek.SATURDAY ? 1 : 0;
    }
    return TimeSeries.of(Frequency.WEEKLY, firstMonday, closed);
  }

  /** Tells whether the shop is closed for a whole week. */
  static boolean isWholeWeek(double closedDays) {
    return closedDays >= TRADING_DAYS;
  }
}

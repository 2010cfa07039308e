package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.data.TimeColumn;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/** The shop's calendar: weeks from Monday to Sunday and three seasons. */
final class Weeks {

  /** The seasons, the quiet one first. */
  static final String QUIET = "January to April";

  /** The months before autumn. */
  static final String SUMMER = "May to August";

  /** The months in which shops stock up for Christmas. */
  static final String CHRISTMAS = "September to December";

  /** The records begin on 1 December 2010, a Wednesday: this is the first whole week. */
  static final LocalDate FIRST = LocalDate.of(2010, 12, 6);

  /** They end on 9 December 2011, a Friday: this is the last whole week. */
  static final LocalDate LAST = LocalDate.of(2011, 11, 28);

  private Weeks() {}

  /** Adds a column {@code week}, the Monday of the invoice, and keeps whole weeks only. */
  static Dataset whole(Dataset orders) {
    TimeColumn week =
        TimeColumn.ofDates(
            "week",
            orders.stream()
                .map(row -> monday(Objects.requireNonNull(row.date("invoice_date"))))
                .toList());
    return orders
        .with(week)
        .filter(
            row -> {
              LocalDate monday = Objects.requireNonNull(row.date("week"));
              return !monday.isBefore(FIRST) && !monday.isAfter(LAST);
            });
  }

  /** Returns the season of a week. */
  static String season(LocalDate week) {
    int month = week.getMonthValue();
    return month <= 4 ? QUIET : month <= 8 ? SUMMER : CHRISTMAS;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}

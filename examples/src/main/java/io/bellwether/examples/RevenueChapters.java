package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.data.Row;
import io.bellwether.report.TextTable;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.decompose.Decomposition;
import io.bellwether.timeseries.decompose.Stl;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The first chapters: what the records are, and the series made of them. */
final class RevenueChapters {

  private static final int COLUMNS = 4;
  private static final int STANDING_OUT = 3;

  private RevenueChapters() {}

  static String records(Dataset ledger) {
    double cancellations = lines(ledger, Ledger.CANCELLATION);
    double undone = lines(ledger, Ledger.CANCELLED);
    Row worst =
        ledger.filter(row -> Ledger.CANCELLED.equals(row.text("kind"))).stream()
            .max(Comparator.comparingDouble(row -> row.number("pounds")))
            .orElseThrow();
    TextTable table =
        TextTable.of("what a line is", "lines", "pounds")
            .row(kind(ledger, "sold, and not cancelled later", Ledger.SOLD))
            .row(kind(ledger, "sold, but cancelled later", Ledger.CANCELLED))
            .row(kind(ledger, "the cancellations, and what came back", Ledger.CANCELLATION))
            .row(kind(ledger, "postage, fees, vouchers, corrections", "service"))
            .row(kind(ledger, "the same line a second time", "repeated"))
            .row(kind(ledger, "written off or given away", "not sold"));
    return "1. THE RECORDS: "
        + Prose.whole(sum(ledger, "lines"))
        + " lines of a British gift wholesaler\n"
        + table
        + "\n"
        + Prose.paragraph(
            "Revenue is the first row. An order that was cancelled counts on no day; of %,.0f"
                + " cancellations %,.0f undo an order of the same customer, article and quantity,"
                + " on one day alone (%s) orders of %,.0f pounds. The others, worth"
                + " %,.0f pounds more, came back in part or were ordered before the records begin; they"
                + " are taken off no day.",
            cancellations,
            undone,
            Objects.requireNonNull(worst.text("date")),
            worst.number("pounds"),
            -pounds(ledger, Ledger.CANCELLATION) - pounds(ledger, Ledger.CANCELLED));
  }

  private static String[] kind(Dataset ledger, String name, String kind) {
    return new String[] {
      name, Prose.whole(lines(ledger, kind)), Prose.whole(Math.rint(pounds(ledger, kind)) + 0.0)
    };
  }

  private static double lines(Dataset ledger, String kind) {
    return sum(ledger.filter(row -> kind.equals(row.text("kind"))), "lines");
  }

  private static double pounds(Dataset ledger, String kind) {
    return sum(ledger.filter(row -> kind.equals(row.text("kind"))), "pounds");
  }

  private static double sum(Dataset table, String column) {
    return table.stream().mapToDouble(row -> row.number(column)).sum();
  }

  static String series(Revenue revenue) {
    TimeSeries daily = revenue.daily();
    TimeSeries weekly = revenue.weekly();
    List<LocalDate> shut = new ArrayList<>();
    int saturdays = 0;
    for (int i = 0; i < daily.length(); i++) {
      LocalDate day = daily.time(i).toLocalDate();
      if (daily.value(i) == 0 && day.getDayOfWeek() != DayOfWeek.SATURDAY) {
        shut.add(day);
      }
      saturdays += daily.value(i) == 0 && day.getDayOfWeek() == DayOfWeek.SATURDAY ? 1 : 0;
    }
    boolean known = shut.stream().allMatch(ClosedDays::isClosed);
    return "2. THE SERIES, in pounds\n"
        + Prose.paragraph("days: %s", daily)
        + "\n"
        + Prose.paragraph("weeks: %s", weekly)
        + "\n"
        + Prose.paragraph(
            "Nothing was sold on %d Saturdays, when the shop is closed, and on %d other days, %s."
                + " These are zeros, not gaps. The records begin on a %s and end on a %s at noon;"
                + " those weeks are not whole and left out, and so nothing is said about months,"
                + " of which the last has nine days.",
            saturdays,
            shut.size(),
            known
                ? "all of them bank holidays or between 24 December and 3 January"
                : "some unplanned",
            dayName(daily.time(0).getDayOfWeek()),
            dayName(daily.time(daily.length() - 1).getDayOfWeek()))
        + "\n"
        + weeks(weekly);
  }

  private static TextTable weeks(TimeSeries weekly) {
    int rows = (weekly.length() + COLUMNS - 1) / COLUMNS;
    List<String> header = new ArrayList<>();
    for (int c = 0; c < COLUMNS; c++) {
      header.addAll(List.of("week of", "pounds"));
    }
    TextTable table = TextTable.of(header);
    for (int r = 0; r < rows; r++) {
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < COLUMNS; c++) {
        int week = c * rows + r;
        boolean there = week < weekly.length();
        cells.add(there ? weekly.timeline().label(week) : "");
        cells.add(there ? Prose.whole(weekly.value(week)) : "");
      }
      table = table.row(cells);
    }
    return table;
  }

  static String daysOfTheWeek(TimeSeries daily) {
    Decomposition parts = Stl.builder().periodic().robust().build().decompose(daily);
    double[] figure = parts.seasonalFigure().orElseThrow();
    DayOfWeek first = daily.time(0).getDayOfWeek();
    TextTable table = TextTable.of("", "pounds above or below the trend");
    for (DayOfWeek day : DayOfWeek.values()) {
      int place = Math.floorMod(day.getValue() - first.getValue(), figure.length);
      table = table.row(dayName(day), String.format(Locale.ROOT, "%+,.0f", figure[place]));
    }
    return "3. THE DAYS OF THE WEEK: value = trend + season of 7 + remainder, by robust STL\n"
        + table
        + "\n"
        + Prose.paragraph(
            "Strength of the season %.2f of 1, of the trend %.2f: most of a single day is neither."
                + " Days that stand out: %s.",
            parts.seasonalStrength(), parts.trendStrength(), standingOut(parts.remainder()));
  }

  private static String standingOut(TimeSeries remainder) {
    List<Integer> days = new ArrayList<>();
    for (int i = 0; i < remainder.length(); i++) {
      days.add(i);
    }
    days.sort(Comparator.comparingDouble(i -> -Math.abs(remainder.value(i))));
    return String.join(
        ", ",
        days.subList(0, STANDING_OUT).stream()
            .map(
                i ->
                    String.format(
                        Locale.ROOT,
                        "%s (%+,.0f)",
                        remainder.timeline().label(i),
                        remainder.value(i)))
            .toList());
  }

  private static String dayName(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}

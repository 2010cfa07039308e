package io.bellwether.examples;

import io.bellwether.data.CsvReport;
import io.bellwether.data.CsvResult;
import io.bellwether.data.Dataset;
import io.bellwether.report.TextTable;
import java.util.Locale;

/** The first chapters: what was read, cleaned and put together. */
final class DataChapters {

  private DataChapters() {}

  static String read(CsvResult file) {
    CsvReport report = file.report();
    TextTable table = TextTable.of("column", "missing", "type and reason" + " ".repeat(34));
    for (CsvReport.ColumnReport column : report.columns()) {
      String reason = column.reason().split(";", -1)[0];
      String type = column.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
      table =
          table.row(
              column.name(),
              String.format(Locale.ROOT, "%,d", column.missing()),
              // texts begin at one place only if they are equally long
              String.format(
                  Locale.ROOT, "%-49s", reason.startsWith(type) ? reason : type + ": " + reason));
    }
    return String.format(
            Locale.ROOT,
            "1. THE RECORDS: %,d invoice lines of a British gift wholesaler, %d columns%n",
            report.rowsRead(),
            report.columns().size())
        + table;
  }

  static String cleaned(Cleaning cleaning) {
    TextTable table = TextTable.of("what", "lines");
    for (Cleaning.Step step : cleaning.steps()) {
      table = table.row(step.what(), String.format(Locale.ROOT, "%,d", step.count()));
    }
    table = table.row("left", String.format(Locale.ROOT, "%,d", cleaning.orders().rowCount()));
    return "2. THE CLEANING: lines taken away, or corrected, and why\n" + table;
  }

  static String weekly(Dataset weekly, Dataset moves) {
    long possible =
        (long) weekly.categorical("article").levels().size() * weekly.distinct("week").rowCount();
    long home = weekly.stream().filter(row -> "UK".equals(row.text("region"))).count();
    long raised = moves.stream().filter(row -> row.number("move") > 0).count();
    return String.format(
        Locale.ROOT,
        """
        3. THE WEEKS: %,d rows, one per article, week and region (UK or abroad)
        %d articles, whole weeks from %s to %s; %,.0f units in all, %.0f in an average row.
        A week without a sale has no row (UK: %d of %,d): this is about weeks that sell at all.
        List price: what most small orders paid that week. The average price paid would mislead: who
        takes a box pays less, so weeks of large orders look cheap without any price having moved.
        %d articles became dearer (by %s), %d cheaper (by %s).
        The file holds articles whose list price moved for good; of the 500 best sellers 4 in 5 never did.""",
        weekly.rowCount(),
        weekly.categorical("article").levels().size(),
        Weeks.FIRST,
        Weeks.LAST.plusDays(6),
        total(weekly, "units"),
        total(weekly, "units") / weekly.rowCount(),
        possible - home,
        possible,
        raised,
        range(moves.filter(row -> row.number("move") > 0)),
        moves.rowCount() - raised,
        range(moves.filter(row -> row.number("move") < 0)));
  }

  private static double total(Dataset table, String column) {
    return table.stream().mapToDouble(row -> row.number(column)).sum();
  }

  private static String range(Dataset moves) {
    double[] shares =
        moves.stream().mapToDouble(row -> 100 * Math.abs(row.number("move"))).sorted().toArray();
    return String.format(Locale.ROOT, "%.0f to %.0f%%", shares[0], shares[shares.length - 1]);
  }
}

package io.bellwether.examples;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.Csv;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.Row;
import io.bellwether.data.TimeColumn;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.catalogue.PanelForecast;
import io.bellwether.timeseries.hierarchy.Hierarchy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The plan in a file, in million dollars to the cent, which is the eighth decimal. The smallest
 * pieces are rounded to cents and then added up, so that the sums of the file agree to the cent:
 * nobody believes a plan whose sums do not.
 */
final class PlanFile {

  private static final double CENTS_PER_MILLION = 1e8;

  private PlanFile() {}

  /** Writes a plan: level, state, industry, month, mean and the bounds of 80% and 95%. */
  static Path write(RetailPlan plan, Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Csv.write(table(plan), file);
    return file;
  }

  /** The table that is written: a row a series and month. */
  static Dataset table(RetailPlan plan) {
    Hierarchy hierarchy = plan.catalogue().hierarchy();
    PanelForecast coherent = plan.coherent();
    List<String> levels = new ArrayList<>();
    List<String> states = new ArrayList<>();
    List<String> industries = new ArrayList<>();
    List<LocalDate> months = new ArrayList<>();
    Map<String, List<Double>> amounts = new LinkedHashMap<>();
    for (int node = 0; node < hierarchy.size(); node++) {
      SeriesKey key = hierarchy.keys().key(node);
      Forecast forecast = coherent.forecast(key).orElseThrow();
      for (int h = 0; h < forecast.horizon(); h++) {
        levels.add(RetailLevel.of(hierarchy, node).title());
        states.add(RetailTotals.state(key));
        industries.add(RetailTotals.industry(key));
        months.add(forecast.periods().time(h).toLocalDate());
        add(amounts, "mean_million_aud", cents(plan, node, h));
        for (double level : forecast.levels()) {
          String percent = Forecast.percent(level) + "_million_aud";
          add(amounts, "lower" + percent, cents(forecast.lower(level).value(h)));
          add(amounts, "upper" + percent, cents(forecast.upper(level).value(h)));
        }
      }
    }
    List<Column> columns =
        new ArrayList<>(
            List.of(
                CategoricalColumn.of("level", levels),
                CategoricalColumn.of("state", states),
                CategoricalColumn.of("industry", industries),
                TimeColumn.ofDates("month", months)));
    amounts.forEach(
        (name, values) ->
            columns.add(
                NumericColumn.of(name, values.stream().mapToDouble(value -> value).toArray())));
    return Dataset.of(columns);
  }

  private static void add(Map<String, List<Double>> amounts, String column, long cents) {
    amounts.computeIfAbsent(column, name -> new ArrayList<>()).add(cents / CENTS_PER_MILLION);
  }

  /** The cents of a node are those of its pieces. */
  private static long cents(RetailPlan plan, int node, int h) {
    Hierarchy hierarchy = plan.catalogue().hierarchy();
    long sum = 0;
    for (int part : hierarchy.parts(node)) {
      SeriesKey key = hierarchy.keys().key(hierarchy.aggregateCount() + part);
      sum += cents(plan.coherent().forecast(key).orElseThrow().mean().value(h));
    }
    return sum;
  }

  private static long cents(double million) {
    return Math.round(million * CENTS_PER_MILLION);
  }

  /**
   * What adding up the rows of a file gave.
   *
   * @param rows how many rows there are
   * @param sums how many sums were checked: totals by month
   * @param largestGap the largest difference between a total and the sum of its pieces, in cents
   */
  record Check(int rows, int sums, long largestGap) {}

  /** Reads a file and adds its smallest pieces up, without looking at anything else. */
  static Check check(Path file, Hierarchy hierarchy) {
    Dataset table = Csv.read(file);
    Map<String, Long> cents = new HashMap<>();
    for (Row row : table.stream().toList()) {
      cents.put(
          row.text("state") + "/" + row.text("industry") + "/" + row.date("month"),
          Math.round(row.number("mean_million_aud") * CENTS_PER_MILLION));
    }
    int sums = 0;
    long gap = 0;
    for (Row row : table.distinct("month").stream().toList()) {
      for (int node = 0; node < hierarchy.aggregateCount(); node++) {
        long total = cents(cents, hierarchy, node, row);
        for (int part : hierarchy.parts(node)) {
          total -= cents(cents, hierarchy, hierarchy.aggregateCount() + part, row);
        }
        gap = Math.max(gap, Math.abs(total));
        sums++;
      }
    }
    return new Check(table.rowCount(), sums, gap);
  }

  private static long cents(Map<String, Long> cents, Hierarchy hierarchy, int node, Row month) {
    String key = String.join("/", hierarchy.keys().key(node).values()) + "/" + month.date("month");
    return Objects.requireNonNull(cents.get(key), key);
  }
}

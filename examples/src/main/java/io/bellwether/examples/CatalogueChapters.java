package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.data.Row;
import io.bellwether.metrics.ForecastMetrics;
import io.bellwether.report.TextTable;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.backtest.Backtest;
import io.bellwether.timeseries.backtest.BacktestFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The first chapters: what the catalogue is, who forecasts it best, and where it goes wrong. */
final class CatalogueChapters {

  private static final int WORST = 10;

  private CatalogueChapters() {}

  static String catalogue(RetailCatalogue catalogue) {
    Panel published = catalogue.published();
    Map<Integer, Integer> lengths = new TreeMap<>((a, b) -> b - a);
    List<String> ended = new ArrayList<>();
    for (int i = 0; i < published.size(); i++) {
      TimeSeries series = published.series(i);
      lengths.merge(series.length(), 1, Integer::sum);
      if (!catalogue.isAlive(published.key(i))) {
        ended.add(shortName(published.key(i)) + " " + month(series, series.length() - 1));
      }
    }
    List<String> texts = new ArrayList<>();
    lengths.forEach((months, count) -> texts.add(count + " of " + months + " months"));
    return "1. THE CATALOGUE: "
        + published.size()
        + " series, turnover of Australian retailing by state and industry\n"
        + Prose.paragraph(
            "Million Australian dollars a month, not seasonally adjusted, from %s to %s: %s. No month is"
                + " missing inside. Some ended before: %s.",
            month(published.series(0), 0),
            month(published.series(0), published.series(0).length() - 1),
            String.join(", ", texts),
            ended.isEmpty() ? "none" : String.join("; ", ended))
        + "\n"
        + Prose.paragraph(
            "Groups stand beside their parts: food retailing is supermarkets, liquor and other food."
                + " Adding up all rows would count most dollars twice. The smallest pieces are %d;"
                + " %d totals are made of them, from the groups of a state up to Australia. What a"
                + " state does not publish part by part is a piece of its own, 'rest of food"
                + " retailing' for instance.",
            catalogue.hierarchy().bottomCount(), catalogue.hierarchy().aggregateCount());
  }

  static String compared(RetailBacktest backtest) {
    Backtest.Result result = backtest.result();
    TextTable table =
        TextTable.of("", "MASE", "sMAPE", "skill", "best of", "in 80%", "in 95%", "failed");
    Dataset rows = result.table();
    for (Row row : rows.stream().toList()) {
      table =
          table.row(
              String.valueOf(row.text("forecaster")),
              decimals(row.number("mase"), 3),
              decimals(row.number("smape"), 1) + "%",
              Prose.signedPercent(row.number("skill")),
              Prose.whole(row.number("wins")) + " series",
              Prose.percent(row.number("coverage80")),
              Prose.percent(row.number("coverage95")),
              Prose.whole(row.number("failures")));
    }
    ForecastMetrics best = result.metrics(result.best());
    return "2. WHO FORECASTS BEST? The last year of each series, forecast from the month before\n"
        + table
        + "\n"
        + Prose.paragraph(
            "MASE: the error in units of what the same month of last year missed in the history, one"
                + " year ahead. Skill: how much smaller MASE is than that of seasonal naive on the"
                + " same months. in 80%%: how many months fell into their interval of 80%%. Closest:"
                + " %s, on %d series.",
            result.best(), best.series())
        + failures(result);
  }

  private static String failures(Backtest.Result result) {
    StringBuilder text = new StringBuilder();
    for (BacktestFailure failure : result.failures()) {
      text.append('\n').append(Prose.paragraph("%s", "Failed: " + failure));
    }
    return text.toString();
  }

  static String worst(RetailBacktest backtest) {
    StringBuilder text =
        new StringBuilder("3. THE TEN WORST by MASE of " + RetailMethods.CHOSEN + ", and why");
    int place = 0;
    for (SeriesKey key : backtest.worst(WORST)) {
      place++;
      ForecastMetrics own = backtest.result().metrics(RetailMethods.CHOSEN, key);
      ForecastMetrics naive = backtest.result().metrics(RetailMethods.NAIVE, key);
      text.append(
          String.format(
              Locale.ROOT,
              "%n%2d. %-72s %5.2f, naive %5.2f%n",
              place,
              shortName(key),
              own.mase(),
              naive.mase()));
      text.append(
          Prose.paragraph("%s", WhyMissed.of(backtest.missed(key)))
              .lines()
              .map(line -> "    " + line)
              .reduce((a, b) -> a + "\n" + b)
              .orElseThrow());
    }
    return text.toString();
  }

  /** Writes a key with the state's letters in front. */
  static String shortName(SeriesKey key) {
    return letters(RetailTotals.state(key)) + " " + RetailTotals.industry(key);
  }

  private static String letters(String state) {
    return switch (state) {
      case "Australian Capital Territory" -> "ACT";
      case "New South Wales" -> "NSW";
      case "Northern Territory" -> "NT";
      case "Queensland" -> "QLD";
      case "South Australia" -> "SA";
      case "Tasmania" -> "TAS";
      case "Victoria" -> "VIC";
      case "Western Australia" -> "WA";
      default -> state;
    };
  }

  static String decimals(double number, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", number);
  }

  private static String month(TimeSeries series, int place) {
    return series.time(place).toLocalDate().toString().substring(0, 7);
  }
}

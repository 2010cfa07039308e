package io.bellwether.timeseries.backtest;

import io.bellwether.data.Dataset;
import io.bellwether.metrics.ForecastMetrics;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.TimeSeries;
import java.util.ArrayList;
import java.util.List;

/** What is to be said about a backtest in words. */
final class BacktestNotes {

  private static final int DIGITS = 4;

  private BacktestNotes() {}

  static List<BacktestFailure> failures(
      Panel panel, List<Trial> trials, List<String> names, Schedule schedule) {
    List<BacktestFailure> failures = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < panel.size(); i++) {
      if (next < trials.size() && trials.get(next).key().equals(panel.key(i))) {
        addFailures(trials.get(next++), names, failures);
      } else {
        TimeSeries series = panel.series(i);
        failures.add(new BacktestFailure(panel.key(i), null, null, schedule.tooShort(series)));
      }
    }
    return List.copyOf(failures);
  }

  private static void addFailures(Trial trial, List<String> names, List<BacktestFailure> failures) {
    for (int f = 0; f < names.size(); f++) {
      String name = names.get(f);
      trial
          .track(f)
          .failures()
          .forEach(
              (origin, cause) ->
                  failures.add(
                      new BacktestFailure(
                          trial.key(), name, trial.timeline().time(trial.end(origin) - 1), cause)));
    }
  }

  static List<String> warnings(
      Scores scores,
      List<String> names,
      List<BacktestFailure> failures,
      Schedule schedule,
      List<ForecastMetrics> overall) {
    List<String> warnings = new ArrayList<>();
    int tried = scores.trials().size();
    int tooShort = (int) failures.stream().filter(f -> f.forecaster().isEmpty()).count();
    add(warnings, tooShort, tooShort + tried, "too short for a backtest and left out");
    int wanted = schedule.wanted();
    if (wanted < Integer.MAX_VALUE) {
      int fewer = (int) scores.trials().stream().filter(trial -> trial.origins() < wanted).count();
      add(warnings, fewer, tried, "too short for " + wanted + " origins and tested on fewer");
    }
    if (scores.excluded() > 0) {
      warnings.add(
          scores.excluded()
              + " origins are not judged because not all forecasters could forecast there");
    }
    for (int f = 0; f < names.size(); f++) {
      if (!scores.isCompared(f)) {
        warnings.add(names.get(f) + " forecast nothing and is not compared");
      }
    }
    overall.stream()
        .max((a, b) -> Integer.compare(a.series(), b.series()))
        .ifPresent(
            most ->
                add(
                    warnings,
                    most.series() - most.scaledSeries(),
                    most.series(),
                    "without a scale (too short, or repeating exactly) and not in mase and rmsse"));
    return List.copyOf(warnings);
  }

  private static void add(List<String> warnings, int count, int of, String what) {
    if (count > 0) {
      warnings.add(count + " of " + of + " series " + (count == 1 ? "is " : "are ") + what);
    }
  }

  /** The measures that are looked at first; the data set has all. */
  static String text(
      Backtest backtest, Dataset table, List<String> ranking, List<String> warnings) {
    List<String> columns = new ArrayList<>(List.of("mase", "rmsse", "smape", "wape", "bias"));
    table.columnNames().stream().filter(name -> name.startsWith("coverage")).forEach(columns::add);
    columns.addAll(List.of("skill", "wins", "forecasts", "failures"));
    List<String> header = new ArrayList<>(List.of(BacktestTables.FORECASTER));
    columns.forEach(
        column -> header.add(List.of("smape", "wape").contains(column) ? column + " %" : column));
    List<String> names = names(table);
    TextTable text = TextTable.of(header);
    for (String name : ranking) {
      List<String> cells = new ArrayList<>(List.of(name));
      for (String column : columns) {
        cells.add(Significant.of(table.numeric(column).value(names.indexOf(name)), DIGITS));
      }
      text = text.row(cells);
    }
    StringBuilder all = new StringBuilder(backtest.toString()).append('\n').append(text);
    warnings.forEach(warning -> all.append("\nNote: ").append(warning).append('.'));
    return all.toString();
  }

  private static List<String> names(Dataset table) {
    List<String> names = new ArrayList<>();
    table.stream().forEach(row -> names.add(String.valueOf(row.text(BacktestTables.FORECASTER))));
    return names;
  }
}

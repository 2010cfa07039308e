package io.bellwether.metrics;

import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.util.Locale;

/** {@link ForecastMetrics} written for people. */
final class ForecastMetricsText {

  private static final int DIGITS = 4;

  private ForecastMetricsText() {}

  static String of(ForecastMetrics metrics) {
    TextTable table =
        TextTable.of("measure", "value")
            .row("forecasts", Integer.toString(metrics.count()))
            .row("mase", text(metrics.mase()))
            .row("rmsse", text(metrics.rmsse()))
            .row("smape %", text(metrics.smape()))
            .row("mape %", text(metrics.mape()))
            .row("wape %", text(metrics.wape()))
            .row("mae", text(metrics.mae()))
            .row("rmse", text(metrics.rmse()))
            .row("bias", text(metrics.bias()))
            .row("relative bias", text(metrics.relativeBias()));
    if (metrics.probabilities().length > 0) {
      table = table.row("pinball", text(metrics.pinball()));
    }
    for (double level : metrics.levels()) {
      String percent = percent(level) + "% ";
      table =
          table
              .row(percent + "coverage", text(metrics.coverage(level)))
              .row(percent + "width", text(metrics.width(level)))
              .row(percent + "score", text(metrics.intervalScore(level)))
              .row(percent + "scaled score", text(metrics.scaledIntervalScore(level)));
    }
    return table + notes(metrics);
  }

  /** Writes 0.8 as 80 and 0.995 as 99.5. */
  private static String percent(double level) {
    return String.format(Locale.ROOT, "%.4f", level * 100).replaceAll("\\.?0+$", "");
  }

  private static String notes(ForecastMetrics metrics) {
    StringBuilder notes = new StringBuilder();
    if (metrics.missing() > 0) {
      notes.append("\nLeft out, because the actual value is missing: ").append(metrics.missing());
    }
    if (metrics.zeroActuals() > 0) {
      notes
          .append("\nmape leaves out forecasts whose actual value is zero: ")
          .append(metrics.zeroActuals());
    }
    if (metrics.scaledSeries() < metrics.series()) {
      notes
          .append("\nNo scale, because the history is not told, too short or constant: ")
          .append(metrics.series() - metrics.scaledSeries())
          .append(" of ")
          .append(metrics.series())
          .append(" series");
    }
    for (double level : metrics.levels()) {
      if (metrics.unbounded(level) > 0) {
        notes
            .append("\nIntervals of level ")
            .append(level)
            .append(" without a bound, left out: ")
            .append(metrics.unbounded(level));
      }
    }
    return notes.toString();
  }

  private static String text(double value) {
    return Significant.of(value, DIGITS);
  }
}

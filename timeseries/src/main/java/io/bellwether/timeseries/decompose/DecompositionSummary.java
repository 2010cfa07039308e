package io.bellwether.timeseries.decompose;

import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import io.bellwether.timeseries.TimeSeries;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Writes a decomposition for people. */
final class DecompositionSummary {

  private static final int DIGITS = 5;
  private static final int STANDING_OUT = 3;

  private DecompositionSummary() {}

  static String line(Decomposition parts, String method) {
    StringBuilder text = new StringBuilder("Decomposition[").append(method);
    text.append(", ").append(parts.series().length()).append(" periods, strength of trend ");
    text.append(Significant.of(parts.trendStrength(), 2));
    for (int period : parts.periods()) {
      text.append(", of season ").append(period).append(' ');
      text.append(Significant.of(parts.seasonalStrength(period), 2));
    }
    return text.append(']').toString();
  }

  static String of(Decomposition parts, String method) {
    TimeSeries series = parts.series();
    StringBuilder text = new StringBuilder(method);
    text.append(" of ").append(series.timeline());
    if (series.hasMissing()) {
      text.append(", ").append(series.missingCount()).append(" of them missing");
    }
    text.append('\n').append(whole(parts)).append("\n\n").append(table(parts)).append("\n\n");
    for (int period : parts.periods()) {
      appendSeason(text, parts, period);
    }
    appendStandingOut(text, parts);
    return text.toString();
  }

  private static String whole(Decomposition parts) {
    String sign = parts.type() == DecompositionType.ADDITIVE ? " + " : " * ";
    StringBuilder text = new StringBuilder("value = trend");
    for (int i = 0; i < parts.periods().size(); i++) {
      text.append(sign).append(parts.seasonalName(i));
    }
    return text.append(sign).append("remainder").toString();
  }

  private static TextTable table(Decomposition parts) {
    TextTable table = TextTable.of("", "strength", "min", "mean", "max");
    table = table.row(row("value", "", parts.series()));
    table = table.row(row("trend", strength(parts.trendStrength()), parts.trend()));
    List<Integer> periods = parts.periods();
    for (int i = 0; i < periods.size(); i++) {
      String strength = strength(parts.seasonalStrength(periods.get(i)));
      table = table.row(row(parts.seasonalName(i), strength, parts.seasonal(periods.get(i))));
    }
    return table.row(row("remainder", "", parts.remainder()));
  }

  private static String strength(double strength) {
    return Significant.of(strength, 3);
  }

  private static List<String> row(String name, String strength, TimeSeries part) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int count = 0;
    for (int i = 0; i < part.length(); i++) {
      double value = part.value(i);
      if (!Double.isNaN(value)) {
        min = Math.min(min, value);
        max = Math.max(max, value);
        sum += value;
        count++;
      }
    }
    return List.of(
        name,
        strength,
        Significant.of(min, DIGITS),
        Significant.of(sum / count, DIGITS),
        Significant.of(max, DIGITS));
  }

  /** The last cycle, as that is what the next one will look like. */
  private static void appendSeason(StringBuilder text, Decomposition parts, int period) {
    TimeSeries seasonal = parts.seasonal(period);
    int low = seasonal.length() - period;
    int high = low;
    for (int i = low + 1; i < seasonal.length(); i++) {
      low = seasonal.value(i) < seasonal.value(low) ? i : low;
      high = seasonal.value(i) > seasonal.value(high) ? i : high;
    }
    text.append("Season of ").append(period).append(", last cycle: highest ");
    text.append(Significant.of(seasonal.value(high), DIGITS)).append(" on ");
    text.append(seasonal.timeline().label(high)).append(", lowest ");
    text.append(Significant.of(seasonal.value(low), DIGITS)).append(" on ");
    text.append(seasonal.timeline().label(low)).append('\n');
  }

  private static void appendStandingOut(StringBuilder text, Decomposition parts) {
    TimeSeries remainder = parts.remainder();
    double neutral = parts.type() == DecompositionType.ADDITIVE ? 0 : 1;
    List<Integer> largest =
        IntStream.range(0, remainder.length())
            .filter(i -> !Double.isNaN(remainder.value(i)))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -Math.abs(remainder.value(i) - neutral)))
            .limit(STANDING_OUT)
            .toList();
    text.append("Largest remainders:");
    String separator = " ";
    for (int i : largest) {
      text.append(separator).append(remainder.timeline().label(i)).append(" (");
      text.append(Significant.of(remainder.value(i), DIGITS)).append(')');
      separator = ", ";
    }
  }
}

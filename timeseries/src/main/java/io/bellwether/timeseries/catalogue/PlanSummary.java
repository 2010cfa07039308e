package io.bellwether.timeseries.catalogue;

import io.bellwether.timeseries.Forecaster;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what became of a run. */
final class PlanSummary {

  /** More reasons are no summary. */
  private static final int MOST_REASONS = 5;

  private PlanSummary() {}

  static String of(PanelForecast plan, List<Forecaster> forecasters, int[] used) {
    StringBuilder text = new StringBuilder();
    text.append(plan.size())
        .append(" series by ")
        .append(plan.keys().names())
        .append(", ")
        .append(plan.horizon())
        .append(" periods each");
    long[] counts = new long[forecasters.size()];
    for (int each : used) {
      if (each >= 0) {
        counts[each]++;
      }
    }
    for (int i = 0; i < counts.length; i++) {
      text.append(System.lineSeparator())
          .append("  ")
          .append(counts[i])
          .append(" by ")
          .append(forecasters.get(i));
    }
    text.append(System.lineSeparator())
        .append("  ")
        .append(plan.fallbackCount())
        .append(" fell back, ")
        .append(plan.failedCount())
        .append(" without forecast");
    reasons(plan, text);
    return text.toString();
  }

  private static void reasons(PanelForecast plan, StringBuilder text) {
    Map<String, Integer> reasons = new LinkedHashMap<>();
    for (SeriesFailure failure : plan.failures()) {
      reasons.merge(failure.exception() + ": " + failure.message(), 1, Integer::sum);
    }
    reasons.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_REASONS)
        .forEach(
            reason ->
                text.append(System.lineSeparator())
                    .append("    ")
                    .append(reason.getValue())
                    .append(" x ")
                    .append(reason.getKey()));
  }
}

package io.bellwether.timeseries.smoothing;

import io.bellwether.report.Significant;
import java.util.Map;

/** Writes an exponential smoothing model for people. */
final class EtsSummary {

  private static final int LINE = 76;

  private EtsSummary() {}

  /** Puts the text of likelihood and criteria where it belongs. */
  static String of(ExponentialSmoothingModel model, String criteria) {
    StringBuilder text = new StringBuilder();
    text.append(model.form()).append(" of ").append(model.series().timeline());
    model.specification().boxCox().ifPresent(b -> text.append(", ").append(b));
    StringBuilder line = new StringBuilder();
    for (Map.Entry<String, Double> each : model.parameters().entrySet()) {
      String next = each.getKey() + " " + Significant.of(each.getValue(), 5);
      boolean states = each.getKey().equals("level") || each.getKey().equals("season1");
      if (states || line.length() + next.length() > LINE) {
        text.append('\n').append(line);
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : ", ").append(next);
    }
    text.append('\n').append(line).append('\n');
    text.append("sigma ").append(Significant.of(Math.sqrt(model.sigma2()), 6));
    text.append(model.form().hasMultiplicativeError() ? " of the forecast" : "");
    text.append(", ").append(criteria);
    model.report().warnings().forEach(w -> text.append("\nwarning: ").append(w));
    return text.toString();
  }
}

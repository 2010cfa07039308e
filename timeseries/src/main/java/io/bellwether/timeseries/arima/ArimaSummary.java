package io.bellwether.timeseries.arima;

import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;

/** Writes an ARIMA model for people. */
final class ArimaSummary {

  private ArimaSummary() {}

  /** Puts the text of likelihood and criteria where it belongs. */
  static String of(ArimaModel model, String criteria) {
    StringBuilder text = new StringBuilder();
    text.append("ARIMA").append(model.order()).append(" of ").append(model.series().timeline());
    model.specification().boxCox().ifPresent(b -> text.append(", ").append(b));
    text.append('\n');
    if (!model.coefficients().isEmpty()) {
      text.append(coefficients(model)).append('\n');
    }
    text.append("sigma2 ").append(Significant.of(model.sigma2(), 6));
    text.append(", ").append(criteria);
    model.report().warnings().forEach(w -> text.append("\nwarning: ").append(w));
    return text.toString();
  }

  private static TextTable coefficients(ArimaModel model) {
    TextTable table = TextTable.of("", "estimate", "std. error", "z", "p");
    for (Coefficient each : model.coefficients()) {
      boolean uncertain = Double.isNaN(each.standardError());
      table =
          table.row(
              each.name(),
              Significant.of(each.estimate(), 5),
              uncertain ? "-" : Significant.of(each.standardError(), 4),
              uncertain ? "-" : Significant.of(each.zStatistic(), 4),
              uncertain ? "-" : Significant.of(each.pValue(), 3));
    }
    return table;
  }
}

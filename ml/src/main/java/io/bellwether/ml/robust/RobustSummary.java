package io.bellwether.ml.robust;

import io.bellwether.ml.design.Significance;
import io.bellwether.ml.linear.Coefficient;
import io.bellwether.report.TextTable;
import java.util.Locale;

/** Writes robust models for people. */
final class RobustSummary {

  private RobustSummary() {}

  static String of(String specification, RobustEstimates estimates, String fit) {
    StringBuilder text = new StringBuilder();
    text.append(specification)
        .append(" of '")
        .append(estimates.target())
        .append("', ")
        .append(String.format(Locale.ROOT, "%,d", estimates.observations()))
        .append(" rows\n\nCoefficients:\n");
    TextTable table = TextTable.of("", "estimate", "std. error", "t value", "Pr(>|t|)", "");
    for (Coefficient coefficient : estimates.coefficients()) {
      table =
          table.row(
              Significance.cells(
                  coefficient.name(),
                  coefficient.estimate(),
                  coefficient.standardError(),
                  coefficient.tStatistic(),
                  coefficient.pValue()));
    }
    text.append(table).append("\n---\n").append(Significance.LEGEND).append("\n\n").append(fit);
    for (String warning : estimates.report().warnings()) {
      text.append("\nWarning: ").append(warning);
    }
    return text.toString();
  }
}

package io.bellwether.ml.linear;

import io.bellwether.ml.design.Significance;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a linear model for people, in the order in which R's {@code summary(lm)} does. */
final class LinearSummary {

  private static final int DIGITS = 5;

  private LinearSummary() {}

  static String of(LinearModel model, LinearEstimates estimates) {
    StringBuilder text = new StringBuilder();
    text.append(estimates.specification())
        .append(" of '")
        .append(model.target())
        .append("', ")
        .append(String.format(Locale.ROOT, "%,d", model.observations()))
        .append(" rows\n\n");
    appendResiduals(text, estimates.fit().residualQuartiles());
    text.append("Coefficients:\n").append(coefficients(model)).append('\n');
    text.append("---\n" + Significance.LEGEND + "\n\n");
    appendFit(text, model, estimates.fit());
    for (String warning : model.report().warnings()) {
      text.append("\nWarning: ").append(warning);
    }
    return text.toString();
  }

  private static void appendResiduals(StringBuilder text, @Nullable ResidualQuartiles quartiles) {
    if (quartiles == null) {
      return;
    }
    TextTable table =
        TextTable.of("", "min", "1Q", "median", "3Q", "max")
            .row(
                "",
                Significant.of(quartiles.min(), DIGITS),
                Significant.of(quartiles.lower(), DIGITS),
                Significant.of(quartiles.median(), DIGITS),
                Significant.of(quartiles.upper(), DIGITS),
                Significant.of(quartiles.max(), DIGITS));
    text.append("Residuals:\n").append(table).append("\n\n");
  }

  private static TextTable coefficients(LinearModel model) {
    TextTable table = TextTable.of("", "estimate", "std. error", "t value", "Pr(>|t|)", "");
    for (Coefficient coefficient : model.coefficients()) {
      if (Double.isNaN(coefficient.estimate())) {
        table = table.row(coefficient.name(), "dropped", "", "", "", "");
      } else {
        table = table.row(cells(coefficient));
      }
    }
    return table;
  }

  private static List<String> cells(Coefficient coefficient) {
    return Significance.cells(
        coefficient.name(),
        coefficient.estimate(),
        coefficient.standardError(),
        coefficient.tStatistic(),
        coefficient.pValue());
  }

  private static void appendFit(StringBuilder text, LinearModel model, GoodnessOfFit fit) {
    StandardErrors kind = model.specification().standardErrors();
    if (kind != StandardErrors.CLASSICAL) {
      text.append("Standard errors: ").append(kind).append(" (robust to unequal variances)\n");
    }
    text.append("Residual standard error: ")
        .append(Significant.of(model.residualStandardError(), DIGITS))
        .append(" on ")
        .append(String.format(Locale.ROOT, "%,d", fit.degreesOfFreedom()))
        .append(" degrees of freedom\n");
    text.append("R2: ")
        .append(Significant.of(fit.rSquared(), 4))
        .append(", adjusted R2: ")
        .append(Significant.of(fit.adjustedRSquared(), 4))
        .append('\n');
    if (!Double.isNaN(fit.fStatistic())) {
      text.append("F statistic: ")
          .append(Significant.of(fit.fStatistic(), 4))
          .append(" on ")
          .append(fit.modelDegreesOfFreedom())
          .append(" and ")
          .append(String.format(Locale.ROOT, "%,d", fit.degreesOfFreedom()))
          .append(" degrees of freedom, p-value: ")
          .append(Significance.text(fit.fPValue()))
          .append('\n');
    }
    text.append("Log-likelihood: ")
        .append(Significant.of(fit.logLikelihood(), 6))
        .append(", AIC: ")
        .append(Significant.of(fit.aic(), 6))
        .append(", BIC: ")
        .append(Significant.of(fit.bic(), 6));
  }
}

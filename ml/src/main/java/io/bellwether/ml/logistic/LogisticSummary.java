package io.bellwether.ml.logistic;

import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.util.List;
import java.util.Locale;

/** Writes a logistic model for people, in the order in which R's {@code summary(glm)} does. */
final class LogisticSummary {

  private static final int DIGITS = 5;
  private static final double SMALLEST_P = 2.2e-16;

  private LogisticSummary() {}

  static String of(LogisticModel model) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s of '%s' (%s), %,d rows%n",
            model.specification(),
            model.target(),
            String.join(", ", model.classes()),
            model.observations()));
    boolean inference = model.specification().penalty() == Penalty.NONE;
    for (String label : model.estimates().labels()) {
      text.append(
              model.estimates().isSymmetric()
                  ? "\nCoefficients of '" + label + "':\n"
                  : "\nLog-odds of '" + label + "' against '" + model.baseClass() + "':\n")
          .append(
              inference ? inference(model.coefficients(label)) : plain(model.coefficients(label)))
          .append('\n');
    }
    if (inference) {
      text.append("---\nSignif. codes: 0 '***' 0.001 '**' 0.01 '*' 0.05 '.' 0.1 ' ' 1\n");
    }
    appendFit(text.append('\n'), model, inference);
    for (String warning : model.report().warnings()) {
      text.append("\nWarning: ").append(warning);
    }
    return text.toString().replace("\r\n", "\n");
  }

  private static TextTable inference(List<LogisticCoefficient> coefficients) {
    TextTable table =
        TextTable.of("", "estimate", "std. error", "z value", "Pr(>|z|)", "odds ratio", "");
    for (LogisticCoefficient c : coefficients) {
      double p = c.pValue();
      table =
          table.row(
              c.name(),
              Significant.of(c.estimate(), DIGITS),
              Significant.of(c.standardError(), DIGITS),
              Significant.of(c.zStatistic(), 4),
              p < SMALLEST_P ? "<2.2e-16" : Significant.of(p, 3),
              Significant.of(c.oddsRatio(), 4),
              stars(p));
    }
    return table;
  }

  private static TextTable plain(List<LogisticCoefficient> coefficients) {
    TextTable table = TextTable.of("", "estimate", "odds ratio");
    for (LogisticCoefficient c : coefficients) {
      table =
          table.row(
              c.name(), Significant.of(c.estimate(), DIGITS), Significant.of(c.oddsRatio(), 4));
    }
    return table;
  }

  private static String stars(double p) {
    double[] limits = {0.001, 0.01, 0.05, 0.1};
    String[] marks = {"***", "**", "*", "."};
    for (int i = 0; i < limits.length; i++) {
      if (p < limits[i]) {
        return marks[i];
      }
    }
    return "";
  }

  private static void appendFit(StringBuilder text, LogisticModel model, boolean inference) {
    text.append("Null deviance: ")
        .append(Significant.of(model.nullDeviance(), 6))
        .append(", deviance: ")
        .append(Significant.of(model.deviance(), 6))
        .append("\nMcFadden R2: ")
        .append(Significant.of(model.mcFaddenR2(), 4));
    if (inference) {
      text.append(", AIC: ")
          .append(Significant.of(model.aic(), 6))
          .append(", BIC: ")
          .append(Significant.of(model.bic(), 6));
    }
    text.append("\nNewton steps: ")
        .append(model.report().iterations())
        .append(", ")
        .append(model.report().status());
  }
}

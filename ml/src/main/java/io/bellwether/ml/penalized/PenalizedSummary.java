package io.bellwether.ml.penalized;

import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes a penalised model for people. */
final class PenalizedSummary {

  private static final int DIGITS = 5;

  private PenalizedSummary() {}

  static String of(PenalizedModel model) {
    StringBuilder text = new StringBuilder();
    text.append(model.specification())
        .append(" of '")
        .append(model.target())
        .append("', ")
        .append(String.format(Locale.ROOT, "%,d", model.observations()))
        .append(" rows\n\nCoefficients, largest effect first:\n")
        .append(coefficients(model))
        .append('\n');
    List<String> left =
        model.featureNames().stream().filter(name -> model.coefficient(name) == 0).toList();
    if (!left.isEmpty()) {
      text.append("Left out (").append(left.size()).append("): ");
      text.append(String.join(", ", left)).append('\n');
    }
    text.append('\n');
    appendFit(text, model);
    model.curve().ifPresent(curve -> appendCurve(text, curve));
    for (String warning : model.report().warnings()) {
      text.append("\nWarning: ").append(warning);
    }
    return text.toString();
  }

  private static TextTable coefficients(PenalizedModel model) {
    TextTable table =
        TextTable.of("", "coefficient", "standardised")
            .row("(intercept)", Significant.of(model.intercept(), DIGITS), "");
    Comparator<String> byEffect =
        Comparator.comparingDouble(name -> -Math.abs(model.standardizedCoefficient(name)));
    for (String name : model.selected().stream().sorted(byEffect).toList()) {
      table =
          table.row(
              name,
              Significant.of(model.coefficient(name), DIGITS),
              Significant.of(model.standardizedCoefficient(name), 4));
    }
    return table;
  }

  private static void appendFit(StringBuilder text, PenalizedModel model) {
    text.append("Lambda: ")
        .append(Significant.of(model.lambda(), DIGITS))
        .append(", l1Ratio ")
        .append(Significant.of(model.l1Ratio(), DIGITS))
        .append("\nDegrees of freedom: ")
        .append(Significant.of(model.degreesOfFreedom(), 4))
        .append(" of ")
        .append(model.featureNames().size())
        .append("\nDeviance explained: ")
        .append(Significant.of(model.devianceExplained(), 4))
        .append("\nObjective: ")
        .append(Significant.of(model.report().objective(), 6))
        .append(", duality gap: ")
        .append(Significant.of(model.dualityGap(), 2))
        .append(" (")
        .append(model.report().status())
        .append(", ")
        .append(model.report().iterations())
        .append(" passages)");
  }

  private static void appendCurve(StringBuilder text, LambdaCurve curve) {
    text.append("\nLambda chosen by ").append(curve.criterion()).append(":\n");
    TextTable table = TextTable.of("", "lambda", "mean squared error");
    for (LambdaRule rule : LambdaRule.values()) {
      table =
          table.row(
              rule + (rule == curve.rule() ? " (taken)" : ""),
              Significant.of(curve.lambda(rule), DIGITS),
              Significant.of(curve.error(rule), DIGITS));
    }
    text.append(table);
  }
}

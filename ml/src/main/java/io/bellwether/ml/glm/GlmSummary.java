package io.bellwether.ml.glm;

import io.bellwether.ml.design.Significance;
import io.bellwether.ml.linear.StandardErrors;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a generalised linear model for people, in the order in which R's {@code summary} does. */
final class GlmSummary {

  private static final int DIGITS = 5;
  private static final double SUSPICIOUS = 0.01;

  private GlmSummary() {}

  static String of(GlmModel model) {
    StringBuilder text = new StringBuilder();
    text.append(model.specification())
        .append(" of '")
        .append(model.target())
        .append("', ")
        .append(whole(model.observations()))
        .append(" rows\n\nCoefficients:\n")
        .append(coefficients(model))
        .append("\n---\n" + Significance.LEGEND + "\n\n");
    appendFit(text, model);
    for (String warning : model.report().warnings()) {
      text.append("\nWarning: ").append(warning);
    }
    return text.toString();
  }

  private static TextTable coefficients(GlmModel model) {
    String letter = model.estimates().hasKnownDispersion() ? "z" : "t";
    boolean ratios =
        model.specification().link() == Link.LOG || model.specification().link() == Link.LOGIT;
    TextTable table =
        TextTable.of(
            "",
            "estimate",
            "std. error",
            letter + " value",
            "Pr(>|" + letter + "|)",
            "",
            ratios ? "exp(estimate)" : "");
    for (GlmCoefficient coefficient : model.coefficients()) {
      if (Double.isNaN(coefficient.estimate())) {
        table = table.row(coefficient.name(), "dropped", "", "", "", "", "");
      } else {
        List<String> cells =
            new ArrayList<>(
                Significance.cells(
                    coefficient.name(),
                    coefficient.estimate(),
                    coefficient.standardError(),
                    coefficient.statistic(),
                    coefficient.pValue()));
        cells.add(ratios ? Significant.of(coefficient.ratio(), 4) : "");
        table = table.row(cells);
      }
    }
    return table;
  }

  private static void appendFit(StringBuilder text, GlmModel model) {
    if (model.standardErrors() != StandardErrors.CLASSICAL) {
      text.append("Standard errors: ")
          .append(model.standardErrors())
          .append(" (robust to variances that do not follow the family)\n");
    }
    text.append("Dispersion: ").append(Significant.of(model.dispersion(), DIGITS));
    text.append(model.estimates().hasKnownDispersion() ? " (known)\n" : " (estimated)\n");
    model.theta().ifPresent(theta -> text.append("Theta: ").append(theta).append('\n'));
    int constant = model.estimates().hasIntercept() ? 1 : 0;
    text.append("Null deviance: ")
        .append(Significant.of(model.nullDeviance(), DIGITS))
        .append(" on ")
        .append(whole(model.observations() - constant))
        .append(" degrees of freedom\nResidual deviance: ")
        .append(Significant.of(model.deviance(), DIGITS))
        .append(" on ")
        .append(whole(model.degreesOfFreedom()))
        .append(" degrees of freedom\nLog-likelihood: ")
        .append(Significant.of(model.logLikelihood(), 6))
        .append(", AIC: ")
        .append(Significant.of(model.aic(), 6))
        .append(", BIC: ")
        .append(Significant.of(model.bic(), 6))
        .append("\nIterations: ")
        .append(model.report().iterations());
    model.overdispersion().ifPresent(test -> appendOverdispersion(text, test));
  }

  private static void appendOverdispersion(StringBuilder text, Overdispersion test) {
    text.append("\nOverdispersion: ").append(test);
    if (test.pValue() < SUSPICIOUS) {
      text.append("; the counts vary more than Poisson counts, so that these standard errors are")
          .append(" too small: see Dispersion.PEARSON and NegativeBinomialRegression");
    }
  }

  private static String whole(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}

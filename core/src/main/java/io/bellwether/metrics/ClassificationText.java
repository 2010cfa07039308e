package io.bellwether.metrics;

import io.bellwether.report.TextTable;
import java.util.List;

/** Classification measures as people read them. */
final class ClassificationText {

  private ClassificationText() {}

  /**
   * Sets the measures of all classes, those of each, and the notes.
   *
   * @param metrics the measures
   * @param positive the positive class, empty if there is none
   */
  static String summary(ClassificationMetrics metrics, String positive) {
    String about = positive.isEmpty() ? " (macro)" : " (" + positive + ")";
    TextTable all =
        TextTable.of("measure", "value")
            .row("rows", Integer.toString(metrics.count()))
            .row("accuracy", MetricsText.of(metrics.accuracy()))
            .row("balanced accuracy", MetricsText.of(metrics.balancedAccuracy()))
            .row("precision" + about, MetricsText.of(metrics.precision()))
            .row("recall" + about, MetricsText.of(metrics.recall()))
            .row("f1" + about, MetricsText.of(metrics.f1()))
            .row("matthews", MetricsText.of(metrics.matthews()))
            .row("cohen kappa", MetricsText.of(metrics.cohenKappa()))
            .row("roc auc" + about, MetricsText.of(metrics.rocAuc()))
            .row("average precision" + about, MetricsText.of(metrics.averagePrecision()))
            .row("log loss", MetricsText.of(metrics.logLoss()))
            .row("brier", MetricsText.of(metrics.brier()));
    return all + "\n\n" + classes(metrics) + notes(metrics);
  }

  /** Sets the measures of one class. */
  static String summary(ClassMetrics metrics) {
    return TextTable.of("measure", "class " + metrics.label())
        .row("support", MetricsText.of(metrics.support()))
        .row("predicted", MetricsText.of(metrics.predicted()))
        .row("precision", MetricsText.of(metrics.precision()))
        .row("recall", MetricsText.of(metrics.recall()))
        .row("f1", MetricsText.of(metrics.f1()))
        .row("specificity", MetricsText.of(metrics.specificity()))
        .row("roc auc", MetricsText.of(metrics.rocAuc()))
        .row("average precision", MetricsText.of(metrics.averagePrecision()))
        .toString();
  }

  private static TextTable classes(ClassificationMetrics metrics) {
    TextTable table = TextTable.of("class", "support", "precision", "recall", "f1", "specificity");
    for (String label : metrics.classes()) {
      ClassMetrics one = metrics.forClass(label);
      table =
          table.row(
              label,
              MetricsText.of(one.support()),
              MetricsText.of(one.precision()),
              MetricsText.of(one.recall()),
              MetricsText.of(one.f1()),
              MetricsText.of(one.specificity()));
    }
    return table;
  }

  private static String notes(ClassificationMetrics metrics) {
    StringBuilder notes = new StringBuilder();
    List<ClassMetrics> classes = metrics.classes().stream().map(metrics::forClass).toList();
    List<String> absent =
        classes.stream().filter(c -> c.support() == 0).map(ClassMetrics::label).toList();
    List<String> unpredicted =
        classes.stream()
            .filter(c -> c.support() > 0 && c.predicted() == 0)
            .map(ClassMetrics::label)
            .toList();
    if (!absent.isEmpty()) {
      notes.append("\nNo row has the label: ").append(String.join(", ", absent));
      notes.append("; its recall is not defined.");
    }
    if (!unpredicted.isEmpty()) {
      notes.append("\nNever predicted: ").append(String.join(", ", unpredicted));
      notes.append("; its precision is not defined and counts as 0 in averages.");
    }
    if (classes.size() - absent.size() == 1) {
      notes.append("\nAll rows have the same label: roc auc and matthews are not defined.");
    } else if (Double.isNaN(metrics.matthews())) {
      notes.append("\nAll rows were predicted the same: matthews is not defined.");
    }
    if (Double.isNaN(metrics.averagePrecision(Averaging.MICRO))) {
      notes.append("\nThere are no scores: roc auc and average precision are not defined.");
    }
    if (Double.isNaN(metrics.logLoss())) {
      notes.append("\nThere are no probabilities: log loss and brier are not defined.");
    }
    return notes.toString();
  }

  static String line(ClassificationMetrics metrics) {
    return "ClassificationMetrics[rows="
        + metrics.count()
        + ", accuracy="
        + MetricsText.of(metrics.accuracy())
        + ", f1="
        + MetricsText.of(metrics.f1())
        + ", rocAuc="
        + MetricsText.of(metrics.rocAuc())
        + ", logLoss="
        + MetricsText.of(metrics.logLoss())
        + "]";
  }
}

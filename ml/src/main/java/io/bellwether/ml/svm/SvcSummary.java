package io.bellwether.ml.svm;

import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;

/** Writes a classification by support vectors for people. */
final class SvcSummary {

  private static final int DIGITS = 5;

  private SvcSummary() {}

  static String of(SvcModel model) {
    StringBuilder text = new StringBuilder();
    text.append(model.specification())
        .append(" of '")
        .append(model.target())
        .append("'\nKernel: ")
        .append(model.kernel())
        .append(", features: ")
        .append(model.featureNames().size())
        .append("\nSupport vectors: ")
        .append(model.supportVectorCount())
        .append('\n');
    TextTable counts = TextTable.of("class", "support vectors");
    for (String label : model.classes()) {
      counts = counts.row(label, Integer.toString(model.supportVectorCount(label)));
    }
    text.append(counts).append("\n\nMachines:\n").append(machines(model));
    text.append("\nStatus: ").append(model.report().status());
    for (String warning : model.report().warnings()) {
      text.append("\nWarning: ").append(warning);
    }
    return text.toString();
  }

  private static TextTable machines(SvcModel model) {
    TextTable table =
        TextTable.of(
            "first", "second", "rho", "objective", "vectors", "bounded", "gap", "iterations");
    for (PairwiseMachine machine : model.machines()) {
      SvmStatistics statistics = machine.statistics();
      table =
          table.row(
              machine.first(),
              machine.second(),
              Significant.of(machine.rho(), DIGITS),
              Significant.of(machine.objective(), DIGITS),
              Integer.toString(statistics.supportVectors()),
              Integer.toString(statistics.boundedSupportVectors()),
              Significant.of(statistics.gap(), 3),
              Integer.toString(statistics.iterations()));
    }
    return table;
  }
}

package io.bellwether.search;

import io.bellwether.data.Dataset;
import io.bellwether.model.FitReport;
import io.bellwether.report.Significant;
import java.util.ArrayList;
import java.util.List;

/** What is kept of a search beside the model: all that is told and saved. Immutable. */
record SearchRecord(
    String specification,
    String score,
    Parameters parameters,
    int chosen,
    Dataset trials,
    Dataset rungs,
    List<String> warnings) {

  private static final int DIGITS = 5;
  private static final int SHOWN = 10;

  /** Checks what a file may have got wrong. */
  SearchRecord {
    warnings = List.copyOf(warnings);
    trials.row(chosen);
    trials.numeric(score);
    trials.numeric(TrialTable.RANK);
  }

  static <S> SearchRecord of(SearchPlan<?> plan, SearchOutcome<S> outcome) {
    return new SearchRecord(
        plan.toString(),
        plan.objective().score().name(),
        outcome.chosen().parameters(),
        outcome.chosen().index(),
        TrialTable.trials(outcome, plan.candidates().names(), plan),
        TrialTable.rungs(outcome.rungs()),
        SearchWarnings.of(outcome, plan.candidates()));
  }

  double bestScore() {
    return trials.numeric(score).value(chosen);
  }

  /** The report of the model, with the warnings of the search after its own. */
  FitReport report(FitReport model) {
    List<String> all = new ArrayList<>(model.warnings());
    all.addAll(warnings);
    return new FitReport(
        model.status(), model.iterations(), model.evaluations(), model.objective(), all);
  }

  /** In a few words. */
  String text() {
    return parameters
        + ", "
        + score
        + " "
        + Significant.of(bestScore(), DIGITS)
        + ", "
        + trials.rowCount()
        + (trials.rowCount() == 1 ? " trial" : " trials");
  }

  /** The chosen trial, the best others, the rungs where there are several, and warnings. */
  String summary() {
    StringBuilder text = new StringBuilder(specification);
    text.append("\nchosen: ").append(parameters).append("\n\n");
    List<String> dropped =
        trials.columnNames().stream()
            .filter(
                name ->
                    name.matches("fold\\d+")
                        || trials.column(name).missingCount() == trials.rowCount())
            .toList();
    Dataset shown = trials.drop(dropped.toArray(new String[0])).sort(TrialTable.RANK);
    text.append(shown.toTable(SHOWN));
    if (rungs.rowCount() > 1) {
      text.append("\n\n").append(rungs.toTable(rungs.rowCount()));
    }
    warnings.forEach(warning -> text.append("\n").append(warning));
    return text.toString();
  }
}

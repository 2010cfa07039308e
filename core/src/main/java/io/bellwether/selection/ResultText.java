package io.bellwether.selection;

import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.util.List;

/**
 * Writes the result of a cross-validation for people.
 *
 * @param <M> the type of the metrics
 * @param validation how rows were cut
 * @param result the metrics of all folds
 * @param shown the measures to write, the most important one first
 */
record ResultText<M>(String validation, FoldScores<M> result, List<Measure<M>> shown) {

  private static final int DIGITS = 4;

  ResultText {
    shown = List.copyOf(shown);
  }

  /** The first measure, in one line. */
  String line() {
    StringBuilder text = new StringBuilder(heading());
    shown.stream()
        .limit(1)
        .forEach(
            measure ->
                text.append(", ")
                    .append(measure.name())
                    .append(' ')
                    .append(mean(measure))
                    .append(" (deviation ")
                    .append(deviation(measure))
                    .append(')'));
    return text.toString();
  }

  String summary() {
    TextTable table = TextTable.of("measure", "mean", "deviation");
    for (Measure<M> measure : shown) {
      table = table.row(measure.name(), mean(measure), deviation(measure));
    }
    StringBuilder text = new StringBuilder(heading()).append('\n').append(table);
    result.failures().forEach(fold -> text.append('\n').append(fold));
    result.folds().forEach(fold -> fold.report().ifPresent(r -> appendDoubts(text, fold, r)));
    result.warnings().forEach(warning -> text.append('\n').append(warning));
    return text.toString();
  }

  private String heading() {
    int folds = result.folds().size();
    int failed = result.failures().size();
    if (failed == 0) {
      return validation + ": " + folds + (folds == 1 ? " fold" : " folds");
    }
    return validation
        + ": "
        + failed
        + " of "
        + folds
        + " folds failed; mean and deviation are of the other "
        + (folds - failed);
  }

  private String mean(Measure<M> measure) {
    return Significant.of(result.mean(measure.function()), DIGITS);
  }

  private String deviation(Measure<M> measure) {
    return Significant.of(result.standardDeviation(measure.function()), DIGITS);
  }

  private static void appendDoubts(StringBuilder text, FoldResult<?> fold, FitReport report) {
    if (report.status() != FitStatus.EXACT && report.status() != FitStatus.CONVERGED) {
      text.append("\nfold ")
          .append(fold.index())
          .append(": the fit ended with ")
          .append(report.status());
    }
  }
}

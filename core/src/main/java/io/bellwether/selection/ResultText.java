package io.bellwether.selection;

import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.util.List;

/** Writes the result of a cross-validation for people. */
final class ResultText {

  private static final int DIGITS = 4;

  private ResultText() {}

  static <M> String of(
      String validation, CrossValidation.Result<M> result, List<Measure<M>> shown) {
    int folds = result.folds().size();
    int failed = result.failures().size();
    StringBuilder text = new StringBuilder(validation).append(": ");
    if (failed == 0) {
      text.append(folds).append(folds == 1 ? " fold" : " folds");
    } else {
      text.append(failed)
          .append(" of ")
          .append(folds)
          .append(" folds failed; mean and deviation")
          .append(" are of the other ")
          .append(folds - failed);
    }
    TextTable table = TextTable.of("measure", "mean", "deviation");
    for (Measure<M> measure : shown) {
      table =
          table.row(
              measure.name(),
              Significant.of(result.mean(measure.function()), DIGITS),
              Significant.of(result.standardDeviation(measure.function()), DIGITS));
    }
    text.append('\n').append(table);
    result.failures().forEach(fold -> text.append('\n').append(fold));
    result.folds().forEach(fold -> fold.report().ifPresent(r -> appendDoubts(text, fold, r)));
    result.warnings().forEach(warning -> text.append('\n').append(warning));
    return text.toString();
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

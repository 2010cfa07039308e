package io.bellwether.search;

import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.selection.Fold;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a trial did in a fold: all measures, or why there are none. Immutable. */
final class FoldOutcome {

  private final int fold;
  private final double[] measures;
  private final @Nullable FitReport report;
  private final @Nullable RuntimeException failure;

  private FoldOutcome(
      Fold fold,
      double[] measures,
      @Nullable FitReport report,
      @Nullable RuntimeException failure) {
    this.fold = fold.index();
    this.measures = measures;
    this.report = report;
    this.failure = failure;
  }

  static FoldOutcome succeeded(Fold fold, double[] measures, FitReport report) {
    if (Double.isNaN(measures[0])) {
      return failed(
          fold,
          new FitException(
              "the measure is not defined for the test rows",
              "choose another measure, or folds with more rows"));
    }
    return new FoldOutcome(fold, measures, report, null);
  }

  static FoldOutcome failed(Fold fold, RuntimeException failure) {
    return new FoldOutcome(fold, new double[0], null, failure);
  }

  int fold() {
    return fold;
  }

  /** A measure by its place in the objective; {@code NaN} if the fold failed. */
  double measure(int index) {
    return failure == null ? measures[index] : Double.NaN;
  }

  Optional<FitReport> report() {
    return Optional.ofNullable(report);
  }

  Optional<RuntimeException> failure() {
    return Optional.ofNullable(failure);
  }
}

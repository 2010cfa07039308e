package io.bellwether.selection;

import io.bellwether.model.FitException;
import java.util.List;

/** Failed folds as one exception. */
final class FoldFailures {

  private FoldFailures() {}

  /** An exception with the reason of the first failed fold, for callers who need them all. */
  static <M> FitException exception(List<FoldResult<M>> failures, int folds) {
    FoldResult<M> first = failures.get(0);
    RuntimeException cause = first.failure().orElseThrow();
    return FitException.within(
        failures.size()
            + " of "
            + folds
            + " folds failed; fold "
            + first.index()
            + " (row numbers are those of its own tables)",
        cause);
  }

  /** Passes only if no fold has failed. */
  static <M> void requireNone(List<FoldResult<M>> results) {
    List<FoldResult<M>> failures =
        results.stream().filter(result -> result.failure().isPresent()).toList();
    if (!failures.isEmpty()) {
      throw exception(failures, results.size());
    }
  }
}

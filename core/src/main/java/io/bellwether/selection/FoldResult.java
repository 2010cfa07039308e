package io.bellwether.selection;

import io.bellwether.model.FitReport;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one fold of a cross-validation went: its metrics, or why it has none. Immutable.
 *
 * @param <M> the type of the metrics
 * @since 0.1.0
 */
public final class FoldResult<M> {

  private final int index;
  private final int trainSize;
  private final int testSize;
  private final @Nullable M metrics;
  private final @Nullable FitReport report;
  private final @Nullable RuntimeException failure;

  private FoldResult(
      Fold fold,
      @Nullable M metrics,
      @Nullable FitReport report,
      @Nullable RuntimeException failure) {
    this.index = fold.index();
    this.trainSize = fold.trainSize();
    this.testSize = fold.testSize();
    this.metrics = metrics;
    this.report = report;
    this.failure = failure;
  }

  static <M> FoldResult<M> succeeded(Fold fold, M metrics, FitReport report) {
    return new FoldResult<>(fold, metrics, report, null);
  }

  static <M> FoldResult<M> failed(Fold fold, RuntimeException failure) {
    return new FoldResult<>(fold, null, null, failure);
  }

  /**
   * Returns the number of the fold.
   *
   * @return its place among all folds, from 0
   */
  public int index() {
    return index;
  }

  /**
   * Returns how many rows were learned from.
   *
   * @return the number of training rows, before any step removed some
   */
  public int trainSize() {
    return trainSize;
  }

  /**
   * Returns how many rows were tested.
   *
   * @return the number of test rows
   */
  public int testSize() {
    return testSize;
  }

  /**
   * Returns how good the predictions for the test rows are.
   *
   * @return the metrics, empty if the fold failed
   */
  public Optional<M> metrics() {
    return Optional.ofNullable(metrics);
  }

  /**
   * Returns how the fit went.
   *
   * @return the report of the model, empty if the fold failed
   */
  public Optional<FitReport> report() {
    return Optional.ofNullable(report);
  }

  /**
   * Returns why the fold has no metrics.
   *
   * @return a {@link io.bellwether.model.FitException} or {@link io.bellwether.data.DataException},
   *     empty if the fold succeeded. Row numbers in it are those of the fold's training or test
   *     table
   */
  public Optional<RuntimeException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public String toString() {
    String outcome = failure == null ? String.valueOf(metrics) : "failed: " + failure.getMessage();
    return "fold " + index + " (" + trainSize + " train, " + testSize + " test rows): " + outcome;
  }
}

package io.bellwether.search;

import io.bellwether.math.Moments;
import io.bellwether.math.Summation;
import io.bellwether.model.FitException;
import io.bellwether.model.FitStatus;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A combination, what it specifies, and how that did in the last rung it came to. Immutable. */
final class Trial<S> {

  private final int index;
  private final Parameters parameters;
  private final @Nullable S specification;
  private final @Nullable FitException unbuilt;
  private final int rung;
  private final int rows;
  private final List<FoldOutcome> folds;

  private Trial(
      int index,
      Parameters parameters,
      @Nullable S specification,
      @Nullable FitException unbuilt,
      int rung,
      int rows,
      List<FoldOutcome> folds) {
    this.index = index;
    this.parameters = parameters;
    this.specification = specification;
    this.unbuilt = unbuilt;
    this.rung = rung;
    this.rows = rows;
    this.folds = List.copyOf(folds);
  }

  static <S> Trial<S> built(int index, Parameters parameters, S specification) {
    return new Trial<>(index, parameters, specification, null, 0, 0, List.of());
  }

  static <S> Trial<S> unbuilt(int index, Parameters parameters, FitException reason) {
    return new Trial<>(index, parameters, null, reason, 0, 0, List.of());
  }

  Trial<S> judged(int inRung, int trainRows, List<FoldOutcome> outcomes) {
    return new Trial<>(index, parameters, specification, unbuilt, inRung, trainRows, outcomes);
  }

  int index() {
    return index;
  }

  Parameters parameters() {
    return parameters;
  }

  /** What the combination specifies; empty if it was refused as impossible. */
  Optional<S> specification() {
    return Optional.ofNullable(specification);
  }

  int rung() {
    return rung;
  }

  int rows() {
    return rows;
  }

  /** One outcome a fold; none if the combination was refused. */
  List<FoldOutcome> folds() {
    return folds;
  }

  /** The first exception of building or any fold. */
  Optional<RuntimeException> exception() {
    return unbuilt != null
        ? Optional.of(unbuilt)
        : folds.stream().flatMap(fold -> fold.failure().stream()).findFirst();
  }

  boolean hasFailed() {
    return exception().isPresent();
  }

  /** The first fold that failed; none if all went well or the combination was refused. */
  OptionalInt failedFold() {
    return folds.stream()
        .filter(fold -> fold.failure().isPresent())
        .mapToInt(FoldOutcome::fold)
        .findFirst();
  }

  /** Why the trial has no score, with the fold where there is one. */
  Optional<String> failure() {
    String place = failedFold().isPresent() ? "fold " + failedFold().getAsInt() + ": " : "";
    return exception().map(first -> place + first.getMessage());
  }

  /** The mean of a measure over all folds; {@code NaN} if one failed. */
  double mean(int measure) {
    return hasFailed() ? Double.NaN : Summation.mean(values(measure));
  }

  /** The sample standard deviation of the score over folds. */
  double deviation() {
    return hasFailed() ? Double.NaN : Moments.of(values(0)).standardDeviation();
  }

  /** As {@link io.bellwether.selection.CrossValidation.Result#standardError} has it. */
  double standardError() {
    return deviation() / Math.sqrt(folds.size());
  }

  private double[] values(int measure) {
    return folds.stream().mapToDouble(fold -> fold.measure(measure)).toArray();
  }

  /** The most doubtful end of a fit; empty if none ended. */
  Optional<FitStatus> status() {
    List<FitStatus> all =
        folds.stream().flatMap(fold -> fold.report().stream()).map(r -> r.status()).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(Collections.max(all));
  }

  /** What the fits of all folds warned of, each sentence once. */
  List<String> warnings() {
    return folds.stream()
        .flatMap(fold -> fold.report().stream())
        .flatMap(report -> report.warnings().stream())
        .distinct()
        .toList();
  }
}

package io.bellwether.selection;

import io.bellwether.data.Dataset;
import io.bellwether.math.Moments;
import io.bellwether.math.Summation;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The metrics of all folds, as {@link CrossValidation.Result} has them. Immutable.
 *
 * <p>Means and deviations are over the folds that succeeded; {@link #failures()} are the others. At
 * least one fold has succeeded. A measure that is not defined in some fold ({@code NaN}) makes mean
 * and deviation {@code NaN}.
 *
 * @param <M> the type of the metrics
 * @since 0.1.0
 */
public abstract sealed class FoldScores<M> permits CrossValidation.Result {

  private final String validation;
  private final List<FoldResult<M>> folds;
  private final List<String> warnings;
  private final List<Measure<M>> shown;

  FoldScores(
      String validation, List<FoldResult<M>> folds, List<String> warnings, List<Measure<M>> shown) {
    this.validation = validation;
    this.folds = List.copyOf(folds);
    this.warnings = List.copyOf(warnings);
    this.shown = shown;
  }

  /**
   * Returns what came of every fold, failed ones included.
   *
   * @return one result a fold, in the order of folds; unmodifiable
   */
  public List<FoldResult<M>> folds() {
    return folds;
  }

  /**
   * Returns the folds that have no metrics.
   *
   * @return the failed folds, in order; empty when all went well
   */
  public List<FoldResult<M>> failures() {
    return folds.stream().filter(fold -> fold.failure().isPresent()).toList();
  }

  /**
   * Returns what a careful reader should know about the folds, such as labels too rare to be in
   * each of them.
   *
   * @return one sentence each; empty when there is nothing to say
   */
  public List<String> warnings() {
    return warnings;
  }

  /**
   * Returns a measure of every fold.
   *
   * @param measure for example {@code RegressionMetrics::rmse}
   * @return one number a fold, in order; {@code NaN} where the fold failed
   */
  public double[] scores(ToDoubleFunction<? super M> measure) {
    return folds.stream()
        .mapToDouble(fold -> fold.metrics().map(measure::applyAsDouble).orElse(Double.NaN))
        .toArray();
  }

  /**
   * Returns the mean of a measure over the folds that succeeded, all counting the same.
   *
   * @param measure for example {@code RegressionMetrics::rmse}
   * @return the mean
   */
  public double mean(ToDoubleFunction<? super M> measure) {
    return Summation.mean(succeeded(measure));
  }

  /**
   * Returns the sample standard deviation of a measure over the folds that succeeded (divisor their
   * number less one).
   *
   * @param measure for example {@code RegressionMetrics::rmse}
   * @return the deviation; {@code NaN} of fewer than two folds
   */
  public double standardDeviation(ToDoubleFunction<? super M> measure) {
    Moments moments = Moments.of(succeeded(measure));
    return moments.missing() > 0 ? Double.NaN : moments.standardDeviation();
  }

  /**
   * Returns the standard error of the mean of a measure, the standard deviation over the root of
   * the number of folds that succeeded. It is a guide and no more, and mostly too small: folds
   * share training rows, and no estimate without bias exists (Y. Bengio and Y. Grandvalet, Journal
   * of Machine Learning Research 5 (2004) 1089-1105).
   *
   * @param measure for example {@code RegressionMetrics::rmse}
   * @return the standard error; {@code NaN} of fewer than two folds
   */
  public double standardError(ToDoubleFunction<? super M> measure) {
    return standardDeviation(measure) / Math.sqrt(folds.size() - failures().size());
  }

  private double[] succeeded(ToDoubleFunction<? super M> measure) {
    return folds.stream().flatMap(fold -> fold.metrics().stream()).mapToDouble(measure).toArray();
  }

  /**
   * Writes the measures of most interest, their spread over folds, and what went wrong.
   *
   * @return several lines
   */
  public String summary() {
    return new ResultText<>(validation, this, shown).summary();
  }

  /**
   * Returns the folds as a table: {@code fold}, {@code trainRows} and {@code testRows}, the
   * measures that {@link #summary()} shows, {@code status} of the fit and {@code failure}, why a
   * fold has no measures.
   *
   * @return one row a fold, in order
   */
  public Dataset toDataset() {
    return FoldTable.of(folds, shown);
  }

  @Override
  public String toString() {
    return new ResultText<>(validation, this, shown).line();
  }
}

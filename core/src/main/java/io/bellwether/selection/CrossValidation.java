package io.bellwether.selection;

import io.bellwether.data.Dataset;
import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.ClassLabels;
import io.bellwether.model.ClassScores;
import io.bellwether.model.ClassificationModel;
import io.bellwether.model.Classifier;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.RegressionModel;
import io.bellwether.model.Regressor;
import io.bellwether.model.Targets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tests a specification on rows that it has not learned from, fold after fold. An immutable value;
 * the same data and seed give the same folds and the same bits, whatever the number of threads.
 *
 * <p>In every fold all is fitted anew on the training rows, with a seed derived from the context's
 * and the fold's number. A fold that cannot be fitted or predicted ({@link FitException}, {@link
 * io.bellwether.data.DataException}) is part of the result.
 *
 * <p>Cost: as many fits as there are folds, and one copy of the table for each fold being worked
 * on.
 *
 * @since 0.1.0
 */
public final class CrossValidation {

  private final Folding folding;
  private final int repetitions;

  private CrossValidation(Folding folding, int repetitions) {
    this.folding = folding;
    this.repetitions = repetitions;
  }

  /**
   * Cuts rows into {@code k} parts of equal size, to within one row, at random; each part is tested
   * once. 5 and 10 are usual.
   *
   * @param k how many parts, from 2 to the number of rows
   * @param seed the seed of the shuffle
   * @return the cross-validation
   * @throws IllegalArgumentException if k is less than 2
   */
  public static CrossValidation kFold(int k, long seed) {
    return of(new KFold(k, seed));
  }

  /**
   * As {@link #kFold}, but every part has its share, to within one row, of each label, or of each
   * tenth of a numeric column (of each value, when there are no more than ten). Missing values
   * count as one label. A label with fewer rows than parts is not tested in every fold, which the
   * result mentions in {@link Result#warnings()}.
   *
   * @param k how many parts, from 2 to the number of rows
   * @param column the column to share out; may be the target
   * @param seed the seed of the shuffle
   * @return the cross-validation
   * @throws IllegalArgumentException if k is less than 2
   */
  public static CrossValidation stratified(int k, String column, long seed) {
    return of(new StratifiedFold(k, column, seed));
  }

  /**
   * Keeps rows with the same value in a column together, so that no store or customer is on both
   * sides. Parts are as equal in size as the largest-first rule makes them: the largest group that
   * is left goes to the smallest part.
   *
   * @param k how many parts, from 2 to the number of groups
   * @param column the column that names the group; no value may be missing
   * @param seed decides among groups of equal size
   * @return the cross-validation
   * @throws IllegalArgumentException if k is less than 2
   */
  public static CrossValidation grouped(int k, String column, long seed) {
    return of(new GroupedFold(k, column, seed));
  }

  /**
   * Walks forward in time: each fold learns from all rows before a window and tests the window. For
   * a gap or more rows before the first window, see {@link ExpandingWindow}.
   *
   * @param folds how many windows, at least 1
   * @param timeColumn the column that says when; no value may be missing
   * @return the cross-validation
   * @throws IllegalArgumentException if there is not at least one fold
   */
  public static CrossValidation expandingWindow(int folds, String timeColumn) {
    return of(ExpandingWindow.of(folds, timeColumn));
  }

  /**
   * Cuts in a way of one's own.
   *
   * @param folding how to cut
   * @return the cross-validation
   */
  public static CrossValidation of(Folding folding) {
    return new CrossValidation(folding, 1);
  }

  /**
   * Does all of it several times with different shuffles, to see less of the chance that lies in
   * one of them. The first repetition is the one without this setting.
   *
   * @param times how often, at least 1
   * @return a changed copy
   * @throws IllegalArgumentException if times is not positive, or there is no chance in the cut
   */
  public CrossValidation repeated(int times) {
    if (!(times >= 1)) {
      throw new IllegalArgumentException("times is " + times + ", but must be at least 1");
    }
    if (times > 1 && !folding.isRepeatable()) {
      throw new IllegalArgumentException(
          "times is " + times + ", but " + folding + " gives the same folds every time");
    }
    return new CrossValidation(folding, times);
  }

  /**
   * Cuts a table.
   *
   * @param data the table
   * @return the folds, those of one repetition after those of the other
   * @throws IllegalArgumentException if a column does not exist, or there are not enough rows,
   *     groups or times
   * @throws io.bellwether.data.DataException if a group or time is missing
   */
  public List<Fold> folds(Dataset data) {
    List<Fold> all = new ArrayList<>();
    for (int repetition = 0; repetition < repetitions; repetition++) {
      for (Fold fold : folding.folds(data, repetition)) {
        all.add(fold.withIndex(all.size()));
      }
    }
    return List.copyOf(all);
  }

  /**
   * Fits and tests in every fold, with the default {@link FitContext}.
   *
   * @param regressor what to fit
   * @param data all rows
   * @param target the numeric column to predict
   * @return the metrics of every fold
   * @throws IllegalArgumentException if a column is lacking or of the wrong type, or the table
   *     cannot be cut
   * @throws io.bellwether.data.DataException if a target, group or time is missing
   * @throws FitException if every fold fails; with the reason of the first
   */
  @SuppressWarnings("overloads") // who gives a lambda can say whether it is a Regressor
  public Result<RegressionMetrics> evaluate(Regressor<?> regressor, Dataset data, String target) {
    return evaluate(regressor, data, target, FitContext.create());
  }

  /**
   * Fits and tests in every fold, several folds at once if the context has an executor.
   *
   * @param regressor what to fit
   * @param data all rows
   * @param target the numeric column to predict
   * @param context seed, executor, progress (told after each fold) and cancellation
   * @return the metrics of every fold
   * @throws IllegalArgumentException if a column is lacking or of the wrong type, or the table
   *     cannot be cut
   * @throws io.bellwether.data.DataException if a target, group or time is missing
   * @throws FitException if every fold fails; with the reason of the first
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  @SuppressWarnings("overloads") // who gives a lambda can say whether it is a Regressor
  public Result<RegressionMetrics> evaluate(
      Regressor<?> regressor, Dataset data, String target, FitContext context) {
    Targets.numbers(data, target);
    return evaluate(
        data,
        context,
        Evaluation.of(regressor, target, RegressionModel::evaluate),
        Measure.ofRegression());
  }

  /**
   * Fits and tests a classifier in every fold, with the default {@link FitContext}.
   *
   * @param classifier what to fit
   * @param data all rows
   * @param target the column of labels to predict
   * @return the metrics of every fold
   * @throws IllegalArgumentException if a column is lacking or of the wrong type, or the table
   *     cannot be cut
   * @throws io.bellwether.data.DataException if a label, group or time is missing
   * @throws FitException if every fold fails; with the reason of the first
   */
  @SuppressWarnings("overloads") // who gives a lambda can say whether it is a Classifier
  public Result<ClassificationMetrics> evaluate(
      Classifier<?> classifier, Dataset data, String target) {
    return evaluate(classifier, data, target, FitContext.create());
  }

  /**
   * Fits and tests a classifier in every fold, several folds at once if the context has an
   * executor. With rare labels, {@link #stratified} gives every fold its share of them.
   *
   * @param classifier what to fit
   * @param data all rows
   * @param target the column of labels to predict
   * @param context seed, executor, progress (told after each fold) and cancellation
   * @return the metrics of every fold
   * @throws IllegalArgumentException if a column is lacking or of the wrong type, or the table
   *     cannot be cut
   * @throws io.bellwether.data.DataException if a label, group or time is missing
   * @throws FitException if every fold fails; with the reason of the first
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  @SuppressWarnings("overloads") // who gives a lambda can say whether it is a Classifier
  public Result<ClassificationMetrics> evaluate(
      Classifier<?> classifier, Dataset data, String target, FitContext context) {
    ClassLabels.of(data, target);
    return evaluate(
        data,
        context,
        Evaluation.of(classifier, target, ClassificationModel::evaluate),
        Measure.ofClassification());
  }

  /** The same for whatever can be fitted and judged. */
  <M> Result<M> evaluate(
      Dataset data, FitContext context, Evaluation<M> evaluation, List<Measure<M>> shown) {
    List<FoldResult<M>> results = new FoldRun(data, folds(data), context).evaluate(evaluation);
    return new Result<>(toString(), results, folding.warnings(data), shown).requireAny();
  }

  /**
   * Predicts every row by a model that has not seen it, with the default {@link FitContext}.
   *
   * @param regressor what to fit
   * @param data all rows
   * @param target the numeric column to predict
   * @return one prediction a row, in the order of rows; {@code NaN} for rows that no fold tests
   * @throws IllegalArgumentException as {@link #evaluate}, or if two folds test the same row
   * @throws io.bellwether.data.DataException if a target, group or time is missing, or a fold has
   *     this fault
   * @throws FitException if a fold cannot be fitted
   */
  public double[] crossPredict(Regressor<?> regressor, Dataset data, String target) {
    return crossPredict(regressor, data, target, FitContext.create());
  }

  /**
   * Predicts every row by a model that has not seen it. Fits as {@link #evaluate} does, so that the
   * predictions are those that its metrics judge.
   *
   * @param regressor what to fit
   * @param data all rows
   * @param target the numeric column to predict
   * @param context seed, executor, progress (told after each fold) and cancellation
   * @return one prediction a row, in the order of rows; {@code NaN} for rows that no fold tests
   * @throws IllegalArgumentException as {@link #evaluate}, or if two folds test the same row
   * @throws io.bellwether.data.DataException if a target, group or time is missing, or a fold has
   *     this fault
   * @throws FitException if a fold cannot be fitted
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  public double[] crossPredict(
      Regressor<?> regressor, Dataset data, String target, FitContext context) {
    Targets.numbers(data, target);
    List<Fold> folds = folds(data);
    OutOfFold predictions = OutOfFold.of(data.rowCount(), folds);
    Evaluation<double[]> predict = Evaluation.of(regressor, target, (m, test) -> m.predict(test));
    return predictions.gather(folds, new FoldRun(data, folds, context).evaluate(predict));
  }

  /**
   * Scores every row by a classifier that has not seen it, with the default {@link FitContext}.
   *
   * @param classifier what to fit
   * @param data all rows
   * @param target the column of labels to predict
   * @return scores of all classes of the table, in the order of rows
   * @throws IllegalArgumentException as {@link #evaluate}, or if two folds test the same row
   * @throws io.bellwether.data.DataException if a label, group or time is missing, or a fold has
   *     this fault
   * @throws FitException if a fold cannot be fitted, has decision scores and lacks a class, or some
   *     row is not tested
   */
  public ClassScores crossScores(Classifier<?> classifier, Dataset data, String target) {
    return crossScores(classifier, data, target, FitContext.create());
  }

  /**
   * Scores every row by a classifier that has not seen it. Fits as {@link #evaluate} does, so that
   * the scores are those that its metrics judge. A class that the training rows of a fold lack has
   * probability 0 there.
   *
   * @param classifier what to fit
   * @param data all rows
   * @param target the column of labels to predict
   * @param context seed, executor, progress (told after each fold) and cancellation
   * @return scores of all classes of the table, in the order of rows
   * @throws IllegalArgumentException as {@link #evaluate}, or if two folds test the same row
   * @throws io.bellwether.data.DataException if a label, group or time is missing, or a fold has
   *     this fault
   * @throws FitException if a fold cannot be fitted, has decision scores and lacks a class, or some
   *     row is not tested
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  public ClassScores crossScores(
      Classifier<?> classifier, Dataset data, String target, FitContext context) {
    List<String> classes = ClassLabels.of(data, target).classes();
    List<Fold> folds = folds(data);
    OutOfFoldScores scores =
        new OutOfFoldScores(classes, OutOfFold.testedOnce(data.rowCount(), folds));
    Evaluation<ClassScores> score = Evaluation.of(classifier, target, ClassificationModel::scores);
    return scores.gather(folds, new FoldRun(data, folds, context).evaluate(score));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CrossValidation validation
        && repetitions == validation.repetitions
        && folding.equals(validation.folding);
  }

  @Override
  public int hashCode() {
    return 31 * folding.hashCode() + repetitions;
  }

  @Override
  public String toString() {
    String repeated = repetitions == 1 ? "" : ".repeated(" + repetitions + ")";
    return "CrossValidation." + folding + repeated;
  }

  /**
   * The metrics of all folds. Immutable. {@link #requireComplete()} is for those who want no fold
   * that failed.
   *
   * @param <M> the type of the metrics
   */
  public static final class Result<M> extends FoldScores<M> {

    Result(
        String validation,
        List<FoldResult<M>> folds,
        List<String> warnings,
        List<Measure<M>> shown) {
      super(validation, folds, warnings, shown);
    }

    private Result<M> requireAny() {
      if (failures().size() == folds().size()) {
        throw FoldFailures.exception(failures(), folds().size());
      }
      return this;
    }

    /**
     * Passes only if no fold has failed.
     *
     * @return this result
     * @throws FitException if a fold failed; with the reason of the first
     */
    public Result<M> requireComplete() {
      FoldFailures.requireNone(folds());
      return this;
    }
  }
}

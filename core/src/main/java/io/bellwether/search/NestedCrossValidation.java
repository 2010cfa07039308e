package io.bellwether.search;

import io.bellwether.data.Dataset;
import io.bellwether.metrics.ClassificationMetrics;
import io.bellwether.metrics.RegressionMetrics;
import io.bellwether.model.Classifier;
import io.bellwether.model.FitContext;
import io.bellwether.model.Regressor;
import io.bellwether.selection.CrossValidation;
import io.bellwether.selection.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells how well a tuned model will do: in every fold of an outer cross-validation the whole search
 * is made anew on the training rows, and what it chose is judged by test rows that it has not seen
 * (S. Varma and R. Simon, BMC Bioinformatics 7:91, 2006). Immutable.
 *
 * <pre>{@code
 * var nested = NestedCrossValidation.of(CrossValidation.kFold(5, 1)).evaluate(search, sales, "units");
 * nested.folds().mean(RegressionMetrics::rmse);
 * nested.chosen();
 * }</pre>
 *
 * <p>The metrics are those of {@code CrossValidation.kFold(5, 1).evaluate(search, ...)}; this tells
 * besides what was chosen in every fold. Choices that differ much from fold to fold say that the
 * rows do not suffice to tell the candidates apart.
 *
 * @since 0.1.0
 */
public final class NestedCrossValidation {

  private final CrossValidation outer;

  private NestedCrossValidation(CrossValidation outer) {
    this.outer = outer;
  }

  /**
   * Sets how the search as a whole is validated.
   *
   * @param outer the outer folds; the inner ones are the search's own
   * @return the nested cross-validation
   */
  public static NestedCrossValidation of(CrossValidation outer) {
    return new NestedCrossValidation(outer);
  }

  /**
   * Searches and tests in every outer fold, with the default {@link FitContext}.
   *
   * @param search what to search
   * @param data all rows
   * @param target the numeric column to predict
   * @return the metrics and choices of every outer fold
   * @throws IllegalArgumentException as {@link CrossValidation#evaluate}
   * @throws io.bellwether.data.DataException if a target, group or time is missing
   * @throws io.bellwether.model.FitException if every outer fold fails
   */
  public NestedResult<RegressionMetrics> evaluate(
      RegressionSearch<?> search, Dataset data, String target) {
    return evaluate(search, data, target, FitContext.create());
  }

  /**
   * Searches and tests in every outer fold.
   *
   * @param search what to search
   * @param data all rows
   * @param target the numeric column to predict
   * @param context seed, executor, progress (told after each outer fold) and cancellation
   * @return the metrics and choices of every outer fold
   * @throws IllegalArgumentException as {@link CrossValidation#evaluate}
   * @throws io.bellwether.data.DataException if a target, group or time is missing
   * @throws io.bellwether.model.FitException if every outer fold fails
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  public NestedResult<RegressionMetrics> evaluate(
      RegressionSearch<?> search, Dataset data, String target, FitContext context) {
    Records records = new Records();
    Regressor<?> noted = (train, name, fold) -> records.keep(fold, search.fit(train, name, fold));
    return new NestedResult<>(
        outer.evaluate(noted, data, target, context), records.of(outer.folds(data), context));
  }

  /**
   * Searches and tests a classification in every outer fold, with the default {@link FitContext}.
   *
   * @param search what to search
   * @param data all rows
   * @param target the column of labels to predict
   * @return the metrics and choices of every outer fold
   * @throws IllegalArgumentException as {@link CrossValidation#evaluate}
   * @throws io.bellwether.data.DataException if a label, group or time is missing
   * @throws io.bellwether.model.FitException if every outer fold fails
   */
  public NestedResult<ClassificationMetrics> evaluate(
      ClassificationSearch<?> search, Dataset data, String target) {
    return evaluate(search, data, target, FitContext.create());
  }

  /**
   * Searches and tests a classification in every outer fold.
   *
   * @param search what to search
   * @param data all rows
   * @param target the column of labels to predict
   * @param context seed, executor, progress (told after each outer fold) and cancellation
   * @return the metrics and choices of every outer fold
   * @throws IllegalArgumentException as {@link CrossValidation#evaluate}
   * @throws io.bellwether.data.DataException if a label, group or time is missing
   * @throws io.bellwether.model.FitException if every outer fold fails
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  public NestedResult<ClassificationMetrics> evaluate(
      ClassificationSearch<?> search, Dataset data, String target, FitContext context) {
    Records records = new Records();
    Classifier<?> noted = (train, name, fold) -> records.keep(fold, search.fit(train, name, fold));
    return new NestedResult<>(
        outer.evaluate(noted, data, target, context), records.of(outer.folds(data), context));
  }

  /** What was found in each fold, known by the fold's seed. */
  private static final class Records {

    private final Map<Long, SearchRecord> bySeed = new ConcurrentHashMap<>();

    <F extends FittedSearch<?>> F keep(FitContext foldContext, F fitted) {
      bySeed.put(foldContext.seed(), fitted.record());
      return fitted;
    }

    List<Optional<SearchRecord>> of(List<Fold> folds, FitContext context) {
      List<Optional<SearchRecord>> all = new ArrayList<>();
      for (Fold fold : folds) {
        all.add(Optional.ofNullable(bySeed.get(fold.context(context).seed())));
      }
      return all;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NestedCrossValidation nested && outer.equals(nested.outer);
  }

  @Override
  public int hashCode() {
    return outer.hashCode();
  }

  @Override
  public String toString() {
    return "NestedCrossValidation[" + outer + "]";
  }
}

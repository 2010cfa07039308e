package io.bellwether.search;

import io.bellwether.data.Dataset;
import java.util.List;

/**
 * What a search found: the best combination, the model fitted with it on all rows, and the table of
 * all trials. Immutable, thread-safe.
 *
 * <p>The score of the chosen trial was the best of many and is for that reason too good: what the
 * model will do on new rows is told by rows that the search has not seen, see {@link
 * NestedCrossValidation}.
 *
 * @param <M> the type of the model
 * @since 0.1.0
 */
public sealed interface FittedSearch<M> permits FittedRegressionSearch, FittedClassificationSearch {

  /**
   * Returns the model: the specification of the chosen combination, fitted on all rows.
   *
   * @return the fitted model
   */
  M model();

  /**
   * Returns the chosen combination. In a search that was loaded from a file, values that are
   * neither numbers nor texts have become their texts.
   *
   * @return the parameters
   */
  Parameters parameters();

  /**
   * Returns the mean over folds of the measure that was searched by.
   *
   * @return the score of the chosen combination
   */
  double score();

  /**
   * Returns all trials, one a row, in the order in which they were proposed (in a grid the last
   * name varies fastest):
   *
   * <ul>
   *   <li>{@code rank}, 1 for the best, missing for a trial that failed;
   *   <li>a column for each parameter, missing where the trial does not have it;
   *   <li>the score under its name ({@code score} unless another was given), the mean over folds,
   *       with the sample standard {@code deviation} over folds and the {@code standardError} of
   *       the mean (which is a guide and mostly too small, because folds share training rows);
   *   <li>{@code fold0}, {@code fold1}, ...: the score of each fold;
   *   <li>the means of all measures that are reported besides;
   *   <li>with halving, {@code rung} and {@code rows}: the last rung that the trial came to and how
   *       many rows it learned from there, to which its scores belong;
   *   <li>{@code status}, the most doubtful of all fits of the trial, {@code warnings} of the fits,
   *       and {@code failure}, why a trial has no score: one that fails in any fold has none.
   * </ul>
   *
   * @return the table
   */
  Dataset trials();

  /**
   * Returns which row of {@link #trials()} was chosen.
   *
   * @return a row number
   */
  int chosen();

  /**
   * Returns the rungs of successive halving, one a row: {@code rung}, {@code rows} learned from,
   * {@code candidates}, how many of them {@code failed}, and the {@code best} score. A search
   * without halving has one rung.
   *
   * @return the table
   */
  Dataset rungs();

  /**
   * Returns what a careful reader should know: trials that failed, a chosen value at the end of its
   * grid, doubtful fits of the chosen trial.
   *
   * @return one sentence each; unmodifiable
   */
  List<String> warnings();
}

package io.bellwether.search;

import io.bellwether.data.Dataset;
import io.bellwether.model.FitReport;
import io.bellwether.model.TableModel;
import io.bellwether.model.WrappingModel;
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
public abstract sealed class FittedSearch<M extends TableModel> implements WrappingModel<M>
    permits FittedRegressionSearch, FittedClassificationSearch {

  private final M model;
  private final SearchRecord record;

  FittedSearch(M model, SearchRecord record) {
    this.model = model;
    this.record = record;
  }

  SearchRecord record() {
    return record;
  }

  /**
   * Returns the model: the specification of the chosen combination, fitted on all rows.
   *
   * @return the fitted model
   */
  @Override
  public M model() {
    return model;
  }

  /**
   * Returns the chosen combination. In a search that was loaded from a file, values that are
   * neither numbers nor texts have become their texts.
   *
   * @return the parameters
   */
  public Parameters parameters() {
    return record.parameters();
  }

  /**
   * Returns the mean over folds of the measure that was searched by.
   *
   * @return the score of the chosen combination
   */
  public double score() {
    return record.bestScore();
  }

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
  public Dataset trials() {
    return record.trials();
  }

  /**
   * Returns which row of {@link #trials()} was chosen.
   *
   * @return a row number
   */
  public int chosen() {
    return record.chosen();
  }

  /**
   * Returns the rungs of successive halving, one a row: {@code rung}, {@code rows} learned from,
   * {@code candidates}, how many of them {@code failed}, and the {@code best} score. A search
   * without halving has one rung.
   *
   * @return the table
   */
  public Dataset rungs() {
    return record.rungs();
  }

  /**
   * Returns what a careful reader should know: trials that failed, a chosen value at the end of its
   * grid, doubtful fits of the chosen trial.
   *
   * @return one sentence each; unmodifiable
   */
  public List<String> warnings() {
    return record.warnings();
  }

  /**
   * Returns what was fitted, as the {@code toString} of the search tells it.
   *
   * @return the specification, in one line
   */
  public String specification() {
    return record.specification();
  }

  /**
   * Tells how the fit of {@link #model()} went, with the {@link #warnings()} of the search after
   * its own.
   */
  @Override
  public FitReport report() {
    return record.report(model.report());
  }

  /**
   * Writes the search and the model for people: the best ten trials by rank, then the model.
   *
   * @return several lines
   */
  @Override
  public String summary() {
    return record.summary() + "\n\n" + model.summary();
  }

  /** Tells what was found and the model, after the name of the type. */
  String text() {
    return "[" + record.text() + ", " + model + "]";
  }
}

package io.bellwether.model;

import io.bellwether.data.Dataset;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A regression that can be fitted for many values of one of its options at once, cheaper than one
 * by one: a penalised regression for many {@code lambda}, each fit beginning where that of the next
 * larger ended. Searches make use of it where candidates differ in nothing else.
 *
 * <p>What is fitted on a path is what {@link #fit} gives, to the tolerance of its solver and not to
 * the bit.
 *
 * @param <M> the type of the fitted model
 * @since 0.1.0
 */
public interface PathRegressor<M extends RegressionModel> extends Regressor<M> {

  /**
   * Returns the value of the option that varies along the path.
   *
   * @return its value; empty if these settings have no path, for example because the value is still
   *     to be chosen from the data
   */
  OptionalDouble pathValue();

  /**
   * Changes the option that varies along the path, and nothing else.
   *
   * @param value the new value
   * @return a changed copy; equal to any other regression that differs from this in this value only
   * @throws IllegalArgumentException if the value is out of range
   */
  PathRegressor<M> withPathValue(double value);

  /**
   * Fits a model for each of several values.
   *
   * @param values the values of the option, in any order
   * @param train the rows to learn from, not modified
   * @param target the numeric column to predict
   * @param context seed, executor, progress and cancellation
   * @return one model a value, in the order of values
   * @throws IllegalArgumentException if a value is out of range, or as {@link #fit}
   * @throws io.bellwether.data.DataException as {@link #fit}
   * @throws FitException if one of them cannot be fitted
   * @throws java.util.concurrent.CancellationException if the work was stopped
   */
  List<M> fitPath(double[] values, Dataset train, String target, FitContext context);
}

package io.bellwether.model;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Predictions with the ranges in which the true values should lie. Immutable.
 *
 * @since 0.1.0
 */
public final class PredictionIntervals {

  private final double level;
  private final double[] predictions;
  private final double[] lower;
  private final double[] upper;

  private PredictionIntervals(double level, double[] predictions, double[] lower, double[] upper) {
    this.level = level;
    this.predictions = predictions;
    this.lower = lower;
    this.upper = upper;
  }

  /**
   * Creates intervals from arrays, which are copied.
   *
   * @param level the probability of each interval, in (0, 1)
   * @param predictions one prediction a row
   * @param lower one lower end a row
   * @param upper one upper end a row
   * @return the intervals
   * @throws IllegalArgumentException if the lengths differ or the level is not in (0, 1)
   */
  public static PredictionIntervals of(
      double level, double[] predictions, double[] lower, double[] upper) {
    if (lower.length != predictions.length || upper.length != predictions.length) {
      throw new IllegalArgumentException(
          predictions.length
              + " predictions, "
              + lower.length
              + " lower and "
              + upper.length
              + " upper ends: the lengths must agree");
    }
    return new PredictionIntervals(
        Interval.checkLevel(level), predictions.clone(), lower.clone(), upper.clone());
  }

  /**
   * Returns the number of rows.
   *
   * @return the number of predictions
   */
  public int size() {
    return predictions.length;
  }

  /**
   * Returns the probability.
   *
   * @return the level, in (0, 1)
   */
  public double level() {
    return level;
  }

  /**
   * Returns a prediction.
   *
   * @param row the row number
   * @return the prediction
   */
  public double prediction(int row) {
    return predictions[row];
  }

  /**
   * Returns the range of a row.
   *
   * @param row the row number
   * @return the interval
   */
  public Interval interval(int row) {
    return new Interval(lower[row], upper[row], level);
  }

  /**
   * Returns everything as a table.
   *
   * @return columns {@code prediction}, {@code lower}, {@code upper}
   */
  public Dataset toDataset() {
    return Dataset.of(
        NumericColumn.of("prediction", predictions),
        NumericColumn.of("lower", lower),
        NumericColumn.of("upper", upper));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PredictionIntervals that
        && Double.compare(level, that.level) == 0
        && Arrays.equals(predictions, that.predictions)
        && Arrays.equals(lower, that.lower)
        && Arrays.equals(upper, that.upper);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        level, Arrays.hashCode(predictions), Arrays.hashCode(lower), Arrays.hashCode(upper));
  }

  @Override
  public String toString() {
    return "PredictionIntervals[" + size() + " rows, level " + level + "]";
  }
}

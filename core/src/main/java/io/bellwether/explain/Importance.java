package io.bellwether.explain;

import io.bellwether.math.Moments;
import io.bellwether.math.Summation;
import io.bellwether.report.Significant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much worse predictions get when a column, or a few together, are shuffled. Immutable.
 *
 * @since 0.1.0
 */
public final class Importance {

  private static final int DIGITS = 5;

  private final List<String> columns;
  private final double[] losses;

  Importance(List<String> columns, double[] losses) {
    this.columns = List.copyOf(columns);
    this.losses = losses.clone();
  }

  /**
   * Returns what tables call it.
   *
   * @return the column, or the columns joined by {@code " + "}
   */
  public String name() {
    return name(columns);
  }

  static String name(List<String> columns) {
    return String.join(" + ", columns);
  }

  /**
   * Returns what was shuffled.
   *
   * @return one column, or several that were shuffled together; unmodifiable
   */
  public List<String> columns() {
    return columns;
  }

  /**
   * Returns the importance: how much worse the measure is than with the column as it is, in the
   * mean over repetitions.
   *
   * @return the mean, in units of the measure; about zero for a column that the model does not need
   *     (below it by chance), exactly zero for one that it does not read
   */
  public double mean() {
    return Summation.mean(losses);
  }

  /**
   * Returns how much the importance varies from shuffle to shuffle.
   *
   * @return the sample standard deviation over repetitions; {@code NaN} of one repetition
   */
  public double standardDeviation() {
    return Moments.of(losses).standardDeviation();
  }

  /**
   * Returns the standard error of the mean over shuffles: what more repetitions would lessen. The
   * chance that lies in the choice of rows is not in it.
   *
   * @return the standard deviation over the root of the number of repetitions
   */
  public double standardError() {
    return standardDeviation() / Math.sqrt(losses.length);
  }

  /**
   * Returns the importance in every repetition.
   *
   * @return one number a repetition; a copy
   */
  public double[] repetitions() {
    return losses.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Importance importance
        && columns.equals(importance.columns)
        && Arrays.equals(losses, importance.losses);
  }

  @Override
  public int hashCode() {
    return 31 * columns.hashCode() + Arrays.hashCode(losses);
  }

  @Override
  public String toString() {
    return name() + ": " + Significant.of(mean(), DIGITS);
  }
}

package io.bellwether.preprocess;

import io.bellwether.data.Dataset;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitContext;
import io.bellwether.model.Transformer;
import org.jspecify.annotations.Nullable;

/**
 * Brings numbers far from the usual back to a fence, in training rows and in rows to predict for.
 * Fences are learned from the training rows; missing values stay missing.
 *
 * <pre>{@code
 * OutlierClipper.iqr(1.5, "price")
 * OutlierClipper.zScore(3)                    // all numeric features
 * OutlierClipper.quantiles(0.01, 0.99, "price", "quantity")
 * }</pre>
 *
 * <table>
 * <caption>The rules</caption>
 * <tr><th>rule</th><th>fences</th><th>when</th></tr>
 * <tr><td>{@link #iqr}</td><td>Q1 - k (Q3 - Q1) and Q3 + k (Q3 - Q1)</td><td>the usual one: half of
 * the values may be odd without moving the fences</td></tr>
 * <tr><td>{@link #zScore}</td><td>mean - z s and mean + z s</td><td>values about normally
 * distributed, outliers few: they widen s themselves</td></tr>
 * <tr><td>{@link #quantiles}</td><td>two quantiles</td><td>a given share is to be clipped
 * (winsorising)</td></tr>
 * </table>
 *
 * <p>Quartiles and quantiles are of type 7 of Hyndman and Fan (1996), the default of R and NumPy.
 * The deviation s is that of a sample (divisor n - 1), as in textbook z-scores: the fences are an
 * estimate of where later rows will lie.
 *
 * <p>A column without spread (interquartile range or deviation of zero) gets no fences under {@link
 * #iqr} and {@link #zScore} and is left as it is, which {@code effects()} tells: where three
 * quarters of the discounts are zero, the literal rule would make an outlier of every discount and
 * clip it away. Likewise the indicator of a rare event looks like an outlier to {@link #zScore}:
 * name the columns that are measured.
 *
 * <p>Literature: J. W. Tukey, <i>Exploratory Data Analysis</i>, 1977, section 2C (inner fences, k =
 * 1.5; outer fences, k = 3). Cost: a sort of each column, for {@link #zScore} two passes.
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class OutlierClipper implements Transformer {

  private final FenceRule rule;

  OutlierClipper(FenceRule rule) {
    this.rule = rule;
  }

  /**
   * Clips to the fences of Tukey's box plot.
   *
   * @param factor how many interquartile ranges beyond the quartiles the fences lie, above 0;
   *     usually 1.5
   * @param columns the columns to clip; all numeric features when none is named
   * @return the specification
   * @throws IllegalArgumentException if the factor is out of range, or a name is blank or given
   *     twice
   */
  public static OutlierClipper iqr(double factor, String... columns) {
    return new OutlierClipper(FenceRule.iqr(factor, columns));
  }

  /**
   * Clips to the mean plus and minus a number of sample standard deviations.
   *
   * @param limit how many standard deviations from the mean the fences lie, above 0; usually 3
   * @param columns the columns to clip; all numeric features when none is named
   * @return the specification
   * @throws IllegalArgumentException if the limit is out of range, or a name is blank or given
   *     twice
   */
  public static OutlierClipper zScore(double limit, String... columns) {
    return new OutlierClipper(FenceRule.zScore(limit, columns));
  }

  /**
   * Clips to two quantiles of the training rows.
   *
   * @param lower the probability of the lower fence, from 0 (its smallest value)
   * @param upper the probability of the upper fence, above {@code lower} and up to 1
   * @param columns the columns to clip; all numeric features when none is named
   * @return the specification
   * @throws IllegalArgumentException if a probability is out of range, or a name is blank or given
   *     twice
   */
  public static OutlierClipper quantiles(double lower, double upper, String... columns) {
    return new OutlierClipper(FenceRule.quantiles(lower, upper, columns));
  }

  FenceRule rule() {
    return rule;
  }

  /**
   * Learns the fences.
   *
   * @throws IllegalArgumentException if a column named does not exist, is no feature or not numeric
   * @throws io.bellwether.model.FitException if there are no rows, or a column has fewer than two
   *     values in them
   * @throws io.bellwether.data.DataException if a number to learn from is infinite
   */
  @Override
  public FittedOutlierClipper fit(Dataset train, ColumnRoles roles, FitContext context) {
    return new FittedOutlierClipper(
        this, rule.learn(train, roles, context, toString()), train.rowCount());
  }

  /** With the default context. */
  @Override
  public FittedOutlierClipper fit(Dataset train) {
    return fit(train, ColumnRoles.allFeatures(), FitContext.create());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OutlierClipper clipper && rule.equals(clipper.rule);
  }

  @Override
  public int hashCode() {
    return rule.hashCode();
  }

  @Override
  public String toString() {
    return "OutlierClipper." + rule.toCall();
  }
}

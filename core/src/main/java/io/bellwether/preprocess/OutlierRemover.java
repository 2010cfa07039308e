package io.bellwether.preprocess;

import io.bellwether.data.Dataset;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.Transformer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leaves training rows out that hold a number far from the usual. Rows to predict for are never
 * left out: they pass as they are. A row goes when it lies outside in any of the columns; rows with
 * a missing value stay, unless they lie outside elsewhere.
 *
 * <pre>{@code
 * OutlierRemover.iqr(3, "price")
 * OutlierRemover.zScore(4)                    // all numeric features
 * }</pre>
 *
 * <p>The rules and their fences are those of {@link OutlierClipper}; there is the table of when to
 * use which. Remove what is an error of measurement or another population (a bulk order among
 * retail sales); clip what is real but too loud. The target is never looked at: removing rows for
 * their target makes every later figure of fit too good.
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class OutlierRemover implements Transformer {

  private final FenceRule rule;

  OutlierRemover(FenceRule rule) {
    this.rule = rule;
  }

  /**
   * Removes what lies beyond the fences of Tukey's box plot.
   *
   * @param factor how many interquartile ranges beyond the quartiles the fences lie, above 0;
   *     usually 1.5, or 3 for far outliers only
   * @param columns the columns to look at; all numeric features when none is named
   * @return the specification
   * @throws IllegalArgumentException if the factor is out of range, or a name is blank or given
   *     twice
   */
  public static OutlierRemover iqr(double factor, String... columns) {
    return new OutlierRemover(FenceRule.iqr(factor, columns));
  }

  /**
   * Removes what lies further from the mean than a number of sample standard deviations.
   *
   * @param limit how many standard deviations from the mean the fences lie, above 0; usually 3
   * @param columns the columns to look at; all numeric features when none is named
   * @return the specification
   * @throws IllegalArgumentException if the limit is out of range, or a name is blank or given
   *     twice
   */
  public static OutlierRemover zScore(double limit, String... columns) {
    return new OutlierRemover(FenceRule.zScore(limit, columns));
  }

  /**
   * Removes what lies outside two quantiles of the training rows.
   *
   * @param lower the probability of the lower fence, from 0 (its smallest value)
   * @param upper the probability of the upper fence, above {@code lower} and up to 1
   * @param columns the columns to look at; all numeric features when none is named
   * @return the specification
   * @throws IllegalArgumentException if a probability is out of range, or a name is blank or given
   *     twice
   */
  public static OutlierRemover quantiles(double lower, double upper, String... columns) {
    return new OutlierRemover(FenceRule.quantiles(lower, upper, columns));
  }

  FenceRule rule() {
    return rule;
  }

  /**
   * Learns the fences.
   *
   * @throws IllegalArgumentException if a column named does not exist, is no feature or not numeric
   * @throws FitException if there are no rows, a column has fewer than two values in them, or every
   *     row lies outside in some column
   * @throws io.bellwether.data.DataException if a number to learn from is infinite
   */
  @Override
  public FittedOutlierRemover fit(Dataset train, ColumnRoles roles, FitContext context) {
    List<FencedColumn> columns = rule.learn(train, roles, context, toString());
    int kept = FittedOutlierRemover.rowsInside(train, columns).length;
    if (kept == 0) {
      throw new FitException(
          this + " would remove every training row", "widen the fences, or name fewer columns");
    }
    return new FittedOutlierRemover(this, columns, train.rowCount(), train.rowCount() - kept);
  }

  /** With the default context. */
  @Override
  public FittedOutlierRemover fit(Dataset train) {
    return fit(train, ColumnRoles.allFeatures(), FitContext.create());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OutlierRemover remover && rule.equals(remover.rule);
  }

  @Override
  public int hashCode() {
    return rule.hashCode();
  }

  @Override
  public String toString() {
    return "OutlierRemover." + rule.toCall();
  }
}

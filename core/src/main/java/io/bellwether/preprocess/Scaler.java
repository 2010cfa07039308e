package io.bellwether.preprocess;

import io.bellwether.data.Column;
import io.bellwether.data.ColumnType;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumberText;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitContext;
import io.bellwether.model.Transformer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings numeric columns to a common scale, learned from the training rows. Missing values stay
 * missing.
 *
 * <pre>{@code
 * Scaler.standard()                           // all numeric features
 * Scaler.minMax(-1, 1).columns("price")
 * Scaler.robust()
 * }</pre>
 *
 * <table>
 * <caption>The methods</caption>
 * <tr><th>method</th><th>result</th><th>when</th></tr>
 * <tr><td>{@link #standard}</td><td>(x - mean) / deviation</td><td>the usual one; for support vector
 * machines, ridge and lasso, clustering</td></tr>
 * <tr><td>{@link #minMax}</td><td>low + (high - low) (x - min) / (max - min)</td><td>a bounded range is
 * needed; one outlier squeezes the rest</td></tr>
 * <tr><td>{@link #robust}</td><td>(x - median) / (Q3 - Q1)</td><td>outliers are real and stay in</td></tr>
 * </table>
 *
 * <p>The deviation of {@link #standard} is that of a population (divisor n), as in scikit-learn:
 * the scaled training column has mean 0 and mean square 1 exactly, so that a penalty or a kernel
 * width means the same whatever the number of rows. R's {@code scale} divides by that of a sample,
 * which differs by the factor sqrt(n / (n - 1)). Quartiles are of type 7 of Hyndman and Fan (1996).
 *
 * <p>Without {@link #columns} all numeric features are scaled, the 0/1 columns of a {@link
 * OneHotEncoder} before this step among them, as scikit-learn does: penalties and distances then
 * treat all columns alike. To keep indicators as they are, scale before encoding, or name columns.
 *
 * <p>A column without spread is divided by 1, so that a constant becomes 0 (or {@code low}) and not
 * missing; {@code effects()} says {@code constant}. {@link #robust} does likewise when the
 * interquartile range is zero. Rows to predict for may lie outside of the range of training: {@link
 * #minMax} then gives values outside of its range.
 *
 * <p>Cost: two passes over each column, for {@link #robust} a sort. Immutable.
 *
 * @since 0.1.0
 */
public final class Scaler implements Transformer {

  private final ScalingMethod method;
  private final double low;
  private final double high;
  private final ColumnSelection selection;

  Scaler(ScalingMethod method, double low, double high, ColumnSelection selection) {
    if (!(low < high && Double.isFinite(high - low))) {
      throw new IllegalArgumentException(
          "low is " + low + " and high is " + high + ", but must be finite with low below high");
    }
    this.method = method;
    this.low = low;
    this.high = high;
    this.selection = selection;
  }

  /**
   * Scales to mean 0 and (population) standard deviation 1.
   *
   * @return the specification, for all numeric features
   */
  public static Scaler standard() {
    return new Scaler(ScalingMethod.STANDARD, 0, 1, ColumnSelection.all());
  }

  /**
   * Scales the range of the training rows to the range from 0 to 1.
   *
   * @return the specification, for all numeric features
   */
  public static Scaler minMax() {
    return minMax(0, 1);
  }

  /**
   * Scales the range of the training rows to a given range.
   *
   * @param low what the smallest value becomes
   * @param high what the largest value becomes, to within one rounding
   * @return the specification, for all numeric features
   * @throws IllegalArgumentException unless both are finite and {@code low < high}
   */
  public static Scaler minMax(double low, double high) {
    return new Scaler(ScalingMethod.MIN_MAX, low, high, ColumnSelection.all());
  }

  /**
   * Scales to median 0 and interquartile range 1.
   *
   * @return the specification, for all numeric features
   */
  public static Scaler robust() {
    return new Scaler(ScalingMethod.ROBUST, 0, 1, ColumnSelection.all());
  }

  /**
   * Scales some columns only. Default: all numeric features.
   *
   * @param names at least one column, each once
   * @return a changed copy
   * @throws IllegalArgumentException if no name is given, one is blank or given twice
   */
  public Scaler columns(String... names) {
    return new Scaler(method, low, high, ColumnSelection.named(names));
  }

  ScalingMethod method() {
    return method;
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  ColumnSelection selection() {
    return selection;
  }

  /**
   * Learns centre and spread of each column.
   *
   * @throws IllegalArgumentException if a column named does not exist, is no feature or not numeric
   * @throws io.bellwether.model.FitException if there are no rows, a column has no value in any of
   *     them, or its spread is beyond the range of numbers
   * @throws io.bellwether.data.DataException if a number to learn from is infinite
   */
  @Override
  public FittedScaler fit(Dataset train, ColumnRoles roles, FitContext context) {
    List<Column> columns = selection.find(train, roles, toString(), EnumSet.of(ColumnType.NUMERIC));
    List<ColumnScale> scales =
        context.map(
            "scale",
            columns.size(),
            index -> {
              Column column = columns.get(index);
              return ColumnScale.learn(column.name(), method, TrainingNumbers.of(column));
            });
    return new FittedScaler(this, scales, train.rowCount());
  }

  /** With the default context. */
  @Override
  public FittedScaler fit(Dataset train) {
    return fit(train, ColumnRoles.allFeatures(), FitContext.create());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Scaler scaler
        && method == scaler.method
        && Double.compare(low, scaler.low) == 0
        && Double.compare(high, scaler.high) == 0
        && selection.equals(scaler.selection);
  }

  @Override
  public int hashCode() {
    return Arrays.asList(method, low, high, selection).hashCode();
  }

  @Override
  public String toString() {
    boolean ranged = low != 0 || high != 1;
    String range = ranged ? NumberText.of(low) + ", " + NumberText.of(high) : "";
    return "Scaler." + method.method() + "(" + range + ")" + selection.toCall();
  }
}

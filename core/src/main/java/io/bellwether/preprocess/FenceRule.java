package io.bellwether.preprocess;

import io.bellwether.data.Column;
import io.bellwether.data.ColumnType;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumberText;
import io.bellwether.math.Moments;
import io.bellwether.math.Quantiles;
import io.bellwether.model.ColumnRoles;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/**
 * A rule by which {@link Fences} are learned, and the columns that it holds for: what clipping and
 * removing outliers have in common.
 *
 * @param first the factor, the limit or the lower probability
 * @param second the upper probability; 0 for the other methods
 */
record FenceRule(FenceMethod method, double first, double second, ColumnSelection selection) {

  private static final double LOWER_QUARTILE = 0.25;
  private static final double UPPER_QUARTILE = 0.75;

  /** From fewer values nobody can tell what is usual. */
  private static final int FEWEST_VALUES = 2;

  static FenceRule iqr(double factor, String... columns) {
    if (!(factor > 0 && factor <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "factor is " + factor + ", but must be a finite number above 0");
    }
    return new FenceRule(FenceMethod.IQR, factor, 0, selection(columns));
  }

  static FenceRule zScore(double limit, String... columns) {
    if (!(limit > 0 && limit <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "limit is " + limit + ", but must be a finite number above 0");
    }
    return new FenceRule(FenceMethod.Z_SCORE, limit, 0, selection(columns));
  }

  static FenceRule quantiles(double lower, double upper, String... columns) {
    if (!(lower >= 0 && lower < upper && upper <= 1)) {
      throw new IllegalArgumentException(
          "lower is "
              + lower
              + " and upper is "
              + upper
              + ", but must be probabilities with 0 <= lower < upper <= 1");
    }
    return new FenceRule(FenceMethod.QUANTILES, lower, upper, selection(columns));
  }

  private static ColumnSelection selection(String... columns) {
    return ColumnSelection.allOr(Arrays.asList(columns));
  }

  /** Learns the fences of each column and counts the training rows outside. */
  List<FencedColumn> learn(Dataset train, ColumnRoles roles, FitContext context, String step) {
    List<Column> columns = selection.find(train, roles, step, EnumSet.of(ColumnType.NUMERIC));
    return context.map(
        "fences",
        columns.size(),
        index -> {
          Column column = columns.get(index);
          double[] values = TrainingNumbers.of(column);
          return FencedColumn.counting(column.name(), fences(column.name(), values), values);
        });
  }

  private Fences fences(String column, double[] values) {
    long present = TrainingNumbers.present(values);
    if (present < FEWEST_VALUES) {
      throw new FitException(
          "column '"
              + column
              + "' has "
              + present
              + " values in the training rows, too few to tell which are outliers",
          "give more rows, or name the columns to look at");
    }
    return switch (method) {
      case IQR -> quartileFences(Quantiles.at(values, LOWER_QUARTILE, UPPER_QUARTILE));
      case Z_SCORE -> deviationFences(column, Moments.of(values));
      case QUANTILES -> {
        double[] quantiles = Quantiles.at(values, first, second);
        yield new Fences(quantiles[0], quantiles[1]);
      }
    };
  }

  private Fences quartileFences(double[] quartiles) {
    double low = quartiles[0];
    double high = quartiles[1];
    double range = high - low;
    return range == 0 ? Fences.OPEN : new Fences(low - first * range, high + first * range);
  }

  private Fences deviationFences(String column, Moments moments) {
    double deviation = moments.standardDeviation();
    if (!(Double.isFinite(moments.mean()) && Double.isFinite(deviation))) {
      throw new FitException(
          "the deviation of column '" + column + "' is beyond the range of numbers",
          "divide the column by a constant first");
    }
    return deviation == 0
        ? Fences.OPEN
        : new Fences(moments.mean() - first * deviation, moments.mean() + first * deviation);
  }

  /** The arguments of the factory method: {@code iqr(1.5, "price")}. */
  String toCall() {
    String numbers = NumberText.of(first);
    if (method == FenceMethod.QUANTILES) {
      numbers += ", " + NumberText.of(second);
    }
    String columns = selection.toArguments();
    return method.method() + "(" + numbers + (columns.isEmpty() ? "" : ", " + columns) + ")";
  }
}

package io.bellwether.data;

import java.util.Arrays;
import java.util.List;

/**
 * A numeric column in figures. Of a column without any value, all are {@code NaN}.
 *
 * @param name the name of the column
 * @param count how many rows have a value
 * @param missing how many have none
 * @param mean the arithmetic mean
 * @param standardDeviation the standard deviation of a sample (divisor {@code n - 1}); {@code NaN}
 *     for fewer than two values
 * @param minimum the smallest value
 * @param lowerQuartile the quantile of 0.25, of type 7 in Hyndman and Fan (1996), "Sample quantiles
 *     in statistical packages", as R, NumPy and pandas have it unless told otherwise
 * @param median the quantile of 0.5
 * @param upperQuartile the quantile of 0.75
 * @param maximum the largest value
 */
public record NumericSummary(
    String name,
    int count,
    int missing,
    double mean,
    double standardDeviation,
    double minimum,
    double lowerQuartile,
    double median,
    double upperQuartile,
    double maximum)
    implements ColumnSummary {

  static NumericSummary of(NumericColumn column) {
    double[] present = Arrays.stream(column.values()).filter(v -> !Double.isNaN(v)).toArray();
    Arrays.sort(present);
    Dataset one = Dataset.of(column);
    RowGroups all = RowGroups.of(one, List.of());
    return new NumericSummary(
        column.name(),
        present.length,
        column.size() - present.length,
        present.length == 0 ? Double.NaN : GroupMoments.mean(column, all).value(0),
        present.length == 0 ? Double.NaN : GroupMoments.standardDeviation(column, all).value(0),
        quantile(present, 0),
        quantile(present, 0.25),
        quantile(present, 0.5),
        quantile(present, 0.75),
        quantile(present, 1));
  }

  private static double quantile(double[] sorted, double p) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double position = (sorted.length - 1) * p;
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    double weight = position - below;
    return sorted[below] == sorted[above]
        ? sorted[below]
        : (1 - weight) * sorted[below] + weight * sorted[above];
  }

  @Override
  public ColumnType type() {
    return ColumnType.NUMERIC;
  }
}

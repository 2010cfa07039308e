package io.bellwether.data;

import io.bellwether.math.Moments;
import io.bellwether.math.Quantiles;

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
 * @since 0.1.0
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

  private static final double LOWER = 0.25;
  private static final double UPPER = 0.75;

  static NumericSummary of(NumericColumn column) {
    double[] values = column.values();
    Moments moments = Moments.of(values);
    double[] quartiles = Quantiles.at(values, LOWER, 0.5, UPPER);
    return new NumericSummary(
        column.name(),
        Math.toIntExact(moments.count()),
        Math.toIntExact(moments.missing()),
        moments.mean(),
        moments.standardDeviation(),
        moments.min(),
        quartiles[0],
        quartiles[1],
        quartiles[2],
        moments.max());
  }

  @Override
  public ColumnType type() {
    return ColumnType.NUMERIC;
  }
}

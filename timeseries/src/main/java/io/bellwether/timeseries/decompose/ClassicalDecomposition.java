package io.bellwether.timeseries.decompose;

import io.bellwether.data.DataException;
import io.bellwether.timeseries.TimeSeries;
import org.jspecify.annotations.Nullable;

/**
 * The classical decomposition: a centred moving average over one season is the trend, the mean of
 * what it leaves at each place of the cycle is the season, which is the same in all cycles. An
 * immutable specification.
 *
 * <ol>
 *   <li>Trend: the mean over one season around each period; for an even season length the average
 *       of the two such means half a period off. The first and last {@code seasonLength / 2}
 *       periods have none and are {@code NaN}.
 *   <li>Figure: the mean of series less trend (additive) or series over trend (multiplicative) at
 *       each place of the cycle, centred so that the figure has mean 0 (additive) or 1
 *       (multiplicative).
 *   <li>Remainder: what is left.
 * </ol>
 *
 * <p>Take it to compare with older work, or to explain by hand; {@link Stl} reaches the ends, lets
 * seasons change, and withstands outliers. Missing values are refused. Cost: linear in the length.
 *
 * <p>Source: M. Kendall, A. Stuart, The Advanced Theory of Statistics, vol. 3, 1983, pages 410 to
 * 414; R. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., section 3.4.
 * The results are those of R's {@code decompose}.
 *
 * @since 0.1.0
 */
public final class ClassicalDecomposition {

  private final DecompositionType type;
  private final int seasonLength;

  private ClassicalDecomposition(DecompositionType type, int seasonLength) {
    this.type = type;
    this.seasonLength = seasonLength;
  }

  /**
   * Creates a decomposition into parts that add up.
   *
   * @return the specification, with the season length that the series tells
   */
  public static ClassicalDecomposition additive() {
    return new ClassicalDecomposition(DecompositionType.ADDITIVE, 0);
  }

  /**
   * Creates a decomposition into parts that multiply, for seasons that swing in proportion to the
   * level.
   *
   * @return the specification, with the season length that the series tells
   */
  public static ClassicalDecomposition multiplicative() {
    return new ClassicalDecomposition(DecompositionType.MULTIPLICATIVE, 0);
  }

  /**
   * Overrides the season length that the series tells.
   *
   * @param newSeasonLength observations in a cycle, at least 2
   * @return a specification with that season length
   * @throws IllegalArgumentException if it is below 2
   */
  public ClassicalDecomposition withSeasonLength(int newSeasonLength) {
    return new ClassicalDecomposition(type, Cycles.checkLength(newSeasonLength));
  }

  /**
   * Takes a series apart.
   *
   * @param series at least two cycles without missing values, positive if multiplicative
   * @return its parts
   * @throws io.bellwether.model.FitException if the series has no season, or fewer than two cycles
   * @throws DataException if a value is missing, or not positive and the decomposition is
   *     multiplicative
   */
  public Decomposition decompose(TimeSeries series) {
    int period = Cycles.period(series, seasonLength);
    double[] values = series.values();
    check(series, values);
    double[] trend = MovingMeans.centred(values, period);
    double[] figure = figure(values, trend, period);
    double[] seasonal = new double[values.length];
    for (int i = 0; i < seasonal.length; i++) {
      seasonal[i] = figure[i % period];
    }
    return new Decomposition(
        series, toString(), type, new int[] {period}, new double[][] {seasonal}, trend, figure);
  }

  private void check(TimeSeries series, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        throw DataException.because(
                "the value of "
                    + series.timeline().label(i)
                    + " is missing, and a moving average has no weight to spare it; fill it with"
                    + " series.interpolate(), or take Stl, which leaves missing values out")
            .line(i)
            .build();
      }
      if (type == DecompositionType.MULTIPLICATIVE && !(values[i] > 0)) {
        throw DataException.because(
                "the value of "
                    + series.timeline().label(i)
                    + " is not positive, as a multiplicative decomposition needs it; take an"
                    + " additive one")
            .line(i)
            .value(String.valueOf(values[i]))
            .build();
      }
    }
  }

  private double[] figure(double[] values, double[] trend, int period) {
    double[] figure = new double[period];
    int half = period / 2;
    double total = 0;
    for (int place = 0; place < period; place++) {
      double sum = 0;
      int count = 0;
      int first = place >= half ? place : place + period;
      for (int i = first; i < values.length - half; i += period) {
        sum += type == DecompositionType.ADDITIVE ? values[i] - trend[i] : values[i] / trend[i];
        count++;
      }
      figure[place] = sum / count;
      total += figure[place];
    }
    double mean = total / period;
    for (int place = 0; place < period; place++) {
      figure[place] =
          type == DecompositionType.ADDITIVE ? figure[place] - mean : figure[place] / mean;
    }
    return figure;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClassicalDecomposition that
        && type == that.type
        && seasonLength == that.seasonLength;
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + seasonLength;
  }

  @Override
  public String toString() {
    return "ClassicalDecomposition["
        + (type == DecompositionType.ADDITIVE ? "additive" : "multiplicative")
        + (seasonLength == 0 ? "" : ", season length " + seasonLength)
        + "]";
  }
}

package io.bellwether.timeseries.decompose;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.timeseries.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A series taken apart into trend, one or more seasonal components, and what remains. Immutable.
 *
 * <p>Additive parts add up to the series, multiplicative ones multiply to it, up to rounding. All
 * parts have the calendar of the series. Where a value of the series is missing, the remainder and
 * the seasonally adjusted series are missing too; trend and seasonal components are there
 * nevertheless, unless the method has none (classical decomposition has no trend for half a season
 * at both ends).
 *
 * @since 0.1.0
 */
public final class Decomposition {

  private final TimeSeries series;
  private final String method;
  private final DecompositionType type;
  private final int[] periods;
  private final double[][] seasonals;
  private final double[] trend;
  private final double[] remainder;
  private final double @Nullable [] figure;

  /**
   * Takes the arrays over and computes the remainder.
   *
   * @param series what was decomposed
   * @param method the specification, for the texts
   * @param type how the parts make up the series
   * @param periods season lengths, ascending
   * @param seasonals one component a season length
   * @param trend the trend
   * @param figure one cycle of the only seasonal component if that never changes, otherwise null
   */
  Decomposition(
      TimeSeries series,
      String method,
      DecompositionType type,
      int[] periods,
      double[][] seasonals,
      double[] trend,
      double @Nullable [] figure) {
    this.series = series;
    this.method = method;
    this.type = type;
    this.periods = periods;
    this.seasonals = seasonals;
    this.trend = trend;
    this.figure = figure;
    this.remainder = without(series.values(), combined(trend));
  }

  /**
   * Returns what was decomposed.
   *
   * @return the series; the transformed one if the method transformed it first
   */
  public TimeSeries series() {
    return series;
  }

  /**
   * Tells how the parts make up the series.
   *
   * @return the type
   */
  public DecompositionType type() {
    return type;
  }

  /**
   * Returns the trend, which holds the slow cycles of business too.
   *
   * @return in units of the series; {@code NaN} where the method has no trend
   */
  public TimeSeries trend() {
    return series.withValues(trend);
  }

  /**
   * Returns all seasonal components together.
   *
   * @return their sum in units of the series (additive), or their product as a factor around 1
   *     (multiplicative)
   */
  public TimeSeries seasonal() {
    return series.withValues(combined(null));
  }

  /**
   * Returns one seasonal component.
   *
   * @param period its season length, one of {@link #periods()}
   * @return in units of the series (additive), or a factor around 1 (multiplicative)
   * @throws IllegalArgumentException if there is no component of that season length
   */
  public TimeSeries seasonal(int period) {
    return series.withValues(seasonals[indexOf(period)]);
  }

  /**
   * Returns the lengths of the seasons.
   *
   * @return observations in a cycle of each seasonal component, ascending
   */
  public List<Integer> periods() {
    return Arrays.stream(periods).boxed().toList();
  }

  /**
   * Returns what neither trend nor season explains.
   *
   * @return in units of the series (additive), or a factor around 1 (multiplicative); {@code NaN}
   *     where the series or the trend is missing
   */
  public TimeSeries remainder() {
    return series.withValues(remainder);
  }

  /**
   * Returns the series without its seasons, as statistical offices publish it.
   *
   * @return series less seasonal (additive), or series over seasonal (multiplicative)
   */
  public TimeSeries seasonallyAdjusted() {
    return series.withValues(without(series.values(), combined(null)));
  }

  /**
   * Returns one cycle of a seasonal component that is the same in all cycles.
   *
   * @return as many values as the season is long, the first one that of the first observation (not
   *     of January); empty if the component may change over time, or there are several
   */
  public Optional<double[]> seasonalFigure() {
    return figure == null ? Optional.empty() : Optional.of(figure.clone());
  }

  /**
   * Measures how much trend there is: {@code max(0, 1 - Var(R) / Var(T + R))}, with the logarithms
   * of the parts if they are multiplicative.
   *
   * @return 0 (none, or a constant series) to 1 (nothing but trend, once the season is removed)
   */
  public double trendStrength() {
    return strength(trend);
  }

  /**
   * Measures how much season there is, the strongest if there are several. A seasonal model pays
   * above about 0.64 (the threshold that Hyndman uses to choose seasonal differences).
   *
   * @return as {@link #seasonalStrength(int)}
   */
  public double seasonalStrength() {
    double strongest = 0;
    for (int period : periods) {
      strongest = Math.max(strongest, seasonalStrength(period));
    }
    return strongest;
  }

  /**
   * Measures how much season of one length there is: {@code max(0, 1 - Var(R) / Var(S + R))}, with
   * the logarithms of the parts if they are multiplicative.
   *
   * @param period the season length, one of {@link #periods()}
   * @return 0 (none, or a constant series) to 1 (nothing but season, once the trend is removed)
   * @throws IllegalArgumentException if there is no component of that season length
   */
  public double seasonalStrength(int period) {
    return strength(seasonals[indexOf(period)]);
  }

  /**
   * Returns all parts as a table.
   *
   * @return columns {@code time}, {@code value}, {@code trend}, {@code seasonal} (with several
   *     seasons {@code seasonal_7}, {@code seasonal_365} and so on, by their lengths), {@code
   *     remainder}; a row for each period
   */
  public Dataset toDataset() {
    List<Column> columns = new ArrayList<>(series.toDataset("value").columns());
    columns.add(NumericColumn.of("trend", trend));
    for (int i = 0; i < periods.length; i++) {
      columns.add(NumericColumn.of(seasonalName(i), seasonals[i]));
    }
    columns.add(NumericColumn.of("remainder", remainder));
    return Dataset.of(columns);
  }

  /**
   * Describes the parts for people: how strong trend and seasons are, how far they move, when the
   * season peaks, and which periods stand out.
   *
   * @return several lines of text, in English and with decimal points, whatever the locale
   */
  public String summary() {
    return DecompositionSummary.of(this, method);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Decomposition that
        && series.equals(that.series)
        && method.equals(that.method)
        && type == that.type
        && Arrays.equals(periods, that.periods)
        && Arrays.deepEquals(seasonals, that.seasonals)
        && Arrays.equals(trend, that.trend);
  }

  @Override
  public int hashCode() {
    return Objects.hash(series, method, Arrays.deepHashCode(seasonals), Arrays.hashCode(trend));
  }

  /**
   * Tells the method and the strengths.
   *
   * @return one line
   */
  @Override
  public String toString() {
    return DecompositionSummary.line(this, method);
  }

  /** The name of a seasonal component in tables. */
  String seasonalName(int index) {
    return periods.length == 1 ? "seasonal" : "seasonal_" + periods[index];
  }

  private int indexOf(int period) {
    int index = Arrays.binarySearch(periods, period);
    if (index < 0) {
      throw new IllegalArgumentException(
          "no seasonal component of season length "
              + period
              + "; there are "
              + Arrays.toString(periods));
    }
    return index;
  }

  /** All seasonal components, and another one if given. */
  private double[] combined(double @Nullable [] first) {
    double[] all = first == null ? seasonals[0].clone() : first.clone();
    for (int s = first == null ? 1 : 0; s < seasonals.length; s++) {
      for (int i = 0; i < all.length; i++) {
        all[i] =
            type == DecompositionType.ADDITIVE
                ? all[i] + seasonals[s][i]
                : all[i] * seasonals[s][i];
      }
    }
    return all;
  }

  /** Removes a part from the values, in place. */
  private double[] without(double[] values, double[] part) {
    for (int i = 0; i < values.length; i++) {
      values[i] = type == DecompositionType.ADDITIVE ? values[i] - part[i] : values[i] / part[i];
    }
    return values;
  }

  private double strength(double[] component) {
    double scale = 0;
    if (type == DecompositionType.MULTIPLICATIVE) {
      for (int i = 0; i < series.length(); i++) {
        scale = Math.max(scale, Math.abs(Math.log(series.value(i))));
      }
      return Strength.of(logs(component), logs(remainder), Math.max(1, scale));
    }
    for (int i = 0; i < series.length(); i++) {
      scale = Double.isNaN(series.value(i)) ? scale : Math.max(scale, Math.abs(series.value(i)));
    }
    return Strength.of(component, remainder, scale);
  }

  private static double[] logs(double[] x) {
    return Arrays.stream(x).map(Math::log).toArray();
  }
}

package io.bellwether.timeseries;

import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.Interval;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a model expects of the periods after the history: a point and a distribution for each.
 * Immutable; equal to another of the same periods and levels that gives the same numbers.
 *
 * <p>Bounds can be asked for at any level; the printed table and {@link #toDataset()} show those of
 * {@link #levels()}, 80% and 95% unless changed with {@link #withLevels(double...)}.
 *
 * @since 0.1.0
 */
public final class Forecast {

  private final Timeline periods;
  private final Predictive predictive;
  private final double[] levels;

  private Forecast(Timeline periods, Predictive predictive, double[] levels) {
    this.periods = periods;
    this.predictive = predictive;
    this.levels = levels;
  }

  /**
   * Creates a forecast with normal distributions.
   *
   * @param history the series that it continues
   * @param mean one mean a period; copied
   * @param standardError the standard deviation of each period's error, at least 0; copied
   * @return the forecast
   * @throws IllegalArgumentException if the arrays are empty or of different lengths, or a number
   *     is not finite, or a standard error negative
   */
  public static Forecast normal(TimeSeries history, double[] mean, double[] standardError) {
    check(mean, standardError);
    return new Forecast(
        history.timeline().next(mean.length),
        new NormalPredictive(mean.clone(), standardError.clone(), null, BackTransform.MEAN),
        defaultLevels());
  }

  /**
   * Creates a forecast of a series whose transform is normally distributed. Bounds and quantiles
   * are transformed back exactly.
   *
   * @param history the series that it continues, not transformed
   * @param mean one mean a period of the transformed values; copied
   * @param standardError the standard deviation of each period's transformed value; copied
   * @param transformation how the values were transformed
   * @param point what {@link #mean()} is to be
   * @return the forecast, in the units of the history
   * @throws IllegalArgumentException if the arrays are empty or of different lengths, or a number
   *     is not finite, or a standard error negative
   */
  public static Forecast transformed(
      TimeSeries history,
      double[] mean,
      double[] standardError,
      BoxCox transformation,
      BackTransform point) {
    check(mean, standardError);
    return new Forecast(
        history.timeline().next(mean.length),
        new NormalPredictive(
            mean.clone(),
            standardError.clone(),
            Objects.requireNonNull(transformation, "transformation"),
            point),
        defaultLevels());
  }

  /**
   * Creates a forecast from simulated futures of equal probability.
   *
   * @param history the series that it continues
   * @param paths one array a path, all of one length of at least 1; copied
   * @return the forecast with the mean and the quantiles of the paths
   * @throws IllegalArgumentException if there is no path or their lengths differ
   */
  public static Forecast ofPaths(TimeSeries history, double[][] paths) {
    if (paths.length == 0
        || paths[0].length == 0
        || Arrays.stream(paths).anyMatch(path -> path.length != paths[0].length)) {
      throw new IllegalArgumentException("there must be at least one path, all of one length");
    }
    return new Forecast(
        history.timeline().next(paths[0].length),
        EmpiricalPredictive.ofPaths(paths),
        defaultLevels());
  }

  /**
   * Creates a forecast from point forecasts and quantiles of any form: combined, calibrated,
   * bounded or counted ones.
   *
   * @param history the series that it continues
   * @param point one point forecast a period; copied
   * @param standardError the standard deviation of each period's error, at least 0; copied
   * @param quantiles asked again at each call of {@link #quantile}, {@link #lower} and {@link
   *     #upper}; must not keep what can change
   * @return the forecast
   * @throws IllegalArgumentException if the arrays are empty or of different lengths, or a number
   *     is not finite, or a standard error negative
   */
  public static Forecast ofQuantiles(
      TimeSeries history, double[] point, double[] standardError, QuantileFunction quantiles) {
    check(point, standardError);
    return new Forecast(
        history.timeline().next(point.length),
        new QuantilePredictive(
            point.clone(), standardError.clone(), Objects.requireNonNull(quantiles, "quantiles")),
        defaultLevels());
  }

  private static double[] defaultLevels() {
    return new double[] {0.8, 0.95};
  }

  static void check(double[] mean, double[] standardError) {
    if (mean.length == 0 || mean.length != standardError.length) {
      throw new IllegalArgumentException(
          "a forecast needs as many standard errors as means, at least one; there are "
              + standardError.length
              + " for "
              + mean.length);
    }
    for (int h = 0; h < mean.length; h++) {
      if (!Double.isFinite(mean[h])
          || !(standardError[h] >= 0 && Double.isFinite(standardError[h]))) {
        throw new IllegalArgumentException(
            "period "
                + (h + 1)
                + " ahead has mean "
                + mean[h]
                + " and standard error "
                + standardError[h]
                + "; both must be finite, the error not negative");
      }
    }
  }

  static double checkProbability(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("a probability must lie in (0, 1), not " + probability);
    }
    return probability;
  }

  /**
   * Checks a horizon.
   *
   * @param horizon how many periods ahead
   * @return the horizon
   * @throws IllegalArgumentException if it is below 1
   */
  public static int checkHorizon(int horizon) {
    if (!(horizon >= 1)) {
      throw new IllegalArgumentException(
          "the horizon must be at least 1 period ahead, not " + horizon);
    }
    return horizon;
  }

  /**
   * Chooses the levels that the table and the data set show.
   *
   * @param newLevels probabilities in (0, 1), such as 0.5 and 0.9; none for the means alone
   * @return the same forecast
   * @throws IllegalArgumentException if a level is not in (0, 1)
   */
  public Forecast withLevels(double... newLevels) {
    double[] sorted = newLevels.clone();
    for (double level : sorted) {
      Interval.checkLevel(level);
    }
    Arrays.sort(sorted);
    return new Forecast(periods, predictive, sorted);
  }

  /**
   * Returns the levels that the table and the data set show.
   *
   * @return probabilities in ascending order
   */
  public double[] levels() {
    return levels.clone();
  }

  /**
   * Returns the number of periods.
   *
   * @return at least 1
   */
  public int horizon() {
    return predictive.horizon();
  }

  /**
   * Returns the periods.
   *
   * @return the calendar of the forecast
   */
  public Timeline periods() {
    return periods;
  }

  /**
   * Returns the point forecasts: the means, or the medians of a model that transforms and does not
   * adjust ({@link BackTransform}).
   *
   * @return one value a period, on the calendar that continues the history
   */
  public TimeSeries mean() {
    return series(predictive::point);
  }

  /**
   * Returns the lower bounds of the prediction intervals.
   *
   * @param level the probability, in (0, 1), that an observation lies in its interval
   * @return one bound a period
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public TimeSeries lower(double level) {
    return quantile((1 - Interval.checkLevel(level)) / 2);
  }

  /**
   * Returns the upper bounds of the prediction intervals.
   *
   * @param level the probability, in (0, 1), that an observation lies in its interval
   * @return one bound a period
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public TimeSeries upper(double level) {
    return quantile((1 + Interval.checkLevel(level)) / 2);
  }

  /**
   * Returns quantiles.
   *
   * @param probability in (0, 1)
   * @return for each period the value that is not exceeded with this probability
   * @throws IllegalArgumentException if the probability is not in (0, 1)
   */
  public TimeSeries quantile(double probability) {
    checkProbability(probability);
    return series(h -> predictive.quantile(h, probability));
  }

  /**
   * Returns a quantile of one period.
   *
   * @param ahead how many periods ahead, 1 for the first
   * @param probability in (0, 1)
   * @return the value that is not exceeded with this probability; infinite if it is beyond the
   *     range of a transformation
   * @throws IllegalArgumentException if the probability is not in (0, 1), or the forecast does not
   *     reach that far
   */
  public double quantile(int ahead, double probability) {
    return predictive.quantile(checkAhead(ahead) - 1, checkProbability(probability));
  }

  /**
   * Returns the interval of one period.
   *
   * @param ahead how many periods ahead, 1 for the first
   * @param level the probability, in (0, 1), that the observation lies in the interval
   * @return the interval with equal probability on both sides
   * @throws IllegalArgumentException if the level is not in (0, 1), or the forecast does not reach
   *     that far
   */
  public Interval interval(int ahead, double level) {
    checkAhead(ahead);
    double tail = (1 - Interval.checkLevel(level)) / 2;
    return new Interval(
        predictive.quantile(ahead - 1, tail), predictive.quantile(ahead - 1, 1 - tail), level);
  }

  private int checkAhead(int ahead) {
    if (!(ahead >= 1 && ahead <= horizon())) {
      throw new IllegalArgumentException(
          "the forecast has periods 1 to " + horizon() + " ahead, not " + ahead);
    }
    return ahead;
  }

  /**
   * Returns the standard deviations of the forecast errors, on the scale of the model: of the
   * transformed values, if the model transforms.
   *
   * @return one number a period
   */
  public double[] standardErrors() {
    double[] errors = new double[horizon()];
    Arrays.setAll(errors, predictive::standardError);
    return errors;
  }

  /**
   * Returns the forecast as a table.
   *
   * @return the columns {@code time}, {@code mean} and, for each of {@link #levels()}, a lower and
   *     an upper bound, such as {@code lower80} and {@code upper80}
   */
  public Dataset toDataset() {
    List<Column> columns = new ArrayList<>();
    columns.add(TimeSeries.timeColumn(periods));
    columns.add(NumericColumn.of("mean", mean().values()));
    for (double level : levels) {
      columns.add(NumericColumn.of("lower" + percent(level), lower(level).values()));
      columns.add(NumericColumn.of("upper" + percent(level), upper(level).values()));
    }
    return Dataset.of(columns);
  }

  /**
   * Writes a probability as columns are named: 0.8 as 80 and 0.995 as 99.5.
   *
   * @param level a probability
   * @return its percent, in four decimals at most
   */
  public static String percent(double level) {
    String text = String.format(Locale.ROOT, "%.4f", level * 100);
    return text.replaceAll("\\.?0+$", "");
  }

  private TimeSeries series(IntToDoubleFunction value) {
    double[] values = new double[horizon()];
    for (int h = 0; h < values.length; h++) {
      double number = value.applyAsDouble(h);
      values[h] = Double.isInfinite(number) ? Double.NaN : number;
    }
    return TimeSeries.of(periods, values);
  }

  /**
   * Writes the forecast for people.
   *
   * @return a table with a line a period
   */
  public String summary() {
    List<String> header = new ArrayList<>(List.of("time", "mean"));
    List<TimeSeries> columns = new ArrayList<>(List.of(mean()));
    for (double level : levels) {
      header.add("lower " + percent(level) + "%");
      columns.add(lower(level));
      header.add("upper " + percent(level) + "%");
      columns.add(upper(level));
    }
    List<List<String>> rows = new ArrayList<>();
    for (int h = 0; h < horizon(); h++) {
      List<String> cells = new ArrayList<>(List.of(periods.label(h)));
      for (TimeSeries column : columns) {
        cells.add(Significant.of(column.value(h), 5));
      }
      rows.add(cells);
    }
    return TextTable.of(header).rows(rows).toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Forecast that
        && periods.equals(that.periods)
        && Arrays.equals(levels, that.levels)
        && SameAnswers.give(predictive, that.predictive);
  }

  @Override
  public int hashCode() {
    return 31 * periods.hashCode() + SameAnswers.hash(predictive);
  }

  @Override
  public String toString() {
    return "Forecast["
        + periods
        + "; levels "
        + Arrays.stream(levels).mapToObj(level -> percent(level) + "%").toList()
        + "]";
  }
}

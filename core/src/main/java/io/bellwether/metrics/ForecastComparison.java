package io.bellwether.metrics;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of forecasts before they are judged: the builder of {@link ForecastMetrics}. Not
 * for several threads at once.
 *
 * <p>Defaults: no history, so that scaled measures are {@code NaN}; no intervals and no quantiles,
 * because a point forecast has none.
 *
 * <pre>{@code
 * ForecastMetrics metrics = ForecastMetrics.builder(actual, forecast)
 *     .history(training, 12)
 *     .interval(0.95, lower, upper)
 *     .build();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ForecastComparison {

  private final ForecastRows rows;
  private ForecastScale[] scales;
  private final SortedMap<Double, double[]> lowerBounds = new TreeMap<>();
  private final SortedMap<Double, double[]> upperBounds = new TreeMap<>();
  private final SortedMap<Double, double[]> quantiles = new TreeMap<>();

  ForecastComparison(double[] actual, double[] forecast) {
    rows = ForecastRows.of(actual, forecast);
    scales = new ForecastScale[rows.all()];
    Arrays.fill(scales, ForecastScale.none());
  }

  /**
   * Gives the history that the forecasts continue, which scales MASE and RMSSE.
   *
   * @param training the training part, in order of time; {@code NaN} for a missing value; not
   *     modified
   * @param seasonLength the season in periods, at least 1
   * @return this builder
   * @throws IllegalArgumentException if the season is shorter than 1
   */
  public ForecastComparison history(double[] training, int seasonLength) {
    return scale(ForecastScale.of(training, seasonLength));
  }

  /**
   * Gives the scale of all forecasts.
   *
   * @param scale of the history; replaces one given before
   * @return this builder
   */
  public ForecastComparison scale(ForecastScale scale) {
    Arrays.fill(scales, scale);
    return this;
  }

  /**
   * Gives each forecast a scale of its own: forecasts made at different times have different
   * histories.
   *
   * @param perForecast one scale a forecast; copied
   * @return this builder
   * @throws IllegalArgumentException if there are not as many scales as forecasts
   */
  public ForecastComparison scales(ForecastScale... perForecast) {
    ForecastRows.checkLength("scales", perForecast.length, rows.all());
    scales = perForecast.clone();
    return this;
  }

  /**
   * Gives prediction intervals. {@code NaN} stands for a bound that is not told: such an interval
   * is left out and counted, see {@link ForecastMetrics#unbounded(double)}.
   *
   * @param level the probability that they claim, in (0, 1)
   * @param lower one bound a forecast; copied
   * @param upper one bound a forecast, not below the lower one; copied
   * @return this builder
   * @throws IllegalArgumentException if the level is not in (0, 1) or was given before, or there
   *     are not as many bounds as forecasts
   */
  public ForecastComparison interval(double level, double[] lower, double[] upper) {
    ForecastRows.checkLength("lower", lower.length, rows.all());
    ForecastRows.checkLength("upper", upper.length, rows.all());
    if (lowerBounds.putIfAbsent(checkProbability("level", level), lower.clone()) != null) {
      throw new IllegalArgumentException("level " + level + " is given twice");
    }
    upperBounds.put(level, upper.clone());
    return this;
  }

  /**
   * Gives quantiles. {@code NaN} stands for one that is not told; it is left out.
   *
   * @param probability in (0, 1)
   * @param values one quantile a forecast; copied
   * @return this builder
   * @throws IllegalArgumentException if the probability is not in (0, 1) or was given before, or
   *     there are not as many quantiles as forecasts
   */
  public ForecastComparison quantile(double probability, double[] values) {
    ForecastRows.checkLength("quantile", values.length, rows.all());
    if (quantiles.putIfAbsent(checkProbability("probability", probability), values.clone())
        != null) {
      throw new IllegalArgumentException("probability " + probability + " is given twice");
    }
    return this;
  }

  static double checkProbability(String option, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          option + " is " + value + ", but must be above 0 and below 1, for example 0.95");
    }
    return value;
  }

  /**
   * Judges the forecasts.
   *
   * @return the measures
   * @throws io.bellwether.data.DataException if a lower bound exceeds its upper one
   */
  public ForecastMetrics build() {
    SortedMap<Double, IntervalMeasures> bounded = new TreeMap<>();
    for (Map.Entry<Double, double[]> each : lowerBounds.entrySet()) {
      double level = each.getKey();
      double[] upper = Objects.requireNonNull(upperBounds.get(level));
      bounded.put(level, IntervalMeasures.of(rows, level, each.getValue(), upper, scales));
    }
    SortedMap<Double, QuantileMeasures> told = new TreeMap<>();
    for (Map.Entry<Double, double[]> each : quantiles.entrySet()) {
      told.put(each.getKey(), QuantileMeasures.of(rows, each.getKey(), each.getValue(), scales));
    }
    return new ForecastMetrics(
        PointMeasures.of(rows, scales), new JudgedBy<>(told), new JudgedBy<>(bounded));
  }
}

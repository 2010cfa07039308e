package io.bellwether.timeseries.catalogue;

import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Timeline;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Which numbers of a forecast are kept, and how they become a forecast again. A series has a
 * stretch of columns, each with one number a period: the means, then lower and upper bound of each
 * level, then the quantiles.
 */
final class ForecastNumbers {

  /** Levels closer than this are the same but for rounding. */
  private static final double SAME = 1e-9;

  private final double[] levels;
  private final double[] quantiles;

  /** Probabilities in ascending order, the column of each, and its normal quantile. */
  private final double[] probabilities;

  private final int[] columns;
  private final double[] scores;

  ForecastNumbers(double[] levels, double[] quantiles) {
    this.levels = levels.clone();
    this.quantiles = quantiles.clone();
    int count = 2 * levels.length + quantiles.length;
    double[][] pairs = new double[count][];
    for (int i = 0; i < count; i++) {
      pairs[i] = new double[] {probability(i + 1), i + 1};
    }
    Arrays.sort(pairs, (a, b) -> Double.compare(a[0], b[0]));
    probabilities = Arrays.stream(pairs).mapToDouble(pair -> pair[0]).toArray();
    columns = Arrays.stream(pairs).mapToInt(pair -> (int) pair[1]).toArray();
    NormalDistribution standard = NormalDistribution.of(0, 1);
    scores = Arrays.stream(probabilities).map(standard::inverseCumulativeProbability).toArray();
  }

  /** Checks probabilities, and returns them in ascending order. */
  static double[] checked(String what, double... probabilities) {
    double[] sorted = probabilities.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < sorted.length; i++) {
      if (!(sorted[i] > 0 && sorted[i] < 1) || (i > 0 && sorted[i] == sorted[i - 1])) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "a %s must lie in (0, 1) and be given once; there is %s",
                what,
                Arrays.toString(sorted)));
      }
    }
    return sorted;
  }

  double[] levels() {
    return levels.clone();
  }

  double[] quantiles() {
    return quantiles.clone();
  }

  /** Returns how many columns a series has. */
  int width() {
    return 1 + columns.length;
  }

  /** Returns the names of the columns in a table. */
  String name(int column) {
    if (column == 0) {
      return "mean";
    }
    if (column > 2 * levels.length) {
      return "q" + Forecast.percent(quantiles[column - 1 - 2 * levels.length]);
    }
    return (column % 2 == 1 ? "lower" : "upper") + Forecast.percent(levels[(column - 1) / 2]);
  }

  private double probability(int column) {
    if (column > 2 * levels.length) {
      return quantiles[column - 1 - 2 * levels.length];
    }
    double level = levels[(column - 1) / 2];
    return column % 2 == 1 ? (1 - level) / 2 : (1 + level) / 2;
  }

  /** A forecast with the numbers that are kept of it. */
  static final class Stored {
    private final SeriesForecast series;
    private final double[] numbers;

    private Stored(SeriesForecast series, double[] numbers) {
      this.series = series;
      this.numbers = numbers;
    }

    SeriesForecast series() {
      return series;
    }

    /** Returns the numbers themselves, which are not changed any more. */
    double[] numbers() {
      return numbers;
    }
  }

  Stored of(SeriesForecast series, int horizon) {
    double[] numbers = new double[width() * horizon];
    Arrays.fill(numbers, Double.NaN);
    series
        .forecast()
        .ifPresent(
            forecast -> {
              forecast.mean().copy(0, horizon, numbers, 0);
              for (int column = 1; column < width(); column++) {
                forecast.quantile(probability(column)).copy(0, horizon, numbers, column * horizon);
              }
            });
    return new Stored(series, numbers);
  }

  /** Makes a forecast of the numbers of a series. */
  Forecast forecast(Timeline periods, double[] numbers) {
    int horizon = periods.length();
    TimeSeries before = TimeSeries.of(periods.window(0, 0));
    double[] errors = new double[horizon];
    Arrays.setAll(errors, h -> standardError(numbers, horizon, h));
    return Forecast.ofQuantiles(
            before,
            Arrays.copyOf(numbers, horizon),
            errors,
            (h, p) -> quantile(numbers, horizon, h, p))
        .withLevels(levels);
  }

  /** The standard deviation of the normal distribution with the outermost quantiles. */
  private double standardError(double[] numbers, int horizon, int h) {
    int last = columns.length - 1;
    if (last < 1) {
      return 0;
    }
    double spread = numbers[columns[last] * horizon + h] - numbers[columns[0] * horizon + h];
    double error = spread / (scores[last] - scores[0]);
    return error >= 0 && error <= Double.MAX_VALUE ? error : 0;
  }

  /**
   * Returns a quantile that was kept, or one on the straight line through the nearest two that
   * were, over the quantiles of the standard normal distribution: exact for normal forecasts.
   */
  private double quantile(double[] numbers, int horizon, int h, double p) {
    int above = 0;
    while (above < probabilities.length && probabilities[above] < p - SAME) {
      above++;
    }
    if (above < probabilities.length && probabilities[above] <= p + SAME) {
      return numbers[columns[above] * horizon + h];
    }
    if (probabilities.length < 2) {
      return Double.NaN;
    }
    int right = Math.max(1, Math.min(probabilities.length - 1, above));
    double x0 = scores[right - 1];
    double y0 = numbers[columns[right - 1] * horizon + h];
    double slope = (numbers[columns[right] * horizon + h] - y0) / (scores[right] - x0);
    double score = NormalDistribution.of(0, 1).inverseCumulativeProbability(p);
    return y0 + slope * (score - x0);
  }
}

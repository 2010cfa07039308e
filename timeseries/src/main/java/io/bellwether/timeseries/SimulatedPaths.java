package io.bellwether.timeseries;

import java.util.Arrays;

/**
 * Possible futures of a series, drawn at random from a model. Immutable.
 *
 * <p>What a single number cannot answer, paths can: the chance of a stock-out in any of the next
 * weeks, the distribution of the largest day, or of a sum.
 *
 * @since 0.1.0
 */
public final class SimulatedPaths {

  private final TimeSeries history;
  private final double[][] paths;

  private SimulatedPaths(TimeSeries history, double[][] paths) {
    this.history = history;
    this.paths = paths;
  }

  /**
   * Creates paths.
   *
   * @param history the series that they continue
   * @param paths one array a path, all of one length of at least 1; copied
   * @return the paths
   * @throws IllegalArgumentException if there is no path, or their lengths differ
   */
  public static SimulatedPaths of(TimeSeries history, double[][] paths) {
    double[][] copy = new double[paths.length][];
    for (int i = 0; i < paths.length; i++) {
      copy[i] = paths[i].clone();
      if (copy[i].length == 0 || copy[i].length != copy[0].length) {
        throw new IllegalArgumentException(
            "paths must have one length of at least 1; path 0 has "
                + copy[0].length
                + ", path "
                + i
                + " "
                + copy[i].length);
      }
    }
    if (paths.length == 0) {
      throw new IllegalArgumentException("there must be at least one path");
    }
    return new SimulatedPaths(history, copy);
  }

  /**
   * Returns the number of paths.
   *
   * @return at least 1
   */
  public int count() {
    return paths.length;
  }

  /**
   * Returns the number of periods.
   *
   * @return at least 1
   */
  public int horizon() {
    return paths[0].length;
  }

  /**
   * Returns a path.
   *
   * @param index which one, from 0
   * @return its values on the calendar of the future
   * @throws IndexOutOfBoundsException if there is no such path
   */
  public TimeSeries path(int index) {
    return TimeSeries.of(history.timeline().next(horizon()), paths[index]);
  }

  /**
   * Returns the distribution of each period.
   *
   * @return a forecast whose mean and quantiles are those of the paths
   */
  public Forecast forecast() {
    return Forecast.ofPaths(history, paths);
  }

  /**
   * Returns the distribution of the sum over all periods.
   *
   * @return the distribution over the paths
   */
  public ForecastTotal total() {
    double[] sums = new double[paths.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Arrays.stream(paths[i]).sum();
    }
    return ForecastTotal.ofSample(history.timeline().next(horizon()), sums);
  }

  @Override
  public String toString() {
    return count() + " paths of " + history.timeline().next(horizon());
  }
}

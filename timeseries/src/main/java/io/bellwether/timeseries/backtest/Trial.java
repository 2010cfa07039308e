package io.bellwether.timeseries.backtest;

import io.bellwether.metrics.ForecastComparison;
import io.bellwether.metrics.ForecastMetrics;
import io.bellwether.metrics.ForecastScale;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Timeline;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * One series in a backtest: what came true, the scale of each origin, and the tracks of all
 * forecasters, that of the reference last.
 */
final class Trial {

  private final SeriesKey key;
  private final Timeline timeline;
  private final int horizon;
  private final int[] ends;
  private final double[] actual;
  private final ForecastScale[] scales;
  private final List<Track> tracks;

  Trial(SeriesKey key, TimeSeries series, Schedule schedule, List<Track> tracks) {
    this.key = key;
    this.timeline = series.timeline();
    this.horizon = schedule.horizon();
    this.ends = schedule.ends(series);
    this.tracks = List.copyOf(tracks);
    actual = new double[ends.length * horizon];
    scales = new ForecastScale[ends.length];
    double[] values = series.values();
    for (int origin = 0; origin < ends.length; origin++) {
      System.arraycopy(values, ends[origin], actual, origin * horizon, horizon);
      scales[origin] = ForecastScale.of(Arrays.copyOf(values, ends[origin]), series.seasonLength());
    }
  }

  SeriesKey key() {
    return key;
  }

  Timeline timeline() {
    return timeline;
  }

  int origins() {
    return ends.length;
  }

  /** The length of the training part of an origin. */
  int end(int origin) {
    return ends[origin];
  }

  double actual(int cell) {
    return actual[cell];
  }

  Track track(int forecaster) {
    return tracks.get(forecaster);
  }

  /** The origins that all of these forecasters forecast. */
  int[] common(List<Integer> forecasters) {
    return IntStream.range(0, ends.length)
        .filter(origin -> forecasters.stream().allMatch(f -> tracks.get(f).isDone(origin)))
        .toArray();
  }

  /**
   * The errors of one period ahead, from 0, origin after origin; {@code NaN} where there is none.
   */
  double[] errors(int forecaster, int ahead) {
    double[] errors = new double[ends.length];
    Arrays.setAll(
        errors,
        origin ->
            tracks.get(forecaster).point(origin * horizon + ahead)
                - actual[origin * horizon + ahead]);
    return errors;
  }

  /** All errors, origin after origin; {@code NaN} where there is none. */
  double[] errors(int forecaster) {
    double[] errors = new double[actual.length];
    Arrays.setAll(errors, cell -> tracks.get(forecaster).point(cell) - actual[cell]);
    return errors;
  }

  /** Judges a forecaster on some origins, and some of the periods ahead, from 0. */
  ForecastMetrics metrics(int forecaster, int[] origins, IntPredicate ahead, double[] levels) {
    int[] cells =
        Arrays.stream(origins)
            .flatMap(
                origin -> IntStream.range(0, horizon).filter(ahead).map(h -> origin * horizon + h))
            .toArray();
    Track track = tracks.get(forecaster);
    ForecastComparison comparison =
        ForecastMetrics.builder(take(cells, this::actual), take(cells, track::point))
            .scales(
                Arrays.stream(cells)
                    .mapToObj(cell -> scales[cell / horizon])
                    .toArray(ForecastScale[]::new))
            .quantile(0.5, take(cells, track::median));
    for (int i = 0; i < levels.length; i++) {
      int level = i;
      double[] lower = take(cells, cell -> track.lower(level, cell));
      double[] upper = take(cells, cell -> track.upper(level, cell));
      comparison
          .interval(levels[i], lower, upper)
          .quantile(tidy((1 - levels[i]) / 2), lower)
          .quantile(tidy((1 + levels[i]) / 2), upper);
    }
    return comparison.build();
  }

  /** The probability that people write: 0.1 for what is left of 1 - 0.8. */
  private static double tidy(double probability) {
    return Math.rint(probability * 1e12) / 1e12;
  }

  @FunctionalInterface
  private interface Cell {
    double value(int cell);
  }

  private static double[] take(int[] cells, Cell value) {
    return Arrays.stream(cells).mapToDouble(value::value).toArray();
  }
}

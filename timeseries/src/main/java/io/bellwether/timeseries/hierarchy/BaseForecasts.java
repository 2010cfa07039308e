package io.bellwether.timeseries.hierarchy;

import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Timeline;
import io.bellwether.timeseries.catalogue.PanelForecast;
import io.bellwether.timeseries.catalogue.SeriesForecast;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The base forecasts of all nodes, in the order of the hierarchy, as arrays. */
final class BaseForecasts {

  private final List<SeriesForecast> series;
  private final Timeline periods;

  /** By node and period. */
  private final double[][] means;

  /** Standard deviations by node and period. */
  private final double[][] errors;

  private final double @Nullable [][] residuals;

  private BaseForecasts(List<SeriesForecast> series, double[][] means, double[][] errors) {
    this.series = series;
    this.periods = series.get(0).periods();
    this.means = means;
    this.errors = errors;
    this.residuals = common(series);
  }

  static BaseForecasts of(Hierarchy hierarchy, PanelForecast plan) {
    List<SeriesForecast> series = new ArrayList<>(hierarchy.size());
    double[][] means = new double[hierarchy.size()][];
    double[][] errors = new double[hierarchy.size()][];
    for (int node = 0; node < means.length; node++) {
      SeriesKey key = hierarchy.keys().key(node);
      SeriesForecast one =
          plan.get(
              plan.indexOf(key)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "the plan has no forecast of the node "
                                  + key
                                  + "; forecast Hierarchy.aggregate(panel)")));
      series.add(one);
      Forecast forecast =
          one.forecast()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "all forecasters failed on the node "
                              + key
                              + "; give the PanelForecaster a fallback that takes any series"));
      if (!one.periods().equals(series.get(0).periods())) {
        throw new IllegalArgumentException(
            "the forecasts are not of one calendar: "
                + key
                + " has "
                + one.periods()
                + ", "
                + series.get(0).key()
                + " has "
                + series.get(0).periods());
      }
      means[node] = forecast.mean().values();
      errors[node] = forecast.standardErrors();
    }
    return new BaseForecasts(series, means, errors);
  }

  SeriesForecast series(int node) {
    return series.get(node);
  }

  Timeline periods() {
    return periods;
  }

  int horizon() {
    return periods.length();
  }

  double[][] means() {
    return means;
  }

  double[][] errors() {
    return errors;
  }

  /**
   * Returns the residuals of the periods in which all nodes have one, by node and period; null if a
   * node has none at all.
   */
  double @Nullable [][] residuals() {
    return residuals;
  }

  private static double @Nullable [][] common(List<SeriesForecast> series) {
    int shortest = Integer.MAX_VALUE;
    LocalDateTime end = null;
    for (SeriesForecast one : series) {
      TimeSeries errors = one.residuals().orElse(null);
      if (errors == null) {
        return null;
      }
      LocalDateTime own = errors.time(errors.length());
      end = end == null ? own : end;
      if (!own.equals(end)) {
        throw new IllegalArgumentException(
            "the residuals do not end at one time: those of " + one.key() + " end before " + own);
      }
      shortest = Math.min(shortest, errors.length());
    }
    double[][] tails = new double[series.size()][];
    boolean[] complete = new boolean[shortest];
    Arrays.fill(complete, true);
    for (int node = 0; node < tails.length; node++) {
      TimeSeries errors = series.get(node).residuals().orElseThrow();
      tails[node] = errors.tail(shortest).values();
      for (int t = 0; t < shortest; t++) {
        complete[t] &= !Double.isNaN(tails[node][t]);
      }
    }
    for (int node = 0; node < tails.length; node++) {
      double[] tail = tails[node];
      tails[node] =
          IntStream.range(0, shortest).filter(t -> complete[t]).mapToDouble(t -> tail[t]).toArray();
    }
    return tails;
  }
}

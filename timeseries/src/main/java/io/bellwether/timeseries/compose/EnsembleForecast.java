package io.bellwether.timeseries.compose;

import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Combines the forecasts of members, of one horizon. */
final class EnsembleForecast {

  /** Between these a normal distribution has one standard deviation on each side of its mean. */
  private static final double BELOW = 0.15865525393145705;

  private static final double ABOVE = 1 - BELOW;

  private final TimeSeries history;
  private final Combination combination;
  private final double[] weights;
  private final List<Forecast> forecasts;
  private final int horizon;

  EnsembleForecast(
      TimeSeries history, Combination combination, double[] weights, List<Forecast> forecasts) {
    this.history = history;
    this.combination = combination;
    this.weights = weights;
    this.forecasts = forecasts;
    this.horizon = forecasts.get(0).horizon();
  }

  Forecast combined() {
    return Forecast.ofQuantiles(history, means(), spreads(), this::quantile);
  }

  double[] means() {
    double[][] members = new double[forecasts.size()][];
    Arrays.setAll(members, k -> mean(k));
    return combinedColumns(members);
  }

  double[] mean(int member) {
    return forecasts.get(member).mean().values();
  }

  double[] spreads() {
    double[][] members = new double[forecasts.size()][];
    Arrays.setAll(members, this::spread);
    return combinedColumns(members);
  }

  /**
   * The standard deviations of a member, in the units of the series: its own are on the scale of
   * its model. Half the distance between quantiles is the same for normal distributions.
   */
  double[] spread(int member) {
    Forecast forecast = forecasts.get(member);
    double[] own = forecast.standardErrors();
    double[] spread = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      double half = (forecast.quantile(h + 1, ABOVE) - forecast.quantile(h + 1, BELOW)) / 2;
      spread[h] = half >= 0 && Double.isFinite(half) ? half : own[h];
    }
    return spread;
  }

  private double[] combinedColumns(double[][] members) {
    double[] combined = new double[horizon];
    Arrays.setAll(
        combined,
        h -> combination.of(Arrays.stream(members).mapToDouble(m -> m[h]).toArray(), weights));
    return combined;
  }

  private double quantile(int h, double probability) {
    return combination.of(
        forecasts.stream().mapToDouble(f -> f.quantile(h + 1, probability)).toArray(), weights);
  }

  /**
   * Combines totals about the sum of the combined means. The members' distributions about their own
   * means are combined as the periods are.
   */
  ForecastTotal total(List<ForecastTotal> totals) {
    double mean = Arrays.stream(means()).sum();
    return ForecastTotal.ofQuantiles(
        history.timeline().next(horizon),
        mean,
        combined(totals, EnsembleForecast::spread),
        probability ->
            mean + combined(totals, total -> total.quantile(probability) - total.mean()));
  }

  private double combined(List<ForecastTotal> totals, ToDoubleFunction<ForecastTotal> number) {
    return combination.of(totals.stream().mapToDouble(number).toArray(), weights);
  }

  private static double spread(ForecastTotal total) {
    double half = (total.quantile(ABOVE) - total.quantile(BELOW)) / 2;
    return half >= 0 && Double.isFinite(half) ? half : total.standardDeviation();
  }
}

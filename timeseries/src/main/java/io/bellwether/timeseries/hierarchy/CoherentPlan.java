package io.bellwether.timeseries.hierarchy;

import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.catalogue.PanelForecast;
import io.bellwether.timeseries.catalogue.PanelForecastBuilder;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Writes reconciled numbers as a plan. */
final class CoherentPlan {

  private CoherentPlan() {}

  /**
   * Makes the plan.
   *
   * @param means by node and period, of which those of the bottom series are taken
   * @param errors standard deviations by node and period
   * @param clipped whether negative values become 0
   */
  static PanelForecast of(
      Hierarchy hierarchy,
      PanelForecast base,
      BaseForecasts forecasts,
      double[][] means,
      double[][] errors,
      boolean clipped) {
    for (int node = hierarchy.aggregateCount(); clipped && node < means.length; node++) {
      for (int h = 0; h < means[node].length; h++) {
        means[node][h] = Math.max(0, means[node][h]);
      }
    }
    TimeSeries before = TimeSeries.of(forecasts.periods().window(0, 0));
    PanelForecastBuilder plan =
        PanelForecast.builder(hierarchy.keys().names(), forecasts.horizon())
            .timeName(base.timeName())
            .levels(base.levels())
            .quantiles(base.quantiles());
    for (int node = 0; node < means.length; node++) {
      double[] mean =
          node < hierarchy.aggregateCount() ? BottomUp.sum(hierarchy, node, means) : means[node];
      Forecast forecast =
          clipped
              ? clipped(before, mean, errors[node])
              : Forecast.normal(before, mean, errors[node]);
      plan.add(forecasts.series(node).withForecast(forecast));
    }
    return plan.build();
  }

  private static Forecast clipped(TimeSeries before, double[] mean, double[] errors) {
    NormalDistribution standard = NormalDistribution.of(0, 1);
    double[] own = mean.clone();
    double[] spread = errors.clone();
    return Forecast.ofQuantiles(
        before,
        mean,
        errors,
        (h, p) -> Math.max(0, own[h] + spread[h] * standard.inverseCumulativeProbability(p)));
  }
}

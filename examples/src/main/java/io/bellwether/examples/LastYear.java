package io.bellwether.examples;

import io.bellwether.metrics.ForecastMetrics;
import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.KeyedSeries;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.PanelBuilder;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.catalogue.PanelForecast;
import io.bellwether.timeseries.hierarchy.Hierarchy;
import io.bellwether.timeseries.hierarchy.Reconciliation;
import java.util.ArrayList;
import java.util.List;

/** What adding up does to accuracy: the last year, forecast as if it were not known. */
final class LastYear {

  private final Hierarchy hierarchy;
  private final Panel nodes;
  private final PanelForecast single;
  private final PanelForecast bottomUp;
  private final PanelForecast coherent;

  private LastYear(Hierarchy hierarchy, Panel nodes, PanelForecast single) {
    this.hierarchy = hierarchy;
    this.nodes = nodes;
    this.single = single;
    this.bottomUp = Reconciliation.bottomUp().reconcile(hierarchy, single);
    this.coherent = RetailPlan.reconciliation().reconcile(hierarchy, single);
  }

  /** Forecasts the last year of every series of the hierarchy, three ways. */
  static LastYear of(RetailCatalogue catalogue, Forecaster forecaster, FitContext context) {
    PanelBuilder before = Panel.builder(catalogue.whole().frequency(), "state", "industry");
    PanelBuilder nodes = Panel.builder(catalogue.whole().frequency(), "state", "industry");
    for (KeyedSeries one : catalogue.whole()) {
      if (catalogue.hierarchy().keys().indexOf(one.key()).isPresent()) {
        nodes.add(one.key(), one.series());
        before.add(one.key(), one.series().head(one.series().length() - RetailPlan.MONTHS));
      }
    }
    PanelForecast single =
        RetailPlan.forecaster(forecaster).forecast(before.build(), RetailPlan.MONTHS, context);
    return new LastYear(catalogue.hierarchy(), nodes.build(), single);
  }

  /** Each series by itself. */
  PanelForecast single() {
    return single;
  }

  /** The smallest pieces added up. */
  PanelForecast bottomUp() {
    return bottomUp;
  }

  /** All levels reconciled. */
  PanelForecast coherent() {
    return coherent;
  }

  int count(RetailLevel level) {
    return places(level).size();
  }

  /** Returns the mean MASE of the series of a level. */
  double mase(PanelForecast plan, RetailLevel level) {
    return ForecastMetrics.mean(places(level).stream().map(node -> score(plan, node)).toList())
        .mase();
  }

  private ForecastMetrics score(PanelForecast plan, int node) {
    TimeSeries series = nodes.series(hierarchy.keys().key(node));
    int origin = series.length() - RetailPlan.MONTHS;
    return ForecastMetrics.builder(
            series.tail(RetailPlan.MONTHS).values(),
            plan.forecast(hierarchy.keys().key(node)).orElseThrow().mean().values())
        .history(series.head(origin).values(), series.seasonLength())
        .build();
  }

  private List<Integer> places(RetailLevel level) {
    List<Integer> places = new ArrayList<>();
    for (int node = 0; node < hierarchy.size(); node++) {
      if (RetailLevel.of(hierarchy, node) == level) {
        places.add(node);
      }
    }
    return places;
  }
}

package io.bellwether.examples;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import io.bellwether.timeseries.catalogue.Kept;
import io.bellwether.timeseries.catalogue.PanelForecast;
import io.bellwether.timeseries.catalogue.PanelForecaster;
import io.bellwether.timeseries.hierarchy.ErrorCovariance;
import io.bellwether.timeseries.hierarchy.Reconciliation;

/**
 * A year ahead of all series.
 *
 * @param catalogue the histories
 * @param single each series and total forecast by itself: does not add up
 * @param coherent the same, changed as little as possible so that it adds up
 */
record RetailPlan(RetailCatalogue catalogue, PanelForecast single, PanelForecast coherent) {

  static final int MONTHS = 12;

  /** Forecasts every series and total, with one call, and makes the forecasts add up. */
  static RetailPlan of(RetailCatalogue catalogue, Forecaster forecaster, FitContext context) {
    PanelForecast single = forecaster(forecaster).forecast(catalogue.whole(), MONTHS, context);
    return new RetailPlan(
        catalogue, single, reconciliation().reconcile(catalogue.hierarchy(), single));
  }

  /** What is asked of each series; where it fails the last year, or the last month, is repeated. */
  static PanelForecaster forecaster(Forecaster forecaster) {
    return PanelForecaster.builder(forecaster)
        .fallback(SeasonalNaive.create(), Naive.create())
        .keep(Kept.RESIDUALS)
        .build();
  }

  /** What makes forecasts add up. */
  static Reconciliation reconciliation() {
    return Reconciliation.minTrace(ErrorCovariance.SHRINKAGE).nonNegative();
  }
}

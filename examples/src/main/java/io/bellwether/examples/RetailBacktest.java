package io.bellwether.examples;

import io.bellwether.data.Dataset;
import io.bellwether.model.FitContext;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.backtest.Backtest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How good forecasters were on the last year of each series, which they had not seen. */
final class RetailBacktest {

  /** The last year, forecast from the month before it. */
  private static final int YEARS = 1;

  private final RetailCatalogue catalogue;
  private final Backtest.Result result;
  private final Dataset forecasts;

  private RetailBacktest(RetailCatalogue catalogue, Backtest.Result result) {
    this.catalogue = catalogue;
    this.result = result;
    this.forecasts =
        result.forecasts().filter(row -> RetailMethods.CHOSEN.equals(row.text("forecaster")));
  }

  static RetailBacktest of(RetailCatalogue catalogue, RetailMethods methods, FitContext context) {
    Backtest years =
        Backtest.rolling()
            .horizon(RetailPlan.MONTHS)
            .origins(YEARS)
            .step(RetailPlan.MONTHS)
            .build();
    return new RetailBacktest(
        catalogue, years.compare(catalogue.published(), methods.byName(), context));
  }

  Backtest.Result result() {
    return result;
  }

  /** Returns the series with the largest MASE, the worst first. */
  List<SeriesKey> worst(int count) {
    return IntStream.range(0, catalogue.published().size())
        .mapToObj(catalogue.published()::key)
        .filter(result.bestPerSeries()::containsKey)
        .sorted(
            Comparator.comparingDouble(key -> -result.metrics(RetailMethods.CHOSEN, key).mase()))
        .limit(count)
        .toList();
  }

  /** Returns what the forecasts of a series missed. */
  List<MissedYear> missed(SeriesKey key) {
    Dataset own =
        forecasts.filter(
            row ->
                RetailTotals.state(key).equals(row.text("state"))
                    && RetailTotals.industry(key).equals(row.text("industry")));
    return own.distinct("origin").stream()
        .map(
            origin ->
                MissedYear.of(
                    catalogue.published().series(key),
                    own.filter(
                        row -> String.valueOf(row.date("origin")).equals(origin.text("origin")))))
        .toList();
  }
}

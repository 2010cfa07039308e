package io.bellwether.timeseries.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.Dataset;
import io.bellwether.metrics.ForecastMetrics;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.baseline.Drift;
import io.bellwether.timeseries.baseline.MeanForecaster;
import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every number of a backtest against loops written out by hand. */
class BacktestNumbersTest {

  private static final int HORIZON = 5;
  private static final int ORIGINS = 4;
  private static final int STEP = 3;
  private static final double TOLERANCE = 1e-11;

  private static final List<Forecaster> FORECASTERS =
      List.of(Drift.create(), MeanForecaster.create(), SeasonalNaive.create());

  private static Panel panel() {
    return Sales.panel(
        Sales.quarterly(60, 1),
        Sales.with(Sales.quarterly(48, 2), 45, Double.NaN),
        Sales.quarterly(31, 3).map(value -> 20 * value));
  }

  private static Backtest.Result result() {
    return Backtest.rolling()
        .horizon(HORIZON)
        .origins(ORIGINS)
        .step(STEP)
        .build()
        .compare(panel(), FORECASTERS.toArray(Forecaster[]::new));
  }

  /** The sums of one series; or of all its forecasts of one period ahead. */
  private static final class Sums {
    private int count;
    private double mase;
    private double rmsse;
    private double smape;
    private double absolute;
    private double actual;
    private double errors;
    private int within80;
    private double width80;
    private double msis95;
    private double pinball;
  }

  /** Walks through the origins; {@code only} is one period ahead, or -1 for all. */
  private static Sums walk(TimeSeries series, Forecaster forecaster, int only) {
    Sums sums = new Sums();
    for (int k = 0; k < ORIGINS; k++) {
      int end = series.length() - HORIZON - (ORIGINS - 1 - k) * STEP;
      Forecast forecast = forecaster.fit(series.head(end)).forecast(HORIZON);
      double absolute = 0;
      double square = 0;
      int pairs = 0;
      for (int t = 4; t < end; t++) {
        double change = series.value(t) - series.value(t - 4);
        if (!Double.isNaN(change)) {
          absolute += Math.abs(change);
          square += change * change;
          pairs++;
        }
      }
      for (int h = 0; h < HORIZON; h++) {
        double y = series.value(end + h);
        if (!Double.isNaN(y) && (only < 0 || only == h)) {
          add(sums, y, forecast, h, absolute / pairs, square / pairs);
        }
      }
    }
    return sums;
  }

  private static void add(
      Sums sums, double y, Forecast forecast, int h, double absolute, double square) {
    double f = forecast.mean().value(h);
    double size = Math.abs(f - y);
    sums.count++;
    sums.mase += size / absolute;
    sums.rmsse += size * size / square;
    sums.smape += 200 * size / (Math.abs(y) + Math.abs(f));
    sums.absolute += size;
    sums.actual += y;
    sums.errors += f - y;
    double lower = forecast.lower(0.8).value(h);
    double upper = forecast.upper(0.8).value(h);
    sums.within80 += lower <= y && y <= upper ? 1 : 0;
    sums.width80 += upper - lower;
    double low = forecast.lower(0.95).value(h);
    double high = forecast.upper(0.95).value(h);
    sums.msis95 += (high - low + 40 * Math.max(0, low - y) + 40 * Math.max(0, y - high)) / absolute;
    for (double p : new double[] {0.025, 0.1, 0.5, 0.9, 0.975}) {
      double q = forecast.quantile(p).value(h);
      sums.pinball += Math.max(p * (y - q), (1 - p) * (q - y)) / 5;
    }
  }

  @Test
  void overallIsTheMeanOverSeries() {
    Backtest.Result result = result();
    for (Forecaster forecaster : FORECASTERS) {
      List<Sums> series = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        series.add(walk(panel().series(i), forecaster, -1));
      }
      ForecastMetrics metrics = result.metrics(forecaster.getClass().getSimpleName());
      assertThat(metrics.count()).isEqualTo(series.stream().mapToInt(s -> s.count).sum());
      close(metrics.mase(), mean(series, s -> s.mase / s.count));
      close(metrics.rmsse(), mean(series, s -> Math.sqrt(s.rmsse / s.count)));
      close(metrics.smape(), mean(series, s -> s.smape / s.count));
      close(metrics.mae(), mean(series, s -> s.absolute / s.count));
      close(metrics.bias(), mean(series, s -> s.errors / s.count));
      close(metrics.coverage(0.8), mean(series, s -> s.within80 / (double) s.count));
      close(metrics.width(0.8), mean(series, s -> s.width80 / s.count));
      close(metrics.scaledIntervalScore(0.95), mean(series, s -> s.msis95 / s.count));
      close(metrics.pinball(), mean(series, s -> s.pinball / s.count));
      double actual = series.stream().mapToDouble(s -> s.actual).sum();
      close(metrics.wape(), 100 * series.stream().mapToDouble(s -> s.absolute).sum() / actual);
      close(metrics.relativeBias(), series.stream().mapToDouble(s -> s.errors).sum() / actual);
      double reference =
          mean(
              List.of(0, 1, 2).stream()
                  .map(i -> walk(panel().series(i), SeasonalNaive.create(), -1))
                  .toList(),
              s -> s.mase / s.count);
      close(
          result.skill(forecaster.getClass().getSimpleName()),
          1 - mean(series, s -> s.mase / s.count) / reference);
    }
  }

  private static void close(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(TOLERANCE * (1 + Math.abs(expected))));
  }

  @FunctionalInterface
  private interface Share {
    double of(Sums sums);
  }

  private static double mean(List<Sums> series, Share number) {
    return series.stream().mapToDouble(number::of).sum() / series.size();
  }

  @Test
  void periodsAheadAndSeriesAreTheirShares() {
    Backtest.Result result = result();
    Dataset byHorizon = result.byHorizon();
    assertThat(byHorizon.rowCount()).isEqualTo(3 * HORIZON);
    Dataset bySeries = result.bySeries();
    assertThat(bySeries.rowCount()).isEqualTo(9);
    assertThat(bySeries.columnNames()).startsWith("store", "item", "forecaster", "mase");
    for (int f = 0; f < 3; f++) {
      for (int h = 0; h < HORIZON; h++) {
        List<Sums> series = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          series.add(walk(panel().series(i), FORECASTERS.get(f), h));
        }
        double expected = mean(series, s -> s.mase / s.count);
        int row = f * HORIZON + h;
        assertThat(byHorizon.numeric("horizon").value(row)).isEqualTo(h + 1);
        close(byHorizon.numeric("mase").value(row), expected);
        close(result.metrics(result.forecasters().get(f), h + 1).mase(), expected);
      }
      for (int i = 0; i < 3; i++) {
        Sums sums = walk(panel().series(i), FORECASTERS.get(f), -1);
        int row = i * 3 + f;
        assertThat(bySeries.row(row).text("store")).isEqualTo("store " + i);
        close(bySeries.numeric("mase").value(row), sums.mase / sums.count);
        close(bySeries.numeric("rmsse").value(row), Math.sqrt(sums.rmsse / sums.count));
        assertThat(bySeries.numeric("origins").value(row)).isEqualTo(ORIGINS);
        assertThat(bySeries.numeric("missing").value(row)).isEqualTo(i == 1 ? 1 : 0);
        close(
            result.metrics(result.forecasters().get(f), Sales.key(i)).smape(),
            sums.smape / sums.count);
      }
    }
  }

  @Test
  void forecastsAreAllThere() {
    Dataset forecasts = result().forecasts();
    assertThat(forecasts.rowCount()).isEqualTo(3 * 3 * ORIGINS * HORIZON);
    assertThat(forecasts.columnNames())
        .containsExactly(
            "store",
            "item",
            "forecaster",
            "origin",
            "time",
            "horizon",
            "actual",
            "forecast",
            "error",
            "median",
            "lower80",
            "upper80",
            "lower95",
            "upper95");
    // the second series, mean, third origin, fourth period ahead
    int row = (3 + 1) * ORIGINS * HORIZON + 2 * HORIZON + 3;
    TimeSeries series = panel().series(1);
    int end = series.length() - HORIZON - STEP;
    Forecast expected = MeanForecaster.create().fit(series.head(end)).forecast(HORIZON);
    assertThat(forecasts.row(row).text("forecaster")).isEqualTo("MeanForecaster");
    assertThat(forecasts.row(row).text("origin"))
        .isEqualTo(series.time(end - 1).toLocalDate().toString());
    assertThat(forecasts.row(row).text("time"))
        .isEqualTo(series.time(end + 3).toLocalDate().toString());
    assertThat(forecasts.numeric("actual").value(row)).isEqualTo(series.value(end + 3));
    assertThat(forecasts.numeric("forecast").value(row)).isEqualTo(expected.mean().value(3));
    assertThat(forecasts.numeric("lower80").value(row)).isEqualTo(expected.lower(0.8).value(3));
    assertThat(forecasts.numeric("error").value(row))
        .isEqualTo(expected.mean().value(3) - series.value(end + 3));
  }

  @Test
  void tableRanksAndCountsWins() {
    Backtest.Result result = result();
    Dataset table = result.table();
    assertThat(table.rowCount()).isEqualTo(3);
    assertThat(table.columnNames())
        .startsWith("forecaster", "mase", "rmsse", "smape", "mape", "wape")
        .contains("coverage80", "width80", "coverage95", "scaledScore95", "scaledPinball")
        .endsWith("skill", "wins", "series", "forecasts", "missing", "failures");
    int[] wins = new int[3];
    for (int i = 0; i < 3; i++) {
      int best = 0;
      for (int f = 1; f < 3; f++) {
        Sums own = walk(panel().series(i), FORECASTERS.get(f), -1);
        Sums least = walk(panel().series(i), FORECASTERS.get(best), -1);
        best = own.mase < least.mase ? f : best;
      }
      wins[best]++;
      assertThat(result.best(Sales.key(i))).contains(result.forecasters().get(best));
    }
    for (int f = 0; f < 3; f++) {
      assertThat(table.numeric("wins").value(f)).isEqualTo(wins[f]);
      close(table.numeric("skill").value(f), result.skill(result.forecasters().get(f)));
    }
    assertThat(result.skill("SeasonalNaive")).isZero();
    assertThat(result.bestPerSeries().keySet())
        .containsExactly(Sales.key(0), Sales.key(1), Sales.key(2));
    assertThat(result.best()).isEqualTo(result.ranking().get(0));
    assertThat(result.ranking())
        .isSortedAccordingTo((a, b) -> Double.compare(mase(result, a), mase(result, b)));
    assertThat(result.toString()).startsWith("Backtest.Result[").hasLineCount(1);
    assertThat(result.summary())
        .contains("forecaster", "mase", "smape %", "coverage80", "skill", "SeasonalNaive");
    assertThat(result.summary().lines().skip(2).findFirst().orElseThrow())
        .startsWith(result.best());
  }

  private static double mase(Backtest.Result result, String forecaster) {
    return result.metrics(forecaster).mase();
  }

  @Test
  void referenceRunsAlongAndDoesNotShow() {
    Backtest.Result without =
        Backtest.rolling()
            .horizon(HORIZON)
            .origins(ORIGINS)
            .step(STEP)
            .build()
            .compare(panel(), Drift.create());
    assertThat(without.forecasters()).containsExactly("Drift");
    assertThat(without.table().rowCount()).isEqualTo(1);
    assertThat(without.skill("Drift")).isEqualTo(result().skill("Drift"));
    assertThat(without.reference()).isEqualTo(result().metrics("SeasonalNaive"));
    close(
        without.skill("Drift", ForecastMetrics::rmsse),
        1 - without.metrics("Drift").rmsse() / without.reference().rmsse());
  }

  @Test
  void testComparesErrorsOfOnePeriodAhead() {
    TimeSeries series = Sales.quarterly(60, 4);
    Backtest.Result result =
        Backtest.expanding()
            .horizon(3)
            .initial(20)
            .step(2)
            .build()
            .compare(series, Naive.create(), Drift.create());
    int origins = (57 - 20) / 2 + 1;
    double[] naive = new double[origins];
    double[] drift = new double[origins];
    for (int k = 0; k < origins; k++) {
      int end = 57 - 2 * (origins - 1 - k);
      naive[k] = Naive.create().fit(series.head(end)).forecast(3).mean().value(2);
      drift[k] = Drift.create().fit(series.head(end)).forecast(3).mean().value(2);
      naive[k] -= series.value(end + 2);
      drift[k] -= series.value(end + 2);
    }
    var key = SeriesKey.of("series");
    DieboldMariano test = result.test("Naive", "Drift", key, 3);
    // three periods ahead and every second origin: errors hang together at one lag
    DieboldMariano expected = DieboldMariano.of(naive, drift, 2);
    close(test.statistic(), expected.statistic());
    close(test.pValue(), expected.pValue());
    assertThat(result.errors("Naive", key)).hasSize(3 * origins);
    assertThat(result.errors("Naive", key)[3 * 4 + 2]).isEqualTo(naive[4]);
  }
}

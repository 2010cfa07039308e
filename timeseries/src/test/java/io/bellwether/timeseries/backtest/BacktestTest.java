package io.bellwether.timeseries.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.data.DataException;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.FitReport;
import io.bellwether.model.Progress;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.Arima;
import io.bellwether.timeseries.baseline.Drift;
import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BacktestTest {

  private static final SeriesKey ONLY = SeriesKey.of("series");

  /** Notes what it is given. */
  private static Forecaster spy(List<TimeSeries> seen) {
    return (series, context) -> {
      seen.add(series);
      return Naive.create().fit(series, context);
    };
  }

  @Test
  void neverSeesTheFuture() {
    TimeSeries series = Sales.quarterly(40, 1);
    List<TimeSeries> seen = new ArrayList<>();
    Backtest.rolling().horizon(6).origins(3).step(5).build().compare(series, spy(seen));
    assertThat(seen).containsExactly(series.head(24), series.head(29), series.head(34));
    seen.clear();
    Backtest.expanding().horizon(6).origins(3).step(5).build().compare(series, spy(seen));
    assertThat(seen).containsExactly(series.head(24), series.head(29), series.head(34));
  }

  @Test
  void whatComesAfterAnOriginDoesNotChangeItsForecast() {
    TimeSeries series = Sales.quarterly(40, 1);
    TimeSeries other = Sales.with(series, 35, 1e6);
    Backtest backtest = Backtest.rolling().horizon(6).origins(2).step(6).build();
    double[] before = forecasts(backtest.compare(series, Drift.create()));
    double[] after = forecasts(backtest.compare(other, Drift.create()));
    assertThat(Arrays.copyOf(after, 6)).isEqualTo(Arrays.copyOf(before, 6));
  }

  private static double[] forecasts(Backtest.Result result) {
    return result.forecasts().numeric("forecast").values();
  }

  @Test
  void windowForgetsTheOldest() {
    TimeSeries series = Sales.quarterly(40, 1);
    List<TimeSeries> seen = new ArrayList<>();
    Backtest.rolling().horizon(6).origins(2).step(5).window(12).build().compare(series, spy(seen));
    assertThat(seen).containsExactly(series.slice(17, 29), series.slice(22, 34));
  }

  @Test
  void initialGivesAllOriginsThatFit() {
    TimeSeries series = Sales.quarterly(40, 1);
    List<TimeSeries> seen = new ArrayList<>();
    Backtest.rolling().horizon(6).initial(30).step(2).build().compare(series, spy(seen));
    assertThat(seen).extracting(TimeSeries::length).containsExactly(30, 32, 34);
    seen.clear();
    Backtest.rolling().initial(37).build().compare(series, spy(seen));
    assertThat(seen).extracting(TimeSeries::length).containsExactly(37, 38, 39);
    seen.clear();
    Backtest.rolling().build().compare(series, spy(seen));
    assertThat(seen).extracting(TimeSeries::length).containsExactly(36, 37, 38, 39);
  }

  /** A model that notes what is appended. */
  private record Appending(ForecastModel model, List<Integer> appended) implements ForecastModel {

    @Override
    public TimeSeries series() {
      return model.series();
    }

    @Override
    public TimeSeries fitted() {
      return model.fitted();
    }

    @Override
    public TimeSeries residuals() {
      return model.residuals();
    }

    @Override
    public FitReport report() {
      return model.report();
    }

    @Override
    public Forecast forecast(int horizon) {
      return model.forecast(horizon);
    }

    @Override
    public ForecastTotal forecastTotal(int horizon) {
      return model.forecastTotal(horizon);
    }

    @Override
    public SimulatedPaths simulate(
        int horizon, int paths, Innovations innovations, FitContext context) {
      return model.simulate(horizon, paths, innovations, context);
    }

    @Override
    public ForecastModel append(TimeSeries later) {
      appended.add(later.length());
      return new Appending(model.append(later), appended);
    }
  }

  @Test
  void refitsAsOftenAsTold() {
    TimeSeries series = Sales.quarterly(40, 1);
    List<Integer> fits = new ArrayList<>();
    List<Integer> appended = new ArrayList<>();
    Forecaster forecaster =
        (history, context) -> {
          fits.add(history.length());
          return new Appending(Drift.create().fit(history, context), appended);
        };
    BacktestBuilder builder = Backtest.rolling().horizon(2).origins(5).step(3);
    builder.refit(Refit.ONCE).build().compare(series, forecaster);
    assertThat(fits).containsExactly(26);
    assertThat(appended).containsExactly(3, 3, 3, 3);
    fits.clear();
    appended.clear();
    Backtest.Result result = builder.refitEvery(2).build().compare(series, forecaster);
    assertThat(fits).containsExactly(26, 32, 38);
    assertThat(appended).containsExactly(3, 3);
    double[] expected =
        Drift.create()
            .fit(series.head(32))
            .append(series.slice(32, 35))
            .forecast(2)
            .mean()
            .values();
    assertThat(Arrays.copyOfRange(forecasts(result), 6, 8)).isEqualTo(expected);
    fits.clear();
    builder.refit(Refit.EACH_ORIGIN).build().compare(series, forecaster);
    assertThat(fits).containsExactly(26, 29, 32, 35, 38);
  }

  @Test
  void failuresArePartOfTheResult() {
    TimeSeries series = Sales.quarterly(40, 1);
    Forecaster failing =
        (history, context) -> {
          if (history.length() == 35) {
            throw new FitException("does not like 35 periods", "give 36");
          }
          return Naive.create().fit(history, context);
        };
    Map<String, Forecaster> named = new LinkedHashMap<>();
    named.put("moody", failing);
    named.put("drift", Drift.create());
    Backtest.Result result =
        Backtest.rolling().horizon(2).origins(4).step(1).build().compare(series, named);
    assertThat(result.failures()).hasSize(1);
    BacktestFailure failure = result.failures().get(0);
    assertThat(failure.series()).isEqualTo(ONLY);
    assertThat(failure.forecaster()).contains("moody");
    assertThat(failure.origin()).contains(series.time(34));
    assertThat(failure.reason()).contains("35 periods");
    assertThat(failure.cause()).isInstanceOf(FitException.class);
    assertThat(failure.toString()).contains("moody", "2018-07-01", "35 periods");
    assertThat(result.excludedOrigins()).isEqualTo(1);
    assertThat(result.warnings())
        .anyMatch(warning -> warning.startsWith("1 origins are not judged"));
    assertThat(result.metrics("drift").count()).as("compared on common origins").isEqualTo(6);
    assertThat(result.metrics("moody").count()).isEqualTo(6);
    assertThat(result.table().numeric("failures").values()).containsExactly(1, 0);
    assertThat(result.forecasts().rowCount()).as("drift's are all kept").isEqualTo(6 + 8);
    assertThat(result.failureTable().row(0).text("reason")).contains("35 periods");
    assertThat(result.summary()).contains("Note: 1 origins are not judged");
    // drift alone, on the three origins
    double[] errors = result.errors("drift", ONLY);
    double sum = 0;
    for (int t = 0; t < errors.length; t++) {
      sum += t / 2 == 0 ? 0 : Math.abs(errors[t]);
    }
    assertThat(result.errors("moody", ONLY)[0]).isNaN();
    assertThat(result.metrics("drift").mae()).isEqualTo(sum / 6);
  }

  @Test
  void forecasterThatAlwaysFailsIsNotWaitedFor() {
    TimeSeries series = Sales.quarterly(40, 1);
    Map<String, Forecaster> named = new LinkedHashMap<>();
    named.put(
        "broken",
        (history, context) -> {
          throw new IllegalStateException("a bug");
        });
    named.put("drift", Drift.create());
    Backtest.Result result = Backtest.rolling().horizon(3).build().compare(series, named);
    assertThat(result.failures()).hasSize(4);
    assertThat(result.failures().get(0).reason()).isEqualTo("IllegalStateException: a bug");
    assertThat(result.metrics("broken").mase()).isNaN();
    assertThat(result.metrics("broken").count()).isZero();
    assertThat(result.skill("broken")).isNaN();
    assertThat(result.metrics("drift").count()).isEqualTo(12);
    assertThat(result.ranking()).containsExactly("drift", "broken");
    assertThat(result.best(ONLY)).contains("drift");
    assertThat(result.excludedOrigins()).isZero();
    assertThat(result.warnings()).contains("broken forecast nothing and is not compared");
    assertThat(result.summary()).contains("broken", "NaN");
    assertThat(result.byHorizon().rowCount()).isEqualTo(6);
  }

  @Test
  void forecastsOfOtherPeriodsAreFailures() {
    TimeSeries series = Sales.quarterly(40, 1);
    Forecaster late = (history, context) -> Naive.create().fit(history.head(history.length() - 1));
    Backtest.Result result = Backtest.rolling().build().compare(series, late);
    assertThat(result.failures()).hasSize(4);
    assertThat(result.failures().get(0).reason()).contains("the forecast is of", "2019-01-01");
  }

  @Test
  void shortSeriesHaveFewerOriginsOrNone() {
    Panel panel =
        Sales.panel(Sales.quarterly(30, 1), Sales.quarterly(12, 2), Sales.quarterly(9, 3));
    Backtest.Result result =
        Backtest.rolling()
            .horizon(5)
            .origins(3)
            .step(2)
            .build()
            .compare(panel, Naive.create(), Drift.create());
    assertThat(result.failures()).hasSize(1);
    BacktestFailure failure = result.failures().get(0);
    assertThat(failure.series()).isEqualTo(Sales.key(2));
    assertThat(failure.forecaster()).isEmpty();
    assertThat(failure.origin()).isEmpty();
    assertThat(failure.reason()).contains("needs a series of 10 periods, this one has 9");
    assertThat(result.bySeries().numeric("origins").values()).containsExactly(3, 3, 2, 2);
    assertThat(result.warnings())
        .containsExactly(
            "1 of 3 series is too short for a backtest and left out",
            "1 of 2 series is too short for 3 origins and tested on fewer");
    assertThat(result.bestPerSeries()).doesNotContainKey(Sales.key(2));
    assertThat(result.errors("Naive", Sales.key(2))).isEmpty();
    assertThat(result.failureTable().rowCount()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> result.best(Sales.key(2)))
        .withMessageContaining("too short");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> result.best(Sales.key(3)))
        .withMessageContaining("there is no series store 3 / tea");
  }

  @Test
  void nothingLongEnoughIsStillAResult() {
    Backtest.Result result =
        Backtest.rolling().horizon(50).build().compare(Sales.quarterly(30, 1), Naive.create());
    assertThat(result.failures()).hasSize(1);
    assertThat(result.metrics("Naive").mase()).isNaN();
    assertThat(result.metrics("Naive").coverage(0.8)).isNaN();
    assertThat(result.table().rowCount()).isEqualTo(1);
    assertThat(result.forecasts().rowCount()).isZero();
    assertThat(result.bySeries().rowCount()).isZero();
    assertThat(result.summary()).contains("1 of 1 series is too short");
  }

  @Test
  void missingActualsAreLeftOutAndCounted() {
    TimeSeries series = Sales.with(Sales.quarterly(40, 1), 38, Double.NaN);
    Backtest.Result result =
        Backtest.rolling().horizon(2).origins(3).build().compare(series, Naive.create());
    assertThat(result.failures()).isEmpty();
    assertThat(result.metrics("Naive").count()).isEqualTo(4);
    assertThat(result.metrics("Naive").missing()).isEqualTo(2);
    assertThat(result.table().numeric("missing").value(0)).isEqualTo(2);
    assertThat(result.errors("Naive", ONLY)[3]).isNaN();
  }

  @Test
  void seriesWithoutAScaleAreJudgedByTheRest() {
    TimeSeries constant = Sales.quarterly(40, 1).map(value -> value * 0 + 7);
    Panel panel = Sales.panel(constant, Sales.quarterly(40, 2));
    Backtest.Result result =
        Backtest.rolling().horizon(2).build().compare(panel, Naive.create(), Drift.create());
    double scaled = result.metrics("Naive", Sales.key(1)).mase();
    assertThat(result.metrics("Naive").mase()).isEqualTo(scaled);
    assertThat(result.metrics("Naive", Sales.key(0)).mase()).isNaN();
    assertThat(result.best(Sales.key(0))).as("by plain errors").contains("Naive");
    assertThat(result.warnings())
        .anyMatch(warning -> warning.startsWith("1 of 2 series is without"));
  }

  @Test
  void threadsAndOrderMakeNoDifference() {
    Panel panel =
        Sales.panel(Sales.quarterly(40, 1), Sales.quarterly(44, 2), Sales.quarterly(28, 3));
    Backtest backtest = Backtest.rolling().horizon(3).origins(3).step(2).build();
    List<Forecaster> forecasters = List.of(random(), Drift.create());
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      Backtest.Result one = backtest.compare(panel, forecasters, FitContext.create());
      Backtest.Result four =
          backtest.compare(panel, forecasters, FitContext.create().executor(pool));
      assertThat(four.forecasts()).isEqualTo(one.forecasts());
      assertThat(four.table()).isEqualTo(one.table());
      assertThat(four.bySeries()).isEqualTo(one.bySeries());
      Backtest.Result turned =
          backtest.compare(panel, List.of(Drift.create(), random()), FitContext.create());
      assertThat(turned.metrics("forecaster")).isEqualTo(one.metrics("forecaster"));
      Backtest.Result other = backtest.compare(panel, forecasters, FitContext.create().seed(1));
      assertThat(other.metrics("forecaster")).isNotEqualTo(one.metrics("forecaster"));
    } finally {
      pool.shutdownNow();
    }
  }

  /** Adds noise by the seed to what it learns from. */
  private static Forecaster random() {
    return (history, context) -> {
      double noise = context.random("noise", 0).nextDouble();
      return Naive.create().fit(history.map(value -> value + noise));
    };
  }

  @Test
  void interruptionStopsTheWork() {
    TimeSeries series = Sales.quarterly(40, 1);
    AtomicInteger fits = new AtomicInteger();
    Forecaster interrupting =
        (history, context) -> {
          fits.incrementAndGet();
          Thread.currentThread().interrupt();
          return Naive.create().fit(history, FitContext.create());
        };
    try {
      assertThatThrownBy(() -> Backtest.rolling().build().compare(series, interrupting))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
      assertThat(fits).hasValue(1);
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void progressIsToldAndCancellationHeard() {
    Panel panel = Sales.panel(Sales.quarterly(40, 1), Sales.quarterly(44, 2));
    List<Progress> told = Collections.synchronizedList(new ArrayList<>());
    FitContext context = FitContext.create().onProgress(told::add);
    Backtest backtest = Backtest.rolling().build();
    List<Forecaster> forecasters = List.of(Naive.create(), SeasonalNaive.create());
    backtest.compare(panel, forecasters, context);
    assertThat(told).hasSize(4);
    assertThat(told.get(3)).isEqualTo(new Progress("backtest", 4, 4));
    assertThatThrownBy(
            () -> backtest.compare(panel, forecasters, FitContext.create().cancelWhen(() -> true)))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void covariatesGoToThoseWhoTakeThem() {
    TimeSeries base = Sales.quarterly(40, 1);
    TimeSeries promotion = base.map(value -> Math.floor(value) % 3 == 0 ? 1 : 0);
    double[] values = base.values();
    for (int t = 0; t < values.length; t++) {
      values[t] += 100 * promotion.value(t);
    }
    TimeSeries series = base.withValues(values);
    Covariates known = Covariates.of("promotion", promotion);
    Arima arima = Arima.builder().order(0, 1, 1).build();
    Backtest backtest = Backtest.rolling().horizon(3).origins(3).step(2).build();
    Backtest.Result with = backtest.compare(series, known, arima, Naive.create());
    assertThat(with.failures()).isEmpty();
    double[] expected = arima.fit(series.head(33), known).forecast(3, known).mean().values();
    assertThat(Arrays.copyOf(forecasts(with), 3)).isEqualTo(expected);
    Backtest.Result without = backtest.compare(series, arima, Naive.create());
    assertThat(with.metrics("Naive")).isEqualTo(without.metrics("Naive"));
    assertThat(with.metrics("Arima").mase()).isLessThan(without.metrics("Arima").mase());
    Backtest once = Backtest.rolling().horizon(3).origins(3).step(2).refit(Refit.ONCE).build();
    Backtest.Result appended =
        once.compare(series, known, Map.of("arima", arima), FitContext.create());
    assertThat(appended.failures()).isEmpty();
    Backtest.Result panel =
        backtest.compare(
            Sales.panel(series), key -> known, Map.of("arima", arima), FitContext.create());
    assertThat(panel.metrics("arima")).isEqualTo(with.metrics("Arima"));
  }

  @Test
  void forecastersHaveNamesOfTheirOwn() {
    TimeSeries series = Sales.quarterly(40, 1);
    Backtest backtest = Backtest.rolling().build();
    Forecaster lambda = (history, context) -> Naive.create().fit(history, context);
    assertThat(
            backtest
                .compare(
                    series,
                    Naive.create(),
                    SeasonalNaive.create(),
                    SeasonalNaive.of(2),
                    Drift.create(),
                    Drift.create(),
                    lambda)
                .forecasters())
        .containsExactly(
            "Naive",
            SeasonalNaive.create().toString(),
            "SeasonalNaive[season 2]",
            "Drift",
            "Drift #2",
            "forecaster");
  }

  @Test
  void namesOfKeysDoNotHideResults() {
    Panel panel =
        Panel.builder(Sales.quarterly(30, 1).frequency(), "forecaster", "mase")
            .add(SeriesKey.of("a", "b"), Sales.quarterly(30, 1))
            .build();
    Backtest.Result result = Backtest.rolling().build().compare(panel, Naive.create());
    assertThat(result.bySeries().columnNames())
        .startsWith("key.forecaster", "key.mase", "forecaster", "mase");
    assertThat(result.forecasts().columnNames()).startsWith("key.forecaster", "key.mase");
  }

  @Test
  void levelsCanBeChosen() {
    Backtest.Result result =
        Backtest.rolling().levels(0.5).build().compare(Sales.quarterly(30, 1), Naive.create());
    assertThat(result.table().columnNames()).contains("coverage50").doesNotContain("coverage80");
    assertThat(result.metrics("Naive").probabilities()).containsExactly(0.25, 0.5, 0.75);
    Backtest.Result points =
        Backtest.rolling().levels().build().compare(Sales.quarterly(30, 1), Naive.create());
    assertThat(points.metrics("Naive").levels()).isEmpty();
  }

  @Test
  void badOptionsNameOptionValueAndRange() {
    assertBad(() -> Backtest.rolling().horizon(0).build(), "horizon is 0, but must be at least 1");
    assertBad(() -> Backtest.rolling().origins(0).build(), "origins is 0, but must be at least 1");
    assertBad(() -> Backtest.rolling().step(-1).build(), "step is -1, but must be at least 1");
    assertBad(() -> Backtest.rolling().initial(0).build(), "initial is 0, but must be at least 1");
    assertBad(() -> Backtest.rolling().window(0).build(), "window is 0, but must be at least 1");
    assertBad(
        () -> Backtest.rolling().refitEvery(0).build(), "refitEvery is 0, but must be at least 1");
    assertBad(
        () -> Backtest.rolling().levels(1.0).build(),
        "level is 1.0, but must be above 0 and below 1");
    assertBad(() -> Backtest.rolling().levels(0.8, 0.8).build(), "level 0.8 is given twice");
    assertBad(() -> Backtest.expanding().window(9).build(), "window is 9, but expanding");
    Backtest backtest = Backtest.rolling().build();
    TimeSeries series = Sales.quarterly(30, 1);
    assertBad(() -> backtest.compare(series), "at least one forecaster");
    assertBad(() -> backtest.compare(series, Map.of(" ", Naive.create())), "is blank");
    Backtest.Result result = backtest.compare(series, Naive.create());
    assertBad(() -> result.metrics("naive"), "there is no forecaster \"naive\"; there are [Naive]");
    assertBad(() -> result.metrics("Naive", 2), "ahead is 2, but must be from 1 to the horizon, 1");
    assertBad(() -> result.test("Naive", "Naive", ONLY, 0), "ahead is 0");
  }

  private static void assertBad(Runnable attempt, String message) {
    assertThatIllegalArgumentException().isThrownBy(attempt::run).withMessageContaining(message);
  }

  @Test
  void isAValue() {
    Backtest one = Backtest.rolling().horizon(3).origins(2).step(2).window(9).build();
    Backtest same = Backtest.rolling().horizon(3).origins(2).step(2).window(9).build();
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).hasToString(same.toString());
    assertThat(one).isNotEqualTo(Backtest.rolling().horizon(3).origins(2).step(2).build());
    assertThat(one.toString())
        .isEqualTo("Backtest[rolling, horizon 3, origins 2, step 2, window 9]");
    assertThat(Backtest.expanding().initial(4).refit(Refit.ONCE).build().toString())
        .isEqualTo("Backtest[expanding, horizon 1, origins all, step 1, initial 4, fitted once]");
    assertThat(one.horizon()).isEqualTo(3);
  }

  @Test
  void refusedDataIsAFailure() {
    Forecaster refusing =
        (history, context) -> {
          throw DataException.because("no such thing").build();
        };
    Backtest.Result result = Backtest.rolling().build().compare(Sales.quarterly(30, 1), refusing);
    assertThat(result.failures().get(0).reason()).isEqualTo("no such thing");
    assertThat(result.best(ONLY)).isEmpty();
  }
}

package io.bellwether.timeseries.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.data.TimeColumn;
import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.model.Progress;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.KeyedSeries;
import io.bellwether.timeseries.Panel;
import io.bellwether.timeseries.PanelBuilder;
import io.bellwether.timeseries.SeriesKey;
import io.bellwether.timeseries.SeriesSource;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.arima.Arima;
import io.bellwether.timeseries.arima.AutoArima;
import io.bellwether.timeseries.baseline.MeanForecaster;
import io.bellwether.timeseries.baseline.Naive;
import io.bellwether.timeseries.baseline.SeasonalNaive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PanelForecasterTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  private ExecutorService pool = Executors.newFixedThreadPool(3);

  @BeforeEach
  void open() {
    pool.shutdown();
    pool = Executors.newFixedThreadPool(3);
  }

  @AfterEach
  void close() {
    pool.shutdownNow();
  }

  private FitContext threads() {
    return FitContext.create().executor(pool);
  }

  private static TimeSeries series(int number) {
    double[] values = new double[20];
    for (int t = 0; t < values.length; t++) {
      values[t] = number + t % 4 + Math.sin(t * (number + 1.0));
    }
    return TimeSeries.of(Frequency.WEEKLY.withSeason(4), MONDAY, values);
  }

  private static Panel panel(int size) {
    PanelBuilder panel =
        Panel.builder(Frequency.WEEKLY.withSeason(4), "store", "item").timeName("week");
    for (int i = 0; i < size; i++) {
      panel.add(SeriesKey.of("s" + i % 3, "i" + i), series(i));
    }
    return panel.build();
  }

  /** Which series of {@link #panel} it is. */
  private static int number(TimeSeries series) {
    return (int) Math.round(series.value(0));
  }

  private static PanelForecaster plain(Forecaster forecaster, Forecaster... fallback) {
    return PanelForecaster.builder(forecaster).fallback(fallback).build();
  }

  private static Forecaster random() {
    return StubForecaster.of(
        "random",
        (series, context) ->
            MeanForecaster.create()
                .fit(series.map(y -> y + context.random("stub", 0).nextDouble())));
  }

  @Test
  void designsProgram() {
    List<LocalDate> weeks = new ArrayList<>();
    String[] items = new String[80];
    double[] units = new double[80];
    for (int row = 0; row < 80; row++) {
      weeks.add(MONDAY.plusWeeks(row / 2));
      items[row] = row % 2 == 0 ? "a" : "b";
      units[row] = 5 + row % 2 + Math.sin(row);
    }
    Dataset table =
        Dataset.of(
            CategoricalColumn.of("store", Collections.nCopies(80, "1")),
            CategoricalColumn.of("item", items),
            TimeColumn.ofDates("week", weeks),
            NumericColumn.of("units", units));
    Consumer<Progress> progress = state -> assertThat(state.total()).isEqualTo(2);
    Panel demand =
        Panel.from(table)
            .keys("store", "item")
            .time("week")
            .value("units")
            .frequency(Frequency.WEEKLY)
            .build();
    PanelForecast plan =
        PanelForecaster.builder(AutoArima.create())
            .fallback(SeasonalNaive.create())
            .build()
            .forecast(demand, 13, FitContext.create().executor(pool).onProgress(progress));
    Dataset result = plan.toDataset();
    assertThat(result.columnNames())
        .containsExactly(
            "store", "item", "week", "mean", "lower80", "upper80", "lower95", "upper95");
    assertThat(result.rowCount()).isEqualTo(26);
    assertThat(result.time("week").date(13)).isEqualTo(MONDAY.plusWeeks(40));
    assertThat(plan.failures()).isEmpty();
    Forecast alone = AutoArima.create().fit(demand.series(1), FitContext.create()).forecast(13);
    assertThat(plan.forecast(SeriesKey.of("1", "b")).orElseThrow().mean()).isEqualTo(alone.mean());
    assertThat(result.numeric("lower80").value(13)).isEqualTo(alone.lower(0.8).value(0));
    assertThat(result.numeric("upper95").value(25)).isEqualTo(alone.upper(0.95).value(12));
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBits() {
    Panel panel = panel(150);
    PanelForecaster forecaster = plain(random());
    PanelForecast one = forecaster.forecast(panel, 3);
    PanelForecast four = forecaster.forecast(panel, 3, threads());
    PanelForecast streamed =
        forecaster.forecast(
            SeriesSource.of(panel, "store", "item"), 3, FitContext.create().executor(pool));
    assertThat(four.toDataset()).isEqualTo(one.toDataset());
    assertThat(streamed.toDataset().rename("time", "week")).isEqualTo(one.toDataset());
    assertThat(forecaster.forecast(panel, 3, threads().seed(7)).toDataset())
        .isNotEqualTo(one.toDataset());
    double first = one.forecast(0).orElseThrow().mean().value(0) - mean(panel.series(0));
    double second = one.forecast(1).orElseThrow().mean().value(0) - mean(panel.series(1));
    assertThat(first).as("each series has a seed of its own").isNotCloseTo(second, within(1e-6));
  }

  private static double mean(TimeSeries series) {
    return MeanForecaster.create().fit(series).forecast(1).mean().value(0);
  }

  @Test
  void orderIsKeptAndFewAreInFlight() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<SeriesKey> keys = new ArrayList<>();
    Iterable<KeyedSeries> endless =
        () ->
            new Iterator<>() {
              private int next;

              @Override
              public boolean hasNext() {
                return next < 3_000;
              }

              @Override
              public KeyedSeries next() {
                if (!hasNext()) {
                  throw new NoSuchElementException();
                }
                begun.incrementAndGet();
                return new KeyedSeries(SeriesKey.of("k" + next++), series(next % 50));
              }
            };
    Forecaster uneven =
        StubForecaster.of(
            "uneven",
            (series, context) -> {
              if (number(series) == 1) {
                sleep(2);
              }
              return Naive.create().fit(series);
            });
    int count =
        plain(uneven)
            .forecast(
                SeriesSource.of(endless, "key"),
                2,
                threads(),
                one -> {
                  keys.add(one.key());
                  most.accumulateAndGet(begun.get() - keys.size(), Math::max);
                });
    assertThat(count).isEqualTo(3_000);
    for (int i = 0; i < 3_000; i++) {
      assertThat(keys.get(i)).isEqualTo(SeriesKey.of("k" + i));
    }
    assertThat(most.get()).isLessThan(1_100);
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void failuresAreDataAndFallbacksAreTriedInOrder() {
    Forecaster picky =
        StubForecaster.of(
            "picky",
            (series, context) -> {
              if (number(series) % 5 == 0) {
                throw new ArithmeticException("cannot do " + number(series));
              }
              return Naive.create().fit(series);
            });
    Forecaster stubborn =
        StubForecaster.of(
            "stubborn",
            (series, context) -> {
              throw new FitException("no", "never");
            });
    Panel panel = panel(40);
    PanelForecast plan =
        plain(picky, stubborn, MeanForecaster.create()).forecast(panel, 2, threads());
    assertThat(plan.fallbackCount()).isEqualTo(8);
    assertThat(plan.failedCount()).isZero();
    assertThat(plan.failures()).hasSize(16);
    SeriesFailure second = plan.failures().get(2);
    assertThat(second.key()).isEqualTo(panel.key(5));
    assertThat(second.forecaster()).isEqualTo(picky);
    assertThat(second.exception()).isEqualTo("ArithmeticException");
    assertThat(second.message()).isEqualTo("cannot do 5");
    assertThat(second.instead()).contains(MeanForecaster.create());
    assertThat(plan.failures().get(3).forecaster()).isEqualTo(stubborn);
    assertThat(second.toString())
        .isEqualTo(
            "s2 / i5: picky failed (ArithmeticException: cannot do 5), used "
                + MeanForecaster.create()
                + " instead");
    assertThat(plan.get(5).forecaster()).contains(MeanForecaster.create());
    assertThat(plan.get(5).failures()).hasSize(2);
    assertThat(plan.get(6).forecaster()).contains(picky);
    assertThat(plan.get(6).failures()).isEmpty();
    assertThat(plan.forecast(5).orElseThrow().mean())
        .isEqualTo(MeanForecaster.create().fit(panel.series(5)).forecast(2).mean());
    assertThat(plan.summary())
        .contains("40 series by [store, item], 2 periods each")
        .contains("32 by picky")
        .contains("8 fell back, 0 without forecast")
        .contains("8 x FitException");
  }

  @Test
  void whereAllFailThereIsNoForecast() {
    Forecaster stubborn =
        StubForecaster.of(
            "stubborn",
            (series, context) -> {
              if (number(series) == 2) {
                throw new IllegalStateException();
              }
              return Naive.create().fit(series);
            });
    PanelForecast plan = plain(stubborn).forecast(panel(4), 2);
    assertThat(plan.forecast(2)).isEmpty();
    assertThat(plan.get(2).forecast()).isEmpty();
    assertThat(plan.get(2).forecaster()).isEmpty();
    assertThat(plan.failedCount()).isEqualTo(1);
    assertThat(plan.failures().get(0).instead()).isEmpty();
    assertThat(plan.failures().get(0).message()).isEmpty();
    assertThat(plan.failures().get(0).toString()).endsWith("no forecast");
    assertThat(plan.toDataset().rowCount()).isEqualTo(8);
    assertThat(plan.toDataset().numeric("mean").isMissing(4)).isTrue();
    assertThat(plan.toDataset().numeric("mean").isMissing(6)).isFalse();
    assertThat(plan.toDataset().time("week").date(5)).isEqualTo(MONDAY.plusWeeks(21));
    assertThat(plan.toString()).contains("4 series").contains("1 without forecast");
  }

  @Test
  void oddSeriesStopNothing() {
    double nan = Double.NaN;
    Panel panel =
        Panel.builder(Frequency.WEEKLY, "k")
            .add(SeriesKey.of("one"), TimeSeries.of(Frequency.WEEKLY, MONDAY, 5))
            .add(SeriesKey.of("missing"), TimeSeries.of(Frequency.WEEKLY, MONDAY, nan, nan, nan))
            .add(SeriesKey.of("none"), TimeSeries.of(Frequency.WEEKLY, MONDAY))
            .add(SeriesKey.of("fine"), TimeSeries.of(Frequency.WEEKLY, MONDAY, 1, 2, 1, 2, 3))
            .build();
    PanelForecast plan =
        plain(Arima.builder().order(0, 1, 1).build(), Naive.create()).forecast(panel, 2);
    assertThat(plan.size()).isEqualTo(4);
    assertThat(plan.forecast(1)).isEmpty();
    assertThat(plan.forecast(2)).isEmpty();
    assertThat(plan.forecast(3)).isPresent();
    assertThat(plan.failures()).hasSizeGreaterThanOrEqualTo(5);
    PanelForecast nothing = plain(Naive.create()).forecast(panel.head(0), 2);
    assertThat(nothing.size()).isZero();
    assertThat(nothing.toDataset().rowCount()).isZero();
    assertThat(nothing.summary()).contains("0 series");
    Iterable<KeyedSeries> mixed =
        List.of(
            new KeyedSeries(SeriesKey.of("daily"), TimeSeries.of(Frequency.DAILY, MONDAY, 1, 2, 3)),
            new KeyedSeries(
                SeriesKey.of("weekly"), TimeSeries.of(Frequency.WEEKLY, MONDAY, 1, 2, 3)));
    PanelForecast both = plain(Naive.create()).forecast(SeriesSource.of(mixed, "k"), 1);
    assertThat(both.toDataset().time("time").date(0)).isEqualTo(MONDAY.plusDays(3));
    assertThat(both.toDataset().time("time").date(1)).isEqualTo(MONDAY.plusWeeks(3));
  }

  @Test
  void duplicatedKeysAreRefused() {
    Iterable<KeyedSeries> twice =
        List.of(
            new KeyedSeries(SeriesKey.of("a"), series(1)),
            new KeyedSeries(SeriesKey.of("a"), series(2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain(Naive.create()).forecast(SeriesSource.of(twice, "k"), 1))
        .withMessageContaining("there are two series a");
  }

  @Test
  void errorsOfTheMachineAndOfTheConsumerEndTheRun() {
    Forecaster broken =
        StubForecaster.of(
            "broken",
            (series, context) -> {
              throw new AssertionError("not a matter of data");
            });
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> plain(broken, Naive.create()).forecast(panel(50), 1, threads()))
        .withMessage("not a matter of data");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                plain(Naive.create())
                    .forecast(
                        panel(2_000),
                        1,
                        threads(),
                        one -> {
                          throw new IllegalStateException("disk full");
                        }))
        .withMessage("disk full");
  }

  @Test
  void interruptingTheCallerStopsAllThreads() throws InterruptedException {
    CountDownLatch inWork = new CountDownLatch(3);
    AtomicInteger finished = new AtomicInteger();
    Forecaster slow =
        StubForecaster.of(
            "slow",
            (series, context) -> {
              inWork.countDown();
              while (true) {
                context.checkCancelled();
                sleep(1);
              }
            });
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                plain(slow, Naive.create())
                    .forecast(panel(500), 1, threads(), one -> finished.incrementAndGet());
              } catch (RuntimeException e) {
                thrown.set(e);
              }
            });
    caller.start();
    inWork.await();
    caller.interrupt();
    caller.join(20_000);
    assertThat(caller.isAlive()).isFalse();
    assertThat(thrown.get()).isInstanceOf(CancellationException.class);
    assertThat(finished.get()).isZero();
  }

  @Test
  void theQuestionOfTheContextStopsIt() {
    AtomicInteger done = new AtomicInteger();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                plain(Naive.create())
                    .forecast(
                        panel(2_000),
                        1,
                        threads().cancelWhen(() -> done.get() > 100),
                        one -> done.incrementAndGet()));
    assertThat(done.get()).isGreaterThan(100).isLessThan(1_200);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                plain(Naive.create())
                    .forecast(panel(0), 1, FitContext.create().cancelWhen(() -> true)));
  }

  @Test
  void progressCountsSeries() {
    List<Progress> told = Collections.synchronizedList(new ArrayList<>());
    plain(Naive.create()).forecast(panel(90), 1, threads().onProgress(told::add));
    assertThat(told).isNotEmpty().allMatch(state -> state.total() == 90);
    assertThat(told).allMatch(state -> state.stage().equals("forecast"));
    for (int i = 1; i < told.size(); i++) {
      assertThat(told.get(i).done()).isGreaterThan(told.get(i - 1).done());
    }
    assertThat(told.get(told.size() - 1).done()).isEqualTo(90);
  }

  @Test
  void covariatesAreUsedByThoseWhoCan() {
    TimeSeries price =
        TimeSeries.of(
            Frequency.WEEKLY, MONDAY, 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4);
    TimeSeries units = price.head(16).map(p -> 40 - 2 * p + Math.sin(p * p));
    Covariates known = Covariates.of("price", price);
    Panel panel = Panel.builder(Frequency.WEEKLY, "k").add(SeriesKey.of("a"), units, known).build();
    Arima regression = Arima.builder().order(0, 0, 0).build();
    PanelForecast plan = plain(regression).forecast(panel, 4);
    assertThat(plan.failures()).isEmpty();
    assertThat(plan.forecast(0).orElseThrow().mean())
        .isEqualTo(regression.fit(units, known).forecast(4, known).mean());
    // the future of five weeks is not known: the fallback goes without
    PanelForecast longer = plain(regression, Naive.create()).forecast(panel, 5);
    assertThat(longer.failures()).hasSize(1);
    assertThat(longer.failures().get(0).message()).contains("price");
    assertThat(longer.get(0).forecaster()).contains(Naive.create());
  }

  @Test
  void storedForecastsKeepTheirQuantiles() {
    Panel panel = panel(3);
    Forecast whole = Naive.create().fit(panel.series(1)).forecast(5);
    PanelForecast plan =
        PanelForecaster.builder(Naive.create())
            .levels(0.5, 0.9)
            .quantiles(0.5, 0.975)
            .build()
            .forecast(panel, 5);
    assertThat(plan.toDataset().columnNames())
        .endsWith("mean", "lower50", "upper50", "lower90", "upper90", "q50", "q97.5");
    Forecast stored = plan.forecast(1).orElseThrow();
    assertThat(stored.levels()).containsExactly(0.5, 0.9);
    assertThat(stored.periods()).isEqualTo(whole.periods());
    assertThat(stored.lower(0.9)).isEqualTo(whole.lower(0.9));
    assertThat(stored.quantile(0.975)).isEqualTo(whole.quantile(0.975));
    for (double p : new double[] {0.001, 0.1, 0.3, 0.6, 0.96, 0.999}) {
      // normal forecasts are straight lines over normal quantiles
      assertThat(stored.quantile(p).values())
          .containsExactly(whole.quantile(p).values(), within(1e-9));
    }
    assertThat(stored.standardErrors()).containsExactly(whole.standardErrors(), within(1e-9));
    PanelForecast means =
        PanelForecaster.builder(Naive.create()).levels().build().forecast(panel, 5);
    assertThat(means.toDataset().columnNames()).endsWith("week", "mean");
    assertThat(means.forecast(0).orElseThrow().lower(0.8).hasMissing()).isTrue();
  }

  @Test
  void modelsAndResidualsAreKeptWhenAsked() {
    Panel panel = panel(3);
    assertThat(plain(Naive.create()).forecast(panel, 1).get(0).model()).isEmpty();
    assertThat(plain(Naive.create()).forecast(panel, 1).get(0).residuals()).isEmpty();
    PanelForecast plan =
        PanelForecaster.builder(Naive.create())
            .keep(Kept.MODELS, Kept.RESIDUALS)
            .build()
            .forecast(panel, 1);
    assertThat(plan.get(2).model().orElseThrow().series()).isEqualTo(panel.series(2));
    TimeSeries errors = plan.get(2).residuals().orElseThrow();
    assertThat(errors.value(0)).isNaN();
    assertThat(errors.value(3))
        .isEqualTo(panel.series(2).value(3) - panel.series(2).value(2), within(1e-12));
  }

  @Test
  void wrongForecastsAreFailures() {
    Forecaster nothing = StubForecaster.of("nothing", (series, context) -> nullModel());
    PanelForecast fallen = plain(nothing, Naive.create()).forecast(panel(1), 1);
    assertThat(fallen.failures().get(0).exception()).isEqualTo("NullPointerException");
  }

  @SuppressWarnings("NullAway") // a forecaster of somebody who does not check for null
  private static io.bellwether.timeseries.ForecastModel nullModel() {
    return null;
  }

  @Test
  void wrongOptionsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain(Naive.create()).forecast(panel(1), 0))
        .withMessageContaining("horizon");
    PanelForecaster.Builder builder = PanelForecaster.builder(Naive.create());
    assertThatIllegalArgumentException().isThrownBy(() -> builder.levels(0.8, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.levels(0.8, 0.8));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.levels(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.quantiles(0));
    PanelForecastBuilder plan = PanelForecast.builder(List.of("k"), 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan.add(SeriesKey.of("a"), Naive.create().fit(series(1)).forecast(3)))
        .withMessageContaining("a forecast of 3 periods, the plan of 2");
    PanelForecast one =
        plan.add(SeriesKey.of("a"), Naive.create().fit(series(1)).forecast(2)).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.get(SeriesKey.of("b")))
        .withMessageStartingWith("there is no series b among the ");
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> one.forecast(1));
  }

  @Test
  void specificationsAreValues() {
    PanelForecaster one = plain(Naive.create(), MeanForecaster.create());
    assertThat(one).isEqualTo(plain(Naive.create(), MeanForecaster.create()));
    assertThat(one).hasSameHashCodeAs(plain(Naive.create(), MeanForecaster.create()));
    assertThat(one).isNotEqualTo(plain(Naive.create()));
    assertThat(one.toString().toLowerCase(Locale.ROOT)).contains("naive").contains("fallback");
    one.levels()[0] = 0.1;
    assertThat(one.levels()).containsExactly(0.8, 0.95);
  }
}

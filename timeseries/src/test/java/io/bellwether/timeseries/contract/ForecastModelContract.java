package io.bellwether.timeseries.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitContext;
import io.bellwether.persist.ModelFile;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.Timeline;
import io.bellwether.timeseries.contract.ForecasterSubject.Property;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * A model answers the same to everybody, and its answers fit each other.
 *
 * @param <F> the type of the forecaster
 */
public interface ForecastModelContract<F extends Forecaster> {

  /** Enough that averages are within 5 of their standard errors with a fixed seed. */
  int PATHS = 4000;

  /**
   * Returns what to test.
   *
   * @return the subject, the same at each call
   */
  ForecasterSubject<F> subject();

  /** There is no forecast of nothing. */
  @Test
  default void horizonBelowOneIsRefused() {
    ForecastModel model = subject().fit();
    for (int horizon : new int[] {0, -1}) {
      String found = "not " + horizon;
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.forecast(horizon))
          .withMessageContaining(found);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.forecastTotal(horizon))
          .withMessageContaining(found);
      FitContext context = FitContext.create();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.simulate(horizon, 1, Innovations.NORMAL, context))
          .withMessageContaining(found);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.simulate(1, horizon, Innovations.NORMAL, context))
          .withMessageContaining(found);
    }
  }

  /** Whoever asks for less gets the beginning of what is there. */
  @Test
  default void shorterForecastIsTheBeginning() {
    ForecastModel model = subject().fit();
    Forecast shorter = model.forecast(7);
    Forecast longer = model.forecast(14);
    assertThat(shorter.mean()).isEqualTo(longer.mean().head(7));
    assertThat(shorter.lower(0.9)).isEqualTo(longer.lower(0.9).head(7));
    assertThat(shorter.upper(0.9)).isEqualTo(longer.upper(0.9).head(7));
    assertThat(shorter.standardErrors()).isEqualTo(Arrays.copyOf(longer.standardErrors(), 7));
  }

  /** Forecasts begin in the period after the history, and are numbers. */
  @Test
  default void forecastContinuesTheHistory() {
    TimeSeries history = subject().history();
    ForecastModel model = subject().fit();
    Forecast forecast = model.forecast(30);
    assertThat(forecast.periods()).isEqualTo(history.timeline().next(30));
    assertThat(model.forecastTotal(30).periods()).isEqualTo(history.timeline().next(30));
    assertThat(Agreement.simulate(model, Innovations.NORMAL).path(0).timeline())
        .isEqualTo(history.timeline().next(4));
    Agreement.assertFinite(forecast.mean());
    Agreement.assertFinite(forecast.lower(0.99));
    Agreement.assertFinite(forecast.upper(0.99));
  }

  /** A printed forecast has a line for each of its periods, in their order. */
  @Test
  default void forecastPrintsALineAPeriod() {
    Forecast forecast = subject().fit().forecast(5);
    Timeline future = subject().history().timeline().next(5);
    List<String> lines =
        forecast.summary().lines().filter(line -> line.matches("\\s*\\d{4}-\\d\\d.*")).toList();
    assertThat(lines).hasSize(5);
    for (int h = 0; h < 5; h++) {
      assertThat(lines.get(h)).contains(future.label(h));
    }
  }

  /** A higher level has a wider interval. */
  @Test
  default void intervalsNest() {
    ForecastModel model = subject().fit();
    Forecast forecast = model.forecast(12);
    ForecastTotal total = model.forecastTotal(12);
    for (int h = 0; h < 12; h++) {
      double middle = forecast.quantile(0.5).value(h);
      double lower = middle;
      double upper = middle;
      for (double level : Agreement.LEVELS) {
        assertThat(forecast.lower(level).value(h)).isLessThan(lower);
        assertThat(forecast.upper(level).value(h)).isGreaterThan(upper);
        lower = forecast.lower(level).value(h);
        upper = forecast.upper(level).value(h);
      }
    }
    assertThat(total.quantile(0.1)).isLessThan(total.quantile(0.5));
    assertThat(total.quantile(0.5)).isLessThan(total.quantile(0.9));
  }

  /** The sum of one period is that period. */
  @Test
  default void totalOfOnePeriodIsItsForecast() {
    Assumptions.assumeTrue(subject().has(Property.ADDITIVE), "the scales differ");
    ForecastModel model = subject().fit();
    ForecastTotal total = model.forecastTotal(1);
    Forecast forecast = model.forecast(1);
    double rounding = 1e-12 * (Math.abs(total.mean()) + total.standardDeviation());
    assertThat(total.mean()).isCloseTo(forecast.mean().value(0), within(rounding));
    assertThat(total.standardDeviation()).isCloseTo(forecast.standardErrors()[0], within(rounding));
  }

  /** The mean of a sum is the sum of the means. */
  @Test
  default void meanOfTotalIsTheSumOfMeans() {
    Assumptions.assumeTrue(subject().has(Property.ADDITIVE), "medians do not add up");
    ForecastModel model = subject().fit();
    double[] means = model.forecast(13).mean().values();
    double size = Arrays.stream(means).map(Math::abs).sum();
    // both are sums of 13 numbers, perhaps in another order
    assertThat(model.forecastTotal(13).mean())
        .isCloseTo(Arrays.stream(means).sum(), within(1e-12 * size));
  }

  /**
   * Simulated futures scatter about the forecasts as the forecasts say, period by period and in
   * their sum. Tolerances are 5 standard errors of the averages of {@link #PATHS} paths: {@code s /
   * sqrt(PATHS)} for a mean, {@code s / sqrt(2 PATHS)} for a standard deviation of normal numbers.
   */
  @Test
  default void simulatedPathsScatterAsForecast() {
    Assumptions.assumeTrue(subject().has(Property.ADDITIVE), "the scales differ");
    ForecastModel model = subject().fit();
    Forecast forecast = model.forecast(15);
    ForecastTotal total = model.forecastTotal(15);
    for (Innovations innovations : Innovations.values()) {
      SimulatedPaths paths = model.simulate(15, PATHS, innovations, FitContext.create());
      Forecast drawn = paths.forecast();
      for (int h = 0; h < 15; h++) {
        double spread = Math.max(forecast.standardErrors()[h], drawn.standardErrors()[h]);
        assertThat(drawn.mean().value(h))
            .as("mean %d ahead, %s", h + 1, innovations)
            .isCloseTo(forecast.mean().value(h), within(5 * spread / Math.sqrt(PATHS)));
      }
      if (innovations == Innovations.NORMAL) {
        double relative = 5 / Math.sqrt(2.0 * PATHS);
        for (int h = 0; h < 15; h++) {
          double expected = forecast.standardErrors()[h];
          assertThat(drawn.standardErrors()[h])
              .as("spread %d ahead", h + 1)
              .isCloseTo(expected, within(relative * expected));
        }
        assertThat(paths.total().standardDeviation())
            .as("spread of the total")
            .isCloseTo(total.standardDeviation(), within(relative * total.standardDeviation()));
      }
    }
  }

  /** Another seed draws other futures; more paths continue fewer. */
  @Test
  default void pathsGoBySeedAndNumber() {
    ForecastModel model = subject().fit();
    FitContext seven = FitContext.create().seed(7);
    SimulatedPaths few = model.simulate(6, 3, Innovations.NORMAL, seven);
    SimulatedPaths more = model.simulate(6, 5, Innovations.NORMAL, seven);
    SimulatedPaths other = model.simulate(6, 3, Innovations.NORMAL, FitContext.create().seed(8));
    for (int i = 0; i < few.count(); i++) {
      assertThat(more.path(i)).isEqualTo(few.path(i));
      assertThat(other.path(i)).isNotEqualTo(few.path(i));
    }
    assertThat(more.path(3)).isNotEqualTo(more.path(4));
  }

  /** Eight threads that ask one model get what one thread gets. */
  @Test
  default void manyThreadsForecastLikeOne() throws InterruptedException, ExecutionException {
    ForecastModel model = subject().fit();
    ForecastModel alone = subject().fit();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        done.add(pool.submit(() -> Agreement.assertSameAnswers(model, alone)));
      }
      for (Future<?> each : done) {
        each.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** What was saved and loaded answers to the bit like what was fitted, also after more data. */
  @Test
  default void loadedModelForecastsLikeTheSavedOne() {
    ForecastModel model = subject().fit(subject().early());
    ForecastModel loaded = reloaded(model);
    assertThat(loaded).isNotSameAs(model).hasSameClassAs(model).hasToString(model.toString());
    assertThat(loaded.summary()).isEqualTo(model.summary());
    Agreement.assertSameAnswers(loaded, model);
    ForecastModel longer = model.append(subject().late());
    Agreement.assertSameAnswers(loaded.append(subject().late()), longer);
    Agreement.assertSameAnswers(reloaded(longer), longer);
  }

  private static ForecastModel reloaded(ForecastModel model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.save(model, out);
    return ModelFile.load(new ByteArrayInputStream(out.toByteArray()), ForecastModel.class);
  }
}

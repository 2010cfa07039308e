package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Covariates;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Fits are stopped in the middle of a search, and models are shared by threads. */
class ArimaStoppingTest {

  private static ArimaBuilder seasonal() {
    return Arima.builder().order(2, 1, 1).seasonal(0, 1, 1);
  }

  @Test
  void searchHearsCancellationAtEveryStep() {
    TimeSeries series = MadeSeries.of(MadeSeries.airline(150, 12, 3));
    TimeSeries holed = series.withValues(MadeSeries.without(series.values(), 1, 150, 5));
    for (TimeSeries each : List.of(series, holed)) {
      for (int step : new int[] {0, 3, 25}) {
        StopAfter stop = new StopAfter(step);
        assertThatThrownBy(() -> seasonal().build().fit(each, FitContext.create().cancelWhen(stop)))
            .isInstanceOf(CancellationException.class);
        assertThat(stop.wasReached()).isTrue();
      }
    }
  }

  /** A single search, whose only chance to stop is between its steps. */
  @Test
  void singleSearchHearsCancellation() {
    TimeSeries series = MadeSeries.of(MadeSeries.airline(150, 12, 3));
    Arima airline = Arima.builder().order(0, 1, 1).seasonal(0, 1, 1).build();
    assertThatThrownBy(() -> airline.fit(series, FitContext.create().cancelWhen(new StopAfter(3))))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void interruptionStopsTheSearch() {
    TimeSeries series = MadeSeries.of(MadeSeries.airline(150, 12, 3));
    StopAfter steps = new StopAfter(5);
    FitContext interrupting =
        FitContext.create()
            .cancelWhen(
                () -> {
                  if (steps.getAsBoolean()) {
                    Thread.currentThread().interrupt();
                  }
                  return false;
                });
    try {
      assertThatThrownBy(() -> seasonal().build().fit(series, interrupting))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }

  /** The contract suite does so without covariates and gaps; the filter is made at each call. */
  @Test
  void eightThreadsGetTheSameBits() throws InterruptedException, ExecutionException {
    TimeSeries whole = MadeSeries.of(MadeSeries.airline(132, 12, 5));
    Covariates known = Covariates.of("x", MadeSeries.of(MadeSeries.noise(150, 6)));
    TimeSeries holed = whole.withValues(MadeSeries.without(whole.values(), 7, 131, 11));
    ArimaModel model = seasonal().build().fit(holed, known);
    List<Object> alone = answers(model, known);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<Object>>> asked = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        asked.add(pool.submit(() -> answers(model, known)));
      }
      for (Future<List<Object>> each : asked) {
        assertThat(each.get()).isEqualTo(alone);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<Object> answers(ArimaModel model, Covariates known) {
    List<Object> answers = new ArrayList<>();
    Forecast forecast = model.forecast(12, known);
    answers.add(forecast.mean());
    answers.add(forecast.upper(0.9));
    answers.add(model.forecastTotal(12, known).mean());
    answers.add(model.forecastTotal(12, known).standardDeviation());
    answers.add(model.residuals());
    answers.add(model.standardizedResiduals());
    answers.add(model.interpolated());
    for (Innovations innovations : Innovations.values()) {
      SimulatedPaths paths =
          model.simulate(12, 20, innovations, known, FitContext.create().seed(4));
      for (int i = 0; i < paths.count(); i++) {
        answers.add(paths.path(i));
      }
    }
    return answers;
  }
}

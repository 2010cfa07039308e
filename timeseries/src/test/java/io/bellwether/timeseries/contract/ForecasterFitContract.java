package io.bellwether.timeseries.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitException;
import io.bellwether.timeseries.ForecastModel;
import io.bellwether.timeseries.Forecaster;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.contract.ForecasterSubject.Outcome;
import io.bellwether.timeseries.contract.ForecasterSubject.Property;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * A fit is a function of series, specification and seed, and can be stopped.
 *
 * @param <F> the type of the forecaster
 */
public interface ForecasterFitContract<F extends Forecaster> {

  /**
   * Returns what to test.
   *
   * @return the subject, the same at each call
   */
  ForecasterSubject<F> subject();

  /** Same seed, same bits. */
  @Test
  default void sameSeedGivesTheSameBits() {
    F forecaster = subject().forecaster();
    FitContext context = FitContext.create().seed(7);
    ForecastModel one = forecaster.fit(subject().history(), context);
    ForecastModel same = forecaster.fit(subject().history(), context);
    assertThat(same).isNotSameAs(one);
    Agreement.assertSameAnswers(same, one);
  }

  /** The number of threads makes no difference, to fits and to simulations. */
  @Test
  default void oneAndFourThreadsGiveTheSameBits() {
    ForecastModel one = subject().fit();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      FitContext context = FitContext.create().executor(pool);
      ForecastModel four = subject().fit(subject().history(), context);
      Agreement.assertSameAnswers(four, one);
      Agreement.assertSame(
          four.simulate(3, 40, Innovations.NORMAL, context),
          one.simulate(3, 40, Innovations.NORMAL, FitContext.create()));
    } finally {
      pool.shutdownNow();
    }
  }

  /** A series is shared by all who have it: nobody writes into it. */
  @Test
  default void seriesStaysUnchanged() {
    TimeSeries history =
        TimeSeries.of(subject().history().timeline(), subject().history().values());
    double[] before = history.values();
    ForecastModel model = subject().fit(history);
    model.forecast(3);
    model.forecastTotal(3);
    Agreement.simulate(model, Innovations.BOOTSTRAP);
    assertThat(history.values()).isEqualTo(before);
  }

  /** A model is finished: later fits with the same specification do not touch it. */
  @Test
  default void laterFitsLeaveTheModelAlone() {
    F forecaster = subject().forecaster();
    ForecastModel model = forecaster.fit(subject().history());
    double[] before = model.forecast(3).mean().values();
    forecaster.fit(subject().early());
    assertThat(model.forecast(3).mean().values()).isEqualTo(before);
  }

  /** The model knows its history and how the fit went. */
  @Test
  default void modelKnowsHistoryAndReport() {
    ForecastModel model = subject().fit();
    assertThat(model.series()).isEqualTo(subject().history());
    assertThat(model.report().status()).isNotNull();
    assertThat(model.report().iterations()).isNotNegative();
    assertThat(model.toString()).isNotBlank().doesNotContainPattern("@[0-9a-f]{5,}");
    assertThat(model.summary()).isNotBlank();
  }

  /** Fitted values and residuals lie on the calendar of the history and add up to it. */
  @Test
  default void fittedAndResidualsAddUp() {
    ForecastModel model = subject().fit();
    TimeSeries history = subject().history();
    assertThat(model.fitted().timeline()).isEqualTo(history.timeline());
    assertThat(model.residuals().timeline()).isEqualTo(history.timeline());
    assertThat(model.residuals().missingCount()).isLessThan(history.length());
    if (!subject().has(Property.ADDITIVE)) {
      return;
    }
    for (int t = 0; t < history.length(); t++) {
      double fitted = model.fitted().value(t);
      double residual = model.residuals().value(t);
      assertThat(Double.isNaN(residual)).as("period %d", t).isEqualTo(Double.isNaN(fitted));
      if (!Double.isNaN(fitted)) {
        // a difference and a sum, each rounded once
        double rounding = 4 * Math.ulp(Math.abs(fitted) + Math.abs(residual));
        assertThat(fitted + residual).isCloseTo(history.value(t), within(rounding));
      }
    }
  }

  /** Who is interrupted does not begin. */
  @Test
  default void interruptionStopsTheFit() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> subject().fit()).isInstanceOf(CancellationException.class);
      assertThat(Thread.currentThread().isInterrupted()).as("the flag stays set").isTrue();
    } finally {
      Thread.interrupted();
    }
  }

  /** Who asks to stop is heard, by fits and by simulations. */
  @Test
  default void cancellationStopsTheWork() {
    FitContext context = FitContext.create().cancelWhen(() -> true);
    assertThatThrownBy(() -> subject().fit(subject().history(), context))
        .isInstanceOf(CancellationException.class);
    ForecastModel model = subject().fit();
    assertThatThrownBy(() -> model.simulate(2, 10, Innovations.NORMAL, context))
        .isInstanceOf(CancellationException.class);
  }

  /** A constant series has the documented outcome. */
  @Test
  default void constantSeriesHasItsOutcome() {
    double[] values = new double[subject().history().length()];
    Arrays.fill(values, 5.1);
    TimeSeries constant = subject().history().withValues(values);
    if (subject().constant() == Outcome.REFUSED) {
      assertThatThrownBy(() -> subject().fit(constant)).isInstanceOf(FitException.class);
      return;
    }
    ForecastModel model = Agreement.assertFits(() -> subject().fit(constant));
    for (double mean : model.forecast(4).mean().values()) {
      assertThat(mean).isCloseTo(5.1, within(1e-6));
    }
    assertThat(model.forecastTotal(4).mean()).isCloseTo(20.4, within(4e-6));
    for (double error : model.forecast(4).standardErrors()) {
      assertThat(error).isCloseTo(0, within(1e-6));
    }
  }

  /** What is added to the series is added to the forecasts. */
  @Test
  default void shiftedSeriesHasShiftedForecasts() {
    Assumptions.assumeTrue(subject().has(Property.SHIFT), "it documents not to");
    assertMoves(1, 3 * Agreement.spread(subject().history()));
  }

  /** In other units the forecasts are the same. */
  @Test
  default void scaledSeriesHasScaledForecasts() {
    Assumptions.assumeTrue(subject().has(Property.SCALE), "it documents not to");
    assertMoves(0.37, 0);
  }

  private void assertMoves(double factor, double shift) {
    TimeSeries history = subject().history();
    TimeSeries moved = history.map(value -> factor * value + shift);
    double tolerance = subject().tolerance() * (Agreement.spread(history) + Math.abs(shift));
    Agreement.assertMoved(
        subject().fit(moved).forecast(8),
        subject().fit(history).forecast(8),
        factor,
        shift,
        tolerance);
  }
}

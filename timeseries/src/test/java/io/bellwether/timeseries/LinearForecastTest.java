package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitContext;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class LinearForecastTest {

  private static final TimeSeries HISTORY =
      TimeSeries.of(Frequency.DAILY, LocalDate.of(2024, 1, 1), 1, 2);
  private static final double[] RESIDUALS = {Double.NaN, 1, 2, 6};
  private static final FitContext CONTEXT = FitContext.create();

  /** A random walk from 5 with surprises of standard deviation 2. */
  private static LinearForecast walk() {
    return LinearForecast.of(HISTORY, new double[] {5, 5, 5}, new double[] {1, 1, 1}, 2);
  }

  @Test
  void randomWalk() {
    assertThat(walk().forecast().standardErrors())
        .containsExactly(new double[] {2, 2 * Math.sqrt(2), 2 * Math.sqrt(3)}, within(1e-14));
    assertThat(walk().total().mean()).isEqualTo(15);
    // the first surprise counts three times, the last once: 4 (9 + 4 + 1)
    assertThat(walk().total().standardDeviation()).isCloseTo(Math.sqrt(56), within(1e-14));
  }

  @Test
  void errorsOfParametersAreCommonToAllPeriods() {
    LinearForecast mean =
        LinearForecast.of(HISTORY, new double[] {5, 5}, new double[] {1, 0}, 3)
            .withParameterError(new double[] {1, 1}, 4);
    assertThat(mean.forecast().standardErrors()).containsExactly(5, 5);
    assertThat(mean.total().standardDeviation())
        .isCloseTo(Math.sqrt(2 * 9 + 4 * 16), within(1e-14));
  }

  @Test
  void pathsAgreeWithForecastAndTotal() {
    LinearForecast drift = walk().withParameterError(new double[] {1, 2, 3}, 0.5);
    SimulatedPaths paths = drift.simulate(40_000, Innovations.NORMAL, RESIDUALS, CONTEXT);
    Forecast forecast = drift.forecast();
    for (int h = 0; h < 3; h++) {
      double error = forecast.standardErrors()[h];
      // five standard errors of a mean and of a standard deviation of 40 000 draws
      assertThat(paths.forecast().mean().value(h)).isCloseTo(5, within(5 * error / 200));
      assertThat(paths.forecast().standardErrors()[h])
          .isCloseTo(error, within(5 * error / 200 / Math.sqrt(2)));
    }
    double total = drift.total().standardDeviation();
    assertThat(paths.total().standardDeviation())
        .isCloseTo(total, within(5 * total / 200 / Math.sqrt(2)));
  }

  @Test
  void residualsAreDrawnAboutTheirMean() {
    LinearForecast one = LinearForecast.of(HISTORY, new double[] {10}, new double[] {1}, 2);
    SimulatedPaths paths = one.simulate(500, Innovations.BOOTSTRAP, RESIDUALS, CONTEXT);
    for (int i = 0; i < paths.count(); i++) {
      assertThat(paths.path(i).value(0)).isIn(8.0, 9.0, 13.0);
    }
    assertThat(paths.forecast().quantile(0.01).value(0)).isEqualTo(8);
    assertThat(paths.forecast().quantile(0.99).value(0)).isEqualTo(13);
  }

  @Test
  void sameSeedSamePathsOnAnyThreads() throws Exception {
    SimulatedPaths alone = walk().simulate(1000, Innovations.NORMAL, RESIDUALS, CONTEXT);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      SimulatedPaths together =
          walk().simulate(1000, Innovations.NORMAL, RESIDUALS, CONTEXT.executor(pool));
      for (int i = 0; i < 1000; i++) {
        assertThat(together.path(i)).isEqualTo(alone.path(i));
      }
    } finally {
      pool.shutdownNow();
    }
    SimulatedPaths fewer = walk().simulate(300, Innovations.NORMAL, RESIDUALS, CONTEXT);
    assertThat(fewer.path(299)).isEqualTo(alone.path(299));
    SimulatedPaths other = walk().simulate(1, Innovations.NORMAL, RESIDUALS, CONTEXT.seed(7));
    assertThat(other.path(0)).isNotEqualTo(alone.path(0));
  }

  @Test
  void canBeStopped() {
    FitContext stopped = CONTEXT.cancelWhen(() -> true);
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> walk().simulate(1000, Innovations.NORMAL, RESIDUALS, stopped));
  }

  @Test
  void wrongArgumentsAreRefused() {
    double[] two = {1, 1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinearForecast.of(HISTORY, two, new double[] {1}, 1))
        .withMessageContaining("as many psi weights as means");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinearForecast.of(HISTORY, two, new double[] {0, 1}, 1))
        .withMessageContaining("[0.0, 1.0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinearForecast.of(HISTORY, two, two, Double.NaN))
        .withMessageContaining("sigma must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> walk().withParameterError(two, 1))
        .withMessage("2 directions do not fit 3 periods");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> walk().withParameterError(new double[3], -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> walk().simulate(0, Innovations.NORMAL, RESIDUALS, CONTEXT))
        .withMessageContaining("not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> walk().simulate(1, Innovations.BOOTSTRAP, new double[] {Double.NaN}, CONTEXT))
        .withMessageContaining("Innovations.NORMAL");
  }
}

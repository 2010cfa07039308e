package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.math.Moments;
import io.bellwether.model.FitContext;
import io.bellwether.model.Interval;
import io.bellwether.timeseries.Forecast;
import io.bellwether.timeseries.ForecastTotal;
import io.bellwether.timeseries.Innovations;
import io.bellwether.timeseries.SimulatedPaths;
import io.bellwether.timeseries.TimeSeries;
import io.bellwether.timeseries.contract.SampleSeries;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Intervals hold what they promise. */
class ArimaIntervalTest {

  private static final int PATHS = 10_000;
  private static final int HORIZON = 12;

  /** Five standard errors of a share of 0.95 among {@link #PATHS}. */
  private static final double SHARE = 5 * Math.sqrt(0.95 * 0.05 / PATHS);

  private static ArimaBuilder airline() {
    return Arima.builder().order(0, 1, 1).seasonal(0, 1, 1);
  }

  /** With a gap at the end the state is uncertain, and logarithms make the intervals lopsided. */
  @Test
  void intervalsCoverSimulatedFutures() {
    double[] gap = MadeSeries.without(SampleSeries.monthly().values(), 93, 96, 1);
    TimeSeries holed = SampleSeries.monthly().withValues(gap);
    for (ArimaModel model :
        new ArimaModel[] {
          Arima.of(2, 0, 1).fit(SampleSeries.stationary()),
          airline().build().fit(holed),
          airline().boxCox(0).build().fit(SampleSeries.monthly()),
          airline().boxCox(0.5).build().fit(holed)
        }) {
      assertCovers(model);
    }
  }

  private static void assertCovers(ArimaModel model) {
    Forecast forecast = model.forecast(HORIZON);
    SimulatedPaths paths =
        model.simulate(HORIZON, PATHS, Innovations.NORMAL, FitContext.create().seed(3));
    for (int h = 0; h < HORIZON; h++) {
      int inside = 0;
      for (int i = 0; i < PATHS; i++) {
        double value = paths.path(i).value(h);
        inside +=
            value >= forecast.lower(0.95).value(h) && value <= forecast.upper(0.95).value(h)
                ? 1
                : 0;
      }
      assertThat(inside / (double) PATHS)
          .as("%s, %d ahead", model.order(), h + 1)
          .isCloseTo(0.95, within(SHARE));
    }
    Interval total = model.forecastTotal(HORIZON).interval(0.95);
    int inside = 0;
    for (int i = 0; i < PATHS; i++) {
      double sum = Arrays.stream(paths.path(i).values()).sum();
      inside += sum >= total.lower() && sum <= total.upper() ? 1 : 0;
    }
    // the total of a transformed model is itself from 4,000 paths, whose share scatters, too
    double tolerance = SHARE * (model.specification().boxCox().isPresent() ? 1.9 : 1);
    assertThat(inside / (double) PATHS).as("total").isCloseTo(0.95, within(tolerance));
  }

  /**
   * The process itself goes on: of 600 independent histories 95 % of the futures lie inside, each
   * interval from 200 values. Estimated variances and means cost some 0.5 %, five standard errors
   * of the share are 4.4 %.
   */
  @Test
  void intervalsCoverTheProcessItself() {
    ArmaProcess process = ArmaProcess.of(new double[] {0.8}, new double[] {0.3});
    int histories = 600;
    int covered = 0;
    int totals = 0;
    for (int i = 0; i < histories; i++) {
      TimeSeries whole = MadeSeries.of(MadeSeries.draw(process, 206, 1000 + i));
      Arima known = Arima.builder().order(1, 0, 1).fixed("ar1", 0.8).fixed("ma1", 0.3).build();
      ArimaModel model = known.fit(whole.head(200));
      Forecast forecast = model.forecast(6);
      double last = whole.value(205);
      covered +=
          last >= forecast.lower(0.95).value(5) && last <= forecast.upper(0.95).value(5) ? 1 : 0;
      Interval total = model.forecastTotal(6).interval(0.95);
      double sum = Arrays.stream(whole.tail(6).values()).sum();
      totals += sum >= total.lower() && sum <= total.upper() ? 1 : 0;
    }
    assertThat(covered / (double) histories).isCloseTo(0.945, within(0.044));
    assertThat(totals / (double) histories).isCloseTo(0.945, within(0.044));
  }

  /** Drawn residuals have the variance of the residuals about their mean. */
  @Test
  void bootstrapKeepsMeanAndVariance() {
    ArimaModel model = Arima.of(2, 0, 1).fit(SampleSeries.stationary());
    double[] pool = model.standardizedResiduals().values();
    Moments residuals = Moments.of(pool);
    double variance = Arrays.stream(pool).map(e -> e - residuals.mean()).map(e -> e * e).sum();
    double sigma = Math.sqrt(variance / pool.length);
    // standardised residuals have the innovation variance about zero
    assertThat(sigma * sigma + residuals.mean() * residuals.mean())
        .isCloseTo(model.sigma2(), within(1e-9));
    SimulatedPaths paths =
        model.simulate(HORIZON, PATHS, Innovations.BOOTSTRAP, FitContext.create());
    Forecast drawn = paths.forecast();
    Forecast forecast = model.forecast(HORIZON);
    double ratio = sigma / Math.sqrt(model.sigma2());
    for (int h = 0; h < HORIZON; h++) {
      double expected = ratio * forecast.standardErrors()[h];
      assertThat(drawn.mean().value(h))
          .isCloseTo(forecast.mean().value(h), within(5 * expected / Math.sqrt(PATHS)));
      // for a kurtosis below 4, sd of a standard deviation is below s sqrt(3 / (4 PATHS))
      assertThat(drawn.standardErrors()[h])
          .isCloseTo(expected, within(5 * expected * Math.sqrt(0.75 / PATHS)));
    }
    ForecastTotal total = paths.total();
    assertThat(total.standardDeviation())
        .isCloseTo(
            ratio * model.forecastTotal(HORIZON).standardDeviation(),
            within(5 * total.standardDeviation() * Math.sqrt(0.75 / PATHS)));
  }
}

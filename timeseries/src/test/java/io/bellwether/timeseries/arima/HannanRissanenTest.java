package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HannanRissanenTest {

  private static double[] simulated(ArmaProcess process, int n, long seed) {
    return process.simulate(n, 1, FitContext.create().seed(seed));
  }

  private static double[] estimate(double[] x, ArimaOrder order) {
    ArmaCoefficients out = new ArmaCoefficients(order);
    assertThat(new HannanRissanen(x, order).estimate(out)).isTrue();
    double[] all = new double[out.count()];
    out.copyTo(all);
    return all;
  }

  /** 20,000 values: standard errors of about 0.007 (1 - phi^2)^0.5 / |phi + theta|. */
  @ParameterizedTest
  @CsvSource({"0.7, 0.4", "-0.5, 0.8", "0.9, -0.3", "0.2, 0.5"})
  void isCloseForALongSeries(double ar, double ma) {
    ArmaProcess process = ArmaProcess.of(new double[] {ar}, new double[] {ma});
    double[] found = estimate(simulated(process, 20_000, 4), ArimaOrder.of(1, 0, 1));
    assertThat(found).containsExactly(new double[] {ar, ma}, within(0.06));
  }

  @Test
  void ordersInAllFactorsAreFoundForSeasonsWithoutCrossTerms() {
    ArimaOrder order = ArimaOrder.of(0, 0, 0).seasonal(1, 0, 1, 12);
    ArmaProcess process =
        ArmaProcess.seasonal(
            new double[0], new double[0], new double[] {0.6}, new double[] {0.3}, 12);
    assertThat(estimate(simulated(process, 20_000, 5), order))
        .containsExactly(new double[] {0.6, 0.3}, within(0.06));
  }

  /** Without moving averages it is least squares on the lags; a ridge of 1e-9 is added. */
  @Test
  void anAutoregressionIsLeastSquares() {
    double[] x = simulated(ArmaProcess.of(new double[] {0.5, -0.3}, new double[0]), 200, 6);
    double[][] a = new double[2][2];
    double[][] b = new double[2][1];
    for (int t = 2; t < x.length; t++) {
      for (int i = 0; i < 2; i++) {
        b[i][0] += x[t] * x[t - 1 - i];
        for (int j = 0; j < 2; j++) {
          a[i][j] += x[t - 1 - i] * x[t - 1 - j];
        }
      }
    }
    double[][] expected = DenseArima.solve(a, b);
    assertThat(estimate(x, ArimaOrder.of(2, 0, 0)))
        .containsExactly(new double[] {expected[0][0], expected[1][0]}, within(1e-7));
  }

  @Test
  void refusesSeriesThatAreTooShortOrZero() {
    ArimaOrder order = ArimaOrder.of(1, 0, 1);
    ArmaCoefficients out = new ArmaCoefficients(order);
    assertThat(new HannanRissanen(new double[6], order).estimate(out)).isFalse();
    assertThat(new HannanRissanen(new double[100], order).estimate(out)).isFalse();
    assertThat(new HannanRissanen(new double[100], ArimaOrder.of(0, 1, 0)).estimate(out)).isFalse();
  }
}

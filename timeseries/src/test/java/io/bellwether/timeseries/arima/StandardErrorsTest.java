package io.bellwether.timeseries.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.model.FitContext;
import io.bellwether.timeseries.Frequency;
import io.bellwether.timeseries.TimeSeries;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardErrorsTest {

  private static TimeSeries simulated(double[] ar, double[] ma, int n, double mean) {
    double[] x = ArmaProcess.of(ar, ma).simulate(n, 2, FitContext.create().seed(20));
    return TimeSeries.of(
        Frequency.MONTHLY, LocalDate.of(2000, 1, 1), Arrays.stream(x).map(v -> v + mean).toArray());
  }

  /** Asymptotic: sqrt((1 - c^2) / n); the observed information varies by a few hundredths. */
  @ParameterizedTest
  @ValueSource(doubles = {-0.8, 0.1, 0.5, 0.9})
  void orderOneHasTheTextbookError(double coefficient) {
    int n = 4000;
    ArimaModel ar =
        Arima.of(1, 0, 0).fit(simulated(new double[] {coefficient}, new double[0], n, 5));
    double phi = ar.coefficient("ar1").estimate();
    assertThat(ar.coefficient("ar1").standardError() / Math.sqrt((1 - phi * phi) / n))
        .isCloseTo(1, within(0.06));
    // Box, Jenkins: the mean of an autoregression has the variance sigma2 / (n (1 - phi)^2)
    assertThat(ar.coefficient("mean").standardError() * (1 - phi) / Math.sqrt(ar.sigma2() / n))
        .isCloseTo(1, within(0.06));
    ArimaModel ma =
        Arima.of(0, 0, 1).fit(simulated(new double[0], new double[] {coefficient}, n, 5));
    double theta = ma.coefficient("ma1").estimate();
    assertThat(ma.coefficient("ma1").standardError() / Math.sqrt((1 - theta * theta) / n))
        .isCloseTo(1, within(0.06));
  }

  @Test
  void theMeanOfWhiteNoiseHasSigmaOverRootN() {
    ArimaModel model = Arima.of(0, 0, 0).fit(simulated(new double[0], new double[0], 50, 5));
    assertThat(model.coefficient("mean").standardError())
        .isCloseTo(Math.sqrt(model.sigma2() / 50), within(1e-12));
  }

  /** All second derivatives by differences of the Kalman filter's log-likelihood. */
  @Test
  void theyAreTheInverseOfTheMatrixOfSecondDerivatives() {
    TimeSeries series = simulated(new double[] {0.7}, new double[] {0.4}, 80, 5);
    ArimaModel model = Arima.of(1, 0, 1).fit(series);
    double[] at = model.coefficients().stream().mapToDouble(Coefficient::estimate).toArray();
    double[] scale = {1, 1, 5};
    double step = 1e-3;
    double[][] hessian = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int signs = 0; signs < 4; signs++) {
          double[] moved = at.clone();
          int first = signs < 2 ? 1 : -1;
          int second = signs % 2 == 0 ? 1 : -1;
          moved[i] += first * step * scale[i];
          moved[j] += second * step * scale[j];
          hessian[i][j] -=
              first
                  * second
                  * logLikelihood(series, moved)
                  / (4 * step * step * scale[i] * scale[j]);
        }
      }
    }
    double[][] identity = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    double[][] covariance = DenseArima.solve(hessian, identity);
    for (int i = 0; i < 3; i++) {
      // differences of 1e-3 leave an error of about 1e-5
      assertThat(model.coefficients().get(i).standardError() / Math.sqrt(covariance[i][i]))
          .isCloseTo(1, within(1e-4));
    }
  }

  private static double logLikelihood(TimeSeries series, double[] at) {
    double[] centred = Arrays.stream(series.values()).map(v -> v - at[2]).toArray();
    KalmanLikelihood filter = new KalmanLikelihood(new double[][] {centred}, 0, 0, 1);
    assertThat(filter.evaluate(new double[] {at[0]}, new double[] {at[1]})).isTrue();
    return filter.logLikelihood();
  }

  /** The likelihood of a moving average goes on beyond the circle, as at the inverse roots. */
  @Test
  void aMovingAverageOnTheCircleHasTheErrorOfTheCurvatureAcross() {
    double[] x = ArmaProcess.of(new double[0], new double[0]).simulate(60, 1, FitContext.create());
    TimeSeries noise = TimeSeries.of(Frequency.MONTHLY, LocalDate.of(2000, 1, 1), x);
    ArimaModel over = Arima.of(0, 1, 1).fit(noise);
    assertThat(over.coefficient("ma1").estimate()).isCloseTo(-1, within(1e-4));
    assertThat(over.coefficient("ma1").standardError()).isBetween(0.01, 0.5);
  }

  /** The logarithm of a sum of squares is curved downwards far from its minimum. */
  @Test
  void whereTheLikelihoodIsNotCurvedAsAtAMaximumThereIsNone() {
    ArimaOrder order = ArimaOrder.of(1, 0, 0);
    double[] x =
        ArmaProcess.of(new double[] {0.9}, new double[0]).simulate(80, 1, FitContext.create());
    ExactLikelihood objective = new ExactLikelihood(order, new double[][] {x}, 0);
    for (double at : new double[] {-0.5, 0.9}) {
      double[] errors =
          new StandardErrors(objective, order, new double[] {at}, new boolean[] {true}, 0)
              .compute();
      assertThat(Double.isNaN(errors[0])).isEqualTo(at < 0);
    }
  }

  @Test
  void fixedCoefficientsHaveNone() {
    TimeSeries series = simulated(new double[] {0.7}, new double[] {0.4}, 80, 5);
    ArimaModel model = Arima.builder().order(1, 0, 1).fixed("ma1", 0.4).build().fit(series);
    assertThat(model.coefficient("ma1").standardError()).isNaN();
    assertThat(model.coefficient("ar1").standardError()).isPositive();
    assertThat(model.report().warnings()).isEmpty();
  }
}

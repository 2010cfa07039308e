package io.bellwether.timeseries.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StepErrorsTest {

  /**
   * The errors of a random walk: variance h, correlation sqrt(h / (h + 1)); of a sum
   * h(h+1)(2h+1)/6.
   */
  @Test
  void randomWalkIsRecognised() {
    SplittableRandom random = new SplittableRandom(3);
    double[][] paths = new double[20_000][6];
    for (double[] path : paths) {
      double sum = 0;
      for (int h = 0; h < path.length; h++) {
        sum += random.nextGaussian();
        path[h] = sum;
      }
    }
    StepErrors errors = StepErrors.of(paths);
    for (int h = 0; h < 6; h++) {
      // a standard error of a deviation is 1 / sqrt(2 n) of it: 0.005
      assertThat(errors.deviation(h)).isCloseTo(Math.sqrt(h + 1), within(0.02 * Math.sqrt(h + 1)));
      assertThat(errors.correlation(h)).isCloseTo(Math.sqrt(h / (h + 1.0)), within(0.02));
    }
    assertThat(errors.totalDeviation(6)).isCloseTo(Math.sqrt(6 * 7 * 13 / 6.0), within(0.2));
    assertThat(errors.deviation(11)).isCloseTo(Math.sqrt(12), within(0.3)); // along the line
    assertThat(errors.times(2).totalDeviation(9))
        .isCloseTo(2 * errors.totalDeviation(9), within(1e-12));
  }

  @Test
  void spreadNeverFallsAndBiasIsSpread() {
    StepErrors errors =
        StepErrors.of(new double[][] {{3, 1, Double.NaN}, {3, -1, Double.NaN}, {3, 1, 4}});
    // squares 9 and 1 are put together; the third step has too few errors
    assertThat(errors.steps()).isEqualTo(2);
    assertThat(errors.deviations()).containsExactly(Math.sqrt(5), Math.sqrt(5));
    assertThat(errors.correlation(1)).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(errors.pool()).containsExactly(1, 1, 1, -1, 1, 1);
    assertThat(errors.deviation(5)).isEqualTo(Math.sqrt(5));
  }

  @Test
  void noErrorsAtAllAreZero() {
    StepErrors errors = StepErrors.of(new double[][] {{0, 0}, {0, 0}});
    assertThat(errors.totalDeviation(4)).isZero();
    assertThat(errors.pool()).containsOnly(0);
  }

  @Test
  void whatAFileMightHaveWrongIsRefused() {
    double[] one = {1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StepErrors(new double[] {2, 1}, new double[2], 0, one));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StepErrors(new double[] {Double.NaN}, new double[1], 0, one));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StepErrors(one, new double[] {2}, 0, one));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StepErrors(one, new double[1], -1, one));
  }
}

package io.bellwether.timeseries.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.data.DataException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DieboldMarianoTest {

  private static final double NAN = Double.NaN;

  @Test
  void byHand() {
    // squares 4, 1, 9, 0 less 1, 1, 1, 1: 3, 0, 8, -1; mean 2.5, variance 49 / 4
    DieboldMariano test =
        DieboldMariano.of(new double[] {2, -1, 3, 0}, new double[] {1, 1, -1, -1}, 1);
    assertThat(test.meanDifference()).isEqualTo(2.5);
    double plain = 2.5 / Math.sqrt(49.0 / 4 / 4);
    assertThat(test.statistic()).isCloseTo(plain * Math.sqrt(3.0 / 4), within(1e-14));
    assertThat(test.name()).isEqualTo("Diebold-Mariano");
    assertThat(test.nullHypothesis()).contains("same squared errors");
    assertThat(test.probability().source()).contains("3 degrees");
    assertThat(test.sentence()).startsWith("No difference in squared errors");
  }

  @Test
  void sidesAddUpAndSwapWithTheForecasts() {
    double[] first = noise(1, 60, 1);
    double[] second = noise(2, 60, 1.4);
    DieboldMariano both = DieboldMariano.of(first, second, 2);
    DieboldMariano less = of(first, second, Alternative.FIRST_IS_BETTER);
    DieboldMariano greater = of(first, second, Alternative.SECOND_IS_BETTER);
    DieboldMariano swapped = of(second, first, Alternative.SECOND_IS_BETTER);
    assertThat(both.statistic()).isNegative();
    assertThat(less.pValue() + greater.pValue()).isCloseTo(1, within(1e-14));
    assertThat(both.pValue()).isCloseTo(2 * less.pValue(), within(1e-14));
    assertThat(swapped.statistic()).isCloseTo(-less.statistic(), within(1e-13));
    assertThat(swapped.pValue()).isCloseTo(less.pValue(), within(1e-13));
    assertThat(less.rejects(0.05)).isTrue();
    assertThat(less.sentence()).startsWith("The first forecast is better: Diebold-Mariano -");
    assertThat(greater.rejects(0.05)).isFalse();
  }

  private static DieboldMariano of(double[] first, double[] second, Alternative alternative) {
    return DieboldMariano.of(first, second, 2, Loss.SQUARED, alternative);
  }

  @Test
  void missingErrorsAreLeftOut() {
    double[] first = {2, -1, NAN, 3, 0};
    double[] second = {1, 1, 7, -1, -1};
    DieboldMariano gap = DieboldMariano.of(first, second, 1);
    assertThat(gap.observations()).isEqualTo(4);
    DieboldMariano without =
        DieboldMariano.of(new double[] {2, -1, 3, 0}, new double[] {1, 1, -1, -1}, 1);
    assertThat(gap.statistic()).isEqualTo(without.statistic());
  }

  @Test
  void negativeVarianceTakesBartlettsWeights() {
    // differences that alternate: autocovariance at lag 1 near minus the variance
    double[] first = {3, 1, 3, 1, 3, 1.1, 3, 1};
    double[] second = {1, 2, 1, 2, 1, 2, 1, 2};
    DieboldMariano test = DieboldMariano.of(first, second, 2, Loss.ABSOLUTE, Alternative.TWO_SIDED);
    assertThat(test.usesBartlettWeights()).isTrue();
    assertThat(test.statistic()).isFinite().isPositive();
    assertThat(test.sentence()).contains("Bartlett");
  }

  /** Of 400 tests of equally good forecasts about 5% reject at 5%: within 4 standard errors. */
  @Test
  void sizeIsRight() {
    int rejected = 0;
    for (int i = 0; i < 400; i++) {
      DieboldMariano test = DieboldMariano.of(noise(1000 + i, 25, 1), noise(5000 + i, 25, 1), 1);
      rejected += test.rejects(0.05) ? 1 : 0;
    }
    assertThat(rejected).isBetween(3, 38);
  }

  @Test
  void wrongArgumentsAreRefused() {
    double[] three = {1, 2, 3};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DieboldMariano.of(three, new double[] {1}, 1))
        .withMessage("first has 3 errors, but second has 1");
    for (int horizon : new int[] {0, 3}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DieboldMariano.of(three, new double[] {1, 1, 1}, horizon))
          .withMessageContaining("horizon is " + horizon + ", but must be from 1 to 2");
    }
    assertThatThrownBy(() -> DieboldMariano.of(three, three, 1))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("differ by 0.0 in every period");
    assertThatThrownBy(
            () -> DieboldMariano.of(new double[] {1, NAN, NAN}, new double[] {1, 1, 1}, 1))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("needs 2 periods with both errors, there are 1");
    assertThatThrownBy(
            () -> DieboldMariano.of(three, new double[] {1, Double.NEGATIVE_INFINITY, 1}, 1))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("error of second is infinite");
  }

  private static double[] noise(long seed, int n, double scale) {
    SplittableRandom random = new SplittableRandom(seed);
    return random.doubles(n).map(u -> scale * (u - 0.5)).toArray();
  }
}

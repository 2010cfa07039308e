package io.bellwether.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScalarMinimumTest {

  @Test
  void findsMinimaInsideAndAtTheBounds() {
    // half of the digits: near its minimum a function changes with the square of the distance
    assertThat(ScalarMinimum.at(x -> (x - 0.123456789) * (x - 0.123456789), -1, 2))
        .isCloseTo(0.123456789, within(1e-7));
    assertThat(ScalarMinimum.at(x -> x, -1, 2)).isEqualTo(-1);
    assertThat(ScalarMinimum.at(x -> -x, -1, 2)).isEqualTo(2);
  }

  @Test
  void takesTheDeeperOfTwo() {
    // minima near -0.8 and 1.5, the second deeper
    double at =
        ScalarMinimum.at(
            x -> Math.min(5 * Math.pow(x + 0.8, 2), 8 * Math.pow(x - 1.5, 2) - 0.1), -1, 2);
    assertThat(at).isCloseTo(1.5, within(1e-7));
  }

  @Test
  void undefinedValuesAreNoMinima() {
    assertThat(ScalarMinimum.at(x -> x < 0.5 ? Double.NaN : x * x, -1, 2))
        .isCloseTo(0.5, within(1e-7));
  }
}

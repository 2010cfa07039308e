package io.bellwether.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DistinctValuesTest {

  @Test
  void equalNumbersAreOne() {
    double[] x = {3, -1, 0.0, 3, -0.0, Double.POSITIVE_INFINITY};
    DistinctValues distinct = DistinctValues.of(x);
    assertThat(distinct.size()).isEqualTo(4);
    assertThat(distinct.value(0)).isEqualTo(-1);
    assertThat(distinct.value(3)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(distinct.indexOf(-0.0)).isEqualTo(1);
    assertThat(distinct.indexOf(3)).isEqualTo(2);
    assertThat(distinct.indexOf(2)).isNegative();
    assertThat(x).containsExactly(3, -1, 0.0, 3, -0.0, Double.POSITIVE_INFINITY);
    assertThat(DistinctValues.of(new double[0]).size()).isZero();
    assertThat(distinct).hasToString("DistinctValues[4]");
  }

  @Test
  void nanHasNoPlace() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DistinctValues.of(new double[] {1, Double.NaN}))
        .withMessageContaining("NaN");
  }
}

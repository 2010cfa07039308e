package io.bellwether.ml.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {

  @Test
  void byHand() {
    // 4 p / i: 0.04, 0.06, 0.16/3, 0.5; the second takes the less of the third
    double[] adjusted = FalseDiscovery.adjusted(new double[] {0.5, 0.01, 0.04, 0.03}, 4);
    double third = 0.16 / 3;
    assertThat(adjusted).containsExactly(new double[] {0.5, 0.04, third, third}, within(1e-16));
  }

  @Test
  void testsNotGivenCountAsTheLargest() {
    double[] given = {0.001, 0.02};
    double[] all = {0.001, 0.02, 1, 1, 1};
    assertThat(FalseDiscovery.adjusted(given, 5))
        .containsExactly(Arrays.copyOf(FalseDiscovery.adjusted(all, 5), 2), within(1e-16));
  }

  @Test
  void nothingGivesNothing() {
    assertThat(FalseDiscovery.adjusted(new double[0], 0)).isEmpty();
  }

  @Property(tries = 200)
  void isTheDefinition(
      @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 1) Double> drawn) {
    double[] pValues = drawn.stream().mapToDouble(Double::doubleValue).toArray();
    double[] adjusted = FalseDiscovery.adjusted(pValues, pValues.length);
    double[] sorted = pValues.clone();
    Arrays.sort(sorted);
    for (int k = 0; k < pValues.length; k++) {
      double least = 1;
      for (int i = 0; i < sorted.length; i++) {
        if (sorted[i] >= pValues[k]) {
          least = Math.min(least, sorted[i] * sorted.length / (i + 1));
        }
      }
      assertThat(adjusted[k]).isCloseTo(least, within(1e-14));
    }
  }

  @Property(tries = 200)
  void theOrderIsThatOfTheValues(@ForAll @Size(max = 40) double[] values) {
    int[] order = AscendingOrder.of(values);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    assertThat(Arrays.stream(order).mapToDouble(i -> values[i]).toArray()).containsExactly(sorted);
    for (int i = 1; i < order.length; i++) {
      if (values[order[i]] == values[order[i - 1]]
          && Double.compare(values[order[i]], values[order[i - 1]]) == 0) {
        assertThat(order[i]).isGreaterThan(order[i - 1]);
      }
    }
  }

  @Test
  void extremeValuesAreSorted() {
    double[] values = {Double.MAX_VALUE, -1, 0.0, Double.NEGATIVE_INFINITY, -0.0, 1e-310, 2};
    assertThat(AscendingOrder.of(values)).containsExactly(3, 1, 4, 2, 5, 6, 0);
  }
}

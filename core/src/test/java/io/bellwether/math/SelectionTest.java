package io.bellwether.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Selected order statistics against those of a sort. */
class SelectionTest {

  private static final double[] PROBABILITIES = {0, 0.05, 0.25, 0.25, 0.5, 0.75, 0.999, 1};

  @Property(tries = 300)
  void quantilesAreThoseOfASort(
      @ForAll long seed,
      @ForAll @IntRange(max = 2_000) int size,
      @ForAll @IntRange(min = 1, max = 3_000) int distinct) {
    SplittableRandom random = new SplittableRandom(seed);
    assertSameQuantiles(size, i -> random.nextInt(distinct) - distinct / 3);
  }

  @Test
  void noOrderOfTheNumbersMattersToTheResult() {
    int n = 100_000;
    assertSameQuantiles(n, i -> i);
    assertSameQuantiles(n, i -> n - i);
    assertSameQuantiles(n, i -> 7);
    assertSameQuantiles(n, i -> i % 2 == 0 ? i : n - i);
    assertSameQuantiles(n, i -> Math.min(i, n - i));
    assertSameQuantiles(n, i -> i % 1000 == 0 ? Double.NaN : i % 17);
    assertSameQuantiles(n, i -> i % 3 == 0 ? Double.NEGATIVE_INFINITY : 1.0 / i);
  }

  @Test
  void smallSizesAreWhatTheDefinitionSays() {
    assertThat(Quantiles.at(new double[0], 0.5)).containsExactly(Double.NaN);
    assertThat(Quantiles.at(new double[] {Double.NaN}, 0.5)).containsExactly(Double.NaN);
    assertThat(Quantiles.at(new double[] {3}, 0, 0.5, 1)).containsExactly(3, 3, 3);
    assertThat(Quantiles.at(new double[] {4, 3}, 0.5)).containsExactly(3.5);
    assertThat(Quantiles.at(new double[] {-0.0, 0.0}, 0)).containsExactly(0.0);
  }

  @Test
  void leavesTheNumbersAlone() {
    double[] x = {3, 1, 2};
    Quantiles.at(x, 0.5);
    assertThat(x).containsExactly(3, 1, 2);
  }

  @Test
  void refusesProbabilitiesThatAreNoneOrDescend() {
    double[] x = {1, 2};
    assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.at(x, 1.5));
    assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.at(x, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantiles.at(x, 0.5, 0.25))
        .withMessageContaining("0.25 follows 0.5");
  }

  private static void assertSameQuantiles(int size, IntToDoubleFunction number) {
    double[] x = IntStream.range(0, size).mapToDouble(number).toArray();
    Quantiles sorted = Quantiles.of(x);
    double[] expected = Arrays.stream(PROBABILITIES).map(sorted::quantile).toArray();
    assertThat(Quantiles.at(x, PROBABILITIES)).isEqualTo(expected);
  }
}

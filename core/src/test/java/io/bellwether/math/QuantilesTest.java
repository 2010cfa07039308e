package io.bellwether.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {

  /**
   * {@code quantile(c(7, 1, 2.5, 19, 4, 4, -3), p, type = 7)} in R 4.2.2, printed with 17 digits.
   */
  @ParameterizedTest
  @CsvSource({
    "0, -3",
    "0.1, -0.6",
    "0.25, 1.75",
    "0.5, 4",
    "0.75, 5.5",
    "0.9, 11.8",
    "0.99, 18.28",
    "1, 19"
  })
  void agreesWithR(double p, double expected) {
    Quantiles q = Quantiles.of(new double[] {7, 1, 2.5, 19, 4, 4, -3});
    assertThat(q.quantile(p)).isCloseTo(expected, within(1e-14));
  }

  @Test
  void medianOfEvenAndOddCounts() {
    assertThat(Quantiles.of(new double[] {3, 1, 2}).median()).isEqualTo(2);
    assertThat(Quantiles.of(new double[] {3, 1, 2, 10}).median()).isEqualTo(2.5);
    assertThat(Quantiles.of(new double[] {1, 2, 3, 4, 5}).interquartileRange()).isEqualTo(2);
  }

  @Test
  void missingValuesAreLeftOutAndCounted() {
    double[] x = {Double.NaN, 5, Double.NaN, 1};
    Quantiles q = Quantiles.of(x);
    assertThat(q.median()).isEqualTo(3);
    assertThat(q.count()).isEqualTo(2);
    assertThat(q.missing()).isEqualTo(2);
    assertThat(q).hasToString("Quantiles[count=2, missing=2, median=3.0]");
    assertThat(x).containsExactly(Double.NaN, 5, Double.NaN, 1);
    Quantiles none = Quantiles.of(new double[] {Double.NaN});
    assertThat(none.median()).isNaN();
    assertThat(none.interquartileRange()).isNaN();
    assertThat(Quantiles.of(new double[] {8}).quantile(0.3)).isEqualTo(8);
  }

  @Test
  void extremeNumbers() {
    double max = Double.MAX_VALUE;
    assertThat(Quantiles.of(new double[] {-max, max}).median()).isZero();
    assertThat(Quantiles.of(new double[] {1, Double.POSITIVE_INFINITY}).median())
        .isEqualTo(Double.POSITIVE_INFINITY);
    double inf = Double.POSITIVE_INFINITY;
    assertThat(Quantiles.of(new double[] {inf, inf, 1}).quantile(0.75)).isEqualTo(inf);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.0000001, Double.NaN, Double.POSITIVE_INFINITY})
  void probabilitiesOutsideAreRefused(double p) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantiles.of(new double[] {1}).quantile(p))
        .withMessage("p must be from 0 to 1, but is " + p);
  }

  @Property(tries = 300)
  void quantilesAscendWithinTheNumbers(
      @ForAll @NotEmpty List<@DoubleRange(min = -1e9, max = 1e9) Double> x,
      @ForAll @DoubleRange(max = 1) double p,
      @ForAll @DoubleRange(max = 1) double r) {
    Quantiles q = Quantiles.of(x.stream().mapToDouble(Double::doubleValue).toArray());
    double low = q.quantile(Math.min(p, r));
    double high = q.quantile(Math.max(p, r));
    assertThat(low).isLessThanOrEqualTo(high).isGreaterThanOrEqualTo(q.quantile(0));
    assertThat(high).isLessThanOrEqualTo(q.quantile(1));
  }

  @Test
  void theOrderOfTheNumbersDoesNotMatter() {
    double[] x = Rows.randomVector(101, new SplittableRandom(4));
    double expected = Quantiles.of(x).quantile(0.37);
    java.util.Arrays.sort(x);
    assertThat(Quantiles.of(x).quantile(0.37)).isEqualTo(expected);
  }
}

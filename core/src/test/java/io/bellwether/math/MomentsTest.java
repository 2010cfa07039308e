package io.bellwether.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MomentsTest {

  private static Moments oneByOne(double[] x) {
    Moments m = new Moments();
    for (double v : x) {
      m.add(v);
    }
    return m;
  }

  @Test
  void aLargeMeanDoesNotDrownTheVariance() {
    double[] x = {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16};
    for (Moments m : new Moments[] {Moments.of(x), oneByOne(x)}) {
      assertThat(m.variance()).isEqualTo(30);
      assertThat(m.populationVariance()).isEqualTo(22.5);
      assertThat(m.sumOfSquaredDeviations()).isEqualTo(90);
      assertThat(m.mean()).isEqualTo(1e9 + 10);
      assertThat(m.standardDeviation()).isEqualTo(Math.sqrt(30));
    }
  }

  @Test
  void nothingOneAndAllEqual() {
    Moments none = Moments.of(new double[] {Double.NaN});
    assertThat(none.count()).isZero();
    assertThat(none.missing()).isEqualTo(1);
    assertThat(
            new double[] {
              none.mean(), none.variance(), none.populationVariance(), none.min(), none.max()
            })
        .containsOnly(Double.NaN);
    Moments one = Moments.of(new double[] {3});
    assertThat(one.mean()).isEqualTo(3);
    assertThat(one.variance()).isNaN();
    assertThat(one.populationVariance()).isZero();
    Moments equal = Moments.of(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1});
    assertThat(equal.mean()).isEqualTo(0.1);
    assertThat(equal.variance()).isZero();
  }

  @Test
  void missingValuesAreCountedAndIgnored() {
    double[] x = {Double.NaN, 1, 2, Double.NaN, 6};
    for (Moments m : new Moments[] {Moments.of(x), oneByOne(x)}) {
      assertThat(m.missing()).isEqualTo(2);
      assertThat(m.count()).isEqualTo(3);
      assertThat(m.mean()).isEqualTo(3);
      assertThat(m.variance()).isEqualTo(7);
      assertThat(m.min()).isEqualTo(1);
      assertThat(m.max()).isEqualTo(6);
    }
    assertThat(Moments.of(x, 1, 3).mean()).isEqualTo(1.5);
  }

  /** 2^53 + 4/3 is not a double: without its correction the sum of squares would be 4. */
  @Test
  void aMeanThatIsRoundedDoesNotEnlargeTheVariance() {
    Moments m = Moments.of(new double[] {0x1p53, 0x1p53 + 2, 0x1p53 + 2});
    assertThat(m.mean()).isEqualTo(0x1p53 + 2);
    assertThat(m.sumOfSquaredDeviations()).isCloseTo(8.0 / 3, within(1e-15));
  }

  @Test
  void twoNumbersHaveAVariance() {
    Moments m = Moments.of(new double[] {1, 3});
    assertThat(m.variance()).isEqualTo(2);
    assertThat(m)
        .hasToString(
            "Moments[count=2, missing=0, mean=2.0, standardDeviation=" + Math.sqrt(2) + "]");
  }

  @Test
  void infinitiesShow() {
    assertThat(Moments.of(new double[] {1, Double.POSITIVE_INFINITY}).mean())
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Moments.of(new double[] {1, Double.POSITIVE_INFINITY}).max())
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Property(tries = 200)
  void partsMergedAreOnePass(
      @ForAll @IntRange(max = 300) int n, @ForAll @IntRange(max = 300) int cut, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = random.nextInt(10) == 0 ? Double.NaN : 1e6 + random.nextDouble();
    }
    int at = Math.min(n, cut);
    Moments merged = Moments.of(Arrays.copyOfRange(x, 0, at));
    merged.merge(oneByOne(Arrays.copyOfRange(x, at, n)));
    Moments once = Moments.of(x);
    assertThat(merged.count()).isEqualTo(once.count());
    assertThat(merged.missing()).isEqualTo(once.missing());
    if (once.count() > 0) {
      assertThat(merged.mean()).isCloseTo(once.mean(), within(1e-9));
      assertThat(merged.min()).isEqualTo(once.min());
      assertThat(merged.max()).isEqualTo(once.max());
      // deviations of 1 from a mean of 1e6 that is right to 1e-10: 1e-10 each at worst
      assertThat(merged.sumOfSquaredDeviations())
          .isCloseTo(once.sumOfSquaredDeviations(), within(1e-9 * (1 + once.count())));
    }
  }
}

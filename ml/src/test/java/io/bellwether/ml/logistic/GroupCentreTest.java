package io.bellwether.ml.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GroupCentreTest {

  private static double penalty(double[] values, double lasso, double ridge, double centre) {
    double sum = 0;
    for (double value : values) {
      double d = value - centre;
      sum += lasso * Math.abs(d) + ridge * d * d / 2;
    }
    return sum;
  }

  /** Nothing on a fine grid, and no value itself, is any better. */
  @Property(tries = 200)
  void isTheMinimum(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 7) int count,
      @ForAll @DoubleRange(min = 0, max = 2) double ridge) {
    double[] values = new SplittableRandom(seed).doubles(count, -3, 3).toArray();
    double best = penalty(values, 1.3, ridge, GroupCentre.of(values, 1.3, ridge));

    for (double value : values) {
      assertThat(best).isLessThanOrEqualTo(penalty(values, 1.3, ridge, value) + 1e-12);
    }
    for (double c = -3; c <= 3; c += 0.01) {
      assertThat(best).isLessThanOrEqualTo(penalty(values, 1.3, ridge, c) + 1e-12);
    }
  }

  @Test
  void knownCentres() {
    assertThat(GroupCentre.of(new double[] {5, 1, 2}, 1, 0)).isEqualTo(2);
    assertThat(GroupCentre.of(new double[] {1, 1, 1}, 1, 0.5)).isEqualTo(1);
    // all of [1, 2] are minima; 2 leaves squares of 1 + 1 + 0 + 9, 1 of 0 + 0 + 1 + 16 more
    assertThat(GroupCentre.of(new double[] {1, 1, 2, 5}, 1, 0)).isEqualTo(2);
    assertThat(GroupCentre.of(new double[] {-5, 1, 2, 3}, 1, 0)).isEqualTo(1);
    // squares alone, nearly: the mean
    assertThat(GroupCentre.of(new double[] {0, 1, 5}, 1e-9, 1)).isCloseTo(2, within(1e-8));
  }
}

package io.bellwether.timeseries.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The kernels against the definition, written as plainly as can be. */
class SmootherPropertyTest {

  private static double[] series(int length, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] y = new double[length];
    // whole numbers have exact sums in any order
    Arrays.setAll(y, t -> random.nextInt(12) == 0 ? Double.NaN : random.nextInt(-1000, 1000));
    return y;
  }

  private static double mean(double[] y, int from, int count) {
    if (from < 0 || from + count > y.length) {
      return Double.NaN;
    }
    double sum = 0;
    for (int t = from; t < from + count; t++) {
      sum += y[t];
    }
    return sum / count;
  }

  @Property(tries = 300)
  void trailingMeansAreMeans(
      @ForAll @IntRange(min = 0, max = 90) int length,
      @ForAll @IntRange(min = 1, max = 40) int window,
      @ForAll long seed) {
    double[] y = series(length, seed);
    double[] expected = new double[length];
    Arrays.setAll(expected, t -> mean(y, t - window + 1, window));
    assertThat(Smoother.trailing(y, window)).isEqualTo(expected);
  }

  @Property(tries = 300)
  void centredMeansAreMeans(
      @ForAll @IntRange(min = 0, max = 90) int length,
      @ForAll @IntRange(min = 1, max = 40) int window,
      @ForAll long seed) {
    double[] y = series(length, seed);
    double[] expected = new double[length];
    int half = window / 2;
    Arrays.setAll(
        expected,
        t ->
            window % 2 == 1
                ? mean(y, t - half, window)
                : (mean(y, t - half, window) + mean(y, t - half + 1, window)) / 2);
    assertThat(Smoother.centred(y, window)).isEqualTo(expected);
  }

  @Property(tries = 200)
  void equalWeightsAreTheSimpleAverage(
      @ForAll @IntRange(min = 0, max = 60) int length,
      @ForAll @IntRange(min = 1, max = 20) int window,
      @ForAll long seed) {
    double[] y = series(length, seed);
    double[] simple = Smoother.trailing(y, window);
    double[] weighted = Smoother.weighted(y, Smoother.equalWeights(window), 0);
    for (int t = 0; t < length; t++) {
      assertThat(Double.isNaN(weighted[t])).isEqualTo(Double.isNaN(simple[t]));
      if (!Double.isNaN(simple[t])) {
        assertThat(weighted[t]).isCloseTo(simple[t], within(1e-11));
      }
    }
  }

  @Property(tries = 200)
  void averagesLieBetweenTheLeastAndTheGreatest(
      @ForAll @IntRange(min = 1, max = 60) int length, @ForAll long seed) {
    double[] y = series(length, seed);
    double least = Arrays.stream(y).filter(v -> !Double.isNaN(v)).min().orElse(0) - 1e-9;
    double greatest = Arrays.stream(y).filter(v -> !Double.isNaN(v)).max().orElse(0) + 1e-9;
    for (double[] smooth : new double[][] {Smoother.exponential(y, 0.37), Smoother.cumulative(y)}) {
      for (double value : smooth) {
        assertThat(Double.isNaN(value) || (value >= least && value <= greatest)).isTrue();
      }
    }
  }

  @Property(tries = 100)
  void psiWeightsAreTheAnswerToOneSurprise(
      @ForAll @IntRange(min = 1, max = 12) int window, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] weights = new double[window];
    Arrays.setAll(weights, i -> random.nextDouble());
    double sum = Arrays.stream(weights).sum();
    Arrays.setAll(weights, i -> weights[i] / sum);
    double[] psi = Smoother.psi(weights, 30);
    // a series of zeros with a surprise of 1 at `window`, carried on by its averages
    double[] y = new double[window + 30];
    y[window] = 1;
    for (int t = window + 1; t < y.length; t++) {
      y[t] = Smoother.weighted(Arrays.copyOf(y, t), weights, 0)[t - 1];
    }
    for (int j = 0; j < 30; j++) {
      assertThat(psi[j]).isCloseTo(y[window + j], within(1e-13));
    }
  }
}

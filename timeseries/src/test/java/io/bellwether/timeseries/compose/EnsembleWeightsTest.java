package io.bellwether.timeseries.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EnsembleWeightsTest {

  private static double[] noise(long seed, int n, double scale, double shift) {
    return new SplittableRandom(seed).doubles(n).map(u -> scale * (u - 0.5) + shift).toArray();
  }

  private static double loss(double[][] errors, double... weights) {
    double sum = 0;
    for (int t = 0; t < errors[0].length; t++) {
      double error = 0;
      for (int k = 0; k < weights.length; k++) {
        error += weights[k] * errors[k][t];
      }
      sum += error * error;
    }
    return sum;
  }

  /** No point of a fine grid on the simplex has a smaller loss. */
  @Test
  void stackingFindsTheMinimumOnTheSimplex() {
    for (int seed = 0; seed < 20; seed++) {
      double[] common = noise(100 + seed, 30, 3, 0);
      double[][] errors = {
        noise(seed, 30, 2, 0.3), noise(200 + seed, 30, 3, -0.5), noise(300 + seed, 30, 1, 0.8)
      };
      for (double[] each : errors) {
        for (int t = 0; t < each.length; t++) {
          each[t] += common[t];
        }
      }
      double[] weights = EnsembleWeights.of(errors, Weighting.STACKING);
      double least = loss(errors, weights);
      assertThat(weights[0] + weights[1] + weights[2]).isCloseTo(1, within(1e-12));
      for (int i = 0; i <= 50; i++) {
        for (int j = 0; j <= 50 - i; j++) {
          double other = loss(errors, i / 50.0, j / 50.0, (50 - i - j) / 50.0);
          assertThat(least).isLessThanOrEqualTo(other * (1 + 1e-6)); // for the ridge
        }
      }
      for (double weight : weights) {
        assertThat(weight).isNotNegative();
      }
    }
  }

  @Test
  void stackingOfTwoByTheFormula() {
    // w = (e2'e2 - e1'e2) / (e1'e1 + e2'e2 - 2 e1'e2)
    double[][] errors = {{1, 2, -1}, {-1, 3, 1}};
    double expected = (11 - 4) / (6 + 11 - 8.0);
    assertThat(EnsembleWeights.of(errors, Weighting.STACKING)[0]).isCloseTo(expected, within(1e-6));
  }

  @Test
  void membersThatAgreeShare() {
    double[] errors = noise(1, 20, 1, 0);
    double[] weights =
        EnsembleWeights.of(
            new double[][] {errors, noise(2, 20, 9, 3), errors.clone()}, Weighting.STACKING);
    assertThat(weights[0]).isCloseTo(weights[2], within(1e-6));
  }

  @Test
  void inverseByHand() {
    double[][] errors = {{1, -1}, {3, 3}};
    assertThat(EnsembleWeights.of(errors, Weighting.INVERSE_ERROR)).containsExactly(0.75, 0.25);
    assertThat(EnsembleWeights.of(errors, Weighting.INVERSE_SQUARED_ERROR))
        .containsExactly(new double[] {0.9, 0.1}, within(1e-15));
  }

  @Test
  void flawlessMembersTakeAll() {
    double[][] errors = {{0, 0}, {3, 3}, {0, 0}};
    for (Weighting weighting : new Weighting[] {Weighting.INVERSE_ERROR, Weighting.STACKING}) {
      assertThat(EnsembleWeights.of(errors, weighting))
          .containsExactly(new double[] {0.5, 0, 0.5}, within(1e-6));
    }
    assertThat(EnsembleWeights.of(new double[][] {{0}, {0}}, Weighting.STACKING))
        .containsExactly(0.5, 0.5);
  }
}

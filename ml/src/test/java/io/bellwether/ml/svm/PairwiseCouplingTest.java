package io.bellwether.ml.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What pairwise coupling is defined by (Wu, Lin and Weng 2004, equation 14). */
class PairwiseCouplingTest {

  /** Probabilities of pairs that agree with each other are those of the classes. */
  @Property(tries = 100)
  void consistentPairsGiveTheProbabilitiesThatTheyComeFrom(
      @ForAll @Size(min = 2, max = 7) List<@DoubleRange(min = 0.01, max = 1) Double> parts) {
    int n = parts.size();
    PairwiseCoupling coupling = new PairwiseCoupling(n);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += parts.get(i);
      for (int j = i + 1; j < n; j++) {
        coupling.set(i, j, parts.get(i) / (parts.get(i) + parts.get(j)));
      }
    }
    double[] p = coupling.couple();
    for (int i = 0; i < n; i++) {
      assertThat(p[i]).isCloseTo(parts.get(i) / sum, within(1e-12)); // of a system of condition 1e3
    }
  }

  /** Moving probability from one class to another makes the sum of squares larger. */
  @Property(tries = 100)
  void noNeighbourIsBetter(
      @ForAll @Size(10) List<@DoubleRange(min = 0, max = 1) Double> pairs,
      @ForAll @IntRange(max = 4) int from,
      @ForAll @IntRange(max = 4) int to) {
    double[][] r = new double[5][5];
    PairwiseCoupling coupling = new PairwiseCoupling(5);
    int at = 0;
    for (int i = 0; i < 5; i++) {
      for (int j = i + 1; j < 5; j++) {
        r[i][j] = Math.min(Math.max(pairs.get(at++), 1e-7), 1 - 1e-7);
        r[j][i] = 1 - r[i][j];
        coupling.set(i, j, r[i][j]);
      }
    }
    double[] p = coupling.couple().clone();
    double total = 0;
    for (double value : p) {
      assertThat(value).isNotNegative();
      total += value;
    }
    assertThat(total).isCloseTo(1, within(1e-14));
    double least = squares(r, p);
    p[from] -= 1e-3;
    p[to] += 1e-3;
    assertThat(squares(r, p)).isGreaterThanOrEqualTo(least - 1e-12);
  }

  private static double squares(double[][] r, double[] p) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      for (int j = 0; j < p.length; j++) {
        double error = i == j ? 0 : r[j][i] * p[i] - r[i][j] * p[j];
        sum += error * error;
      }
    }
    return sum;
  }

  @Test
  void certaintiesStayProbabilities() {
    PairwiseCoupling coupling = new PairwiseCoupling(3);
    coupling.set(0, 1, 1);
    coupling.set(0, 2, 1);
    coupling.set(1, 2, 1);
    double[] p = coupling.couple();
    assertThat(p[0]).isCloseTo(1, within(1e-6)); // pairs are kept 1e-7 away from certainty
    assertThat(p[1] + p[2]).isBetween(0.0, 1e-6);
  }
}

package io.bellwether.ml.association;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The table of two by two that a rule is judged by: of {@code n} baskets {@code a} hold the
 * antecedent, {@code c} the consequent, {@code x} both. All are counts of baskets, 1 ≤ x ≤ a, c ≤ n
 * and a + c - x ≤ n but where a rule is made by hand with x = 0.
 *
 * <p>Products of two counts are exact in {@code long}; every measure is one division of such
 * products wherever it can be, so that equal tables give equal bits.
 */
record Contingency(int x, int a, int c, int n) {

  /**
   * Makes sure that there can be such baskets.
   *
   * @throws IllegalArgumentException if there cannot
   */
  void check() {
    if (!(x >= 0 && a >= 1 && c >= 1 && x <= Math.min(a, c) && either() <= n)) {
      throw new IllegalArgumentException(
          "of "
              + n
              + " baskets "
              + a
              + " hold the antecedent, "
              + c
              + " the consequent, "
              + x
              + " both: these counts contradict themselves, as both is at most each of the two and"
              + " the baskets are at least their union");
    }
  }

  double support() {
    return (double) x / n;
  }

  double confidence() {
    return (double) x / a;
  }

  double expected() {
    return (double) ((long) a * c) / n;
  }

  double lift() {
    return (double) ((long) x * n) / ((long) a * c);
  }

  /** n² times the leverage: positive above independence, 0 exactly at it. */
  private long excess() {
    return (long) x * n - (long) a * c;
  }

  double leverage() {
    return excess() / ((double) n * n);
  }

  double conviction() {
    if (c == n) {
      return 1;
    }
    return (double) ((long) (n - c) * a) / ((long) n * (a - x));
  }

  double zhang() {
    if (a == n || c == n) {
      return 0;
    }
    return excess() / (double) Math.max((long) x * (n - a), (long) a * (c - x));
  }

  double kulczynski() {
    return ((double) x / a + (double) x / c) / 2;
  }

  double imbalance() {
    return Math.abs(a - c) / (double) either();
  }

  double cosine() {
    return x / Math.sqrt((double) ((long) a * c));
  }

  double jaccard() {
    return x / (double) either();
  }

  private long either() {
    return (long) a + c - x;
  }

  double chiSquare() {
    if (a == n || c == n) {
      return 0;
    }
    double excess = excess();
    double antecedentSpread = (double) ((long) a * (n - a));
    double consequentSpread = (double) ((long) c * (n - c));
    return excess / antecedentSpread * (excess / consequentSpread) * n;
  }

  double chiSquarePValue() {
    return ChiSquaredDistribution.of(1).survivalProbability(chiSquare());
  }
}

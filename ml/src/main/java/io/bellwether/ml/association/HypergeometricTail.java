package io.bellwether.ml.association;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Fisher's exact test (1934), one-sided: of {@code n} baskets {@code a} hold the antecedent and
 * {@code c} the consequent; how probable are {@code x} or more with both, if the {@code c} were
 * drawn without regard to the {@code a}?
 *
 * <p>The first term comes from the saddle-point expansion of Loader (2000), which keeps its digits
 * for millions of baskets; each further one from its neighbour by the ratio
 *
 * <pre>P(k + 1) / P(k) = (a - k)(c - k) / ((k + 1)(n - a - c + k + 1))</pre>
 *
 * <p>which falls as k rises, so that what is left of a tail is at most the geometric series of its
 * next ratio. The shorter of the two tails is summed. Probabilities below the smallest double
 * (about 1e-308) become 0.
 */
final class HypergeometricTail {

  /** What is left of a sum when it is cut: below the rounding of a double. */
  private static final double NEGLIGIBLE = 0x1p-55;

  private HypergeometricTail() {}

  /** The probability of {@code x} or more. */
  static double atLeast(int x, int a, int c, int n) {
    if (x <= Math.max(0, (long) a + c - n)) {
      return 1;
    }
    double mode = (a + 1.0) * (c + 1.0) / (n + 2.0);
    if (x > mode) {
      return Math.min(1, probability(x, a, c, n) * upperSum(x, a, c, n));
    }
    return Math.max(0, 1 - probability(x - 1, a, c, n) * lowerSum(x - 1, a, c, n));
  }

  private static double probability(int x, int a, int c, int n) {
    return Math.exp(HypergeometricDistribution.of(n, a, c).logProbability(x));
  }

  /** The sum of P(k) / P(x) over all k from x. */
  private static double upperSum(int x, int a, int c, int n) {
    int last = Math.min(a, c);
    double others = (double) n - a - c;
    double sum = 1;
    double term = 1;
    for (int k = x; k < last; k++) {
      double ratio = ((double) a - k) / (k + 1.0) * (((double) c - k) / (others + k + 1));
      term *= ratio;
      sum += term;
      if (isRestNegligible(term, ratio, sum)) {
        break;
      }
    }
    return sum;
  }

  /** The sum of P(k) / P(x) over all k up to x. */
  private static double lowerSum(int x, int a, int c, int n) {
    double others = (double) n - a - c;
    int first = (int) Math.max(0, -others);
    double sum = 1;
    double term = 1;
    for (int k = x; k > first; k--) {
      double ratio = k / ((double) a - k + 1) * ((others + k) / ((double) c - k + 1));
      term *= ratio;
      sum += term;
      if (isRestNegligible(term, ratio, sum)) {
        break;
      }
    }
    return sum;
  }

  /** Ratios fall, so that the rest is at most term * ratio / (1 - ratio). */
  private static boolean isRestNegligible(double term, double ratio, double sum) {
    return term * ratio < NEGLIGIBLE * sum * (1 - ratio);
  }
}

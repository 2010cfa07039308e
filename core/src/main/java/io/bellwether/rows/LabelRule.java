package io.bellwether.rows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How scores become a label: by the largest, or by the largest in relation to a threshold. An
 * immutable value.
 *
 * <p>With thresholds the label is the class whose probability is the largest multiple of its
 * threshold. Of two classes with thresholds {@code 1 - t} and {@code t}, the second is chosen where
 * its probability is above {@code t}. The first of several equal ones wins.
 *
 * @since 0.1.0
 */
public final class LabelRule {

  private static final LabelRule LARGEST = new LabelRule(new double[0]);

  private final double[] thresholds;

  private LabelRule(double[] thresholds) {
    this.thresholds = thresholds;
  }

  /**
   * Chooses the class with the largest score.
   *
   * @return the rule
   */
  public static LabelRule largest() {
    return LARGEST;
  }

  /**
   * Chooses between two classes by the probability of the second.
   *
   * @param threshold above it the second class is chosen, in (0, 1)
   * @return the rule
   * @throws IllegalArgumentException if the threshold is not in (0, 1)
   */
  public static LabelRule threshold(double threshold) {
    if (!(threshold > 0 && threshold < 1)) {
      throw new IllegalArgumentException(
          "threshold is " + threshold + ", but must be above 0 and below 1");
    }
    return new LabelRule(new double[] {1 - threshold, threshold});
  }

  /**
   * Chooses among several classes by thresholds.
   *
   * @param thresholds one positive number a class
   * @return the rule
   * @throws IllegalArgumentException if a threshold is not positive and finite
   */
  public static LabelRule thresholds(double... thresholds) {
    for (double threshold : thresholds) {
      if (!(threshold > 0 && Double.isFinite(threshold))) {
        throw new IllegalArgumentException(
            "threshold is " + threshold + ", but must be positive and finite");
      }
    }
    return new LabelRule(thresholds.clone());
  }

  /**
   * Returns the thresholds.
   *
   * @return one number a class; empty if the largest score is chosen as it is
   */
  public double[] thresholds() {
    return thresholds.clone();
  }

  /**
   * Chooses the class of a row.
   *
   * @param scores one array a class; not modified
   * @param row the place of the row in each
   * @return the place of the class
   */
  public int choose(double[][] scores, int row) {
    int best = 0;
    double most = relative(scores[0][row], 0);
    for (int k = 1; k < scores.length; k++) {
      double score = relative(scores[k][row], k);
      if (score > most) {
        best = k;
        most = score;
      }
    }
    return best;
  }

  private double relative(double score, int classIndex) {
    return thresholds.length == 0 ? score : score / thresholds[classIndex];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LabelRule rule && Arrays.equals(thresholds, rule.thresholds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(thresholds);
  }

  @Override
  public String toString() {
    return thresholds.length == 0 ? "largest" : "thresholds " + Arrays.toString(thresholds);
  }
}

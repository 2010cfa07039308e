package io.bellwether.calibrate;

import io.bellwether.model.FitReport;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rising function from scores to probabilities that is closest, in squares, to the truth.
 * Immutable. It follows any distortion that keeps the order, and needs more rows for it than {@link
 * PlattScaling}: a thousand or more, or it learns noise.
 *
 * <p>Equal scores are one point, at their mean. Where the shares of the class fall with the score,
 * neighbours are pooled until they rise: the pool-adjacent-violators algorithm of M. Ayer, H. D.
 * Brunk, G. M. Ewing, W. T. Reid and E. Silverman, Annals of Mathematical Statistics 26 (1955)
 * 641-647; for calibration, B. Zadrozny and C. Elkan, "Transforming classifier scores into accurate
 * multiclass probability estimates", KDD 2002. The function is constant over each pool, straight
 * between them, and constant beyond the lowest and highest score learned from. Probabilities of
 * exactly 0 and 1 are usual at the ends, and a single surprise there makes the log loss large.
 *
 * <p>Cost: n log n.
 *
 * @since 0.1.0
 */
public final class IsotonicCalibration implements ProbabilityCalibration {

  private final double[] scores;
  private final double[] probabilities;
  private final FitReport report;

  IsotonicCalibration(double[] scores, double[] probabilities, FitReport report) {
    if (scores.length == 0 || scores.length != probabilities.length) {
      throw new IllegalArgumentException(
          scores.length + " scores for " + probabilities.length + " probabilities of knots");
    }
    for (int knot = 0; knot < scores.length; knot++) {
      boolean rises =
          knot == 0
              || (scores[knot] > scores[knot - 1]
                  && probabilities[knot] >= probabilities[knot - 1]);
      if (!(Double.isFinite(scores[knot])
          && probabilities[knot] >= 0
          && probabilities[knot] <= 1
          && rises)) {
        throw new IllegalArgumentException(
            "knot "
                + knot
                + " is at "
                + scores[knot]
                + " with "
                + probabilities[knot]
                + ", but scores must rise and probabilities not fall, from 0 to 1");
      }
    }
    this.scores = scores.clone();
    this.probabilities = probabilities.clone();
    this.report = report;
  }

  /**
   * Fits the function.
   *
   * @param scores one score a row, best of rows that the classifier has not learned from; not
   *     modified
   * @param positive which rows are of the class; not modified
   * @return the fitted function
   * @throws IllegalArgumentException if the lengths differ
   * @throws io.bellwether.data.DataException if a score is not finite; names the row
   * @throws io.bellwether.model.FitException if there are no rows, or of one side only
   */
  public static IsotonicCalibration fit(double[] scores, boolean[] positive) {
    return fit(scores, positive, ScoredRows.equalWeights(scores.length));
  }

  /**
   * Fits the function to rows of which some count more than others.
   *
   * @param scores one score a row, best of rows that the classifier has not learned from; not
   *     modified
   * @param positive which rows are of the class; not modified
   * @param weights how much each row counts, 0 or more; not modified
   * @return the fitted function
   * @throws IllegalArgumentException if the lengths differ
   * @throws io.bellwether.data.DataException if a score or weight is not finite, or a weight
   *     negative; names the row
   * @throws io.bellwether.model.FitException if there are no rows of positive weight, or of one
   *     side only
   */
  public static IsotonicCalibration fit(double[] scores, boolean[] positive, double[] weights) {
    return PooledViolators.fit(ScoredRows.of(scores, positive, weights));
  }

  /**
   * Returns the number of knots.
   *
   * @return how many points the function runs straight between, at least 1
   */
  public int size() {
    return scores.length;
  }

  /**
   * Returns the scores of the knots.
   *
   * @return rising scores; a copy
   */
  public double[] scores() {
    return scores.clone();
  }

  /**
   * Returns the probabilities of the knots.
   *
   * @return probabilities that never fall; a copy
   */
  public double[] probabilities() {
    return probabilities.clone();
  }

  @Override
  public double probability(double score) {
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException("score is " + score + ", but must be a finite number");
    }
    int found = Arrays.binarySearch(scores, score + 0.0);
    int above = found >= 0 ? found : -found - 1;
    if (found >= 0 || above == 0) {
      return probabilities[above];
    }
    double low = probabilities[above - 1];
    if (above == scores.length || probabilities[above] == low) {
      return low;
    }
    double share = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
    return Math.min(probabilities[above], low + share * (probabilities[above] - low));
  }

  /**
   * {@inheritDoc}
   *
   * <p>The objective is the sum of squared errors, each times its weight.
   */
  @Override
  public FitReport report() {
    return report;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IsotonicCalibration calibration
        && Arrays.equals(scores, calibration.scores)
        && Arrays.equals(probabilities, calibration.probabilities);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(scores), Arrays.hashCode(probabilities));
  }

  @Override
  public String toString() {
    return "IsotonicCalibration[knots=" + size() + "]";
  }
}

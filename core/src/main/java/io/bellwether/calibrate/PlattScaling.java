package io.bellwether.calibrate;

import io.bellwether.model.FitReport;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sigmoid from scores to probabilities, {@code p = 1 / (1 + exp(a s + b))}. Immutable. Two
 * numbers are learned, so that a few hundred rows suffice; it fits scores whose distortion is
 * S-shaped, as those of support vector machines and boosted trees are. Scores that grow with the
 * probability have a negative {@code a}.
 *
 * <p>J. C. Platt, "Probabilistic outputs for support vector machines and comparisons to regularized
 * likelihood methods", Advances in Large Margin Classifiers (1999): maximum likelihood, with
 * targets {@code (N+ + 1) / (N+ + 2)} and {@code 1 / (N- + 2)} in place of 1 and 0, which keep the
 * slope finite when the scores separate the classes. Found by Newton's method with line search as
 * in H.-T. Lin, C.-J. Lin and R. C. Weng, "A note on Platt's probabilistic outputs for support
 * vector machines", Machine Learning 68 (2007) 267-276, algorithm 1, in a form that neither
 * overflows nor cancels. Scores are standardised for the iteration, so that their unit does not
 * matter. With weights, {@code N+} and {@code N-} are sums of weights: a weight of 2 is two rows.
 *
 * <p>Scores that are all equal give every score the same probability.
 *
 * @since 0.1.0
 */
public final class PlattScaling implements ProbabilityCalibration {

  private final double a;
  private final double b;
  private final FitReport report;

  PlattScaling(double a, double b, FitReport report) {
    if (!(Double.isFinite(a) && Double.isFinite(b))) {
      throw new IllegalArgumentException("a and b must be finite, but are " + a + " and " + b);
    }
    this.a = a;
    this.b = b;
    this.report = report;
  }

  /**
   * Fits a sigmoid.
   *
   * @param scores one score a row, best of rows that the classifier has not learned from; not
   *     modified
   * @param positive which rows are of the class; not modified
   * @return the fitted function
   * @throws IllegalArgumentException if the lengths differ
   * @throws io.bellwether.data.DataException if a score is not finite; names the row
   * @throws io.bellwether.model.FitException if there are no rows, or of one side only
   */
  public static PlattScaling fit(double[] scores, boolean[] positive) {
    return fit(scores, positive, ScoredRows.equalWeights(scores.length));
  }

  /**
   * Fits a sigmoid to rows of which some count more than others.
   *
   * @param scores one score a row, best of rows that the classifier has not learned from; not
   *     modified
   * @param positive which rows are of the class; not modified
   * @param weights how much each row counts, 0 or more; 2 is two rows; not modified
   * @return the fitted function
   * @throws IllegalArgumentException if the lengths differ
   * @throws io.bellwether.data.DataException if a score or weight is not finite, or a weight
   *     negative; names the row
   * @throws io.bellwether.model.FitException if there are no rows of positive weight, or of one
   *     side only
   */
  public static PlattScaling fit(double[] scores, boolean[] positive, double[] weights) {
    return new SigmoidNewton(ScoredRows.of(scores, positive, weights)).run();
  }

  /**
   * Returns the factor of the score.
   *
   * @return {@code a}; negative if higher scores speak for the class
   */
  public double a() {
    return a;
  }

  /**
   * Returns the constant.
   *
   * @return {@code b}
   */
  public double b() {
    return b;
  }

  @Override
  public double probability(double score) {
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException("score is " + score + ", but must be a finite number");
    }
    return SigmoidNewton.sigmoid(a * score + b);
  }

  /**
   * {@inheritDoc}
   *
   * <p>The objective is the negative logarithm of the likelihood, with Platt's targets.
   */
  @Override
  public FitReport report() {
    return report;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlattScaling scaling
        && Double.compare(a, scaling.a) == 0
        && Double.compare(b, scaling.b) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(a, b);
  }

  @Override
  public String toString() {
    return "PlattScaling[a=" + a + ", b=" + b + "]";
  }
}

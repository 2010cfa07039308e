package io.bellwether.ml.glm;

import io.bellwether.model.Interval;
import io.bellwether.report.Significant;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The shape of a negative binomial distribution, of variance &mu; + &mu;&sup2; / &theta;.
 *
 * @param estimate the maximum likelihood estimate, or the value that was given
 * @param standardError from the observed information; {@code NaN} for a value that was given and
 *     where the likelihood grows for ever
 * @since 0.1.0
 */
public record Theta(double estimate, double standardError) {

  /**
   * Returns a confidence interval, made on the logarithmic scale, on which the likelihood is nearer
   * to a normal one and no end is negative.
   *
   * @param level the probability, in (0, 1)
   * @return the interval; {@code NaN} ends without standard error
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public Interval interval(double level) {
    Interval.checkLevel(level);
    double quantile = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    double factor = Math.exp(quantile * standardError / estimate);
    return new Interval(estimate / factor, estimate * factor, level);
  }

  @Override
  public String toString() {
    return Significant.of(estimate, 5) + " (std. error " + Significant.of(standardError, 4) + ")";
  }
}

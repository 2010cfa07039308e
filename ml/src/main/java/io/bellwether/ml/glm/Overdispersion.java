package io.bellwether.ml.glm;

import io.bellwether.report.Significant;

/**
 * Whether counts vary more than a Poisson distribution allows.
 *
 * @param ratio Pearson's chi-square by the residual degrees of freedom: about 1 for Poisson counts
 * @param statistic the score statistic against a negative binomial alternative, standard normal for
 *     Poisson counts (Dean and Lawless 1989, equation 2): the sum of (y - &mu;)&sup2; - y by the
 *     root of twice the sum of &mu;&sup2;
 * @param pValue how likely so large a statistic would be for Poisson counts, one-sided
 * @since 0.1.0
 */
public record Overdispersion(double ratio, double statistic, double pValue) {

  @Override
  public String toString() {
    return "ratio "
        + Significant.of(ratio, 4)
        + ", z "
        + Significant.of(statistic, 4)
        + ", p "
        + Significant.of(pValue, 3);
  }
}

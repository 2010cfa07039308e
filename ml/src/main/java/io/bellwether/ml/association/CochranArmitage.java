package io.bellwether.ml.association;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Test of a linear trend in proportions (W. G. Cochran, "Some methods for strengthening the common
 * chi-square tests", Biometrics 10 (1954), section 6; P. Armitage, "Tests for linear trends in
 * proportions and frequencies", Biometrics 11 (1955), equation 4), with the number of the period as
 * score.
 *
 * @param statistic chi-square with one degree of freedom
 * @param pValue two-sided
 * @param slope of the straight line through the proportions, weighted by the number of baskets
 * @param slopeError its standard error if there is no trend, from the share of all periods: the
 *     slope over it is the root of the statistic
 */
record CochranArmitage(double statistic, double pValue, double slope, double slopeError) {

  static CochranArmitage of(List<TrendPeriod> periods) {
    double total = 0;
    double successes = 0;
    double scores = 0;
    for (int i = 0; i < periods.size(); i++) {
      total += periods.get(i).baskets();
      successes += periods.get(i).count();
      scores += (double) i * periods.get(i).baskets();
    }
    double share = successes / total;
    double middle = scores / total;
    double covariance = 0;
    double spread = 0;
    for (int i = 0; i < periods.size(); i++) {
      TrendPeriod period = periods.get(i);
      double distance = i - middle;
      if (period.baskets() > 0) {
        covariance += distance * (period.count() - period.baskets() * share);
        spread += distance * distance * period.baskets();
      }
    }
    double variance = share * (1 - share);
    double statistic = covariance * covariance / (variance * spread);
    double pValue =
        Double.isNaN(statistic)
            ? Double.NaN
            : ChiSquaredDistribution.of(1).survivalProbability(statistic);
    return new CochranArmitage(
        statistic, pValue, covariance / spread, Math.sqrt(variance / spread));
  }
}

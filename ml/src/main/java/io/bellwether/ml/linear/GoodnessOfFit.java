package io.bellwether.ml.linear;

import io.bellwether.math.LeastSquaresSolution;
import io.bellwether.ml.design.Intercept;
import org.apache.commons.statistics.distribution.FDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How well a linear model fits its training rows.
 *
 * @param observations the number of rows of positive weight
 * @param rank the number of coefficients that were estimated, the intercept included
 * @param hasIntercept whether the model has an intercept
 * @param residualSumOfSquares the weighted sum of squared residuals
 * @param totalSumOfSquares the weighted sum of squares of the target less offset, about its mean if
 *     there is an intercept, else about zero
 * @param sumOfLogWeights the sum of the logarithms of the positive weights
 * @param condition the condition number of the columns, scaled to unit length
 * @param residualQuartiles how the residuals are spread; null if they were never at hand
 */
record GoodnessOfFit(
    long observations,
    int rank,
    boolean hasIntercept,
    double residualSumOfSquares,
    double totalSumOfSquares,
    double sumOfLogWeights,
    double condition,
    @Nullable ResidualQuartiles residualQuartiles) {

  GoodnessOfFit {
    if (!(observations >= rank && rank >= 0 && residualSumOfSquares >= 0)) {
      throw new IllegalArgumentException(
          observations
              + " observations, rank "
              + rank
              + ", residual sum of squares "
              + residualSumOfSquares);
    }
  }

  static GoodnessOfFit of(
      LinearRegression specification,
      LeastSquaresSolution solution,
      double sumOfLogWeights,
      @Nullable ResidualQuartiles residualQuartiles) {
    boolean hasIntercept = specification.intercept() == Intercept.INCLUDED;
    return new GoodnessOfFit(
        solution.observations(),
        solution.rank(),
        hasIntercept,
        solution.residualSumOfSquares(),
        hasIntercept ? solution.centredTotalSumOfSquares() : solution.totalSumOfSquares(),
        sumOfLogWeights,
        solution.condition(),
        residualQuartiles);
  }

  long degreesOfFreedom() {
    return observations - rank;
  }

  /** The degrees of freedom of the model beyond the intercept. */
  int modelDegreesOfFreedom() {
    return hasIntercept ? rank - 1 : rank;
  }

  double residualVariance() {
    return degreesOfFreedom() > 0 ? residualSumOfSquares / degreesOfFreedom() : Double.NaN;
  }

  double rSquared() {
    return totalSumOfSquares > 0 ? 1 - residualSumOfSquares / totalSumOfSquares : Double.NaN;
  }

  double adjustedRSquared() {
    long total = observations - (hasIntercept ? 1 : 0);
    return degreesOfFreedom() > 0 ? 1 - (1 - rSquared()) * total / degreesOfFreedom() : Double.NaN;
  }

  double fStatistic() {
    if (modelDegreesOfFreedom() < 1 || degreesOfFreedom() < 1) {
      return Double.NaN;
    }
    double explained = totalSumOfSquares - residualSumOfSquares;
    return explained / modelDegreesOfFreedom() / residualVariance();
  }

  double fPValue() {
    double f = fStatistic();
    if (Double.isNaN(f)) {
      return Double.NaN;
    }
    return FDistribution.of(modelDegreesOfFreedom(), (double) degreesOfFreedom())
        .survivalProbability(Math.max(f, 0));
  }

  double logLikelihood() {
    double n = observations;
    return 0.5
        * (sumOfLogWeights
            - n * (Math.log(2 * Math.PI) + 1 - Math.log(n) + Math.log(residualSumOfSquares)));
  }

  /** Twice the likelihood against twice the parameters: the coefficients and the variance. */
  double aic() {
    return 2.0 * (rank + 1) - 2 * logLikelihood();
  }

  double bic() {
    return Math.log((double) observations) * (rank + 1) - 2 * logLikelihood();
  }
}

package io.bellwether.ml.logistic;

/**
 * How well a fit describes its training rows.
 *
 * @param observations rows of positive weight
 * @param sumOfWeights of the rows, class weights included
 * @param logLikelihood at the estimates, without penalty
 * @param nullLogLikelihood of the model without features
 */
record LogisticMeasures(
    long observations, double sumOfWeights, double logLikelihood, double nullLogLikelihood) {

  LogisticMeasures {
    if (!(observations > 0 && sumOfWeights > 0)) {
      throw new IllegalArgumentException(
          observations + " rows of weight " + sumOfWeights + " are too few");
    }
  }

  double mcFaddenR2() {
    return 1 - logLikelihood / nullLogLikelihood;
  }
}

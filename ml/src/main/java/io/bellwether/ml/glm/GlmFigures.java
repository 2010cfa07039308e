package io.bellwether.ml.glm;

/**
 * The figures of a fit.
 *
 * @param observations rows of positive weight
 * @param rank estimated coefficients
 * @param deviance of the model
 * @param nullDeviance of the model without features; NaN if that has no means in range
 * @param pearson Pearson's chi-square
 * @param dispersion that standard errors are made with
 * @param logLikelihood at the maximum; NaN for Tweedie
 * @param thetaError the standard error of theta; NaN if it was not estimated
 * @param excess Dean and Lawless' statistic; NaN unless the family is Poisson
 */
record GlmFigures(
    long observations,
    int rank,
    double deviance,
    double nullDeviance,
    double pearson,
    double dispersion,
    double logLikelihood,
    double thetaError,
    double excess) {

  long degreesOfFreedom() {
    return observations - rank;
  }
}

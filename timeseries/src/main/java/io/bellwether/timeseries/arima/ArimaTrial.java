package io.bellwether.timeseries.arima;

/**
 * What the search of a fit has found, before what only a model needs; the objective was evaluated
 * last at the coefficients, so that its regression is theirs.
 */
record ArimaTrial(
    DifferencedColumns data,
    ArmaObjective objective,
    ArmaEstimation estimation,
    ArmaCoefficients coefficients,
    double sigma2,
    double logLikelihood,
    int observations,
    int parameters) {}

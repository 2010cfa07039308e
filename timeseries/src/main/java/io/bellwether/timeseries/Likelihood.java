package io.bellwether.timeseries;

/**
 * What an estimation by maximum likelihood reached.
 *
 * @param logLikelihood of the series, transformed if the model transforms
 * @param sigma2 the innovation variance, on the scale of the model
 * @param observations how many observations the likelihood counts: those that are not missing, less
 *     those lost to differences
 * @param parameters how many numbers were estimated, the innovation variance included
 * @since 0.1.0
 */
public record Likelihood(double logLikelihood, double sigma2, int observations, int parameters) {}

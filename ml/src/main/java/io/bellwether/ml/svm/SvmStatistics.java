package io.bellwether.ml.svm;

/**
 * How much work a support vector machine took, and how exact it is.
 *
 * @param gap the largest violation of the optimality conditions (Keerthi et al. 2001) at the end,
 *     in the units of the target
 * @param iterations how many steps were made
 * @param rowsComputed how many kernel rows were calculated
 * @param cacheHits how many kernel rows were found in the cache
 * @param cacheMisses how many were asked for and not found
 * @param supportVectors how many training rows have a coefficient that is not zero
 * @param boundedSupportVectors how many of them have the largest coefficient allowed
 * @since 0.1.0
 */
public record SvmStatistics(
    double gap,
    int iterations,
    long rowsComputed,
    long cacheHits,
    long cacheMisses,
    int supportVectors,
    int boundedSupportVectors) {}

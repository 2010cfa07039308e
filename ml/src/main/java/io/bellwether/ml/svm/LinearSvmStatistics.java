package io.bellwether.ml.svm;

/**
 * How good the solution of a linear support vector machine is.
 *
 * @param primalObjective penalty plus losses, which is minimised
 * @param dualObjective what is maximised by the multipliers of the rows; the optimum lies between
 *     the two. libsvm prints it with the other sign
 * @param gap primal less dual objective
 * @param iterations Newton steps, or epochs of coordinate descent
 * @param supportVectors how many training rows have a multiplier that is not zero
 * @since 0.1.0
 */
public record LinearSvmStatistics(
    double primalObjective, double dualObjective, double gap, int iterations, int supportVectors) {}

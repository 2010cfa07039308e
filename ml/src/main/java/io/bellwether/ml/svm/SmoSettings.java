package io.bellwether.ml.svm;

/**
 * How to solve a {@link DualProblem}.
 *
 * @param tolerance the largest violation of the optimality conditions that ends the work
 * @param maxIterations the most steps
 * @param cacheBytes memory for kernel rows
 * @param shrinking whether rows that seem settled are set aside
 */
record SmoSettings(double tolerance, int maxIterations, long cacheBytes, Shrinking shrinking) {}

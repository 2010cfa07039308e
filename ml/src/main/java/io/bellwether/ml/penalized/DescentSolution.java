package io.bellwether.ml.penalized;

import io.bellwether.model.FitStatus;

/**
 * How a descent at one lambda ended.
 *
 * @param status CONVERGED when the gap is within the tolerance, ITERATION_LIMIT when it was not in
 *     time, NUMERICAL_TROUBLE when no step changes anything any more
 * @param passes how many passages over features were made
 * @param objective half the residual sum of squares, plus the penalty
 * @param gap how much less the objective could be at most
 */
record DescentSolution(FitStatus status, int passes, double objective, double gap) {}

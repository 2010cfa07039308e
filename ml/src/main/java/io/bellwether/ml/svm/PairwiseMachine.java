package io.bellwether.ml.svm;

/**
 * The machine that tells two classes apart: where its decision value is positive, the second class
 * is meant.
 *
 * @param first the label of the one class
 * @param second the label of the other class
 * @param rho the threshold: the decision value is the weighted sum of kernel values less rho
 * @param objective the dual objective at the end; see {@link SvcModel#report()}
 * @param statistics how much work it took, and how exact it is
 * @since 0.1.0
 */
public record PairwiseMachine(
    String first, String second, double rho, double objective, SvmStatistics statistics) {}

package io.bellwether.ml.penalized;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitStatus;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Coordinate descent at one lambda, from wherever the state stands (Friedman, Hastie and Tibshirani
 * 2010, sections 2.1 to 2.6).
 *
 * <p>Works on the features that the strong rule lets in. Passages over all of them alternate with
 * passages over those that are not zero, until the duality gap on them is small. Then the condition
 * of the others is checked; those that violate it are let in, and it goes on. So the rule saves
 * time and never costs a solution, and the gap at the end is that of the whole problem.
 */
final class CoordinateDescent {

  /** Passages after which solving for all nonzero coefficients at once is tried. */
  private static final int PATIENCE = 64;

  private static final int PASSES_BETWEEN_CHECKS = 16;

  private final DescentState state;
  private final double tolerance;
  private final int maxIterations;
  private final FitContext context;
  private int passes;

  /**
   * Prepares.
   *
   * @param state where it starts; modified
   * @param tolerance the gap to reach, relative to the objective of no features
   * @param maxIterations the most passages at one lambda
   * @param context is asked whether to stop
   */
  CoordinateDescent(DescentState state, double tolerance, int maxIterations, FitContext context) {
    this.state = state;
    this.tolerance = tolerance * 0.5 * state.nullSumOfSquares();
    this.maxIterations = maxIterations;
    this.context = context;
  }

  /**
   * Descends.
   *
   * @param penalty the penalty
   * @param previousLambda the lambda whose solution the state holds
   * @return how it ended; the state holds the coefficients
   */
  DescentSolution solve(ElasticPenalty penalty, double previousLambda) {
    passes = 0;
    state.refresh();
    BitSet admitted = new BitSet(state.size());
    admit(
        admitted,
        j ->
            state.coefficient(j) != 0
                || penalty.mayEnter(j, state.gradient(j), previousLambda));
    boolean moving;
    boolean violated;
    do {
      context.checkCancelled();
      moving = descend(penalty, admitted.stream().toArray());
      violated =
          admit(admitted, j -> penalty.pull(state.gradient(j)) > penalty.absolute(j));
    } while (violated && moving && passes < maxIterations);
    // where no condition is violated, features that were never let in add nothing to the gap
    return solution(penalty, moving, violated ? varying() : admitted.stream().toArray());
  }

  /** Lets features in; tells whether any was new. */
  private boolean admit(BitSet admitted, IntPredicate rule) {
    int before = admitted.cardinality();
    for (int j = admitted.nextClearBit(0); j < state.size(); j = admitted.nextClearBit(j + 1)) {
      if (state.curvature(j) > 0 && rule.test(j)) {
        admitted.set(j);
      }
    }
    return admitted.cardinality() > before;
  }

  private DescentSolution solution(ElasticPenalty penalty, boolean moving, int[] features) {
    double gap = gap(penalty, features);
    FitStatus status = FitStatus.CONVERGED;
    if (!(gap <= tolerance)) {
      status = moving ? FitStatus.ITERATION_LIMIT : FitStatus.NUMERICAL_TROUBLE;
    }
    double objective = 0.5 * state.residualSumOfSquares();
    for (int j = 0; j < state.size(); j++) {
      objective += penalty.value(j, state.coefficient(j));
    }
    return new DescentSolution(status, passes, objective, gap);
  }

  private int[] varying() {
    return IntStream.range(0, state.size()).filter(j -> state.curvature(j) > 0).toArray();
  }

  /** Goes on until the gap on these features is small; tells whether steps still did something. */
  private boolean descend(ElasticPenalty penalty, int[] features) {
    double smallest = tolerance;
    FaceStep face = new FaceStep(state, penalty);
    int nextFace = passes + PATIENCE;
    while (passes < maxIterations) {
      double step = pass(penalty, features);
      if (step > smallest) {
        cycle(penalty, smallest);
      } else {
        smallest *= 0.1; // small steps, but not yet a small gap
      }
      if (gap(penalty, features) <= tolerance) {
        return true;
      }
      if (step == 0) {
        return false;
      }
      if (passes >= nextFace) {
        face.take();
        nextFace = passes + PATIENCE;
      }
      context.checkCancelled();
    }
    return true;
  }

  /** Passes over the features that are not zero until steps are small. */
  private void cycle(ElasticPenalty penalty, double smallest) {
    int[] active =
        IntStream.range(0, state.size()).filter(j -> state.coefficient(j) != 0).toArray();
    for (int i = 0; i < PASSES_BETWEEN_CHECKS && passes < maxIterations; i++) {
      if (!(pass(penalty, active) > smallest)) {
        return;
      }
    }
  }

  /** Minimises along each feature in turn; returns the largest gain, in units of the objective. */
  private double pass(ElasticPenalty penalty, int[] features) {
    passes++;
    double largest = 0;
    for (int j : features) {
      double curvature = state.curvature(j);
      double before = state.coefficient(j);
      double after =
          penalty.minimiser(j, curvature, Math.fma(curvature, before, state.gradient(j)));
      if (after != before) {
        state.set(j, after);
        double change = after - before;
        largest = Math.max(largest, curvature * change * change);
      }
    }
    return largest;
  }

  /**
   * The duality gap, as a sum of terms that are never negative: with s r as dual point, {@code (1 -
   * s)² r'r / 2} plus what each feature adds ({@link ElasticPenalty#gap}).
   */
  private double gap(ElasticPenalty penalty, int[] features) {
    double[] gradients = new double[features.length];
    double share = 1;
    for (int i = 0; i < features.length; i++) {
      gradients[i] = state.gradient(features[i]);
      share = Math.min(share, penalty.feasibleShare(features[i], gradients[i]));
    }
    double gap = share < 1 ? 0.5 * (1 - share) * (1 - share) * state.residualSumOfSquares() : 0;
    for (int i = 0; i < features.length; i++) {
      int j = features[i];
      gap += penalty.gap(j, state.coefficient(j), share * gradients[i], state.curvature(j));
    }
    return gap;
  }
}

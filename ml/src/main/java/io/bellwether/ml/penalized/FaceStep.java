package io.bellwether.ml.penalized;

import io.bellwether.math.Cholesky;
import io.bellwether.math.MathException;
import java.util.stream.IntStream;

/**
 * Newton steps for all coefficients that are not zero at once, which coordinate descent needs where
 * features are nearly combinations of one another. While no sign changes, the objective is
 * quadratic and the step ends near its minimum; else it ends where the first coefficient becomes
 * zero. Either way the objective falls: the small number that is added to the diagonal of the
 * equations, so that they can be solved for features that are combinations of others too, shortens
 * the step and does not turn it uphill.
 */
final class FaceStep {

  /** Beyond it, the equations cost more than the passages they save. */
  private static final int MOST_FEATURES = 1000;

  /** Steps at a time; each but the last takes a feature out. */
  private static final int MOST_STEPS = 20;

  /** What is added to the diagonal, in parts of its largest element. */
  private static final double DAMPING = 1e-11;

  private final DescentState state;
  private final ElasticPenalty penalty;

  FaceStep(DescentState state, ElasticPenalty penalty) {
    this.state = state;
    this.penalty = penalty;
  }

  /** Takes steps, unless there are too many features. */
  void take() {
    for (int step = 0; step < MOST_STEPS; step++) {
      int[] active =
          IntStream.range(0, state.size()).filter(j -> state.coefficient(j) != 0).toArray();
      if (active.length == 0 || active.length > MOST_FEATURES || !move(active)) {
        return;
      }
    }
  }

  /** Takes a step; tells whether it ended early, because a coefficient became zero. */
  private boolean move(int[] active) {
    try {
      return move(active, Cholesky.of(curvature(active)).solve(slope(active)));
    } catch (MathException e) {
      if (e.reason() == MathException.Reason.NOT_POSITIVE_DEFINITE) {
        return false; // coordinate descent goes on alone
      }
      throw e;
    }
  }

  private double[][] curvature(int[] active) {
    double[][] matrix = new double[active.length][active.length];
    double largest = 0;
    for (int i = 0; i < active.length; i++) {
      for (int k = 0; k < i; k++) {
        matrix[i][k] = state.product(active[i], active[k]);
        matrix[k][i] = matrix[i][k];
      }
      matrix[i][i] = state.curvature(active[i]) + penalty.squared(active[i]);
      largest = Math.max(largest, matrix[i][i]);
    }
    for (int i = 0; i < active.length; i++) {
      matrix[i][i] += DAMPING * largest;
    }
    return matrix;
  }

  private double[] slope(int[] active) {
    double[] slope = new double[active.length];
    for (int i = 0; i < active.length; i++) {
      int j = active[i];
      double b = state.coefficient(j);
      slope[i] =
          state.gradient(j) - Math.copySign(penalty.absolute(j), b) - penalty.squared(j) * b;
    }
    return slope;
  }

  private boolean move(int[] active, double[] direction) {
    double length = 1;
    int first = -1;
    for (int i = 0; i < active.length; i++) {
      double crossing = -state.coefficient(active[i]) / direction[i];
      if (penalty.hasKink(active[i]) && crossing > 0 && crossing < length) {
        length = crossing;
        first = i;
      }
    }
    for (int i = 0; i < active.length; i++) {
      int j = active[i];
      state.set(j, i == first ? 0 : Math.fma(length, direction[i], state.coefficient(j)));
    }
    return first >= 0;
  }
}

package io.bellwether.ml.penalized;

import io.bellwether.math.Cholesky;
import io.bellwether.math.MathException;

/**
 * A Newton step for all coefficients that are not zero at once, which coordinate descent needs
 * where features are nearly combinations of one another. While no sign changes, the objective is
 * quadratic and the step ends at its minimum; else it ends where the first coefficient becomes
 * zero. Either way the objective falls.
 */
final class FaceStep {

  /** Beyond it, the equations cost more than the passages they save. */
  private static final int MOST_FEATURES = 1000;

  private final DescentState state;
  private final ElasticPenalty penalty;

  FaceStep(DescentState state, ElasticPenalty penalty) {
    this.state = state;
    this.penalty = penalty;
  }

  /** Takes a step, unless there are too many features or they are collinear. */
  void take(int[] active) {
    if (active.length == 0 || active.length > MOST_FEATURES) {
      return;
    }
    try {
      move(active, Cholesky.of(curvature(active)).solve(slope(active)));
    } catch (MathException e) {
      if (e.reason() != MathException.Reason.NOT_POSITIVE_DEFINITE) {
        throw e;
      }
    }
  }

  private double[][] curvature(int[] active) {
    double[][] matrix = new double[active.length][active.length];
    for (int i = 0; i < active.length; i++) {
      for (int k = 0; k < i; k++) {
        matrix[i][k] = state.product(active[i], active[k]);
        matrix[k][i] = matrix[i][k];
      }
      matrix[i][i] = state.curvature(active[i]) + penalty.squared(active[i]);
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

  private void move(int[] active, double[] direction) {
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
  }
}

package io.bellwether.ml.svm;

import io.bellwether.math.CholeskyWorkspace;
import java.util.Arrays;

/**
 * Turns probabilities of pairs of classes into probabilities of all classes: the second method of
 * T.-F. Wu, C.-J. Lin and R. C. Weng, Probability Estimates for Multi-class Classification by
 * Pairwise Coupling, Journal of Machine Learning Research 5, 2004.
 *
 * <p>With {@code r_ij} the probability of class i among i and j, it minimises the sum over i and j
 * of {@code (r_ji p_i - r_ij p_j)²} where p adds up to 1 (their equation 14): a quadratic form Q
 * with {@code Q_ii} the sum of {@code r_ji²} and {@code Q_ij = -r_ji r_ij} (equation 16). The
 * minimum fulfils {@code Qp = -b e} for some b, e being all ones (equation 17); adding {@code e e'p
 * = e} to both sides shows that p is a multiple of the solution of the positive definite system
 * {@code (Q + ee')x = e}, which takes no iterations. All of p is positive (their theorem 2). Not
 * thread-safe.
 */
final class PairwiseCoupling {

  /** Probabilities of pairs are kept away from 0 and 1 by this much, so that the minimum is one. */
  private static final double LEAST = 1e-7;

  private final int classes;
  private final double[] r;
  private final double[] p;
  private final CholeskyWorkspace workspace;

  PairwiseCoupling(int classes) {
    this.classes = classes;
    this.r = new double[classes * classes];
    this.p = new double[classes];
    this.workspace = new CholeskyWorkspace(classes);
  }

  /**
   * Sets the probability of a class among two; that of the other class is what is left to 1.
   *
   * @param one the place of a class
   * @param other the place of another
   * @param probability of the one class, from 0 to 1
   */
  void set(int one, int other, double probability) {
    double kept = Math.min(Math.max(probability, LEAST), 1 - LEAST);
    r[one * classes + other] = kept;
    r[other * classes + one] = 1 - kept;
  }

  /**
   * Calculates the probabilities of all classes from those of all pairs.
   *
   * @return one number a class, adding up to 1; the same array in every call
   */
  double[] couple() {
    double[] a = workspace.matrix();
    for (int i = 0; i < classes; i++) {
      double squares = 0;
      for (int j = 0; j < classes; j++) {
        double rji = r[j * classes + i];
        squares += i == j ? 0 : rji * rji;
        a[i * classes + j] = 1 - rji * r[i * classes + j];
      }
      a[i * classes + i] = 1 + squares;
    }
    if (!workspace.factor()) {
      throw new IllegalStateException("probabilities of pairs are not numbers");
    }
    Arrays.fill(p, 1);
    workspace.solveLower(p);
    workspace.solveUpper(p);
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      p[i] = Math.max(p[i], 0); // rounding only
      sum += p[i];
    }
    for (int i = 0; i < classes; i++) {
      p[i] /= sum;
    }
    return p;
  }
}

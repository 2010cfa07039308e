package io.bellwether.ml.svm;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitStatus;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Minimises penalty plus losses of a linear machine one multiplier at a time, in a new random order
 * in each epoch.
 *
 * <p>The method of Hsieh, Chang, Lin, Keerthi and Sundararajan (2008) for hinge losses and of Ho
 * and Lin (2012, section 3.2) for epsilon-insensitive ones, in one form: with g the derivative of
 * the smooth part of the dual at beta_i and h = |x_i|² + curvature / c_i, the new multiplier is the
 * point nearest to soft(beta_i - g/h, epsilon/h) within its bounds. The coefficients are kept up to
 * date, so that an update costs as much as a prediction. Rows whose multiplier is at a bound, or at
 * zero, and firmly held there are left out until the others have settled (shrinking).
 *
 * <p>Every coefficient has to be in the penalty: a free intercept would tie the multipliers
 * together and leave no room to move one alone.
 */
final class DualCoordinateDescent {

  private static final int FEW_EPOCHS = 10;
  private static final double HARDENING = 0.1;

  private final LossTerms losses;
  private final double[] target;
  private final int index;
  private final FitContext context;
  private final SolutionQuality quality;
  private final int rows;
  private final int size;
  private final double[] x;
  private final double[] curvatures;
  private final double[] u;
  private final double[] beta;
  private final int[] active;
  private int count;
  private double hold = Double.POSITIVE_INFINITY;

  /**
   * Prepares a descent.
   *
   * @param design the features, all columns penalised alike
   * @param losses the losses
   * @param target one number a row
   * @param index of several problems on the same rows, which
   * @param context gives the seed and is asked whether to stop
   */
  DualCoordinateDescent(
      LinearDesign design, LossTerms losses, double[] target, int index, FitContext context) {
    this.index = index;
    this.losses = losses;
    this.target = target;
    this.context = context;
    quality = new SolutionQuality(design, losses, target);
    rows = design.rows();
    size = design.size();
    x = new double[Math.multiplyExact(rows, size)];
    curvatures = new double[rows];
    for (int j = 0; j < size; j++) {
      double[] column = design.column(j);
      for (int i = 0; i < rows; i++) {
        x[i * size + j] = column[i];
        curvatures[i] += column[i] * column[i];
      }
    }
    for (int i = 0; i < rows; i++) {
      curvatures[i] += losses.curvature() / losses.scales()[i];
    }
    u = new double[size];
    beta = new double[rows];
    active = new int[rows];
    Arrays.setAll(active, i -> i);
    count = rows;
  }

  /**
   * Solves the problem.
   *
   * @param tolerance the gap at which it counts as solved, as a share of the primal objective
   * @param maxEpochs how many passes over the rows may be made
   * @return the solution with the smallest gap
   */
  LinearSolution solve(double tolerance, int maxEpochs) {
    SplittableRandom random = context.random("dual coordinate descent", index);
    double calm = Double.POSITIVE_INFINITY;
    quality.measure(u, beta);
    for (int epoch = 0; epoch < maxEpochs; epoch++) {
      if (quality.within(tolerance)) {
        return quality.best(FitStatus.CONVERGED, epoch);
      }
      boolean all = count == rows;
      double violation = epoch(random);
      if (epoch == 0) {
        calm = HARDENING * violation;
      }
      if (violation <= calm || count == 0 || (epoch + 1) % FEW_EPOCHS == 0) {
        refresh();
        quality.measure(u, beta);
        calm = all && violation <= calm ? HARDENING * violation : calm;
        count = rows;
        hold = all ? hold : Double.POSITIVE_INFINITY;
      }
    }
    return quality.best(
        quality.within(tolerance) ? FitStatus.CONVERGED : FitStatus.ITERATION_LIMIT, maxEpochs);
  }

  /** Computes the coefficients anew, without the rounding of many small updates. */
  private void refresh() {
    Arrays.fill(u, 0);
    for (int i = 0; i < rows; i++) {
      if (beta[i] != 0) {
        add(beta[i], i * size);
      }
    }
  }

  /** Updates each active multiplier once and returns the largest violation of optimality. */
  private double epoch(SplittableRandom random) {
    double most = 0;
    for (int k = count - 1; k > 0; k--) {
      swap(k, random.nextInt(k + 1));
    }
    int k = 0;
    while (k < count) {
      if ((k & 4095) == 0) {
        context.checkCancelled();
      }
      int i = active[k];
      double g = derivative(i);
      if (isHeld(i, g)) {
        count--;
        swap(k, count);
        continue;
      }
      most = Math.max(most, update(i, g));
      k++;
    }
    hold = most > 0 ? most : Double.POSITIVE_INFINITY;
    return most;
  }

  private void swap(int k, int l) {
    int i = active[k];
    active[k] = active[l];
    active[l] = i;
  }

  private double derivative(int i) {
    double sum0 = 0;
    double sum1 = 0;
    int row = i * size;
    int j = 0;
    for (; j + 1 < size; j += 2) {
      sum0 += x[row + j] * u[j];
      sum1 += x[row + j + 1] * u[j + 1];
    }
    if (j < size) {
      sum0 += x[row + j] * u[j];
    }
    return sum0 + sum1 - target[i] + losses.curvature() / losses.scales()[i] * beta[i];
  }

  /**
   * Tells whether a multiplier is where the derivative presses it against by more than the hold.
   */
  private boolean isHeld(int i, double g) {
    double b = beta[i];
    double above = g + losses.epsilon();
    double below = g - losses.epsilon();
    if (b >= losses.upper(i)) {
      return (b > 0 ? above : below) < -hold;
    }
    if (b <= losses.lower(i)) {
      return (b < 0 ? below : above) > hold;
    }
    return b == 0 && above > hold && below < -hold;
  }

  /** Moves a multiplier to its best value and returns how much its condition was violated. */
  private double update(int i, double g) {
    double h = curvatures[i];
    double old = beta[i];
    double bounded;
    if (h > 0) {
      double z = old - g / h;
      double threshold = losses.epsilon() / h;
      double soft = z > threshold ? z - threshold : z < -threshold ? z + threshold : 0;
      bounded = Math.max(losses.lower(i), Math.min(losses.upper(i), soft));
    } else {
      // a row of zeros: its term of the dual is linear
      bounded =
          g < -losses.epsilon() ? losses.upper(i) : g > losses.epsilon() ? losses.lower(i) : 0;
    }
    double change = bounded - old;
    if (change == 0) {
      return 0;
    }
    beta[i] = bounded;
    add(change, i * size);
    return h > 0 ? Math.abs(change) * h : Math.abs(g);
  }

  private void add(double factor, int row) {
    for (int j = 0; j < size; j++) {
      u[j] += factor * x[row + j];
    }
  }
}

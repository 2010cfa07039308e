package io.bellwether.timeseries.compose;

import java.util.Arrays;

/**
 * The levels to which adaptive conformal inference has moved by the last origin: asked for {@code 1
 * - alpha}, take {@code 1 - alpha[T]}, where from {@code alpha[1] = alpha}
 *
 * <pre>{@code
 * alpha[t + 1] = alpha[t] + gamma (alpha - err[t])
 * }</pre>
 *
 * and {@code err[t]} is 1 if the error of origin t was beyond the quantile of {@code 1 - alpha[t]}
 * of the errors known by then. (I. Gibbs, E. Candes, Adaptive conformal inference under
 * distribution shift, NeurIPS 2021, equation 2.) Errors {@code h} periods ahead are known {@code h}
 * origins later.
 *
 * <p>The levels are computed on a grid, made to rise with the level asked for, and read between.
 * The chance of a miss is at most divided by ten, and the level at most halved.
 */
final class AdaptiveLevels {

  private static final int GRID = 100;

  /** Nothing is learned from fewer errors than this. */
  private static final int FIRST = 5;

  /** Stands for an interval that holds everything. */
  private static final double ALMOST_ALL = 1 - 1e-9;

  private final double[] moved = new double[GRID + 1];

  /**
   * Goes through the origins.
   *
   * @param sizes of the errors, the earliest first, {@code NaN} where there is none
   * @param delay after how many origins an error is known, at least 1
   * @param gamma the step
   */
  AdaptiveLevels(double[] sizes, int delay, double gamma) {
    double[] alpha = new double[GRID];
    Arrays.setAll(alpha, i -> 1 - (double) i / GRID);
    double[] now = alpha.clone();
    double[] known = new double[sizes.length];
    int count = 0;
    for (int t = 0; t < sizes.length; t++) {
      if (t >= delay && !Double.isNaN(sizes[t - delay])) {
        known[count++] = sizes[t - delay];
      }
      if (count >= FIRST && !Double.isNaN(sizes[t])) {
        ScoreSample sample = new ScoreSample(Arrays.copyOf(known, count), count);
        for (int i = 1; i < GRID; i++) {
          double asked = Math.min(Math.max(1 - now[i], 0), ALMOST_ALL);
          boolean miss = sizes[t] > sample.ofSizes(asked);
          now[i] += gamma * (alpha[i] - (miss ? 1 : 0));
        }
      }
    }
    for (int i = 1; i < GRID; i++) {
      // a level that can be asked for, however often the intervals missed or held
      double level = Math.min(Math.max(1 - now[i], (1 - alpha[i]) / 2), 1 - alpha[i] / 10);
      moved[i] = Math.max(moved[i - 1], level);
    }
    moved[GRID] = 1;
  }

  /** The level to take for one that is asked for, in [0, 1). */
  double moved(double level) {
    double place = level * GRID;
    int below = Math.min((int) place, GRID - 1);
    double weight = place - below;
    return moved[below] + weight * (moved[below + 1] - moved[below]);
  }
}

package io.bellwether.timeseries;

import java.util.function.DoubleUnaryOperator;

/**
 * The smallest value of a function of one number on an interval: first on a grid, so that a local
 * minimum is not taken for the global one, then by golden sections between the neighbours of the
 * best grid point (J. Kiefer, Sequential minimax search for a maximum, Proc. AMS 4 (1953)). For the
 * methods of our own packages.
 *
 * @since 0.1.0
 */
public final class ScalarMinimum {

  /** Steps of the grid: 0.05 on an interval of length 3, as R's forecast has it. */
  private static final int GRID = 60;

  /** A bracket of two grid steps shrinks by 0.618 each time: 40 leave 4e-9 of it. */
  private static final int SECTIONS = 40;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private ScalarMinimum() {}

  /** Returns where the function is smallest; a value of NaN counts as infinite. */
  static double at(DoubleUnaryOperator function, double lower, double upper) {
    double step = (upper - lower) / GRID;
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= GRID; i++) {
      double value = function.applyAsDouble(lower + i * step);
      if (value < least) {
        least = value;
        best = i;
      }
    }
    double atGrid = lower + best * step;
    double refined =
        golden(function, Math.max(lower, atGrid - step), Math.min(upper, atGrid + step), SECTIONS);
    return function.applyAsDouble(refined) < least ? refined : atGrid;
  }

  /**
   * Searches by golden sections.
   *
   * @param function with one minimum on the interval
   * @param lower the lower end of the interval
   * @param upper the upper end
   * @param sections how often the interval shrinks, by 0.618 each time
   * @return the middle of the last interval
   */
  public static double golden(
      DoubleUnaryOperator function, double lower, double upper, int sections) {
    double a = lower;
    double b = upper;
    double left = b - GOLDEN * (b - a);
    double right = a + GOLDEN * (b - a);
    double atLeft = function.applyAsDouble(left);
    double atRight = function.applyAsDouble(right);
    for (int i = 0; i < sections; i++) {
      if (atLeft <= atRight) {
        b = right;
        right = left;
        atRight = atLeft;
        left = b - GOLDEN * (b - a);
        atLeft = function.applyAsDouble(left);
      } else {
        a = left;
        left = right;
        atLeft = atRight;
        right = a + GOLDEN * (b - a);
        atRight = function.applyAsDouble(right);
      }
    }
    return (a + b) / 2;
  }
}

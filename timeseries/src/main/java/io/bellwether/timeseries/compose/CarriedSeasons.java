package io.bellwether.timeseries.compose;

import java.util.Arrays;

/**
 * Seasonal components that were estimated for the first periods and go on as in their last cycle.
 * Immutable.
 */
final class CarriedSeasons {

  private final double[] fitted;
  private final double[][] cycles;

  /**
   * Takes the arrays over.
   *
   * @param fitted the sum of all components, one value a period
   * @param cycles the last cycle of each component, as many values as its season is long, the last
   *     one that of the last fitted period; ascending in length
   */
  CarriedSeasons(double[] fitted, double[][] cycles) {
    this.fitted = fitted;
    this.cycles = cycles;
    for (double[] cycle : cycles) {
      if (!(cycle.length >= 2 && cycle.length <= fitted.length)) {
        throw new IllegalArgumentException(
            "a season of "
                + cycle.length
                + " cannot have been estimated from "
                + fitted.length
                + " periods");
      }
      checkFinite(cycle);
    }
    checkFinite(fitted);
  }

  private static void checkFinite(double[] values) {
    if (!Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("seasonal components must be finite");
    }
  }

  /** What all seasons add to a period, from 0; beyond the fitted ones too. */
  double at(int t) {
    if (t < fitted.length) {
      return fitted[t];
    }
    double sum = 0;
    for (double[] cycle : cycles) {
      sum += cycle[(t - fitted.length) % cycle.length];
    }
    return sum;
  }

  int fittedPeriods() {
    return fitted.length;
  }

  int[] lengths() {
    return Arrays.stream(cycles).mapToInt(cycle -> cycle.length).toArray();
  }

  /** A copy of the sum of the components. */
  double[] fitted() {
    return fitted.clone();
  }

  /** A copy of a cycle. */
  double[] cycle(int index) {
    return cycles[index].clone();
  }
}

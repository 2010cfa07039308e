package io.bellwether.timeseries.arima;

import io.bellwether.math.Summation;
import java.util.Arrays;

/** The values of a series and their mean. */
final class CentredValues {

  private final double[] centred;
  private final double level;

  private CentredValues(double[] centred, double level) {
    this.centred = centred;
    this.level = level;
  }

  /** Takes the mean off, if one is to be taken off; does not modify the values. */
  static CentredValues of(double[] values, MeanTerm mean) {
    double level = mean == MeanTerm.INCLUDED ? Summation.mean(values) : 0;
    double[] centred = new double[values.length];
    Arrays.setAll(centred, t -> values[t] - level);
    return new CentredValues(centred, level);
  }

  /** Returns the values less the level; not a copy, not to be modified. */
  double[] centred() {
    return centred;
  }

  /** Returns the mean, or 0. */
  double level() {
    return level;
  }
}

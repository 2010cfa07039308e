package io.bellwether.timeseries.intermittent;

import io.bellwether.data.DataException;
import io.bellwether.model.FitException;
import io.bellwether.report.Significant;
import io.bellwether.timeseries.TimeSeries;
import java.util.Arrays;

/**
 * What all models of this package read from a series: its values, checked, the demands among them,
 * and the unit they come in.
 */
final class DemandHistory {

  /** Beyond it neighbouring integers are no longer told apart. */
  private static final double LARGEST_INTEGER = 0x1p53;

  private final double[] values;
  private final double[] sizes;
  private final int known;
  private final double unit;

  private DemandHistory(double[] values) {
    this.values = values;
    this.known = (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    this.sizes = Arrays.stream(values).filter(value -> value > 0).sorted().toArray();
    this.unit = commonUnit(sizes);
  }

  /**
   * Reads a series.
   *
   * @throws DataException if a value is negative
   */
  static DemandHistory of(TimeSeries series) {
    double[] values = series.values();
    for (int t = 0; t < values.length; t++) {
      if (values[t] < 0) {
        throw DataException.because(
                "the demand of "
                    + series.timeline().label(t)
                    + " is "
                    + Significant.of(values[t], 6)
                    + "; demand is not negative: keep returns and corrections in a series of their"
                    + " own, or set such periods to zero with series.map(y -> Math.max(y, 0))")
            .value(Significant.of(values[t], 6))
            .build();
      }
    }
    return new DemandHistory(values);
  }

  /**
   * Reads a series for a fit.
   *
   * @throws DataException if a value is negative
   * @throws FitException if no value is known
   */
  static DemandHistory forFit(TimeSeries series, String what) {
    DemandHistory history = of(series);
    if (history.known == 0) {
      throw new FitException(
          what
              + " needs at least 1 known value, but the series has 0 ("
              + series.length()
              + " periods, "
              + series.missingCount()
              + " missing)",
          "give a history, zeros for periods without demand");
    }
    return history;
  }

  /**
   * Returns the greatest unit of which all sizes are whole multiples; 0 if they are no integers.
   */
  private static double commonUnit(double[] sizes) {
    double unit = 0;
    for (double size : sizes) {
      if (size != Math.rint(size) || size > LARGEST_INTEGER) {
        return 0;
      }
      double a = size;
      while (unit > 0) {
        double rest = a % unit;
        a = unit;
        unit = rest;
      }
      unit = a;
    }
    return unit;
  }

  /** Returns all values, {@code NaN} where missing; not to be modified. */
  double[] values() {
    return values;
  }

  /** Returns the number of values that are not missing. */
  int known() {
    return known;
  }

  /** Returns the values above zero, ascending; not to be modified. */
  double[] sizes() {
    return sizes;
  }

  int demands() {
    return sizes.length;
  }

  /** Returns the share of the known periods that had demand. */
  double frequency() {
    return known == 0 ? 0 : (double) sizes.length / known;
  }

  /** Returns the mean size of a demand; 0 if there was none. */
  double meanSize() {
    return sizes.length == 0 ? 0 : Arrays.stream(sizes).sum() / sizes.length;
  }

  /** Returns the mean of the known values; 0 if there is none. */
  double mean() {
    return known == 0 ? 0 : Arrays.stream(sizes).sum() / known;
  }

  /** Returns the unit in which all sizes are whole; 0 if they are not integers. */
  double unit() {
    return unit;
  }
}

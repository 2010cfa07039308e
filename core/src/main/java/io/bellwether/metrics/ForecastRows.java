package io.bellwether.metrics;

import io.bellwether.data.DataException;
import java.util.stream.IntStream;

/** Periods with a known actual value, found fit to compare; the others counted. */
final class ForecastRows {

  private final int all;
  private final int[] known;
  private final double[] actual;
  private final double[] forecast;

  private ForecastRows(int all, int[] known, double[] actual, double[] forecast) {
    this.all = all;
    this.known = known;
    this.actual = actual;
    this.forecast = forecast;
  }

  static ForecastRows of(double[] actual, double[] forecast) {
    checkLength("forecast", forecast.length, actual.length);
    int[] known =
        IntStream.range(0, actual.length).filter(row -> !Double.isNaN(actual[row])).toArray();
    for (int row : known) {
      if (Double.isInfinite(actual[row])) {
        throw fault(row, actual[row], "an actual value must be finite, or NaN if it is missing");
      }
      if (!Double.isFinite(forecast[row])) {
        throw fault(row, forecast[row], "a forecast must be a finite number");
      }
    }
    return new ForecastRows(actual.length, known, take(actual, known), take(forecast, known));
  }

  static void checkLength(String name, int length, int wanted) {
    if (length != wanted) {
      throw new IllegalArgumentException(
          name + " has length " + length + ", but actual has length " + wanted);
    }
  }

  static DataException fault(int row, double value, String problem) {
    return DataException.because(problem).line(row).value(Double.toString(value)).build();
  }

  private static double[] take(double[] values, int[] rows) {
    double[] taken = new double[rows.length];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = values[rows[i]];
    }
    return taken;
  }

  int count() {
    return known.length;
  }

  int missing() {
    return all - known.length;
  }

  int all() {
    return all;
  }

  /** The place of a known row among all rows. */
  int row(int i) {
    return known[i];
  }

  double actual(int i) {
    return actual[i];
  }

  /** Forecast less actual. */
  double error(int i) {
    return forecast[i] - actual[i];
  }

  double forecast(int i) {
    return forecast[i];
  }

  /** Values of all rows, those with a known actual alone. */
  double[] known(double[] values) {
    return take(values, known);
  }
}

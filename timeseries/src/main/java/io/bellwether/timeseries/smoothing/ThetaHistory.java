package io.bellwether.timeseries.smoothing;

import java.util.Arrays;

/**
 * A seasonally adjusted history with the lines that a theta model extrapolates: the line that holds
 * before each period. Immutable.
 *
 * <p>The one-step forecast of period t (from 1 on) is {@code mu = l + w d}, where l is the level of
 * simple exponential smoothing of the values, {@code w = 1 - 1/theta} and
 *
 * <pre>{@code
 * d = (1 - alpha)^(t-1) A + (1 - (1 - alpha)^t) / alpha B      (Fiorucci et al. 2016, equation 10)
 * d = (1 - (1 - alpha)^(t-1)) / alpha B                        (Hyndman and Billah 2003, equation 6)
 * }</pre>
 *
 * for the line {@code A + B t}.
 */
final class ThetaHistory {

  private final ThetaForm form;
  private final double[] values;
  private final double[] intercepts;
  private final double[] slopes;
  private final RegressionLine line;
  private final int known;

  private ThetaHistory(
      ThetaForm form,
      double[] values,
      double[] intercepts,
      double[] slopes,
      RegressionLine line,
      int known) {
    this.form = form;
    this.values = values;
    this.intercepts = intercepts;
    this.slopes = slopes;
    this.line = line;
    this.known = known;
  }

  /**
   * Draws the lines through the values of a history to be fitted.
   *
   * @param values from the first known one on, {@code NaN} where missing; taken over
   */
  static ThetaHistory of(ThetaForm form, double[] values) {
    ThetaHistory moving = draw(form, values);
    return form == ThetaForm.DYNAMIC
        ? moving
        : of(form, values, moving.line.intercept(), moving.line.slope());
  }

  /** Takes the line of the history that was fitted, unless lines are drawn anew. */
  static ThetaHistory of(ThetaForm form, double[] values, double intercept, double slope) {
    ThetaHistory history = draw(form, values);
    if (form != ThetaForm.DYNAMIC) {
      Arrays.fill(history.intercepts, intercept);
      Arrays.fill(history.slopes, slope);
    }
    return history;
  }

  private static ThetaHistory draw(ThetaForm form, double[] values) {
    double[] intercepts = new double[values.length];
    double[] slopes = new double[values.length];
    RegressionLine line = new RegressionLine();
    int known = 0;
    for (int t = 0; t < values.length; t++) {
      intercepts[t] = line.intercept();
      slopes[t] = line.slope();
      if (!Double.isNaN(values[t])) {
        line.add(t + 1, values[t]);
        known++;
      }
    }
    return new ThetaHistory(form, values, intercepts, slopes, line, known);
  }

  ThetaForm form() {
    return form;
  }

  /** Returns the number of periods. */
  int length() {
    return values.length;
  }

  /** Returns the number of values that are not missing. */
  int known() {
    return known;
  }

  /** Returns the value of a period, from 0 on. */
  double value(int t) {
    return values[t];
  }

  /** Returns the line through all values. */
  RegressionLine line() {
    return line.copy();
  }

  /** Tells whether the model forecasts a period; a line that moves needs a value to start from. */
  boolean isForecast(int t) {
    return form != ThetaForm.DYNAMIC || t > 0;
  }

  /** Returns the value at time 0 of the line that holds before a period. */
  double intercept(int t) {
    return intercepts[t];
  }

  /** Returns the slope of the line that holds before a period. */
  double slope(int t) {
    return slopes[t];
  }

  /** Returns d of a period, from 0 on; {@code power} is {@code (1 - alpha)^t}. */
  double trend(int t, double alpha, double power) {
    return trend(form, intercepts[t], slopes[t], alpha, power);
  }

  static double trend(ThetaForm form, double intercept, double slope, double alpha, double power) {
    return form == ThetaForm.SES_WITH_DRIFT
        ? (1 - power) / alpha * slope
        : power * intercept + (1 - power * (1 - alpha)) / alpha * slope;
  }

  /** Returns the index of the last known value. */
  int lastKnown() {
    int last = values.length - 1;
    while (last >= 0 && Double.isNaN(values[last])) {
      last--;
    }
    return last;
  }

  /** Returns the mean square of the changes between neighbours that are both known. */
  double meanSquaredChange() {
    double squares = 0;
    int count = 0;
    for (int t = 1; t < values.length; t++) {
      double change = values[t] - values[t - 1];
      if (!Double.isNaN(change)) {
        squares += change * change;
        count++;
      }
    }
    return count > 0 ? squares / count : 0;
  }
}

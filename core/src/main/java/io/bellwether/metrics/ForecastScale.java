package io.bellwether.metrics;

import io.bellwether.math.Summation;
import java.util.Arrays;

/**
 * By how much a history changes from one season to the next: what the errors of forecasts are
 * divided by, so that they can be compared across series. An immutable value.
 *
 * <p>It is the mean error of the seasonal naive forecast inside the training part (R. J. Hyndman
 * and A. B. Koehler, International Journal of Forecasting 22 (2006) 679-688, eq. 5 and section 3,
 * for a season). A history without two known values a season apart has none: {@code NaN}. A history
 * that repeats itself exactly has a scale of 0, and scaled errors are not defined.
 *
 * @param absolute the mean of {@code |y[t] - y[t - m]|}, for {@link ForecastMetrics#mase()}; {@code
 *     NaN} if there is none
 * @param square the mean of {@code (y[t] - y[t - m])^2}, for {@link ForecastMetrics#rmsse()};
 *     {@code NaN} if there is none
 * @since 0.1.0
 */
public record ForecastScale(double absolute, double square) {

  /**
   * Checks the scales.
   *
   * @param absolute the mean of absolute changes; {@code NaN} if there is none
   * @param square the mean of squared changes; {@code NaN} if there is none
   * @throws IllegalArgumentException if one is negative
   */
  public ForecastScale {
    if (absolute < 0 || square < 0) {
      throw new IllegalArgumentException(
          "a scale must not be negative, but they are " + absolute + " and " + square);
    }
  }

  /**
   * Calculates the scales of a history.
   *
   * @param history the training part and nothing of the test part, in order of time; {@code NaN}
   *     for a missing value: pairs with a missing value are left out; not modified
   * @param seasonLength the season {@code m} in periods, at least 1; 1 compares with the value
   *     before
   * @return the scales; {@code NaN} if there is no pair of known values a season apart
   * @throws IllegalArgumentException if the season is shorter than 1
   */
  public static ForecastScale of(double[] history, int seasonLength) {
    if (!(seasonLength >= 1)) {
      throw new IllegalArgumentException(
          "seasonLength is " + seasonLength + ", but must be at least 1");
    }
    double[] changes = new double[Math.max(0, history.length - seasonLength)];
    int known = 0;
    for (int t = 0; t < changes.length; t++) {
      double change = history[t + seasonLength] - history[t];
      if (!Double.isNaN(change)) {
        changes[known++] = Math.abs(change);
      }
    }
    double[] pairs = Arrays.copyOf(changes, known);
    return known == 0
        ? none()
        : new ForecastScale(Summation.mean(pairs), Summation.sumOfSquares(pairs) / known);
  }

  /**
   * Returns no scale.
   *
   * @return scales of {@code NaN}
   */
  public static ForecastScale none() {
    return new ForecastScale(Double.NaN, Double.NaN);
  }
}

package io.bellwether.timeseries;

import java.util.Arrays;

/**
 * By how much the intervals of a model are to be widened, so that they hold what they promise.
 *
 * <p>Intervals that follow from a fitted model take its orders and parameters for the truth, and so
 * are too narrow, all the more for short series: of M3's test values R's 95% intervals hold 80 to
 * 90%. A calibration multiplies the deviations from the point forecast by {@link #factor(int)} and,
 * for series that are positive, bends them: a deviation {@code d} from a point {@code f > 0}
 * becomes
 *
 * <pre>{@code
 * f (1 + power d / f)^(1 / power)    not below 0
 * }</pre>
 *
 * the inverse of Box and Cox's transformation about the point, which keeps the lower bounds
 * positive and makes the upper ones a little longer, as sales do. An immutable value.
 *
 * @param scale the factor of the first period ahead, positive
 * @param growth the power of the number of periods ahead with which the factor grows, at least 0
 * @param power in (0, 1]; 1 for deviations as they are
 * @since 0.1.0
 */
public record IntervalCalibration(double scale, double growth, double power) {

  /** The intervals of the model. */
  public static final IntervalCalibration NONE = new IntervalCalibration(1, 0, 1);

  /**
   * Checks the numbers.
   *
   * @param scale the factor of the first period ahead
   * @param growth the power of the number of periods ahead
   * @param power of the bend
   * @throws IllegalArgumentException if a number is outside its range
   */
  public IntervalCalibration {
    if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)
        || !(growth >= 0 && growth < Double.POSITIVE_INFINITY)
        || !(power > 0 && power <= 1)) {
      throw new IllegalArgumentException(
          "a calibration has a positive scale, a growth of at least 0 and a power in (0, 1], not "
              + scale
              + ", "
              + growth
              + " and "
              + power);
    }
  }

  /**
   * Returns the factor of a period.
   *
   * @param h the period, 0 for the first one ahead
   * @return by how much its deviations are multiplied
   */
  public double factor(int h) {
    return growth == 0 ? scale : scale * Math.pow(h + 1.0, growth);
  }

  /**
   * Returns where a deviation leads.
   *
   * @param h the period, 0 for the first one ahead
   * @param point its forecast
   * @param deviation from the point, as the model has it
   * @return the calibrated value
   */
  public double value(int h, double point, double deviation) {
    double wide = factor(h) * deviation;
    if (power == 1 || !(point > 0)) {
      return point + wide;
    }
    return point * Math.pow(Math.max(1 + power * wide / point, 0), 1 / power);
  }

  /**
   * Calibrates normal distributions.
   *
   * @param history the series that is continued
   * @param point one forecast a period
   * @param standardError one standard deviation a period, as the model has it
   * @return the forecast with the same points
   * @throws IllegalArgumentException as {@link Forecast#normal}
   */
  public Forecast normal(TimeSeries history, double[] point, double[] standardError) {
    double[] wide = widened(standardError);
    return power == 1
        ? Forecast.normal(history, point, wide)
        : calibrated(Forecast.normal(history, point, standardError), history, wide);
  }

  /**
   * Calibrates a forecast.
   *
   * @param forecast of a model
   * @param history the series that is continued
   * @return the forecast with the same points; quantiles are calibrated one by one
   */
  public Forecast apply(Forecast forecast, TimeSeries history) {
    return equals(NONE)
        ? forecast
        : calibrated(forecast, history, widened(forecast.standardErrors()));
  }

  private Forecast calibrated(Forecast forecast, TimeSeries history, double[] wide) {
    double[] point = forecast.mean().values();
    return Forecast.ofQuantiles(
        history, point, wide, (h, p) -> value(h, point[h], forecast.quantile(h + 1, p) - point[h]));
  }

  /**
   * Widens standard deviations.
   *
   * @param standardError one number a period; not modified
   * @return each times the factor of its period
   */
  public double[] widened(double[] standardError) {
    double[] wide = standardError.clone();
    Arrays.setAll(wide, h -> wide[h] * factor(h));
    return wide;
  }
}

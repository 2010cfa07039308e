package io.bellwether.timeseries.arima;

import java.util.Locale;

/**
 * A root of the polynomial of an autoregression or a moving average.
 *
 * <p>Roots outside the unit circle (modulus above 1) make a process stationary or invertible; a
 * pair of complex roots near the circle makes it swing with their {@link #period}.
 *
 * @param real the real part
 * @param imaginary the imaginary part; 0 for a real root
 * @since 0.1.0
 */
public record CharacteristicRoot(double real, double imaginary) {

  /**
   * Returns the distance from zero.
   *
   * @return 0 or more
   */
  public double modulus() {
    return Math.hypot(real, imaginary);
  }

  /**
   * Returns the length of the cycle that belongs to the root: 2 pi over the angle to the positive
   * real axis.
   *
   * @return periods per cycle: at least 2 (a negative root), infinite for a positive root
   */
  public double period() {
    double angle = Math.abs(Math.atan2(imaginary, real));
    return angle == 0 ? Double.POSITIVE_INFINITY : 2 * Math.PI / angle;
  }

  @Override
  public String toString() {
    return imaginary == 0
        ? String.format(Locale.ROOT, "%.6g", real)
        : String.format(Locale.ROOT, "%.6g%+.6gi", real, imaginary);
  }
}

package io.bellwether.examples;

import io.bellwether.ml.linear.Coefficient;
import io.bellwether.model.Interval;
import java.util.Locale;

/**
 * What a coefficient of the logarithm of units means for units.
 *
 * @param estimate the factor that units are multiplied by
 * @param low the lower end of its 95% range
 * @param high the upper end
 */
record Effect(double estimate, double low, double high) {

  /** The effect of a feature that grows by an amount. */
  static Effect of(Coefficient coefficient, double amount) {
    Interval range = coefficient.interval(0.95);
    return new Effect(
        Math.exp(coefficient.estimate() * amount),
        Math.exp(range.lower() * amount),
        Math.exp(range.upper() * amount));
  }

  /** The effect of a price 10% higher. */
  static Effect ofRaise(Coefficient raised) {
    return of(raised, Math.log(1.1));
  }

  /** The effect of a price 10% lower. */
  static Effect ofCut(Coefficient cut) {
    return of(cut, -Math.log(0.9));
  }

  /** This effect and then another that is known. */
  Effect times(double factor) {
    return new Effect(estimate * factor, low * factor, high * factor);
  }

  /** Whether the data leave open even if units rise or fall. */
  boolean isOpen() {
    return low <= 1 && high >= 1;
  }

  /** As a change in percent, such as {@code +27% (+22% to +33%)}. */
  String percent() {
    return String.format(
        Locale.ROOT,
        "%+.0f%% (%+.0f%% to %+.0f%%)",
        100 * (estimate - 1),
        100 * (low - 1),
        100 * (high - 1));
  }

  /** As a factor, such as {@code 4.9 times (4.1 to 5.8)}. */
  String times() {
    return String.format(Locale.ROOT, "%.1f times (%.1f to %.1f)", estimate, low, high);
  }
}

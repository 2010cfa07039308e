package io.bellwether.timeseries.smoothing;

/**
 * How the level of an exponential smoothing model moves on.
 *
 * @since 0.1.0
 */
public enum TrendType {
  /** It stays where it is but for surprises. */
  NONE("N"),
  /** A slope is added each period: a straight line. */
  ADDITIVE("A"),
  /** A slope is added that fades by the factor phi each period: the line bends to a plateau. */
  ADDITIVE_DAMPED("Ad"),
  /** The level is multiplied each period: exponential growth. For positive series. */
  MULTIPLICATIVE("M"),
  /** The level is multiplied by a factor that tends to one. For positive series. */
  MULTIPLICATIVE_DAMPED("Md");

  private final String code;

  TrendType(String code) {
    this.code = code;
  }

  /** Returns the letters of the literature. */
  String code() {
    return code;
  }

  boolean isDamped() {
    return this == ADDITIVE_DAMPED || this == MULTIPLICATIVE_DAMPED;
  }

  boolean isMultiplicative() {
    return this == MULTIPLICATIVE || this == MULTIPLICATIVE_DAMPED;
  }

  /** Returns the same trend without damping. */
  TrendType undamped() {
    return switch (this) {
      case ADDITIVE_DAMPED -> ADDITIVE;
      case MULTIPLICATIVE_DAMPED -> MULTIPLICATIVE;
      default -> this;
    };
  }
}

package io.bellwether.timeseries.smoothing;

/**
 * How the surprises of an exponential smoothing model act on the forecast of a period.
 *
 * @since 0.1.0
 */
public enum ErrorType {
  /** A surprise is added: its size does not depend on the level. */
  ADDITIVE("A"),
  /** A surprise is a share of the forecast: it grows with the level. For positive series. */
  MULTIPLICATIVE("M");

  private final String code;

  ErrorType(String code) {
    this.code = code;
  }

  /** Returns the letter of the literature. */
  String code() {
    return code;
  }
}

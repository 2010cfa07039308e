package io.bellwether.timeseries.smoothing;

/**
 * How the season enters an exponential smoothing model.
 *
 * @since 0.1.0
 */
public enum SeasonType {
  /** There is none. */
  NONE("N"),
  /** A number for each period of the season is added to the level. */
  ADDITIVE("A"),
  /** The level is multiplied by a number for each period of the season. For positive series. */
  MULTIPLICATIVE("M");

  private final String code;

  SeasonType(String code) {
    this.code = code;
  }

  /** Returns the letter of the literature. */
  String code() {
    return code;
  }
}

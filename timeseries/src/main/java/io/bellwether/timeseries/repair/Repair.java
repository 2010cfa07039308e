package io.bellwether.timeseries.repair;

/**
 * What to repair in a history.
 *
 * @since 0.1.0
 */
public enum Repair {
  /** Outliers are replaced; level shifts stay, as forecasters that adapt do well with them. */
  OUTLIERS("outliers"),
  /** Outliers are replaced, and the values before a level shift moved to the latest level. */
  OUTLIERS_AND_LEVEL_SHIFTS("outliers and level shifts");

  private final String words;

  Repair(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}

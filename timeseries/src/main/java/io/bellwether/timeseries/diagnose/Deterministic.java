package io.bellwether.timeseries.diagnose;

/**
 * What a test regression holds besides the past of the series.
 *
 * @since 0.1.0
 */
public enum Deterministic {
  /** Nothing: for series that lie around zero, such as residuals. */
  NONE(0, "zero"),
  /** A constant: for series that lie around a level. */
  CONSTANT(1, "a level"),
  /** A constant and a linear trend: for series that lie around a trend. */
  TREND(2, "a trend");

  private final int columns;
  private final String around;

  Deterministic(int columns, String around) {
    this.columns = columns;
    this.around = around;
  }

  /** How many columns. */
  int columns() {
    return columns;
  }

  String around() {
    return around;
  }

  /** Adds the columns to a regression. */
  void addTo(Regression regression) {
    if (this != NONE) {
      regression.add(t -> 1);
    }
    if (this == TREND) {
      regression.add(t -> t + 1.0);
    }
  }
}

package io.bellwether.preprocess;

/** What a {@link Scaler} measures columns by. */
enum ScalingMethod {
  STANDARD("standard", "mean", "deviation"),
  MIN_MAX("minMax", "minimum", "range"),
  ROBUST("robust", "median", "interquartile range");

  private final String method;
  private final String centre;
  private final String spread;

  ScalingMethod(String method, String centre, String spread) {
    this.method = method;
    this.centre = centre;
    this.spread = spread;
  }

  /** The factory method of {@link Scaler}. */
  String method() {
    return method;
  }

  /** What the centre is, for people. */
  String centre() {
    return centre;
  }

  /** What the spread is, for people. */
  String spread() {
    return spread;
  }
}

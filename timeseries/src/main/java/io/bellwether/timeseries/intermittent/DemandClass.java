package io.bellwether.timeseries.intermittent;

/**
 * What kind of demand a series has, by how often it comes and how its size varies.
 *
 * @since 0.1.0
 */
public enum DemandClass {
  /** Often, of much the same size. */
  SMOOTH("smooth"),
  /** Often, of very different size. */
  ERRATIC("erratic"),
  /** Seldom, of much the same size. */
  INTERMITTENT("intermittent"),
  /** Seldom, of very different size. */
  LUMPY("lumpy"),
  /** Never. */
  NO_DEMAND("without demand"),
  /** Too few demands to tell. */
  TOO_SHORT("too short to tell");

  private final String word;

  DemandClass(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}

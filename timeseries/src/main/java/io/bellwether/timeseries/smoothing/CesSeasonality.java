package io.bellwether.timeseries.smoothing;

/**
 * Which season a complex exponential smoothing has (Svetunkov, Kourentzes and Ord 2022, sections 3
 * and 4).
 *
 * @since 0.1.0
 */
public enum CesSeasonality {
  /** None: a level that can trend. */
  NONE,
  /** Each place of the season is smoothed by itself, with the same parameters. */
  SIMPLE,
  /** A level, and a season that is added to it: one further parameter. */
  PARTIAL,
  /** A level, and a season with a smoothing of its own that can trend: two further parameters. */
  FULL;

  /** How many smoothing parameters there are. */
  int parameters() {
    return switch (this) {
      case NONE, SIMPLE -> 2;
      case PARTIAL -> 3;
      case FULL -> 4;
    };
  }

  /** How many numbers make a state. */
  int states(int season) {
    return switch (this) {
      case NONE -> 2;
      case SIMPLE -> 2 * season;
      case PARTIAL -> 2 + season;
      case FULL -> 2 + 2 * season;
    };
  }

  /** How many of them can be told apart: level and season share a constant. */
  int freeStates(int season) {
    return this == PARTIAL || this == FULL ? states(season) - 1 : states(season);
  }
}

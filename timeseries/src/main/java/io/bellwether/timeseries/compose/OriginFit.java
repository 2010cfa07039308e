package io.bellwether.timeseries.compose;

/**
 * How a {@link Conformal} comes from one forecast origin of the past to the next.
 *
 * @since 0.1.0
 */
public enum OriginFit {
  /**
   * By {@code append}: the forecaster is fitted once, to the history before the first origin, and
   * the model takes the observations in one by one. The default: it costs one fit more, and errors
   * are those of parameters that have not seen the observations. Those parameters come from a
   * shorter history than the final ones, which makes the intervals rather too wide.
   */
  APPENDED,
  /**
   * By a new fit at each origin. Closer to how forecasts will be made; costs a fit an origin. What
   * an origin's history does not suffice for is left out and counted in a warning.
   */
  REFITTED
}

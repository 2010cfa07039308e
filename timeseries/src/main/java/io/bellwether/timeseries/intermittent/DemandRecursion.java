package io.bellwether.timeseries.intermittent;

/** Exponential smoothing of the sizes of demands, and of how often they come. */
interface DemandRecursion {

  /** The weight of the newest size, in (0, 1]. */
  double sizeSmoothing();

  /** The smoothed size before the history; {@code NaN} to start with the first demand. */
  double startSize();

  /**
   * Runs through a history.
   *
   * @param values {@code NaN} for missing; such periods are passed over; not modified
   * @param forecasts receives the forecast of each period by those before; {@code NaN} before the
   *     first known value, zero before the first demand unless the start is given
   */
  End run(double[] values, double[] forecasts);

  /**
   * The state at the end of a history.
   *
   * @param size of a demand
   * @param rate the interval between demands, or their probability
   * @param level the demand of a period
   */
  record End(double size, double rate, double level) {}
}

package io.bellwether.timeseries;

/**
 * The quantiles of the periods ahead. Called from any thread; the same arguments always give the
 * same answer.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface QuantileFunction {

  /**
   * Returns a quantile.
   *
   * @param h the period, 0 for the first one ahead
   * @param probability in (0, 1)
   * @return the value that the period does not exceed with this probability; never falls as the
   *     probability rises
   */
  double quantile(int h, double probability);
}

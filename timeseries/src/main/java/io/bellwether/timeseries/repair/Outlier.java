package io.bellwether.timeseries.repair;

import java.time.LocalDateTime;

/**
 * A value that does not fit its neighbours. An immutable value.
 *
 * @param index the period, 0 for the first
 * @param time its time
 * @param value what the series says
 * @param replacement what its neighbours, and the season if there is one, suggest
 * @param excess how far it lies outside the quartiles of the remainders, in interquartile ranges;
 *     above the limit of the search; infinite if that range is zero
 * @param sentence the same in words
 * @since 0.1.0
 */
public record Outlier(
    int index,
    LocalDateTime time,
    double value,
    double replacement,
    double excess,
    String sentence) {

  /**
   * Returns the size of the outlier.
   *
   * @return value less replacement
   */
  public double size() {
    return value - replacement;
  }
}

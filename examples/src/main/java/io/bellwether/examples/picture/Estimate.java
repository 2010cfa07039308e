package io.bellwether.examples.picture;

/**
 * A number that was estimated, with its range.
 *
 * @param name what was estimated
 * @param value the estimate
 * @param low the lower end of the range
 * @param high the upper end
 * @since 0.1.0
 */
public record Estimate(String name, double value, double low, double high) {}

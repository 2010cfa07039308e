package io.bellwether.timeseries.repair;

import java.time.LocalDateTime;

/**
 * A run of zeros in otherwise steady demand. An immutable value.
 *
 * @param index the first period, 0 for that of the series
 * @param length how many periods, at least 1
 * @param time the time of the first period
 * @param expected how many runs at least as long would be expected by chance
 * @param sentence the same in words
 * @since 0.1.0
 */
public record ZeroRun(
    int index, int length, LocalDateTime time, double expected, String sentence) {}

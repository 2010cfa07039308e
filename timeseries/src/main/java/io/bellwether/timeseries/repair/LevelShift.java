package io.bellwether.timeseries.repair;

import java.time.LocalDateTime;

/**
 * A lasting change of the level. An immutable value.
 *
 * @param index the first period on the new level, 0 for the first of the series
 * @param time its time
 * @param size by how much the level rose, negative if it fell
 * @param score the size by its standard error
 * @param sentence the same in words
 * @since 0.1.0
 */
public record LevelShift(
    int index, LocalDateTime time, double size, double score, String sentence) {}

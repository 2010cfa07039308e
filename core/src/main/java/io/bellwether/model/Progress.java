package io.bellwether.model;

/**
 * How far long work has come.
 *
 * @param stage what is being done, for people
 * @param done how many units of work are done
 * @param total how many there are in all
 * @since 0.1.0
 */
public record Progress(String stage, long done, long total) {}

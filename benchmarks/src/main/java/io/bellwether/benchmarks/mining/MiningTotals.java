package io.bellwether.benchmarks.mining;

/**
 * What a search found.
 *
 * @param sets how many sets
 * @param supports the sum of their counts
 */
public record MiningTotals(long sets, long supports) {}

package io.bellwether.ml.association;

/**
 * How a search for item sets went.
 *
 * @param algorithm how it searched
 * @param baskets how many baskets there are, those without any frequent item included
 * @param minCount in how many of them a set must be
 * @param frequentItems how many single items are frequent
 * @param itemsets how many sets were found
 * @param longest the length of the longest of them, 0 if there is none
 */
public record MiningReport(
    MiningAlgorithm algorithm,
    int baskets,
    int minCount,
    int frequentItems,
    long itemsets,
    int longest) {}

package io.bellwether.ml.basket;

/**
 * What reading baskets met, so that nothing is dropped without a word.
 *
 * @param baskets how many baskets there are, empty ones included
 * @param emptyBaskets how many of them hold nothing
 * @param duplicateItems how often an item was named again in the same basket; it counts once
 * @param missingItems how many records named no item, and were left out
 * @param missingBaskets how many records belonged to no basket, and were left out
 */
public record BasketReport(
    int baskets,
    int emptyBaskets,
    long duplicateItems,
    long missingItems,
    long missingBaskets) {}

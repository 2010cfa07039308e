package io.bellwether.ml.sequence;

/**
 * What making sequences met, so that nothing is dropped without a word.
 *
 * @param customers how many customers there are, those without any item included
 * @param baskets how many baskets their sequences hold, all sequences together
 * @param mergedBaskets how many baskets became part of another one, because the same customer
 *     bought it at the same time
 * @param emptyBaskets how many baskets held nothing, and were left out
 * @param withoutCustomer how many baskets, or rows of a table, belonged to no customer, and were
 *     left out
 * @param withoutTime how many rows of a table had no time, and were left out
 * @param withoutItem how many rows of a table named no item, and were left out
 * @param duplicateItems how often an item was named again in the same basket; it counts once
 * @since 0.1.0
 */
public record SequenceReport(
    int customers,
    int baskets,
    int mergedBaskets,
    int emptyBaskets,
    long withoutCustomer,
    long withoutTime,
    long withoutItem,
    long duplicateItems) {}

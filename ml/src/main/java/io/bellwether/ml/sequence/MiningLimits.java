package io.bellwether.ml.sequence;

/**
 * Which patterns are grown.
 *
 * @param minCount how many customers a pattern needs
 * @param maxLength how many elements it may have
 * @param maxItems how many items it may have in all
 * @param spacing how far apart its baskets may be
 */
record MiningLimits(int minCount, int maxLength, int maxItems, Spacing spacing) {}

package io.bellwether.ml.association;

import java.util.List;

/**
 * How a search for item sets went.
 *
 * @param algorithm how it searched
 * @param baskets how many baskets there are, those without any frequent item included
 * @param minCount in how many of them a set must be; of a search for the most frequent sets, the
 *     count that the last of them reached
 * @param frequentItems how many single items are frequent, those left out by request not included
 * @param itemsets how many sets were found
 * @param longest the length of the longest of them, 0 if there is none
 * @param lengths how many sets of 1, 2, ... up to {@code longest} items were found; empty if that
 *     was not counted
 */
public record MiningReport(
    MiningAlgorithm algorithm,
    int baskets,
    int minCount,
    int frequentItems,
    long itemsets,
    int longest,
    List<Long> lengths) {

  /**
   * Copies the list.
   *
   * @param algorithm how it searched
   * @param baskets how many baskets there are
   * @param minCount in how many of them a set must be
   * @param frequentItems how many single items are frequent
   * @param itemsets how many sets were found
   * @param longest the length of the longest of them
   * @param lengths how many sets of each length
   */
  public MiningReport {
    lengths = List.copyOf(lengths);
  }

  /** A report that does not say how many sets of each length there are. */
  MiningReport(
      MiningAlgorithm algorithm,
      int baskets,
      int minCount,
      int frequentItems,
      long itemsets,
      int longest) {
    this(algorithm, baskets, minCount, frequentItems, itemsets, longest, List.of());
  }
}

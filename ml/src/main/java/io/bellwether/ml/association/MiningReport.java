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
 * @param lengths how many sets of 1, 2, ... items were found, up to the longest
 * @since 0.1.0
 */
public record MiningReport(
    MiningAlgorithm algorithm, int baskets, int minCount, int frequentItems, List<Long> lengths) {

  /**
   * Copies the list.
   *
   * @param algorithm how it searched
   * @param baskets how many baskets there are
   * @param minCount in how many of them a set must be
   * @param frequentItems how many single items are frequent
   * @param lengths how many sets of each length, from 1
   */
  public MiningReport {
    lengths = List.copyOf(lengths);
  }

  /**
   * Returns how many sets were found.
   *
   * @return the number of sets of any length
   */
  public long itemsets() {
    return lengths.stream().mapToLong(count -> count).sum();
  }

  /**
   * Returns the length of the longest set.
   *
   * @return a number of items, 0 if no set was found
   */
  public int longest() {
    return lengths.size();
  }

  /** A line: the sets of each length would be thousands of numbers, if there are long ones. */
  @Override
  public String toString() {
    return "MiningReport"
        + new OptionText()
            .add("algorithm", algorithm)
            .add("baskets", baskets)
            .add("minCount", minCount)
            .add("itemsets", itemsets())
            .add("longest", longest());
  }

  /** The report of a choice of the sets. */
  MiningReport withLengths(List<Long> counts) {
    return new MiningReport(algorithm, baskets, minCount, frequentItems, counts);
  }
}

package io.bellwether.ml.association;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What all miners can be told. An unset {@code minCount}, {@code topK} or {@code maxSets} is 0.
 *
 * @param minSupport the share of baskets that makes a set frequent, if {@code minCount} is not set
 * @param minCount the number of baskets that makes a set frequent
 * @param topK how many of the most frequent sets are wanted
 * @param minLength the smallest number of items of a set
 * @param maxLength the largest number of items of a set
 * @param kind which of the frequent sets
 * @param required items that each set must have
 * @param excluded items that no set may have
 * @param maxSets how many sets may be kept
 */
record MiningOptions(
    double minSupport,
    int minCount,
    int topK,
    int minLength,
    int maxLength,
    ItemsetKind kind,
    List<String> required,
    List<String> excluded,
    long maxSets) {

  static final double MIN_SUPPORT = 0.01;
  static final long MAX_SETS = 10_000_000;

  static MiningOptions defaults() {
    return new MiningOptions(
        MIN_SUPPORT, 0, 0, 1, Integer.MAX_VALUE, ItemsetKind.ALL, List.of(), List.of(), 0);
  }

  /**
   * In how many of so many baskets a set must be. The share is taken as the decimal number that it
   * prints as: 0.07 of 100 baskets are 7, though in binary the product is a little more.
   */
  int minCount(int baskets) {
    if (minCount > 0) {
      return minCount;
    }
    if (topK > 0 && minSupport == MIN_SUPPORT) {
      return 1;
    }
    int count =
        BigDecimal.valueOf(minSupport)
            .multiply(BigDecimal.valueOf(baskets))
            .setScale(0, RoundingMode.CEILING)
            .intValueExact();
    return Math.max(1, count);
  }

  /** How many sets a result may keep. */
  long keptSets() {
    return maxSets == 0 ? MAX_SETS : maxSets;
  }

  /** The same with another {@code maxLength}. */
  MiningOptions withMaxLength(int newMaxLength) {
    return new MiningOptions(
        minSupport, minCount, topK, minLength, newMaxLength, kind, required, excluded, maxSets);
  }

  /** What differs from the defaults, and the support in any case. */
  @Override
  public String toString() {
    OptionText text = new OptionText();
    if (minCount > 0) {
      text.add("minCount", minCount);
    } else if (topK == 0 || minSupport != MIN_SUPPORT) {
      text.add("minSupport", minSupport);
    }
    return text.add("topK", topK, 0)
        .add("minLength", minLength, 1)
        .add("maxLength", maxLength, Integer.MAX_VALUE)
        .add("kind", kind, ItemsetKind.ALL)
        .add("required", required, List.of())
        .add("excluded", excluded, List.of())
        .add("maxSets", maxSets, 0L)
        .toString();
  }
}

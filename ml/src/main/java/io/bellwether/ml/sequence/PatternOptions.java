package io.bellwether.ml.sequence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The options of a search for sequential patterns.
 *
 * @param minSupport the share of customers that a pattern needs
 * @param minCount the number of customers that it needs instead; 0 if the share counts
 * @param minLength how many elements it has at least
 * @param maxLength how many elements it has at most
 * @param maxItems how many items it has at most, in all its elements
 * @param kind which of the frequent patterns are kept
 * @param spacing how far apart the baskets may be
 * @param required items that each pattern has, sorted
 * @param excluded items that no pattern has, sorted
 * @param maxPatterns how many patterns may be found
 */
record PatternOptions(
    double minSupport,
    int minCount,
    int minLength,
    int maxLength,
    int maxItems,
    PatternKind kind,
    Spacing spacing,
    List<String> required,
    List<String> excluded,
    long maxPatterns) {

  int minCount(int customers) {
    if (minCount > 0) {
      return minCount;
    }
    int count =
        BigDecimal.valueOf(minSupport)
            .multiply(BigDecimal.valueOf(customers))
            .setScale(0, RoundingMode.CEILING)
            .intValueExact();
    return Math.max(1, count);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(minCount > 0 ? "minCount=" + minCount : "minSupport=" + minSupport);
    text.append(minLength > 1 ? ", minLength=" + minLength : "");
    text.append(maxLength < Integer.MAX_VALUE ? ", maxLength=" + maxLength : "");
    text.append(maxItems < Integer.MAX_VALUE ? ", maxItems=" + maxItems : "");
    text.append(spacing);
    text.append(kind == PatternKind.ALL ? "" : ", kind=" + kind);
    text.append(required.isEmpty() ? "" : ", required=" + required);
    text.append(excluded.isEmpty() ? "" : ", excluded=" + excluded);
    text.append(
        maxPatterns == PrefixSpan.DEFAULT_MAX_PATTERNS ? "" : ", maxPatterns=" + maxPatterns);
    return text.toString();
  }
}

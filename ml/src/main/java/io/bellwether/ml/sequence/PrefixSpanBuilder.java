package io.bellwether.ml.sequence;

import io.bellwether.ml.design.OptionChecks;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Collects the options of {@link PrefixSpan}. Not safe for many threads.
 *
 * @since 0.1.0
 */
public final class PrefixSpanBuilder {

  private static final double DEFAULT_MIN_SUPPORT = 0.01;
  private static final long MOST_PATTERNS = 100_000_000;

  private double minSupport = DEFAULT_MIN_SUPPORT;
  private int minCount;
  private int minLength = 1;
  private int maxLength = Integer.MAX_VALUE;
  private int maxItems = Integer.MAX_VALUE;
  private PatternKind kind = PatternKind.ALL;
  private Spacing spacing = Spacing.FREE;
  private List<String> required = List.of();
  private List<String> excluded = List.of();
  private long maxPatterns = PrefixSpan.DEFAULT_MAX_PATTERNS;

  PrefixSpanBuilder() {}

  /**
   * Sets the share of all customers that must have a pattern. Default 0.01. Of 4,372 customers 0.01
   * are 43.72: 44 must have it. Takes the place of {@link #minCount}.
   *
   * @param share above 0, at most 1
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public PrefixSpanBuilder minSupport(double share) {
    minSupport = OptionChecks.minSupport(share, "customers");
    minCount = 0;
    return this;
  }

  /**
   * Sets the number of customers that must have a pattern. Takes the place of {@link #minSupport}.
   *
   * @param customers at least 1
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public PrefixSpanBuilder minCount(int customers) {
    minCount = OptionChecks.atLeastOne("minCount", customers);
    return this;
  }

  /**
   * Sets the smallest number of elements of a pattern. Default 1. With 2, sets of items that are
   * bought at once are left out. Rules can still be made of what is kept.
   *
   * @param elements at least 1
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public PrefixSpanBuilder minLength(int elements) {
    minLength = OptionChecks.atLeastOne("minLength", elements);
    return this;
  }

  /**
   * Sets the largest number of elements of a pattern: of baskets that it speaks of. Default: no
   * limit.
   *
   * @param elements at least 1 and {@link #minLength}
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public PrefixSpanBuilder maxLength(int elements) {
    maxLength = OptionChecks.atLeastOne("maxLength", elements);
    return this;
  }

  /**
   * Sets the largest number of items of a pattern, all its elements together. Default: no limit.
   * With 1 for each element, baskets of hundreds of items make no trouble: {@code
   * maxLength(2).maxItems(2)} asks only which item follows which.
   *
   * @param items at least 1 and {@link #minLength}
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public PrefixSpanBuilder maxItems(int items) {
    maxItems = OptionChecks.atLeastOne("maxItems", items);
    return this;
  }

  /**
   * Sets which of the frequent patterns are kept. Default {@link PatternKind#ALL}. Patterns are
   * closed or maximal among those within {@link #maxLength} and {@link #maxItems}. All are found
   * first, so that {@link #maxPatterns} counts them all.
   *
   * @param option which of them
   * @return this builder
   */
  public PrefixSpanBuilder kind(PatternKind option) {
    kind = Objects.requireNonNull(option, "kind");
    return this;
  }

  /**
   * Sets how many baskets later the next element is at least. Default 1: the very next will do.
   *
   * @param baskets at least 1
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public PrefixSpanBuilder minGap(int baskets) {
    spacing = spacing.withMinGap(baskets);
    return this;
  }

  /**
   * Sets how much later the next element is at least. Default: any time later. May be set beside
   * the limit in baskets; then both hold.
   *
   * @param time positive; sequences must have times
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public PrefixSpanBuilder minGap(Duration time) {
    spacing = spacing.withMinGap(time);
    return this;
  }

  /**
   * Sets how many baskets later the next element is at most. Default: no limit. With 1 the elements
   * are in successive baskets.
   *
   * @param baskets at least 1
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public PrefixSpanBuilder maxGap(int baskets) {
    spacing = spacing.withMaxGap(baskets);
    return this;
  }

  /**
   * Sets how much later the next element is at most. Default: no limit. May be set beside the limit
   * in baskets; then both hold.
   *
   * @param time positive; sequences must have times
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public PrefixSpanBuilder maxGap(Duration time) {
    spacing = spacing.withMaxGap(time);
    return this;
  }

  /**
   * Sets within how many successive baskets of a customer the whole pattern must be. Default: no
   * limit. With 1 only what is bought at once is left.
   *
   * @param baskets at least 1
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public PrefixSpanBuilder window(int baskets) {
    spacing = spacing.withWindow(baskets);
    return this;
  }

  /**
   * Sets how long after the first element the last one is at most. Default: no limit. May be set
   * beside the limit in baskets; then both hold.
   *
   * @param time positive; sequences must have times
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public PrefixSpanBuilder window(Duration time) {
    spacing = spacing.withWindow(time);
    return this;
  }

  /**
   * Names items that each pattern must have, in whatever element. Default: none. A search among
   * sequences that lack one of them is refused.
   *
   * @param items their names
   * @return this builder
   */
  public PrefixSpanBuilder required(String... items) {
    return required(Arrays.asList(items));
  }

  /**
   * Names items that each pattern must have, in whatever element. Default: none. A search among
   * sequences that lack one of them is refused.
   *
   * @param items their names
   * @return this builder
   */
  public PrefixSpanBuilder required(Collection<String> items) {
    required = items.stream().distinct().sorted().toList();
    return this;
  }

  /**
   * Names items to be left out, as if no basket held them; the baskets still count where gaps are
   * counted in baskets. Default: none. Names that are in no basket do no harm.
   *
   * @param items their names
   * @return this builder
   */
  public PrefixSpanBuilder excluded(String... items) {
    return excluded(Arrays.asList(items));
  }

  /**
   * Names items to be left out, as if no basket held them; the baskets still count where gaps are
   * counted in baskets. Default: none. Names that are in no basket do no harm.
   *
   * @param items their names
   * @return this builder
   */
  public PrefixSpanBuilder excluded(Collection<String> items) {
    excluded = items.stream().distinct().sorted().toList();
    return this;
  }

  /**
   * Sets how many patterns may be found; more end the search with a statement of what to change,
   * before memory runs out. Default 1 million, some 40 MB. Patterns that are left out in the end,
   * as those that are not closed, count too.
   *
   * @param patterns from 1 to 100 million
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public PrefixSpanBuilder maxPatterns(long patterns) {
    if (!(patterns >= 1 && patterns <= MOST_PATTERNS)) {
      throw new IllegalArgumentException(
          "maxPatterns is " + patterns + ", but must be from 1 to " + MOST_PATTERNS);
    }
    maxPatterns = patterns;
    return this;
  }

  /**
   * Makes the specification.
   *
   * @return the specification
   * @throws IllegalArgumentException if options contradict each other
   */
  public PrefixSpan build() {
    if (minLength > maxLength) {
      throw new IllegalArgumentException(
          "minLength is " + minLength + ", but maxLength is only " + maxLength);
    }
    if (minLength > maxItems) {
      throw new IllegalArgumentException(
          "minLength is " + minLength + ", but maxItems is only " + maxItems);
    }
    checkWindow();
    for (String item : required) {
      if (excluded.contains(item)) {
        throw new IllegalArgumentException(
            "the item '" + item + "' is required and excluded; take it out of one of them");
      }
    }
    return PrefixSpan.of(
        new PatternOptions(
            minSupport,
            minCount,
            minLength,
            maxLength,
            maxItems,
            kind,
            spacing.check(),
            required,
            excluded,
            maxPatterns));
  }

  private void checkWindow() {
    long span = (minLength - 1L) * spacing.minPositions();
    if (span > spacing.windowPositions()) {
      throw new IllegalArgumentException(
          "a window of "
              + (spacing.windowPositions() + 1)
              + " successive baskets has no room for minLength "
              + minLength
              + (spacing.minPositions() > 1 ? " at a minGap of " + spacing.minPositions() : "")
              + "; it takes "
              + (span + 1));
    }
  }
}

package io.bellwether.ml.association;

import io.bellwether.ml.design.OptionChecks;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The options that all miners have.
 *
 * <p>Defaults: support of at least 0.01, sets of any length, all frequent sets, no item required or
 * excluded, at most 10 million sets kept.
 *
 * @param <B> the builder itself
 * @since 0.1.0
 */
public abstract sealed class MinerBuilder<B extends MinerBuilder<B>>
    permits FpGrowth.Builder, Eclat.Builder, AutoMiner.Builder {

  private double minSupport = MiningOptions.MIN_SUPPORT;
  private int minCount;
  private int topK;
  private int minLength = 1;
  private int maxLength = Integer.MAX_VALUE;
  private ItemsetKind kind = ItemsetKind.ALL;
  private List<String> required = List.of();
  private List<String> excluded = List.of();
  private long maxSets;

  MinerBuilder() {}

  abstract B self();

  /**
   * Sets the share of all baskets that must hold a set. Default 0.01. Of 9,835 baskets 0.01 are
   * 98.35: a set must be in 99. Takes the place of {@link #minCount}.
   *
   * @param share above 0, at most 1
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public B minSupport(double share) {
    minSupport = OptionChecks.minSupport(share, "baskets");
    minCount = 0;
    return self();
  }

  /**
   * Sets the number of baskets that must hold a set. Takes the place of {@link #minSupport}.
   *
   * @param baskets at least 1
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public B minCount(int baskets) {
    minCount = OptionChecks.atLeastOne("minCount", baskets);
    return self();
  }

  /**
   * Asks for the most frequent sets: all whose support is at least that of the k-th, so that sets
   * of equal support are kept or left together. Unless told, no other support is asked for. Counts
   * sets of at least {@link #minLength} items. If too many sets are as frequent as the k-th to be
   * {@linkplain #maxSets kept}, the search fails and says so. Maximal sets are maximal among the
   * sets that reach the support asked for. Together with a {@link #minLength} of 2 or more, shorter
   * sets are not known, so that {@linkplain FrequentItemsets#rules rules} cannot be made.
   *
   * @param sets how many sets, at least 1
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public B topK(int sets) {
    topK = OptionChecks.atLeastOne("topK", sets);
    return self();
  }

  /**
   * Sets the smallest number of items of a set. Default 1.
   *
   * @param items at least 1
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public B minLength(int items) {
    minLength = OptionChecks.atLeastOne("minLength", items);
    return self();
  }

  /**
   * Sets the largest number of items of a set. Default: no limit. Closed and maximal sets are
   * closed and maximal among sets of any length; longer ones are left out.
   *
   * @param items at least 1 and {@link #minLength}
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public B maxLength(int items) {
    maxLength = OptionChecks.atLeastOne("maxLength", items);
    return self();
  }

  /**
   * Sets which of the frequent sets are wanted. Default {@link ItemsetKind#ALL}. With a taxonomy,
   * categories that the set's items have anyway are left out of closed and maximal sets.
   *
   * @param option which of them
   * @return this builder
   */
  public B kind(ItemsetKind option) {
    kind = Objects.requireNonNull(option, "kind");
    return self();
  }

  /**
   * Names items that each set must have. Default: none. In baskets with a taxonomy, items related
   * to one of them (its categories, and what it is a category of) are left out, since no set holds
   * an item and its own category.
   *
   * @param items their names
   * @return this builder
   */
  public B required(String... items) {
    return required(Arrays.asList(items));
  }

  /**
   * Names items that each set must have. Default: none. In baskets with a taxonomy, items related
   * to one of them (its categories, and what it is a category of) are left out, since no set holds
   * an item and its own category.
   *
   * @param items their names
   * @return this builder
   */
  public B required(Collection<String> items) {
    required = names("required", items);
    return self();
  }

  /**
   * Names items to be left out, as if no basket held them. Default: none. Names that are in no
   * basket do no harm.
   *
   * @param items their names
   * @return this builder
   */
  public B excluded(String... items) {
    return excluded(Arrays.asList(items));
  }

  /**
   * Names items to be left out, as if no basket held them. Default: none. Names that are in no
   * basket do no harm.
   *
   * @param items their names
   * @return this builder
   */
  public B excluded(Collection<String> items) {
    excluded = names("excluded", items);
    return self();
  }

  /**
   * Sets how many sets may be found; more end the search with a statement of what to change.
   * Default: 10 million where sets are kept (some 120 MB), no limit where they are streamed.
   *
   * @param sets at least 1
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public B maxSets(long sets) {
    if (sets < 1) {
      throw new IllegalArgumentException("maxSets is " + sets + ", but must be at least 1");
    }
    maxSets = sets;
    return self();
  }

  MiningOptions options() {
    if (minLength > maxLength) {
      throw new IllegalArgumentException(
          "minLength is " + minLength + ", but maxLength is only " + maxLength);
    }
    if (topK > 0 && maxSets > 0 && topK > maxSets) {
      throw new IllegalArgumentException(
          "topK is " + topK + ", but maxSets allows only " + maxSets);
    }
    for (String item : required) {
      if (excluded.contains(item)) {
        throw new IllegalArgumentException(
            "the item '" + item + "' is required and excluded; take it out of one of them");
      }
    }
    return new MiningOptions(
        minSupport, minCount, topK, minLength, maxLength, kind, required, excluded, maxSets);
  }

  private static List<String> names(String option, Collection<String> items) {
    return Objects.requireNonNull(items, option).stream()
        .map(item -> Objects.requireNonNull(item, () -> "an item of " + option + " is null"))
        .distinct()
        .sorted()
        .toList();
  }
}

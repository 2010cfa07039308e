package io.bellwether.ml.association;

import java.util.List;

/**
 * Which sets a result holds, and so which questions it can answer.
 *
 * @param kind all, closed or maximal ones
 * @param minLength the smallest number of items of a set
 * @param maxLength the largest number of items of a set
 * @param required items that every set has
 * @param categories whether sets show the categories of their items
 */
record ItemsetScope(
    ItemsetKind kind,
    int minLength,
    int maxLength,
    List<String> required,
    CategoriesShown categories) {

  /** Whether sets show the categories of their items. */
  enum CategoriesShown {
    /** What a set tells about is what it shows. */
    ALL,
    /** Categories that the items of a closed or maximal set have anyway are left out. */
    NOT_OF_ITEMS
  }

  /**
   * Checks the scope.
   *
   * @param kind all, closed or maximal ones
   * @param minLength the smallest number of items of a set
   * @param maxLength the largest number of items of a set
   * @param required items that every set has; copied
   * @param categories whether sets show the categories of their items
   */
  ItemsetScope {
    if (minLength < 1 || maxLength < minLength) {
      throw new IllegalArgumentException(
          "sets of " + minLength + " to " + maxLength + " items: must be 1 or more, in order");
    }
    required = List.copyOf(required);
  }

  /** The scope of a search; {@code ancestors} says whether items have categories. */
  static ItemsetScope of(MiningOptions options, boolean ancestors) {
    return new ItemsetScope(
        options.kind(),
        options.minLength(),
        options.maxLength(),
        options.required(),
        ancestors && options.kind() != ItemsetKind.ALL
            ? CategoriesShown.NOT_OF_ITEMS
            : CategoriesShown.ALL);
  }

  ItemsetScope of(ItemsetKind other) {
    return new ItemsetScope(other, minLength, maxLength, required, categories);
  }

  /** Whether the closed sets of this scope tell the supports of all their parts. */
  boolean tellsParts() {
    return kind == ItemsetKind.CLOSED
        && maxLength == Integer.MAX_VALUE
        && categories == CategoriesShown.ALL;
  }

  /** Why a set of frequent items may not be among those found. */
  String whyAbsent(ItemNames asked, int minCount, int baskets) {
    if (asked.size() < minLength) {
      return "sets of fewer than " + minLength + " items were left out (minLength)";
    }
    if (asked.size() > maxLength) {
      return "sets of more than " + maxLength + " items were left out (maxLength)";
    }
    if (!asked.containsAll(required)) {
      return "only sets with " + required + " were mined";
    }
    String few =
        "fewer than " + minCount + " of " + baskets + " baskets hold it, or the search left it out";
    return switch (kind) {
      case ALL -> few;
      case CLOSED ->
          tellsParts() ? "no closed set holds it: " + few : "it is not closed, or " + few;
      case MAXIMAL ->
          "maximal sets do not tell the supports of their parts: mine with ItemsetKind.CLOSED or"
              + " ALL";
    };
  }
}

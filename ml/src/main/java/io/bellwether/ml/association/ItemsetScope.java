package io.bellwether.ml.association;

import java.util.List;

/**
 * Which sets a result holds, and so which questions it can answer.
 *
 * @param kind all, closed or maximal ones
 * @param minLength the smallest number of items of a set
 * @param maxLength the largest number of items of a set
 * @param required items that every set has
 */
record ItemsetScope(ItemsetKind kind, int minLength, int maxLength, List<String> required) {

  /**
   * Checks the scope.
   *
   * @param kind all, closed or maximal ones
   * @param minLength the smallest number of items of a set
   * @param maxLength the largest number of items of a set
   * @param required items that every set has; copied
   */
  ItemsetScope {
    if (minLength < 1 || maxLength < minLength) {
      throw new IllegalArgumentException(
          "sets of " + minLength + " to " + maxLength + " items: must be 1 or more, in order");
    }
    required = List.copyOf(required);
  }

  static ItemsetScope of(MiningOptions options) {
    return new ItemsetScope(
        options.kind(), options.minLength(), options.maxLength(), options.required());
  }

  ItemsetScope of(ItemsetKind other) {
    return new ItemsetScope(other, minLength, maxLength, required);
  }
}

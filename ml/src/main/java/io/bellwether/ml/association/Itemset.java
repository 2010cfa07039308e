package io.bellwether.ml.association;

import java.util.Locale;
import java.util.Set;

/**
 * A set of items and how many baskets hold all of them.
 *
 * @param items their names, in natural order
 * @param count in how many baskets they are together
 * @param baskets of how many baskets
 * @since 0.1.0
 */
public record Itemset(Set<String> items, int count, int baskets) {

  /**
   * Makes an item set.
   *
   * @param items their names; copied
   * @param count in how many baskets they are together
   * @param baskets of how many baskets
   */
  public Itemset {
    items = items instanceof ItemNames ? items : ItemNames.of(items);
  }

  /**
   * Returns the share of baskets that hold all items.
   *
   * @return from 0 to 1
   */
  public double support() {
    return (double) count / baskets;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %d (%.4f)", items, count, support());
  }
}

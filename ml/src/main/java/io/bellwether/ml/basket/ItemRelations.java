package io.bellwether.ml.basket;

import java.util.Arrays;

/** Which items are categories of which others, in number form. Immutable. */
final class ItemRelations {

  private final Taxonomy taxonomy;
  private final int firstCategory;

  /** The numbers of all ancestors of each item, ascending. */
  private final int[][] ancestors;

  /** Takes arrays that nobody else holds, each ascending. */
  ItemRelations(Taxonomy taxonomy, int firstCategory, int[][] ancestors) {
    this.taxonomy = taxonomy;
    this.firstCategory = firstCategory;
    this.ancestors = ancestors;
  }

  Taxonomy taxonomy() {
    return taxonomy;
  }

  boolean isCategory(int item) {
    return item >= firstCategory;
  }

  boolean isAncestor(int ancestor, int item) {
    return Arrays.binarySearch(ancestors[item], ancestor) >= 0;
  }

  int count(int item) {
    return ancestors[item].length;
  }

  int at(int item, int position) {
    return ancestors[item][position];
  }

  int[] ancestors(int item) {
    return ancestors[item].clone();
  }

  /** Returns the relations of the items that have a place left; places ascend. */
  ItemRelations renumbered(int[] places, int count) {
    int[][] kept = new int[count][];
    int categories = count;
    for (int item = 0; item < places.length; item++) {
      if (places[item] >= 0) {
        kept[places[item]] =
            Arrays.stream(ancestors[item]).map(a -> places[a]).filter(a -> a >= 0).toArray();
        categories = isCategory(item) ? Math.min(categories, places[item]) : categories;
      }
    }
    return new ItemRelations(taxonomy, categories, kept);
  }
}

package io.bellwether.ml.association;

/**
 * An item set that was just found: a window on the miner's own arrays, good for one call.
 *
 * @since 0.1.0
 */
public final class ItemsetView {

  private final String[] labels;
  private final int baskets;
  private int[] ranks = new int[0];
  private int length;
  private int count;

  ItemsetView(String[] labels, int baskets) {
    this.labels = labels;
    this.baskets = baskets;
  }

  void show(int[] newRanks, int newLength, int newCount) {
    ranks = newRanks;
    length = newLength;
    count = newCount;
  }

  /**
   * Returns how many items the set has.
   *
   * @return at least 1
   */
  public int length() {
    return length;
  }

  /**
   * Returns the name of an item.
   *
   * @param position which of the items, from 0, in no order of meaning
   * @return its name
   */
  public String item(int position) {
    return labels[ranks[position]];
  }

  /**
   * Returns how many baskets hold the set.
   *
   * @return a count of baskets
   */
  public int count() {
    return count;
  }

  /**
   * Copies the set.
   *
   * @return the set as a value
   */
  public Itemset toItemset() {
    return new Itemset(ItemNames.ofRanks(labels, ranks, length), count, baskets);
  }
}

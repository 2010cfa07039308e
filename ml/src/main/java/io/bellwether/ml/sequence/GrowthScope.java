package io.bellwether.ml.sequence;

import org.jspecify.annotations.Nullable;

/** A table in which patterns grow, with the counts of the items that may come next. */
final class GrowthScope {

  /** What it takes to copy an item, in steps of counting. */
  private static final long COPYING = 3;

  final SequenceTable table;
  final Candidates later;
  final Candidates wider;
  private final MiningLimits limits;

  GrowthScope(SequenceTable table, MiningLimits limits, @Nullable LastPlaces lastPlaces) {
    this.table = table;
    this.limits = limits;
    this.later = new Candidates(table, limits, lastPlaces);
    this.wider = new Candidates(table, limits, null);
  }

  static GrowthScope of(SequenceTable table, MiningLimits limits) {
    boolean open = limits.spacing().isOpen();
    return new GrowthScope(table, limits, open ? new LastPlaces(table) : null);
  }

  /** Counts the items by which a pattern can go on. */
  void count(Occurrences pattern, boolean mayBeLonger) {
    if (mayBeLonger) {
      later.reach().after(pattern);
    } else {
      later.reach().nowhere();
    }
    later.count();
    wider.reach().within(pattern);
    wider.count();
  }

  /** Counts all items from the first occurrence on, whatever the limits of gaps. */
  void countRest(Occurrences pattern) {
    later.reach().rest(pattern);
    later.count();
    wider.reach().nowhere();
    wider.count();
  }

  /**
   * Whether patterns that grow on would walk past so many items that play no part any more, that a
   * table without these is cheaper. Whatever is rare after a pattern is rare after a longer one, if
   * only later is always well.
   */
  boolean isWorthProjecting(Occurrences pattern) {
    if (!limits.spacing().isOpen()) {
      return false;
    }
    long wasted = later.walked() - later.useful() + wider.walked() - wider.useful();
    long grown = (long) later.frequent() + wider.frequent();
    return wasted * grown > COPYING * table.restLength(pattern);
  }

  /** Leaves out the items that were counted too rarely, and all before the first occurrence. */
  SequenceTable.Projection project(Occurrences pattern) {
    boolean[] kept = new boolean[table.itemCount()];
    for (int item = 0; item < kept.length; item++) {
      kept[item] = later.isFrequent(item) || wider.isFrequent(item);
    }
    return table.project(pattern, kept);
  }
}

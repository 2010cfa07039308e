package io.bellwether.ml.sequence;

import io.bellwether.model.FitContext;

/**
 * Grows frequent patterns: PrefixSpan with pseudo-projection (Pei et al. 2004, sections 3.2 and
 * 3.4). The projection of a database on a pattern is the list of the places where occurrences of
 * the pattern end. Where most of what follows them is too rare to matter, as after the first item,
 * what is left is copied to a smaller table.
 */
final class PrefixGrowth {

  private final SequenceTable source;
  private final LastPlaces lastPlaces;
  private final MiningLimits limits;
  private final PatternCap cap;
  private final FitContext context;

  /**
   * Prepares the search.
   *
   * @param source the whole database
   * @param limits what is frequent and how long patterns may be
   * @param cap counts patterns and stops at too many
   * @param context can stop the work
   */
  PrefixGrowth(SequenceTable source, MiningLimits limits, PatternCap cap, FitContext context) {
    this.source = source;
    this.lastPlaces = new LastPlaces(source);
    this.limits = limits;
    this.cap = cap;
    this.context = context;
  }

  /**
   * Finds the patterns that begin with an item. May be called from several threads at once.
   *
   * @param places where the item stands, ascending
   * @return the patterns in the order of their names, the item alone first
   */
  PatternBuffer grow(int[] places) {
    GrowthScope all = new GrowthScope(source, limits, lastPlaces);
    Occurrences item = Occurrences.ofItem(source, places, limits.spacing().isWindowed());
    all.countRest(item);
    SequenceTable.Projection projection = all.project(item);
    return new PatternBranch(limits, cap, context).grow(projection.table, projection.places);
  }
}

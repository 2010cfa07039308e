package io.bellwether.ml.sequence;

import io.bellwether.model.FitContext;
import java.util.Arrays;

/**
 * Grows all frequent patterns that begin with one item: PrefixSpan by pseudo-projection (Pei et al.
 * 2004, sections 3.2 and 3.4). The database is projected physically once, on the first item; from
 * then on a projection is the list of the places where occurrences of the pattern end.
 */
final class PrefixGrowth {

  private final SequenceTable table;
  private final MiningLimits limits;
  private final PatternCap cap;
  private final FitContext context;
  private final Reach reach;
  private final ExtensionCount counting;
  private final PatternBuffer found = new PatternBuffer();
  private int[] path = new int[16];

  private PrefixGrowth(
      SequenceTable table, MiningLimits limits, PatternCap cap, FitContext context) {
    this.table = table;
    this.limits = limits;
    this.cap = cap;
    this.context = context;
    this.reach = new Reach(table, limits.spacing());
    this.counting =
        new ExtensionCount(table, limits.minCount(), limits.spacing().isWindowed());
  }

  /**
   * Finds the patterns.
   *
   * @param source the whole database
   * @param places where the first item stands, ascending
   * @param limits what is frequent and how long patterns may be
   * @param cap counts patterns and stops at too many
   * @param context can stop the work
   * @return the patterns in the order of their names, the item alone first
   */
  static PatternBuffer grow(
      SequenceTable source,
      int[] places,
      MiningLimits limits,
      PatternCap cap,
      FitContext context) {
    SequenceTable.Projection projection = project(source, places, limits.minCount());
    SequenceTable table = projection.table;
    PrefixGrowth growth = new PrefixGrowth(table, limits, cap, context);
    int[] starts = new int[limits.spacing().isWindowed() ? places.length : 0];
    Arrays.setAll(starts, i -> table.baskets[projection.places[i]]);
    int count = table.customers();
    growth.push(0, ~table.names[table.items[projection.places[0]]]);
    growth.record(1, count, 0);
    growth.grow(new State(projection.places, starts, 0, places.length, 1, 1, count, 0));
    return growth.found;
  }

  /** Leaves out items that too few customers have at or after the first occurrence. */
  private static SequenceTable.Projection project(
      SequenceTable source, int[] places, int minCount) {
    int[] customers = new int[source.itemCount()];
    int[] occurrences = new int[source.itemCount()];
    int[] seen = new int[source.itemCount()];
    int owner = -1;
    int tick = 0;
    for (int place : places) {
      if (source.owners[source.baskets[place]] != owner) {
        owner = source.owners[source.baskets[place]];
        tick++;
        for (int i = place; i < source.endOf(owner); i++) {
          int item = source.items[i];
          occurrences[item]++;
          customers[item] += seen[item] == tick ? 0 : 1;
          seen[item] = tick;
        }
      }
    }
    boolean[] kept = new boolean[customers.length];
    int size = 0;
    for (int item = 0; item < kept.length; item++) {
      kept[item] = customers[item] >= minCount;
      size += kept[item] ? occurrences[item] : 0;
    }
    return source.project(places, kept, size);
  }

  private void grow(State state) {
    context.checkCancelled();
    if (state.items == limits.maxItems()) {
      return;
    }
    if (state.elements < limits.maxLength()) {
      reach.after(state.places, state.starts, state.from, state.to);
      Extension later = counting.extend(reach);
      for (int child = 0; child < later.size(); child++) {
        push(state.items, ~table.names[later.items[child]]);
        descend(state, later, child, 1, state.count);
      }
    }
    reach.within(state.places, state.starts, state.from, state.to);
    Extension wider = counting.extend(reach);
    for (int child = 0; child < wider.size(); child++) {
      push(state.items, table.names[wider.items[child]]);
      descend(state, wider, child, 0, state.prefixCount);
    }
  }

  private void descend(
      State state, Extension extension, int child, int newElements, int prefixCount) {
    int count = extension.counts[child];
    record(state.items + 1, count, prefixCount);
    grow(
        new State(
            extension.places,
            extension.starts,
            extension.offsets[child],
            extension.offsets[child + 1],
            state.elements + newElements,
            state.items + 1,
            count,
            prefixCount));
  }

  private void push(int depth, int code) {
    if (depth == path.length) {
      path = Arrays.copyOf(path, 2 * depth);
    }
    path[depth] = code;
  }

  private void record(int length, int count, int prefixCount) {
    cap.count();
    found.add(path, length, count, prefixCount);
  }

  /**
   * Where the growth stands.
   *
   * <p>{@code places} and {@code starts} hold the occurrences of the pattern from {@code from} to
   * {@code to}; the pattern has so many elements and items; {@code count} customers have it, {@code
   * prefixCount} have it without its last element.
   */
  private static final class State {

    private final int[] places;
    private final int[] starts;
    private final int from;
    private final int to;
    private final int elements;
    private final int items;
    private final int count;
    private final int prefixCount;

    State(
        int[] places,
        int[] starts,
        int from,
        int to,
        int elements,
        int items,
        int count,
        int prefixCount) {
      this.places = places;
      this.starts = starts;
      this.from = from;
      this.to = to;
      this.elements = elements;
      this.items = items;
      this.count = count;
      this.prefixCount = prefixCount;
    }
  }
}

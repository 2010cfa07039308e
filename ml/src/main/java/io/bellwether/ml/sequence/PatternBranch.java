package io.bellwether.ml.sequence;

import io.bellwether.model.FitContext;
import java.util.Arrays;

/** All patterns that begin with one item, as they are found. For one thread. */
final class PatternBranch {

  private final MiningLimits limits;
  private final PatternCap cap;
  private final FitContext context;
  private final PatternBuffer found = new PatternBuffer();
  private int[] path = new int[16];

  PatternBranch(MiningLimits limits, PatternCap cap, FitContext context) {
    this.limits = limits;
    this.cap = cap;
    this.context = context;
  }

  /** Finds the patterns that begin with an item that occurs in each sequence of a table. */
  PatternBuffer grow(SequenceTable table, int[] places) {
    push(0, ~table.names[table.items[places[0]]]);
    record(1, table.customers(), 0);
    grow(
        GrowthScope.of(table, limits),
        Occurrences.ofItem(table, places, limits.spacing().isWindowed()),
        new Size(1, 1, table.customers(), 0));
    return found;
  }

  private void grow(GrowthScope scope, Occurrences pattern, Size size) {
    context.checkCancelled();
    if (size.items == limits.maxItems()) {
      return;
    }
    boolean mayBeLonger = size.elements < limits.maxLength();
    scope.count(pattern, mayBeLonger);
    if (scope.later.frequent() + scope.wider.frequent() == 0) {
      return;
    }
    if (size.items + 1 == limits.maxItems()) {
      finish(scope, size);
      return;
    }
    if (scope.isWorthProjecting(pattern)) {
      SequenceTable.Projection projection = scope.project(pattern);
      int[] places = projection.places;
      GrowthScope smaller = GrowthScope.of(projection.table, limits);
      Occurrences moved = new Occurrences(places, pattern.starts, 0, places.length);
      smaller.count(moved, mayBeLonger);
      descend(smaller, size);
    } else {
      descend(scope, size);
    }
  }

  /** Goes on with each frequent item: new elements first, so that patterns come by their names. */
  private void descend(GrowthScope scope, Size size) {
    Extension later = scope.later.collect();
    Extension wider = scope.wider.collect();
    for (int child = 0; child < later.size(); child++) {
      push(size.items, ~scope.table.names[later.items[child]]);
      int count = later.counts[child];
      record(size.items + 1, count, size.count);
      Size longer = new Size(size.elements + 1, size.items + 1, count, size.count);
      grow(scope, later.occurrences(child), longer);
    }
    for (int child = 0; child < wider.size(); child++) {
      push(size.items, scope.table.names[wider.items[child]]);
      int count = wider.counts[child];
      record(size.items + 1, count, size.prefixCount);
      Size more = new Size(size.elements, size.items + 1, count, size.prefixCount);
      grow(scope, wider.occurrences(child), more);
    }
  }

  /** Records what is as large as patterns may be: it need not be known where it occurs. */
  private void finish(GrowthScope scope, Size size) {
    Extension later = scope.later.withoutOccurrences();
    for (int child = 0; child < later.size(); child++) {
      push(size.items, ~scope.table.names[later.items[child]]);
      record(size.items + 1, later.counts[child], size.count);
    }
    Extension wider = scope.wider.withoutOccurrences();
    for (int child = 0; child < wider.size(); child++) {
      push(size.items, scope.table.names[wider.items[child]]);
      record(size.items + 1, wider.counts[child], size.prefixCount);
    }
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
   * How large a pattern is and how many customers have it.
   *
   * @param elements how many elements
   * @param items how many items, all elements together
   * @param count how many customers
   * @param prefixCount how many have it without its last element; 0 if that is the only one
   */
  private record Size(int elements, int items, int count, int prefixCount) {}
}

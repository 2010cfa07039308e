package io.bellwether.ml.sequence;

import io.bellwether.model.FitContext;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** All patterns that begin with one item, as they are found. For one thread. */
final class PatternBranch {

  private final MiningLimits limits;
  private final PatternCap cap;
  private final FitContext context;
  private final PatternBuffer found = new PatternBuffer();
  private int[] path = new int[16];

  /** The patterns on the way from the first item to here that can go on in more ways. */
  private final Deque<Fork> open = new ArrayDeque<>();

  PatternBranch(MiningLimits limits, PatternCap cap, FitContext context) {
    this.limits = limits;
    this.cap = cap;
    this.context = context;
  }

  /** Finds the patterns that begin with an item that occurs in each sequence of a table. */
  PatternBuffer grow(SequenceTable table, int[] places) {
    cap.count(1);
    push(0, ~table.names[table.items[places[0]]]);
    record(1, table.customers(), 0);
    Occurrences item = Occurrences.ofItem(table, places, limits.spacing().isWindowed());
    Size size = new Size(1, 1, table.customers(), 0);
    expand(GrowthScope.of(table, limits), item, size);
    while (!open.isEmpty()) {
      Fork fork = open.getLast();
      if (fork.next == fork.later.size() + fork.wider.size()) {
        open.removeLast();
      } else {
        goOn(fork, fork.next++);
      }
    }
    return found;
  }

  /** Finds the items by which a pattern can go on. */
  private void expand(GrowthScope scope, Occurrences pattern, Size size) {
    context.checkCancelled();
    if (size.items == limits.maxItems()) {
      return;
    }
    boolean mayBeLonger = size.elements < limits.maxLength();
    scope.count(pattern, mayBeLonger);
    cap.count(scope.later.frequent() + scope.wider.frequent());
    if (scope.later.frequent() + scope.wider.frequent() == 0) {
      return;
    }
    if (size.items + 1 == limits.maxItems()) {
      finish(scope, size);
    } else if (scope.isWorthProjecting(pattern)) {
      SequenceTable.Projection projection = scope.project(pattern);
      int[] places = projection.places;
      GrowthScope smaller = GrowthScope.of(projection.table, limits);
      smaller.count(new Occurrences(places, pattern.starts, 0, places.length), mayBeLonger);
      open.addLast(new Fork(smaller, size));
    } else {
      open.addLast(new Fork(scope, size));
    }
  }

  /** Goes on with one item: new elements first, so that patterns come by their names. */
  private void goOn(Fork fork, int choice) {
    boolean longer = choice < fork.later.size();
    Extension extension = longer ? fork.later : fork.wider;
    int child = longer ? choice : choice - fork.later.size();
    Size size = fork.size;
    int item = fork.scope.table.names[extension.items[child]];
    int count = extension.counts[child];
    int prefixCount = longer ? size.count : size.prefixCount;
    push(size.items, longer ? ~item : item);
    record(size.items + 1, count, prefixCount);
    expand(
        fork.scope,
        extension.occurrences(child),
        new Size(size.elements + (longer ? 1 : 0), size.items + 1, count, prefixCount));
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

  /** A pattern that can go on, and how far its ways were gone. */
  private static final class Fork {

    private final GrowthScope scope;
    private final Extension later;
    private final Extension wider;
    private final Size size;
    private int next;

    Fork(GrowthScope scope, Size size) {
      this.scope = scope;
      this.later = scope.later.collect();
      this.wider = scope.wider.collect();
      this.size = size;
    }
  }
}

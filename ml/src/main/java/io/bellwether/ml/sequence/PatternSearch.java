package io.bellwether.ml.sequence;

import io.bellwether.model.FitContext;
import io.bellwether.model.FitReport;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** One search for sequential patterns. */
final class PatternSearch {

  private final PatternOptions options;
  private final SequenceArrays arrays;
  private final FitContext context;
  private final MiningLimits limits;

  private PatternSearch(PatternOptions options, SequenceArrays arrays, FitContext context) {
    this.options = options;
    this.arrays = arrays;
    this.context = context;
    this.limits =
        new MiningLimits(
            options.minCount(arrays.customers.size()),
            options.maxLength(),
            options.maxItems(),
            options.spacing());
  }

  static SequentialPatterns run(PrefixSpan specification, Sequences sequences, FitContext context) {
    PatternOptions options = specification.options();
    if (options.spacing().needsTimes() && !sequences.hasTimes()) {
      throw new IllegalArgumentException(
          "a gap or window is a duration, but the sequences have no times; set it as a number of"
              + " baskets, or give times when the sequences are made");
    }
    PatternSearch search = new PatternSearch(options, sequences.arrays(), context);
    search.checkRequired();
    return new SequentialPatterns(
        specification,
        sequences.size(),
        sequences.items(),
        search.patterns(),
        FitReport.exact(Double.NaN));
  }

  private PatternStore patterns() {
    PatternStore all = PatternStore.of(grow()).withLastCounts();
    return new PatternSelection(all, context)
        .keep(options.kind(), options.spacing())
        .atLeast(options.minLength())
        .require(requiredItems())
        .sorted();
  }

  /** A piece of work for each frequent item: all patterns that begin with it. */
  private List<PatternBuffer> grow() {
    SequenceTable table = SequenceTable.of(arrays, frequentItems());
    int[] starts = new int[table.itemCount() + 1];
    for (int item : table.items) {
      starts[item + 1]++;
    }
    for (int item = 1; item < starts.length; item++) {
      starts[item] += starts[item - 1];
    }
    int[] places = new int[table.items.length];
    int[] next = starts.clone();
    for (int place = 0; place < places.length; place++) {
      places[next[table.items[place]]++] = place;
    }
    PatternCap cap = new PatternCap(options.maxPatterns(), limits.minCount());
    PrefixGrowth growth = new PrefixGrowth(table, limits, cap, context);
    return context.map(
        "sequential patterns",
        table.itemCount(),
        item -> growth.grow(Arrays.copyOfRange(places, starts[item], starts[item + 1])));
  }

  /** Items that enough customers have and that are not excluded. */
  private boolean[] frequentItems() {
    int[] counts = new int[arrays.items.size()];
    int[] seen = new int[counts.length];
    for (int customer = 0; customer < arrays.customers.size(); customer++) {
      int from = arrays.basketStarts[arrays.customerStarts[customer]];
      int to = arrays.basketStarts[arrays.customerStarts[customer + 1]];
      for (int i = from; i < to; i++) {
        int item = arrays.contents[i];
        counts[item] += seen[item] == customer + 1 ? 0 : 1;
        seen[item] = customer + 1;
      }
    }
    boolean[] kept = new boolean[counts.length];
    for (int item = 0; item < counts.length; item++) {
      kept[item] = counts[item] >= limits.minCount();
    }
    for (String name : options.excluded()) {
      int item = Collections.binarySearch(arrays.items, name);
      if (item >= 0) {
        kept[item] = false;
      }
    }
    return kept;
  }

  /** The numbers of the items that each pattern must have. */
  private int[] requiredItems() {
    return options.required().stream()
        .mapToInt(name -> Collections.binarySearch(arrays.items, name))
        .toArray();
  }

  private void checkRequired() {
    for (String name : options.required()) {
      if (Collections.binarySearch(arrays.items, name) < 0) {
        throw new IllegalArgumentException("the required item '" + name + "' is in no basket");
      }
    }
  }
}

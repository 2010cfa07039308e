package io.bellwether.ml.sequence;

import java.util.Arrays;

/**
 * Where the next item of a pattern may stand: ranges of places, those of a customer one after the
 * other.
 *
 * <p>An item of a new element may stand in a basket if an occurrence ends before it, at least the
 * least gap and at most the greatest gap away, and began within the window. Ends and, for each end,
 * the latest beginning ascend together; so only the latest end that keeps the least gap has to be
 * asked about the other two: an earlier one is farther away and began no later. All ends are looked
 * at, not only the first, as Pei, Han and Wang (2007) ask for when gaps are limited.
 */
final class Reach {

  private final SequenceTable table;
  private final Spacing spacing;
  private final boolean windowed;
  private final int minPositions;
  private final int maxPositions;
  private final int windowPositions;
  private final long minMicros;
  private final long maxMicros;
  private final long windowMicros;

  /** For each range, its first place, the place after its last, its customer. */
  int[] from = new int[16];

  int[] to = new int[16];
  int[] owner = new int[16];

  /** For each range, the basket where the latest occurrence began; only kept with a window. */
  int[] start = new int[16];

  int size;

  Reach(SequenceTable table, Spacing spacing) {
    this.table = table;
    this.spacing = spacing;
    this.windowed = spacing.isWindowed();
    this.minPositions = spacing.minPositions();
    this.maxPositions = spacing.maxPositions();
    this.windowPositions = spacing.windowPositions();
    this.minMicros = spacing.minMicros();
    this.maxMicros = spacing.maxMicros();
    this.windowMicros = spacing.windowMicros();
  }

  /** No place at all. */
  void nowhere() {
    size = 0;
  }

  /** The rest of the baskets where occurrences end: for one more item of the last element. */
  void within(Occurrences pattern) {
    size = 0;
    for (int i = pattern.from; i < pattern.to; i++) {
      int place = pattern.places[i];
      int basket = table.baskets[place];
      int began = windowed ? pattern.starts[i] : 0;
      add(place + 1, table.ends[basket], table.owners[basket], began);
    }
  }

  /** All that a customer has from the first occurrence on. */
  void rest(Occurrences pattern) {
    size = 0;
    int owner = -1;
    for (int i = pattern.from; i < pattern.to; i++) {
      int place = pattern.places[i];
      if (table.owners[table.baskets[place]] != owner) {
        owner = table.owners[table.baskets[place]];
        add(place, table.endOf(owner), owner, 0);
      }
    }
  }

  /** Later baskets: for the first item of a new element. */
  void after(Occurrences pattern) {
    size = 0;
    int i = pattern.from;
    while (i < pattern.to) {
      int customer = table.owners[table.baskets[pattern.places[i]]];
      int next = i + 1;
      while (next < pattern.to && table.owners[table.baskets[pattern.places[next]]] == customer) {
        next++;
      }
      if (spacing.isOpen()) {
        addAllAfter(table.baskets[pattern.places[i]], customer);
      } else {
        addEachAfter(pattern.places, pattern.starts, i, next, customer);
      }
      i = next;
    }
  }

  private void addAllAfter(int basket, int customer) {
    int last = table.lastBaskets[customer];
    int later = basket + 1;
    while (later < last && !isFarEnough(basket, later)) {
      later++;
    }
    if (later < last) {
      add(table.startOf(later), table.endOf(customer), customer, 0);
    }
  }

  private void addEachAfter(int[] places, int[] starts, int first, int end, int customer) {
    int latest = first - 1;
    int last = table.lastBaskets[customer];
    for (int later = table.baskets[places[first]] + 1; later < last; later++) {
      while (latest + 1 < end
          && table.baskets[places[latest + 1]] < later
          && isFarEnough(table.baskets[places[latest + 1]], later)) {
        latest++;
      }
      if (latest >= first
          && isNearEnough(table.baskets[places[latest]], later)
          && (!windowed || isInWindow(starts[latest], later))) {
        add(table.startOf(later), table.ends[later], customer, windowed ? starts[latest] : 0);
      }
    }
  }

  private boolean isFarEnough(int earlier, int later) {
    return table.positions[later] - table.positions[earlier] >= minPositions
        && (minMicros == 0 || span(earlier, later) >= minMicros);
  }

  private boolean isNearEnough(int earlier, int later) {
    return table.positions[later] - table.positions[earlier] <= maxPositions
        && (maxMicros == Long.MAX_VALUE || span(earlier, later) <= maxMicros);
  }

  private boolean isInWindow(int earlier, int later) {
    return table.positions[later] - table.positions[earlier] <= windowPositions
        && (windowMicros == Long.MAX_VALUE || span(earlier, later) <= windowMicros);
  }

  private long span(int earlier, int later) {
    long[] times = table.times;
    if (times == null) {
      throw new IllegalStateException("limits of time, but no times");
    }
    return times[later] - times[earlier];
  }

  private void add(int begin, int end, int customer, int began) {
    if (begin == end) {
      return;
    }
    if (size == from.length) {
      from = Arrays.copyOf(from, 2 * size);
      to = Arrays.copyOf(to, 2 * size);
      owner = Arrays.copyOf(owner, 2 * size);
      start = Arrays.copyOf(start, 2 * size);
    }
    from[size] = begin;
    to[size] = end;
    owner[size] = customer;
    start[size++] = began;
  }
}

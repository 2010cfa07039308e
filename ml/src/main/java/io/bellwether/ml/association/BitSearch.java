package io.bellwether.ml.association;

import java.util.Arrays;

/** Depth first search in a bit matrix: for each item the rows that hold it and the path. */
final class BitSearch {

  private static final int FIRST = 64;

  private final RankedBaskets data;
  private final SupportFloor floor;
  private final EclatTuning tuning;
  private final SetReporter reporter;
  private final DifferenceSearch differences;

  /** The items of all levels of the search, one level above the other. */
  private int[] items = new int[FIRST];

  private int[] counts = new int[FIRST];
  private long[] words = new long[FIRST];

  BitSearch(RankedBaskets data, SupportFloor floor, EclatTuning tuning, SetReporter reporter) {
    this.data = data;
    this.floor = floor;
    this.tuning = tuning;
    this.reporter = reporter;
    this.differences = new DifferenceSearch(data, floor, reporter);
  }

  /**
   * Returns the words to be filled: a block of {@code width} words for each item, and one more for
   * what does not matter, so that the filling loop need not decide.
   */
  long[] begin(int size, int width) {
    roomForItems(size);
    int end = Math.multiplyExact(size + 1, width);
    roomForWords(end);
    Arrays.fill(words, 0, end, 0);
    return words;
  }

  void item(int position, int rank, int count) {
    items[position] = rank;
    counts[position] = count;
  }

  /** Finds all sets of the path and some of the items. */
  void search(int size, int width, int length) {
    search(0, size, 0, width, length);
  }

  private void search(int from, int to, int base, int width, int length) {
    int above = base + (to - from) * width;
    for (int i = from; i < to; i++) {
      int support = counts[i];
      reporter.path[length] = items[i];
      int mark = reporter.perfectSize();
      int end = to;
      if (i + 1 < to && reporter.mayGrow(length + 1)) {
        end = width == 1 ? extendNarrow(i, from, to, base) : extend(i, from, to, base, width);
      }
      reporter.report(length + 1, support);
      int mine = base + (i - from) * width;
      if (end - to > 1 && fewMissing(to, end, width, support)) {
        differences(mine, to, end, above, width, support);
        differences.search(length + 1);
      } else if (end > to) {
        int deeper = narrow(mine, above, end - to, width, support);
        search(to, end, above, deeper, length + 1);
      }
      reporter.forget(mark);
    }
  }

  /** Intersects an item with those after it; returns where the items of the next level end. */
  private int extend(int i, int from, int to, int base, int width) {
    int end = to;
    int least = floor.minCount();
    int support = counts[i];
    int mine = base + (i - from) * width;
    int target = base + (to - from) * width;
    roomForItems(to + to - i);
    roomForWords(Math.addExact(target, Math.multiplyExact(to - i, width)));
    int other = mine;
    for (int j = i + 1; j < to; j++) {
      other += width;
      int count = and(words, mine, other, target, width);
      if (count >= least && !related(i, j)) {
        if (count == support && isFree(j, i + 1, to)) {
          reporter.addPerfect(items[j]);
        } else {
          items[end] = items[j];
          counts[end++] = count;
          target += width;
        }
      }
    }
    return end;
  }

  private int extendNarrow(int i, int from, int to, int base) {
    int end = to;
    int least = floor.minCount();
    int support = counts[i];
    int shift = base - from;
    roomForItems(to + to - i);
    roomForWords(to + to - i + shift);
    long mine = words[i + shift];
    for (int j = i + 1; j < to; j++) {
      long both = mine & words[j + shift];
      int count = Long.bitCount(both);
      if (count >= least && !related(i, j)) {
        if (count == support && isFree(j, i + 1, to)) {
          reporter.addPerfect(items[j]);
        } else {
          items[end] = items[j];
          counts[end] = count;
          words[end++ + shift] = both;
        }
      }
    }
    return end;
  }

  private boolean related(int i, int j) {
    return data.hasRelations() && data.related(items[i], items[j]);
  }

  /** An item that excludes another one of the tail cannot join every set. */
  private boolean isFree(int j, int from, int to) {
    return !data.hasRelations() || data.unrelated(items, j, from, to);
  }

  private static int and(long[] words, int a, int b, int target, int width) {
    int count = 0;
    for (int w = 0; w < width; w++) {
      long both = words[a + w] & words[b + w];
      words[target + w] = both;
      count += Long.bitCount(both);
    }
    return count;
  }

  /** Whether it takes less to go through the rows without the items than through all words. */
  private boolean fewMissing(int from, int to, int width, int support) {
    long missing = 0;
    for (int i = from; i < to; i++) {
      missing += support - counts[i];
    }
    return missing * tuning.differences() < (long) (to - from) * width;
  }

  private void differences(int mask, int from, int to, int base, int width, int support) {
    differences.begin(width * Long.SIZE);
    for (int i = from; i < to; i++) {
      int missing = support - counts[i];
      int bits = base + (i - from) * width;
      differences.item(items[i], counts[i], missing, words, mask, bits, width);
    }
  }

  /** Leaves out the rows that the path does not hold any more, if these are many. */
  private int narrow(int mask, int base, int size, int width, int rows) {
    int packed = (rows + 63) >>> 6;
    if (size < tuning.narrowingItems() || packed * tuning.narrowing() > width) {
      return width;
    }
    for (int i = 0; i < size; i++) {
      pack(mask, base + i * width, base + i * packed, width);
    }
    return packed;
  }

  private void pack(int mask, int source, int target, int width) {
    long word = 0;
    int filled = 0;
    int out = target;
    for (int w = 0; w < width; w++) {
      long kept = words[mask + w];
      long bits = pack(words[source + w], kept);
      int ones = Long.bitCount(kept);
      word |= bits << filled;
      filled += ones;
      if (filled >= 64) {
        words[out++] = word;
        filled -= 64;
        word = filled == 0 ? 0 : bits >>> (ones - filled);
      }
    }
    if (filled > 0) {
      words[out] = word;
    }
  }

  /** Moves the bits that are kept to the lower end of a word. */
  private static long pack(long bits, long kept) {
    if (kept == -1L) {
      return bits;
    }
    long packed = 0;
    for (long left = bits; left != 0; left &= left - 1) {
      long lowest = left & -left;
      packed |= 1L << Long.bitCount(kept & (lowest - 1));
    }
    return packed;
  }

  private void roomForItems(int size) {
    if (items.length < size) {
      items = Arrays.copyOf(items, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
    }
  }

  private void roomForWords(int size) {
    if (words.length < size) {
      words = Arrays.copyOf(words, (int) Math.min(Integer.MAX_VALUE - 8, size + size / 2L));
    }
  }
}

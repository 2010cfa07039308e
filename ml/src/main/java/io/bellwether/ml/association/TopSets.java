package io.bellwether.ml.association;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The most frequent sets so far. The floor follows the k-th of them, so that the search leaves out
 * ever more; sets as frequent as the k-th stay. Used by several threads; what is left in the end
 * does not depend on them.
 */
final class TopSets {

  private static final int FIRST = 1024;

  private final int wanted;
  private final int minLength;
  private final long limit;
  private final SupportFloor floor;
  private final int[] supports;

  /** The largest counts, as many as are wanted; the least of them first. */
  private final PriorityQueue<Integer> best = new PriorityQueue<>();

  /** Sets one after the other: count, length, ranks in ascending order. */
  private int[] sets = new int[FIRST];

  private int end;
  private int size;

  /** At this count there were too many sets to keep; 0 if there never were. */
  private int lost;

  TopSets(MiningOptions options, SupportFloor floor, int[] supports) {
    this.wanted = options.topK();
    this.minLength = options.minLength();
    this.limit = options.keptSets();
    this.floor = floor;
    this.supports = supports;
  }

  void add(int[] path, int length, int count) {
    if (length >= minLength && count >= floor.minCount()) {
      addSlowly(path, length, count);
    }
  }

  private synchronized void addSlowly(int[] path, int length, int count) {
    if (count < floor.minCount() || count == lost) {
      return;
    }
    count(count);
    if (Integer.MAX_VALUE - 8 - end < length + 2) {
      compact();
    }
    if (sets.length - end < length + 2) {
      sets = Arrays.copyOf(sets, (int) Math.min(Integer.MAX_VALUE - 8, 2L * (end + length + 2)));
    }
    sets[end++] = count;
    sets[end++] = length;
    System.arraycopy(path, 0, sets, end, length);
    Arrays.sort(sets, end, end + length);
    end += length;
    size++;
    if (size > limit) {
      compact();
      if (size > limit) {
        loseLast();
      }
    }
  }

  private void count(int count) {
    if (best.size() < wanted) {
      best.add(count);
    } else if (best.element() < count) {
      best.remove();
      best.add(count);
    } else {
      return;
    }
    if (best.size() == wanted && best.element() > floor.minCount()) {
      floor.raise(best.element());
      if (end > FIRST * 64 && size > 2 * wanted) {
        compact();
      }
    }
  }

  /** Drops what is below the floor by now. */
  private void compact() {
    int from = 0;
    int to = 0;
    size = 0;
    int least = floor.minCount();
    while (from < end) {
      int length = sets[from + 1] + 2;
      if (sets[from] >= least && sets[from] != lost) {
        System.arraycopy(sets, from, sets, to, length);
        to += length;
        size++;
      }
      from += length;
    }
    end = to;
  }

  /** Those at the floor are too many; that is no harm if the floor still rises. */
  private void loseLast() {
    lost = floor.minCount();
    int better = 0;
    for (int support : supports) {
      better += support > lost ? 1 : 0;
    }
    if (better < Integer.SIZE - 1 && (1 << better) - 1 < wanted) {
      throw SetLimit.exceeded(limit, floor, SetLimit.Search.TOP);
    }
    compact();
  }

  /** Hands on the sets in an order of their own: by ranks, as a dictionary has words. */
  synchronized void drain(ItemsetSink sink) {
    if (lost >= floor.minCount()) {
      throw SetLimit.exceeded(limit, floor, SetLimit.Search.TOP);
    }
    compact();
    int[] starts = new int[size];
    for (int i = 0, at = 0; i < size; i++) {
      starts[i] = at;
      at += sets[at + 1] + 2;
    }
    int[] path = new int[0];
    Comparator<Integer> byRanks =
        (a, b) ->
            Arrays.compare(sets, a + 2, a + 2 + sets[a + 1], sets, b + 2, b + 2 + sets[b + 1]);
    for (int start : IntStream.of(starts).boxed().sorted(byRanks).mapToInt(i -> i).toArray()) {
      int length = sets[start + 1];
      path = path.length < length ? new int[length] : path;
      System.arraycopy(sets, start + 2, path, 0, length);
      sink.accept(path, length, sets[start]);
    }
  }
}

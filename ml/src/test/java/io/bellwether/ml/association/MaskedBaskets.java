package io.bellwether.ml.association;

import io.bellwether.ml.basket.Baskets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Baskets of at most 63 items as bits of a number, and what sets they hold by the definition: from
 * the counts of all sets, added up over all larger ones, or as what the baskets of a frequent set
 * have in common.
 */
final class MaskedBaskets {

  /** The first item is i10, so that names sort as numbers do. */
  static final int FIRST = 10;

  final int items;
  final long[] rows;

  MaskedBaskets(int items, long[] rows) {
    this.items = items;
    this.rows = rows;
  }

  /**
   * Draws baskets.
   *
   * @param seed of the draw
   * @param items how many items, at most 63
   * @param size how many baskets
   * @param density how likely an item is in a basket
   * @param ties of ten items how many are in all baskets, or tied to those that hold one to three
   *     others: in them only, in all of them, or both; of ten baskets how many are copies
   */
  static MaskedBaskets draw(long seed, int items, int size, double density, int ties) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] rows = new long[size];
    for (int row = 0; row < size; row++) {
      boolean copy = row > 0 && random.nextInt(10) < ties;
      for (int item = 0; item < items && !copy; item++) {
        rows[row] |= random.nextDouble() < density ? 1L << item : 0;
      }
      if (copy) {
        rows[row] = rows[random.nextInt(row)] ^ (random.nextBoolean() ? 0 : random.nextLong() & 1);
      }
    }
    for (int item = 1; item < items; item++) {
      if (random.nextInt(10) < ties) {
        long others = 0;
        for (int i = random.nextInt(3); i >= 0; i--) {
          others |= 1L << random.nextInt(item);
        }
        tie(rows, item, others, random.nextInt(4));
      }
    }
    return new MaskedBaskets(items, rows);
  }

  private static void tie(long[] rows, int item, long others, int how) {
    for (int row = 0; row < rows.length; row++) {
      boolean there = (rows[row] & others) == others;
      boolean itself = ((rows[row] >> item) & 1) == 1;
      boolean now =
          switch (how) {
            case 0 -> there;
            case 1 -> true;
            case 2 -> there || itself;
            default -> there && itself;
          };
      rows[row] = now ? rows[row] | (1L << item) : rows[row] & ~(1L << item);
    }
  }

  static String name(int item) {
    return "i" + (FIRST + item);
  }

  static String names(long mask) {
    List<String> names = new ArrayList<>();
    for (int item = 0; mask >> item != 0; item++) {
      if (((mask >> item) & 1) == 1) {
        names.add(name(item));
      }
    }
    return String.join(",", names);
  }

  Baskets baskets() {
    List<List<String>> lists = new ArrayList<>();
    for (long row : rows) {
      lists.add(row == 0 ? List.of() : List.of(names(row).split(",", -1)));
    }
    return MinedSets.baskets(lists);
  }

  /** The counts of all sets of at most some 20 items, at the place of their mask. */
  int[] counts() {
    int[] counts = new int[1 << items];
    for (long row : rows) {
      counts[(int) row]++;
    }
    for (int item = 0; item < items; item++) {
      for (int mask = 0; mask < counts.length; mask++) {
        if (((mask >> item) & 1) == 0) {
          counts[mask] += counts[mask | (1 << item)];
        }
      }
    }
    return counts;
  }

  Map<String, Integer> sets(ItemsetKind kind, int minCount, int maxLength) {
    int[] counts = counts();
    Map<String, Integer> sets = new TreeMap<>();
    for (int mask = 1; mask < counts.length; mask++) {
      if (counts[mask] >= minCount && Integer.bitCount(mask) <= maxLength) {
        int largest = 0;
        for (int item = 0; item < items; item++) {
          largest = Math.max(largest, ((mask >> item) & 1) == 1 ? 0 : counts[mask | (1 << item)]);
        }
        boolean member =
            switch (kind) {
              case ALL -> true;
              case CLOSED -> largest < counts[mask];
              case MAXIMAL -> largest < minCount;
            };
        if (member) {
          sets.put(names(mask), counts[mask]);
        }
      }
    }
    return sets;
  }

  /** What the baskets of the frequent sets have in common, each once. */
  Map<Long, Integer> closures(int minCount) {
    Map<Long, Integer> closures = new TreeMap<>();
    closures(rows, 0, minCount, closures);
    closures.remove(0L);
    return closures;
  }

  private void closures(long[] held, int first, int minCount, Map<Long, Integer> closures) {
    long common = -1;
    for (long row : held) {
      common &= row;
    }
    closures.put(common, held.length);
    for (int item = first; item < items; item++) {
      long bit = 1L << item;
      long[] both = Arrays.stream(held).filter(row -> (row & bit) != 0).toArray();
      if (both.length >= minCount) {
        closures(both, item + 1, minCount, closures);
      }
    }
  }
}

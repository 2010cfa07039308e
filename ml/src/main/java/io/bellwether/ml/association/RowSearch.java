package io.bellwether.ml.association;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Projects baskets on those that hold an item, by walking through them, and searches what is left
 * by bits if it is dense, or in the same way again if it is sparse.
 */
final class RowSearch {

  private final RankedBaskets data;
  private final SupportFloor floor;
  private final EclatTuning tuning;
  private final SetReporter reporter;
  private final BitSearch bits;

  /** Has the arrays for the level below, made when first needed. */
  private @Nullable RowSearch deeper;

  private int[] counts = new int[0];
  private int[] local = new int[0];
  private long[] order = new long[0];

  RowSearch(RankedBaskets data, SupportFloor floor, EclatTuning tuning, SetReporter reporter) {
    this.data = data;
    this.floor = floor;
    this.tuning = tuning;
    this.reporter = reporter;
    this.bits = new BitSearch(data, floor, tuning, reporter);
  }

  /** Finds the sets of the path, an item, and items after it. */
  void item(RowLevel level, int item, int length) {
    int support = level.supports[item];
    reporter.path[length] = level.ranks[item];
    if (support < floor.minCount()) {
      return;
    }
    int mark = reporter.perfectSize();
    int size = reporter.mayGrow(length + 1) ? tail(level, item, support) : 0;
    reporter.report(length + 1, support);
    if (size == 1) {
      single(level, length + 1);
    } else if (size > 1 && sparse(level, item, size)) {
      rows(level, item, size, length + 1);
    } else if (size > 1) {
      bits(level, item, size, length + 1);
    }
    reporter.forget(mark);
  }

  /** With only one item left its count is known already. */
  private void single(RowLevel level, int length) {
    reporter.path[length] = level.ranks[(int) order[0]];
    reporter.report(length + 1, (int) (order[0] >>> 32));
  }

  /** Collects the items that are often enough together with an item, as count and number. */
  private int tail(RowLevel level, int item, int support) {
    int items = level.items();
    if (counts.length < items) {
      counts = new int[items];
      local = new int[items];
      order = new long[items];
    }
    level.count(item, counts);
    int least = floor.minCount();
    int size = 0;
    for (int other = item + 1; other < items; other++) {
      if (counts[other] >= least && !related(level, item, other)) {
        order[size++] = ((long) counts[other] << 32) | other;
      }
    }
    return takePerfect(level, size, support);
  }

  private boolean related(RowLevel level, int item, int other) {
    return data.hasRelations() && data.related(level.ranks[item], level.ranks[other]);
  }

  private int takePerfect(RowLevel level, int size, int support) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int item = (int) order[i];
      if (counts[item] == support && isFree(level, item, size)) {
        reporter.addPerfect(level.ranks[item]);
      } else {
        order[kept++] = order[i];
      }
    }
    return kept;
  }

  /** An item that excludes another one of the tail cannot join every set. */
  private boolean isFree(RowLevel level, int item, int size) {
    if (data.hasRelations()) {
      for (int i = 0; i < size; i++) {
        if (related(level, item, (int) order[i])) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean sparse(RowLevel level, int item, int size) {
    long rows = level.rows(item);
    if (rows < tuning.sparseRows()) {
      return false;
    }
    long taken = 0;
    for (int i = 0; i < size; i++) {
      taken += order[i] >>> 32;
    }
    return taken * tuning.sparse() < rows * size;
  }

  private void bits(RowLevel level, int item, int size, int length) {
    Arrays.sort(order, 0, size);
    int width = (level.rows(item) + 63) >>> 6;
    long[] words = bits.begin(size, width);
    Arrays.fill(local, item + 1, level.items(), size * width);
    for (int i = 0; i < size; i++) {
      int other = (int) order[i];
      local[other] = i * width;
      bits.item(i, level.ranks[other], counts[other]);
    }
    fill(level, item, words);
    bits.search(size, width, length);
  }

  private void fill(RowLevel level, int item, long[] words) {
    int[] cells = level.cells;
    int begin = level.placeStarts[item];
    for (int row = 0; row < level.rows(item); row++) {
      int at = level.places[begin + row] + 1;
      int word = row >>> 6;
      long bit = 1L << row;
      int cell = cells[at];
      for (; cell >= 0; cell = cells[++at]) {
        words[local[cell] + word] |= bit;
      }
      words[local[~cell] + word] |= bit;
    }
  }

  private void rows(RowLevel level, int item, int size, int length) {
    RowLevel below = below(level, item, size);
    RowSearch search = deeper();
    for (int next = 0; next < size; next++) {
      search.item(below, next, length);
    }
  }

  private RowSearch deeper() {
    RowSearch made = deeper;
    if (made == null) {
      made = new RowSearch(data, floor, tuning, reporter);
      deeper = made;
    }
    return made;
  }

  private RowLevel below(RowLevel level, int item, int size) {
    int[] ranks = new int[size];
    int[] supports = new int[size];
    Arrays.fill(local, item + 1, level.items(), -1);
    long room = 0;
    for (int i = 0; i < size; i++) {
      int other = (int) order[i];
      local[other] = i;
      ranks[i] = level.ranks[other];
      supports[i] = counts[other];
      room += counts[other];
    }
    int[] cells = new int[Math.toIntExact(room)];
    int[] starts = new int[level.rows(item) + 1];
    int rows = 0;
    int end = 0;
    for (int place = level.placeStarts[item]; place < level.placeStarts[item + 1]; place++) {
      int begin = end;
      int at = level.places[place];
      int cell;
      do {
        cell = level.cells[++at];
        int number = local[cell < 0 ? ~cell : cell];
        if (number >= 0) {
          cells[end++] = number;
        }
      } while (cell >= 0);
      if (end - begin < 2) {
        end = begin;
      } else {
        starts[++rows] = end;
      }
    }
    return new RowLevel(ranks, supports, Arrays.copyOf(starts, rows + 1), cells, floor.minCount());
  }
}

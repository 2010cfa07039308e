package io.bellwether.ml.association;

import io.bellwether.model.FitContext;
import java.util.Arrays;

/**
 * The search of one thread for the closed sets of a piece: those whose earliest item, but for what
 * all baskets hold, is a given one. Its rooms are kept from piece to piece.
 */
final class ClosedSearch {

  /** After so many sets it is asked whether to stop. */
  private static final int ASK_EACH = 1024;

  private static final int ABSENT = -1;

  private final RankedBaskets data;
  private final RowLists lists;
  private final SetJudge judge;
  private final SupportFloor floor;
  private final int[] path;
  private ClosedNode[] nodes = {new ClosedNode()};
  private int steps;

  /** In how many rows of the piece an item is; 0 between pieces. */
  private final int[] together;

  /** The items that are in some row of the piece, in no order. */
  private final int[] met;

  private int metSize;

  /** The column of an item in the grid, {@code ABSENT} if it has none, and between pieces. */
  private final int[] columns;

  /** Items of the tail and before: the count in the high half, the rank in the low one. */
  private long[] tail = new long[0];

  private long[] before = new long[0];
  private int tailSize;
  private int beforeSize;

  ClosedSearch(RankedBaskets data, RowLists lists, SetJudge judge, SupportFloor floor) {
    this.data = data;
    this.lists = lists;
    this.judge = judge;
    this.floor = floor;
    this.path = new int[data.items()];
    this.together = new int[data.items()];
    this.met = new int[data.items()];
    this.columns = new int[data.items()];
    Arrays.fill(columns, ABSENT);
  }

  /** Reports the sets of an item that is not in all baskets. */
  void piece(int item, ItemsetSink sink, FitContext context) {
    int minCount = floor.minCount();
    if (data.supports[item] < minCount) {
      return;
    }
    count(item);
    int length = sort(item, judge.least(minCount));
    if (length > 0) {
      ClosedNode first = begin(item, length);
      if (judge.settle(first, path, sink)) {
        grow(sink, context);
      }
    }
  }

  private void count(int item) {
    metSize = 0;
    int held = lists.size(item);
    for (int i = 0; i < held; i++) {
      int row = lists.row(item, i);
      for (int at = data.starts[row]; at < data.starts[row + 1]; at++) {
        int other = data.ranks[at];
        if (together[other]++ == 0) {
          met[metSize++] = other;
        }
      }
    }
  }

  /**
   * Sorts the items met into those of the set, the tail and those before; the tail by ascending
   * counts, so that there is little to search with each, those before by descending ones, so that
   * those come first that are likely in all rows of a set.
   *
   * @return how many items the set has, 0 if one before is in all rows
   */
  private int sort(int item, int least) {
    if (tail.length < metSize) {
      tail = new long[metSize];
      before = new long[metSize];
    }
    tailSize = 0;
    beforeSize = 0;
    int support = data.supports[item];
    int length = 0;
    path[length++] = item;
    boolean found = false;
    for (int i = 0; i < metSize; i++) {
      int other = met[i];
      int both = together[other];
      together[other] = 0;
      if (other == item || both < least) {
        continue;
      }
      if (both == support) {
        found |= other < item;
        path[length++] = other;
      } else if (other > item) {
        tail[tailSize++] = ((long) both << Integer.SIZE) | other;
      } else {
        before[beforeSize++] = ((long) -both << Integer.SIZE) | other;
      }
    }
    Arrays.sort(tail, 0, tailSize);
    Arrays.sort(before, 0, beforeSize);
    return found ? 0 : length;
  }

  private ClosedNode begin(int item, int length) {
    ClosedNode first = nodes[0];
    int held = tailSize == 0 ? 0 : lists.size(item);
    BitGrid grid = first.begin(data.supports[item], length, held, tailSize, beforeSize);
    if (held == 0) {
      return first;
    }
    for (int i = 0; i < tailSize; i++) {
      first.tailCount(i, (int) (tail[i] >>> Integer.SIZE));
      name(grid, i, (int) tail[i]);
    }
    for (int i = 0; i < beforeSize; i++) {
      name(grid, tailSize + i, (int) before[i]);
    }
    for (int i = 0; i < held; i++) {
      int row = lists.row(item, i);
      for (int at = data.starts[row]; at < data.starts[row + 1]; at++) {
        int column = columns[data.ranks[at]];
        if (column != ABSENT) {
          grid.set(i, column);
        }
      }
    }
    for (int i = 0; i < tailSize + beforeSize; i++) {
      columns[grid.rank(i)] = ABSENT;
    }
    return first;
  }

  private void name(BitGrid grid, int column, int rank) {
    grid.name(column, rank);
    columns[rank] = column;
  }

  /** Goes through the sets depth first; nodes stand in for the stack, which may get deep. */
  private void grow(ItemsetSink sink, FitContext context) {
    int depth = 0;
    while (depth >= 0) {
      ClosedNode node = nodes[depth];
      int position = node.next();
      int minCount = floor.minCount();
      if (position < 0) {
        depth--;
      } else if (node.tailCount(position) >= minCount) {
        if (++steps % ASK_EACH == 0) {
          context.checkCancelled();
        }
        ClosedNode child = node(depth + 1);
        if (child.extend(node, position, judge.least(minCount), path)
            && judge.settle(child, path, sink)) {
          child.compact();
          depth++;
        }
      }
    }
  }

  private ClosedNode node(int depth) {
    if (depth == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * depth);
      for (int i = depth; i < nodes.length; i++) {
        nodes[i] = new ClosedNode();
      }
    }
    return nodes[depth];
  }
}

package io.bellwether.ml.association;

import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The path of a search for closed or maximal sets, and the trees on the way. When the path is
 * extended by an item, items that are in all baskets of the longer path join it at once. Not safe
 * for many threads.
 */
final class FpBranch {

  /** The ranks of the set. */
  final int[] path;

  /** How many they are. */
  int length;

  /** What is above the item that the path was extended by. */
  final FpProjection above;

  /** How many of the items above stay: frequent together with the path, but not in all baskets. */
  int stay;

  private final FpRows rows = new FpRows();
  private final FpTree.Builder builder;
  private final List<FpTree> trees = new ArrayList<>();

  FpBranch(int items, boolean keyed) {
    this.path = new int[items];
    this.above = new FpProjection(items, keyed);
    this.builder = new FpTree.Builder(keyed);
  }

  /** The tree of all baskets. */
  FpTree root(RankedBaskets data, FitContext context) {
    return FpTree.of(data, builder, context);
  }

  /** Puts an item of a tree, and those in all its baskets, after the given length of the path. */
  void extend(FpTree tree, int item, int from, int minCount) {
    path[from] = tree.ranks[item];
    length = from + 1;
    above.count(tree, item);
    stay = 0;
    for (int other = item + 1; other < tree.items; other++) {
      int count = above.counts[other];
      boolean joins = count == tree.supports[item];
      if (joins) {
        path[length++] = tree.ranks[other];
      }
      above.numbers[other] = count >= minCount && !joins ? stay++ : FpProjection.GONE;
    }
  }

  /** Makes the tree of the items that stay. */
  FpTree project(FpTree tree, int item, int level, FitContext context) {
    while (trees.size() <= level) {
      trees.add(new FpTree());
    }
    FpTree next = trees.get(level);
    above.describe(tree, item, stay, next);
    above.collect(tree, item, rows);
    builder.build(next, rows, context);
    return next;
  }

  /** In how many of the rows just projected all items that stay are together. */
  int together() {
    long sum = 0;
    for (int row = 0; row < rows.size; row++) {
      sum += rows.length(row) == stay ? rows.weight(row) : 0;
    }
    return (int) sum;
  }
}

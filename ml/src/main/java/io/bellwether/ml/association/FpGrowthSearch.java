package io.bellwether.ml.association;

import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.List;

/**
 * What one thread needs to find the sets of an item in a tree: the trees of the levels of the
 * recursion, kept from one item to the next, so that nothing is allocated for a set. Not safe for
 * many threads.
 */
final class FpGrowthSearch {

  private final RankedBaskets data;
  private final boolean relations;
  private final int maxLength;
  private final SupportFloor floor;
  private final FpProjection projection;
  private final FpRows rows = new FpRows();
  private final FpTree.Builder builder = new FpTree.Builder(false);
  private final List<FpTree> trees = new ArrayList<>();
  private final FpMasks masks = new FpMasks();
  private final FpMaskSearch maskSearch;
  private final int[] maskSupports = new int[FpMaskSearch.WIDTH];
  private final int[] path;

  FpGrowthSearch(RankedBaskets data, MiningOptions options, SupportFloor floor) {
    this.data = data;
    this.relations = data.hasRelations();
    this.maxLength = options.maxLength();
    this.floor = floor;
    this.projection = new FpProjection(data.items(), false);
    this.maskSearch = new FpMaskSearch(masks, maxLength, floor);
    this.path = new int[data.items()];
  }

  /** Finds the sets whose lowest item is this one. */
  void mine(FpTree tree, int item, ItemsetSink sink, FitContext context) {
    grow(tree, item, 0, sink, context);
  }

  private void grow(FpTree tree, int item, int length, ItemsetSink sink, FitContext context) {
    context.checkCancelled();
    int minCount = floor.minCount();
    if (tree.supports[item] < minCount) {
      return;
    }
    path[length] = tree.ranks[item];
    sink.accept(path, length + 1, tree.supports[item]);
    if (length + 1 >= maxLength) {
      return;
    }
    projection.count(tree, item);
    int stay = 0;
    for (int other = item + 1; other < tree.items; other++) {
      boolean stays = projection.counts[other] >= minCount && !related(tree, item, other);
      projection.numbers[other] = stays ? stay++ : FpProjection.GONE;
    }
    if (stay > FpMaskSearch.WIDTH) {
      growTree(tree, item, stay, length + 1, sink, context);
    } else if (stay > 0) {
      growMasks(tree, item, stay, length + 1, sink, context);
    }
  }

  private void growTree(
      FpTree tree, int item, int stay, int length, ItemsetSink sink, FitContext context) {
    while (trees.size() < length) {
      trees.add(new FpTree());
    }
    FpTree next = trees.get(length - 1);
    projection.describe(tree, item, stay, next);
    projection.collect(tree, item, rows);
    builder.build(next, rows, context);
    for (int number = stay - 1; number >= 0; number--) {
      grow(next, number, length, sink, context);
    }
  }

  private void growMasks(
      FpTree tree, int item, int stay, int length, ItemsetSink sink, FitContext context) {
    for (int other = item + 1; other < tree.items; other++) {
      int number = projection.numbers[other];
      projection.bits[other] = number == FpProjection.GONE ? 0 : 1L << number;
      if (number != FpProjection.GONE) {
        maskSearch.ranks[number] = tree.ranks[other];
        maskSupports[number] = projection.counts[other];
      }
    }
    if (relations) {
      relate(stay);
    }
    projection.collect(tree, item, masks);
    maskSearch.mine(stay, maskSupports, path, length, sink, context);
  }

  private boolean related(FpTree tree, int a, int b) {
    return relations && data.related(tree.ranks[a], tree.ranks[b]);
  }

  private void relate(int items) {
    for (int item = 0; item < items; item++) {
      long apart = 0;
      for (int other = 0; other < items; other++) {
        if (other != item && data.related(maskSearch.ranks[item], maskSearch.ranks[other])) {
          apart |= 1L << other;
        }
      }
      maskSearch.related[item] = apart;
    }
  }
}

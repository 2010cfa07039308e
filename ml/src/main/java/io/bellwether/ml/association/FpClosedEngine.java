package io.bellwether.ml.association;

import io.bellwether.model.FitContext;

/**
 * Finds the closed or the maximal sets by pattern growth. There is one piece: whether a set is
 * closed, or maximal, is seen from the sets that were found before it.
 */
final class FpClosedEngine implements MiningEngine {

  private final RankedBaskets data;
  private final MiningOptions options;
  private final SupportFloor floor;

  FpClosedEngine(RankedBaskets data, MiningOptions options, SupportFloor floor) {
    this.data = data;
    this.options = options;
    this.floor = floor;
  }

  @Override
  public int pieces() {
    return data.items() == 0 ? 0 : 1;
  }

  @Override
  public void mine(int piece, ItemsetSink sink, FitContext context) {
    int maxLength = options.maxLength();
    ItemsetSink shortOnes =
        (path, length, count) -> {
          if (length <= maxLength) {
            sink.accept(path, length, count);
          }
        };
    if (options.kind() == ItemsetKind.MAXIMAL) {
      new FpMaximalSearch(data, floor, shortOnes, context).mine();
    } else {
      new FpClosedSearch(data, floor, shortOnes, context).mine();
    }
  }
}

package io.bellwether.ml.association;

import io.bellwether.model.FitContext;
import java.util.Arrays;

/**
 * Depth first search by intersection. A piece holds the sets whose least frequent item is the same:
 * it is searched in the baskets that hold that item, of which only the more frequent items matter.
 */
final class EclatEngine implements MiningEngine {

  private final RankedBaskets data;
  private final MiningOptions options;
  private final SupportFloor floor;
  private final EclatTuning tuning;
  private final RowLevel root;

  EclatEngine(RankedBaskets data, MiningOptions options, SupportFloor floor) {
    this(data, options, floor, EclatTuning.MEASURED);
  }

  EclatEngine(
      RankedBaskets data, MiningOptions options, SupportFloor floor, EclatTuning tuning) {
    this.data = data;
    this.options = options;
    this.floor = floor;
    this.tuning = tuning;
    int[] ranks = new int[data.items()];
    Arrays.setAll(ranks, rank -> rank);
    this.root = new RowLevel(ranks, data.supports, data.starts, data.ranks, floor.minCount());
  }

  @Override
  public int pieces() {
    return data.items();
  }

  @Override
  public void mine(int piece, ItemsetSink sink, FitContext context) {
    SetReporter reporter = new SetReporter(data.items(), options.maxLength(), sink, context);
    new RowSearch(data, floor, tuning, reporter).item(root, piece, 0);
  }
}

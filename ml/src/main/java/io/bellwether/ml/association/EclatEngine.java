package io.bellwether.ml.association;

import io.bellwether.model.FitContext;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

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

  /** Those not at work; a thread takes one for a piece. */
  private final Queue<EclatWorkspace> resting = new ConcurrentLinkedQueue<>();

  EclatEngine(RankedBaskets data, MiningOptions options, SupportFloor floor) {
    this(data, options, floor, EclatTuning.MEASURED);
  }

  EclatEngine(RankedBaskets data, MiningOptions options, SupportFloor floor, EclatTuning tuning) {
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

  /** The most frequent item comes first, so that a floor that rises does so early. */
  @Override
  public void mine(int piece, ItemsetSink sink, FitContext context) {
    EclatWorkspace workspace = resting.poll();
    if (workspace == null) {
      workspace = new EclatWorkspace(data, options.maxLength(), floor, tuning);
    }
    workspace.mine(root, data.items() - 1 - piece, sink, context);
    resting.add(workspace);
  }
}

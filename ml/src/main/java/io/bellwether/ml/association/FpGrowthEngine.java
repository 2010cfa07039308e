package io.bellwether.ml.association;

import io.bellwether.model.FitContext;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds all frequent sets by pattern growth. A piece is an item: the sets whose least frequent item
 * it is. The tree of all baskets is made by the first piece and shared; working memory is handed
 * from piece to piece, one for each thread at work.
 */
final class FpGrowthEngine implements MiningEngine {

  private final RankedBaskets data;
  private final MiningOptions options;
  private final SupportFloor floor;
  private final Queue<FpGrowthSearch> idle = new ConcurrentLinkedQueue<>();
  private @Nullable FpTree tree;

  FpGrowthEngine(RankedBaskets data, MiningOptions options, SupportFloor floor) {
    this.data = data;
    this.options = options;
    this.floor = floor;
  }

  @Override
  public int pieces() {
    return data.items();
  }

  @Override
  public void mine(int piece, ItemsetSink sink, FitContext context) {
    FpTree all = tree(context);
    FpGrowthSearch free = idle.poll();
    FpGrowthSearch search = free == null ? new FpGrowthSearch(data, options, floor) : free;
    search.mine(all, piece, sink, context);
    idle.add(search);
  }

  /** Not made by the constructor, which nobody can stop. */
  private synchronized FpTree tree(FitContext context) {
    FpTree made = tree;
    if (made == null) {
      made = FpTree.of(data, new FpTree.Builder(false), context);
      tree = made;
    }
    return made;
  }
}

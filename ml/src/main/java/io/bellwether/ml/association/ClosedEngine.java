package io.bellwether.ml.association;

import io.bellwether.model.FitContext;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Closed and maximal frequent item sets without keeping any of them: prefix-preserving closure
 * extension of Uno, Asai, Uchida and Arimura (2004), "An efficient algorithm for enumerating closed
 * patterns in transaction databases", and Uno, Kiyomi and Arimura (2004), "LCM ver. 2".
 *
 * <p>The closure of a set are the items that all of its baskets hold. Items are taken in an order;
 * a closed set is extended by a later item and closed again. If the closure brings in an item that
 * was to be taken earlier, the set belongs to that item and is left to it: so each closed set is
 * found once, and nothing found needs to be remembered. Any order will do, and each set may take
 * another one for its extensions, as long as those before it are kept for the test.
 *
 * <p>Piece 0 is the closure of the empty set, that is what all baskets hold. The others are its
 * extensions, an item each, from the most frequent to the least.
 */
final class ClosedEngine implements MiningEngine {

  private final RankedBaskets data;
  private final MiningOptions options;
  private final SupportFloor floor;
  private final RowLists lists;
  private final SetJudge judge;

  /** Those at rest; a thread takes one for a piece. */
  private final Queue<ClosedSearch> searches = new ConcurrentLinkedQueue<>();

  ClosedEngine(RankedBaskets data, MiningOptions options, SupportFloor floor) {
    this.data = data;
    this.options = options;
    this.floor = floor;
    this.lists = new RowLists(data);
    this.judge =
        options.kind() == ItemsetKind.MAXIMAL
            ? new SetJudge.Maximal(options.maxLength(), floor)
            : new SetJudge.Closed(options.maxLength());
  }

  @Override
  public int pieces() {
    return data.items() + 1;
  }

  @Override
  public void mine(int piece, ItemsetSink sink, FitContext context) {
    context.checkCancelled();
    if (piece == 0) {
      root(sink);
      return;
    }
    int item = data.items() - piece;
    if (data.supports[item] == data.baskets || hasTwin(item)) {
      return;
    }
    ClosedSearch search = searches.poll();
    if (search == null) {
      search = new ClosedSearch(data, lists, judge, floor);
    }
    search.piece(item, sink, context);
    searches.add(search);
  }

  private void root(ItemsetSink sink) {
    int first = data.items();
    while (first > 0 && data.supports[first - 1] == data.baskets) {
      first--;
    }
    int length = data.items() - first;
    boolean wanted = options.kind() == ItemsetKind.CLOSED || first == 0;
    if (length > 0 && length <= options.maxLength() && wanted && data.baskets >= floor.minCount()) {
      int[] path = new int[length];
      for (int i = 0; i < length; i++) {
        path[i] = first + i;
      }
      sink.accept(path, length, data.baskets);
    }
  }

  /**
   * Whether an earlier item is in the same baskets: then the sets of this one are found there. Such
   * an item is in the first of its rows and as frequent.
   */
  private boolean hasTwin(int item) {
    int support = data.supports[item];
    if (item == 0 || data.supports[item - 1] != support || lists.size(item) < support) {
      return false;
    }
    int row = lists.row(item, 0);
    for (int i = data.starts[row]; data.ranks[i] < item; i++) {
      int other = data.ranks[i];
      if (data.supports[other] == support && lists.equal(item, other)) {
        return true;
      }
    }
    return false;
  }
}

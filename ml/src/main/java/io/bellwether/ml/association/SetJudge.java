package io.bellwether.ml.association;

/** Decides which of the closed sets that a search meets are reported, and where it goes on. */
abstract class SetJudge {

  private final int maxLength;

  SetJudge(int maxLength) {
    this.maxLength = maxLength;
  }

  /**
   * In how many baskets a larger set must be to matter.
   *
   * @param minCount in how many baskets a set must be now
   */
  abstract int least(int minCount);

  /**
   * Reports a set if it is wanted.
   *
   * @param node a new closed set
   * @param path its items; what is behind them may be overwritten
   * @param sink takes what is reported
   * @return whether larger sets are to be looked at
   */
  final boolean settle(ClosedNode node, int[] path, ItemsetSink sink) {
    return node.length() <= maxLength
        && report(node, path, sink)
        && node.length() < maxLength
        && node.tailSize() > 0;
  }

  abstract boolean report(ClosedNode node, int[] path, ItemsetSink sink);

  /** Wants all closed sets. */
  static final class Closed extends SetJudge {

    Closed(int maxLength) {
      super(maxLength);
    }

    @Override
    int least(int minCount) {
      return minCount;
    }

    @Override
    boolean report(ClosedNode node, int[] path, ItemsetSink sink) {
      sink.accept(path, node.length(), node.count());
      return true;
    }
  }

  /**
   * Wants closed sets that no item joins in enough baskets, neither of the tail nor before. If the
   * whole tail joins at once, it is the only maximal set there (Bayardo 1998, who looks ahead so;
   * Burdick, Calimlim and Gehrke 2001), unless an item before joins it too, and there is none.
   */
  static final class Maximal extends SetJudge {

    private final int maxLength;

    /** What was asked for: a set that is maximal stays so when the floor rises. */
    private final int least;

    private final SupportFloor floor;

    Maximal(int maxLength, SupportFloor floor) {
      super(maxLength);
      this.maxLength = maxLength;
      this.least = floor.minCount();
      this.floor = floor;
    }

    @Override
    int least(int minCount) {
      return least;
    }

    @Override
    boolean report(ClosedNode node, int[] path, ItemsetSink sink) {
      if (node.tailSize() == 0) {
        if (node.beforeSize() == 0) {
          sink.accept(path, node.length(), node.count());
        }
        return false;
      }
      int count = node.wholeTail(least);
      if (count == 0) {
        return true;
      }
      int length = node.length() + node.tailSize();
      if (length <= maxLength && count >= floor.minCount() && !node.wholeTailGrows(least)) {
        sink.accept(path, node.addTail(path), count);
      }
      return false;
    }
  }
}

package io.bellwether.ml.association;

import io.bellwether.model.FitException;
import java.util.concurrent.atomic.AtomicLong;

/** How many sets may be found by all threads together. */
final class SetLimit {

  /** For a search without limit. */
  static final long NONE = Long.MAX_VALUE;

  /** Threads meet at the counter only now and then. */
  private static final int STRIDE = 1024;

  private final long limit;
  private final SupportFloor floor;
  private final boolean streamed;
  private final AtomicLong found = new AtomicLong();

  SetLimit(long limit, SupportFloor floor, boolean streamed) {
    this.limit = limit;
    this.floor = floor;
    this.streamed = streamed;
  }

  /** After how many sets a thread tells of them: at once where the caller sees each set. */
  int stride() {
    return streamed && limit != NONE ? 1 : STRIDE;
  }

  /** Notes sets that were found. */
  void add(long sets) {
    if (found.addAndGet(sets) > limit) {
      throw exceeded(limit, floor, streamed);
    }
  }

  /** Stops before so many sets are searched, if they are too many. */
  void announce(long sets) {
    if (sets > limit - found.get()) {
      throw exceeded(limit, floor, streamed);
    }
  }

  /** The message does not depend on how far other threads are. */
  static FitException exceeded(long limit, SupportFloor floor, boolean streamed) {
    return new FitException(
        "more than "
            + limit
            + " item sets are in at least "
            + floor.minCount()
            + " baskets, and maxSets allows no more",
        "raise minSupport, set maxLength, ask for closed or maximal sets,"
            + (streamed ? "" : " stream them,")
            + " or raise maxSets");
  }
}

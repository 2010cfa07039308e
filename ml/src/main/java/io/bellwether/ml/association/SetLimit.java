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
  private final Search search;
  private final AtomicLong found = new AtomicLong();

  /** What becomes of the sets, and so what can be done if they are too many. */
  enum Search {
    /** They are kept. */
    KEPT,
    /** The caller sees each. */
    STREAMED,
    /** The most frequent of them are kept. */
    TOP
  }

  SetLimit(long limit, SupportFloor floor, Search search) {
    this.limit = limit;
    this.floor = floor;
    this.search = search;
  }

  /** After how many sets a thread tells of them: at once where the caller sees each set. */
  int stride() {
    return search == Search.STREAMED && limit != NONE ? 1 : STRIDE;
  }

  /** Notes sets that were found. */
  void add(long sets) {
    if (found.addAndGet(sets) > limit) {
      throw exceeded(limit, floor, search);
    }
  }

  /** Stops before so many sets are searched, if they are too many. */
  void announce(long sets) {
    if (sets > limit - found.get()) {
      throw exceeded(limit, floor, search);
    }
  }

  /** The message does not depend on how far other threads are. */
  static FitException exceeded(long limit, SupportFloor floor, Search search) {
    return new FitException(
        "more than "
            + limit
            + " item sets are in at least "
            + floor.minCount()
            + " baskets, and maxSets allows no more",
        switch (search) {
          case KEPT ->
              "raise minSupport, set maxLength, ask for closed or maximal sets, stream them, or"
                  + " raise maxSets";
          case STREAMED ->
              "raise minSupport, set maxLength, ask for closed or maximal sets, or raise maxSets";
          case TOP ->
              "set minSupport or minCount beside topK, set maxLength, ask for closed or maximal"
                  + " sets, or raise maxSets";
        });
  }
}

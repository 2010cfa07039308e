package io.bellwether.ml.sequence;

import io.bellwether.model.FitException;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the patterns of all threads and stops when there are too many to keep. */
final class PatternCap {

  private final long maxPatterns;
  private final int minCount;
  private final AtomicLong count = new AtomicLong();

  PatternCap(long maxPatterns, int minCount) {
    this.maxPatterns = maxPatterns;
    this.minCount = minCount;
  }

  /** Counts patterns as soon as it is known that they are frequent, before they are kept. */
  void count(int more) {
    if (count.addAndGet(more) > maxPatterns) {
      throw new FitException(
          "more than "
              + maxPatterns
              + " sequential patterns occur with at least "
              + minCount
              + " customers",
          "raise minSupport or minCount, set maxLength, maxItems or a window, or raise maxPatterns"
              + " if there is memory for that many");
    }
  }
}

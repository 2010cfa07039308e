package io.bellwether.ml.association;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Counts the sets of a piece by length, and hands them on. For one thread. */
final class SetTally implements ItemsetSink {

  private static final int FIRST = 16;

  private final int minLength;
  private final int maxLength;
  private final SetLimit limit;
  private final ItemsetSink next;
  private long[] lengths = new long[FIRST];
  private final int stride;
  private int pending;

  SetTally(int minLength, int maxLength, SetLimit limit, ItemsetSink next) {
    this.minLength = minLength;
    this.maxLength = maxLength;
    this.limit = limit;
    this.stride = limit.stride();
    this.next = next;
  }

  @Override
  public void accept(int[] path, int length, int count) {
    if (length >= minLength) {
      if (length >= lengths.length) {
        lengths = Arrays.copyOf(lengths, 2 * length);
      }
      lengths[length]++;
      if (++pending == stride) {
        settle();
      }
    }
    next.accept(path, length, count);
  }

  @Override
  public void announce(int length, int extensions) {
    if (length >= minLength && length + extensions <= maxLength) {
      limit.announce(1L << Math.min(extensions, Long.SIZE - 2));
    }
  }

  /** Tells the limit of the latest sets; to be called at the end. */
  void settle() {
    limit.add(pending);
    pending = 0;
  }

  long[] lengths() {
    return lengths.clone();
  }

  /** Adds counts by length; the result ends with the longest set. */
  static List<Long> sum(List<long[]> tallies) {
    int longest = 0;
    for (long[] tally : tallies) {
      for (int length = longest + 1; length < tally.length; length++) {
        longest = tally[length] > 0 ? length : longest;
      }
    }
    long[] sums = new long[longest + 1];
    for (long[] tally : tallies) {
      for (int length = 1; length < Math.min(tally.length, sums.length); length++) {
        sums[length] += tally[length];
      }
    }
    return LongStream.of(sums).skip(1).boxed().toList();
  }
}

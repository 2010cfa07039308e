package io.bellwether.ml.association;

/**
 * The support that a set must reach. Fixed, but for the search for the most frequent sets, where it
 * rises as they are found; then it is read by several threads.
 */
final class SupportFloor {

  private volatile int minCount;

  SupportFloor(int minCount) {
    this.minCount = minCount;
  }

  int minCount() {
    return minCount;
  }

  /** Never lowers. */
  synchronized void raise(int count) {
    if (count > minCount) {
      minCount = count;
    }
  }
}

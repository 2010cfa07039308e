package io.bellwether.ml.association;

/** Receives the sets that an engine finds, depth first. */
@FunctionalInterface
interface ItemsetSink {

  /**
   * Receives a set.
   *
   * @param path the ranks of its items, in any order; sets that follow each other share the
   *     beginning. Not kept, not modified.
   * @param length how many of them count
   * @param count how many baskets hold the set
   */
  void accept(int[] path, int length, int count);

  /**
   * Hears that a set and all its extensions by any of so many items are to come, so that a limit
   * can be applied at once. Says nothing about sets that are not announced.
   *
   * @param length how many items the set has
   * @param extensions how many items may join it, each with each
   */
  default void announce(int length, int extensions) {}
}

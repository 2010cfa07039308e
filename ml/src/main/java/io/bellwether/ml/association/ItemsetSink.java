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
}

package io.bellwether.ml.sequence;

/**
 * Patterns as they are found, each a row of codes: the number of an item that continues an element,
 * or the complement of the number of an item that begins one.
 */
final class PatternBuffer {

  final IntStore codes = new IntStore();
  final IntStore ends = new IntStore();
  final IntStore counts = new IntStore();
  final IntStore prefixCounts = new IntStore();

  void add(int[] path, int length, int count, int prefixCount) {
    codes.add(path, 0, length);
    ends.add(codes.size());
    counts.add(count);
    prefixCounts.add(prefixCount);
  }

  int size() {
    return counts.size();
  }
}

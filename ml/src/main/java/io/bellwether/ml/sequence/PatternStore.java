package io.bellwether.ml.sequence;

import java.util.Arrays;
import java.util.List;

/**
 * Patterns in flat arrays, coded as {@link PatternBuffer} has them. Nobody writes to the arrays
 * once they are made.
 */
final class PatternStore {

  /** The codes of all patterns, one after the other. */
  final int[] codes;

  /** For each pattern, the end of its codes. */
  final int[] ends;

  /** For each pattern, how many customers have it. */
  final int[] counts;

  /** For each pattern, how many have it without its last element; 0 if that is the only one. */
  final int[] prefixCounts;

  /** For each pattern, how many have its last element alone. */
  final int[] lastCounts;

  PatternStore(int[] codes, int[] ends, int[] counts, int[] prefixCounts, int[] lastCounts) {
    this.codes = codes;
    this.ends = ends;
    this.counts = counts;
    this.prefixCounts = prefixCounts;
    this.lastCounts = lastCounts;
  }

  /** Joins what was found piece by piece. The counts of last elements are not known yet. */
  static PatternStore of(List<PatternBuffer> pieces) {
    IntStore codes = new IntStore();
    IntStore ends = new IntStore();
    IntStore counts = new IntStore();
    IntStore prefixCounts = new IntStore();
    for (PatternBuffer piece : pieces) {
      int offset = codes.size();
      piece.codes.appendTo(codes);
      piece.counts.appendTo(counts);
      piece.prefixCounts.appendTo(prefixCounts);
      for (int i = 0; i < piece.size(); i++) {
        ends.add(offset + piece.ends.get(i));
      }
    }
    return new PatternStore(
        codes.toArray(),
        ends.toArray(),
        counts.toArray(),
        prefixCounts.toArray(),
        new int[counts.size()]);
  }

  int size() {
    return counts.length;
  }

  int from(int pattern) {
    return pattern == 0 ? 0 : ends[pattern - 1];
  }

  int items(int pattern) {
    return ends[pattern] - from(pattern);
  }

  int elements(int pattern) {
    int elements = 0;
    for (int i = from(pattern); i < ends[pattern]; i++) {
      elements += codes[i] < 0 ? 1 : 0;
    }
    return elements;
  }

  /** Where the codes of the last element begin. */
  int lastElement(int pattern) {
    int begin = ends[pattern] - 1;
    while (codes[begin] >= 0) {
      begin--;
    }
    return begin;
  }

  /** The item that a code stands for. */
  static int item(int code) {
    return code < 0 ? ~code : code;
  }

  boolean holds(int pattern, int item) {
    for (int i = from(pattern); i < ends[pattern]; i++) {
      if (item(codes[i]) == item) {
        return true;
      }
    }
    return false;
  }

  /** Looks up how many customers have the last element of each pattern alone. */
  PatternStore withLastCounts() {
    PatternIndex index = new PatternIndex(this);
    int[] last = new int[size()];
    for (int pattern = 0; pattern < last.length; pattern++) {
      int found = index.find(codes, lastElement(pattern), ends[pattern]);
      last[pattern] = counts[found];
    }
    return new PatternStore(codes, ends, counts, prefixCounts, last);
  }

  /** Takes some of the patterns, in the order given. */
  PatternStore select(int[] patterns) {
    IntStore newCodes = new IntStore();
    int[] newEnds = new int[patterns.length];
    for (int i = 0; i < patterns.length; i++) {
      newCodes.add(codes, from(patterns[i]), ends[patterns[i]]);
      newEnds[i] = newCodes.size();
    }
    return new PatternStore(
        newCodes.toArray(),
        newEnds,
        at(counts, patterns),
        at(prefixCounts, patterns),
        at(lastCounts, patterns));
  }

  private static int[] at(int[] values, int[] places) {
    return Arrays.stream(places).map(place -> values[place]).toArray();
  }
}

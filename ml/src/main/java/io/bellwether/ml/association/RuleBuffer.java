package io.bellwether.ml.association;

import java.util.Arrays;
import java.util.List;

/** Rules that are being collected, in growing columns. For one thread. */
final class RuleBuffer {

  private static final int FIRST = 64;
  private static final int ITEMS = 4;

  private int[] items;
  private int[] starts;
  private int[] middles;
  private int[] counts;
  private int[] antecedentCounts;
  private int[] consequentCounts;
  private double[] pValues;
  private int size;
  private int end;

  RuleBuffer() {
    this(FIRST);
  }

  /** Makes a buffer with room for so many rules. */
  RuleBuffer(int rules) {
    items = new int[Math.multiplyExact(rules, ITEMS)];
    starts = new int[rules + 1];
    middles = new int[rules];
    counts = new int[rules];
    antecedentCounts = new int[rules];
    consequentCounts = new int[rules];
    pValues = new double[rules];
  }

  /** Joins buffers; rules keep their order. */
  static RuleBuffer concat(List<RuleBuffer> buffers) {
    if (buffers.size() == 1) {
      return buffers.get(0);
    }
    RuleBuffer joined = new RuleBuffer(buffers.stream().mapToInt(RuleBuffer::size).sum());
    for (RuleBuffer part : buffers) {
      for (int rule = 0; rule < part.size; rule++) {
        joined.addItems(part.items, part.starts[rule], part.middles[rule], part.starts[rule + 1]);
        joined.addCounts(
            part.counts[rule],
            part.antecedentCounts[rule],
            part.consequentCounts[rule],
            part.pValues[rule]);
      }
    }
    return joined;
  }

  int size() {
    return size;
  }

  double pValue(int rule) {
    return pValues[rule];
  }

  /** Begins a rule with a copy of its items: antecedent, then consequent, each ascending. */
  void addItems(int[] source, int from, int middle, int to) {
    roomForRule();
    roomForItems(to - from);
    System.arraycopy(source, from, items, end, to - from);
    middles[size] = end + middle - from;
    end += to - from;
  }

  /**
   * Begins a rule with the items of a set of at most 31.
   *
   * @param set the items, ascending
   * @param antecedent which of them are the antecedent, as bits
   * @param consequent which of them are the consequent, as bits
   */
  void addItems(int[] set, int antecedent, int consequent) {
    roomForRule();
    roomForItems(Integer.bitCount(antecedent) + Integer.bitCount(consequent));
    addBits(set, antecedent);
    middles[size] = end;
    addBits(set, consequent);
  }

  private void addBits(int[] set, int mask) {
    for (int bits = mask; bits != 0; bits &= bits - 1) {
      items[end++] = set[Integer.numberOfTrailingZeros(bits)];
    }
  }

  /** Completes the rule that was begun. */
  void addCounts(int count, int antecedentCount, int consequentCount, double pValue) {
    counts[size] = count;
    antecedentCounts[size] = antecedentCount;
    consequentCounts[size] = consequentCount;
    pValues[size] = pValue;
    size++;
    starts[size] = end;
  }

  private void roomForRule() {
    if (size == counts.length) {
      int room = Math.addExact(size, Math.max(FIRST, size / 2));
      starts = Arrays.copyOf(starts, room + 1);
      middles = Arrays.copyOf(middles, room);
      counts = Arrays.copyOf(counts, room);
      antecedentCounts = Arrays.copyOf(antecedentCounts, room);
      consequentCounts = Arrays.copyOf(consequentCounts, room);
      pValues = Arrays.copyOf(pValues, room);
    }
  }

  private void roomForItems(int more) {
    int needed = Math.addExact(end, more);
    if (needed > items.length) {
      long room = Math.max(needed, items.length + (items.length / 2L));
      items = Arrays.copyOf(items, (int) Math.min(room, Integer.MAX_VALUE - 8));
    }
  }

  int[] items() {
    return Arrays.copyOf(items, end);
  }

  int[] starts() {
    return Arrays.copyOf(starts, size + 1);
  }

  int[] middles() {
    return Arrays.copyOf(middles, size);
  }

  int[] counts() {
    return Arrays.copyOf(counts, size);
  }

  int[] antecedentCounts() {
    return Arrays.copyOf(antecedentCounts, size);
  }

  int[] consequentCounts() {
    return Arrays.copyOf(consequentCounts, size);
  }

  double[] pValues() {
    return Arrays.copyOf(pValues, size);
  }
}

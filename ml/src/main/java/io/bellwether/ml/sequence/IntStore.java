package io.bellwether.ml.sequence;

import java.util.Arrays;

/** Whole numbers, one after the other, in an array that grows. */
final class IntStore {

  private static final int FIRST = 64;

  private int[] values = new int[FIRST];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, grown(1));
    }
    values[size++] = value;
  }

  void add(int[] source, int from, int to) {
    int count = to - from;
    if (size + (long) count > values.length) {
      values = Arrays.copyOf(values, grown(count));
    }
    System.arraycopy(source, from, values, size, count);
    size += count;
  }

  private int grown(int more) {
    long wanted = Math.max(2L * values.length, size + (long) more);
    return (int) Math.min(wanted, Integer.MAX_VALUE - 8);
  }

  void appendTo(IntStore other) {
    other.add(values, 0, size);
  }

  int get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}

package io.bellwether.data;

import java.util.Arrays;

/** A growing run of whole numbers. */
final class LongBuffer {

  private static final int SMALLEST = 1_000;

  private long[] values = new long[SMALLEST];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  /** Returns the storage itself, of which the first {@link #size()} numbers count. */
  long[] array() {
    return values;
  }
}

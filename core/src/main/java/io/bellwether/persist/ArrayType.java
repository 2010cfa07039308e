package io.bellwether.persist;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The primitive arrays that a file holds, and how their elements lie in its bytes. */
enum ArrayType {
  /** {@code double[]}, IEEE 754 binary64. */
  FLOAT64("float64", Double.BYTES) {
    @Override
    Object create(int length) {
      return new double[length];
    }

    @Override
    Object resized(Object array, int length) {
      return Arrays.copyOf((double[]) array, length);
    }

    @Override
    int lengthOf(Object array) {
      return ((double[]) array).length;
    }

    @Override
    void toBytes(Object array, int start, int count, ByteBuffer bytes) {
      bytes.asDoubleBuffer().put((double[]) array, start, count);
    }

    @Override
    void fromBytes(ByteBuffer bytes, Object array, int start, int count) {
      bytes.asDoubleBuffer().get((double[]) array, start, count);
    }
  },
  /** {@code int[]}, two's complement. */
  INT32("int32", Integer.BYTES) {
    @Override
    Object create(int length) {
      return new int[length];
    }

    @Override
    Object resized(Object array, int length) {
      return Arrays.copyOf((int[]) array, length);
    }

    @Override
    int lengthOf(Object array) {
      return ((int[]) array).length;
    }

    @Override
    void toBytes(Object array, int start, int count, ByteBuffer bytes) {
      bytes.asIntBuffer().put((int[]) array, start, count);
    }

    @Override
    void fromBytes(ByteBuffer bytes, Object array, int start, int count) {
      bytes.asIntBuffer().get((int[]) array, start, count);
    }
  },
  /** {@code long[]}, two's complement. */
  INT64("int64", Long.BYTES) {
    @Override
    Object create(int length) {
      return new long[length];
    }

    @Override
    Object resized(Object array, int length) {
      return Arrays.copyOf((long[]) array, length);
    }

    @Override
    int lengthOf(Object array) {
      return ((long[]) array).length;
    }

    @Override
    void toBytes(Object array, int start, int count, ByteBuffer bytes) {
      bytes.asLongBuffer().put((long[]) array, start, count);
    }

    @Override
    void fromBytes(ByteBuffer bytes, Object array, int start, int count) {
      bytes.asLongBuffer().get((long[]) array, start, count);
    }
  };

  private final String word;
  private final int elementBytes;

  ArrayType(String word, int elementBytes) {
    this.word = word;
    this.elementBytes = elementBytes;
  }

  /** The name in the manifest. */
  String word() {
    return word;
  }

  /** How many bytes an element takes. */
  int elementBytes() {
    return elementBytes;
  }

  abstract Object create(int length);

  abstract Object resized(Object array, int length);

  abstract int lengthOf(Object array);

  /** Copies elements to the beginning of a buffer, in the buffer's byte order. */
  abstract void toBytes(Object array, int start, int count, ByteBuffer bytes);

  /** Copies elements from the beginning of a buffer, in the buffer's byte order. */
  abstract void fromBytes(ByteBuffer bytes, Object array, int start, int count);
}

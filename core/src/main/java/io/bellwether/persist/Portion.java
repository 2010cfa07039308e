package io.bellwether.persist;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bytes on their way between arrays and streams, seen as bytes and as little-endian numbers. */
final class Portion {

  private static final int BYTES = 1 << 16;

  private final byte[] bytes = new byte[BYTES];
  private final ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

  /** The bytes themselves. */
  byte[] bytes() {
    return bytes;
  }

  /** The same bytes, from the first. */
  ByteBuffer numbers() {
    return numbers.clear();
  }

  /** How many elements of a type find room. */
  static int capacity(ArrayType type) {
    return BYTES / type.elementBytes();
  }
}

package io.bellwether.ml.basket;

import java.util.Arrays;

/**
 * A growing list of whole numbers in pieces of 256 kB, so that growing copies nothing but the first
 * piece, and a finished list takes no more than it holds. Pieces stay below half a region of the G1
 * collector, which wastes memory on larger arrays.
 */
final class IntChunks {

  private static final int SHIFT = 16;
  private static final int CHUNK = 1 << SHIFT;
  private static final int MASK = CHUNK - 1;
  private static final int FIRST = 16;

  private int[][] chunks;
  private int used;
  private int size;

  IntChunks() {
    this(new int[][] {new int[FIRST]}, 0);
  }

  private IntChunks(int[][] chunks, int size) {
    this.chunks = chunks;
    this.used = chunks.length;
    this.size = size;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return chunks[index >>> SHIFT][index & MASK];
  }

  void add(int value) {
    room()[size & MASK] = value;
    size++;
  }

  /** Adds a run of numbers. */
  void addAll(int[] source, int from, int to) {
    int next = from;
    while (next < to) {
      int[] chunk = room();
      int count = Math.min(to - next, chunk.length - (size & MASK));
      System.arraycopy(source, next, chunk, size & MASK, count);
      next += count;
      size += count;
    }
  }

  /** Adds a number so many times. */
  void fill(int value, int times) {
    for (int i = 0; i < times; i++) {
      add(value);
    }
  }

  /** Copies the numbers {@code from .. to - 1} into an array. */
  void copy(int from, int to, int[] target, int offset) {
    int next = from;
    while (next < to) {
      int count = Math.min(to - next, CHUNK - (next & MASK));
      System.arraycopy(chunks[next >>> SHIFT], next & MASK, target, offset + next - from, count);
      next += count;
    }
  }

  /**
   * Returns what the list holds now. The pieces that are full are shared, as nothing ever changes
   * them; the last one is copied.
   */
  IntChunks frozen() {
    int[][] held = Arrays.copyOf(chunks, (size + MASK) >>> SHIFT);
    if ((size & MASK) != 0) {
      held[held.length - 1] = Arrays.copyOf(held[held.length - 1], size & MASK);
    }
    return new IntChunks(held, size);
  }

  /** The piece that takes the next number, with room for it. */
  private int[] room() {
    int last = size >>> SHIFT;
    if (last == used) {
      chunks = last < chunks.length ? chunks : Arrays.copyOf(chunks, 2 * chunks.length);
      chunks[last] = new int[CHUNK];
      used++;
    } else if ((size & MASK) == chunks[last].length) {
      chunks[last] = Arrays.copyOf(chunks[last], Math.min(CHUNK, 2 * chunks[last].length));
    }
    return chunks[last];
  }
}

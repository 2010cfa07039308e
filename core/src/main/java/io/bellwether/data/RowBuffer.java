package io.bellwether.data;

import java.util.Arrays;

/** Keeps the cells of one row until it is known what to do with them. */
final class RowBuffer {

  private static final int FIRST_CHARS = 1 << 10;
  private static final int FIRST_CELLS = 16;

  private char[] chars = new char[FIRST_CHARS];
  private int[] starts = new int[FIRST_CELLS + 1];
  private boolean[] quoted = new boolean[FIRST_CELLS];
  private long[] lines = new long[FIRST_CELLS];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  void add(char[] buffer, int offset, int length, boolean isQuoted, long line) {
    int start = starts[size];
    int end = Math.addExact(start, length);
    if (end > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(end, chars.length + (chars.length >> 1)));
    }
    if (size == quoted.length) {
      quoted = Arrays.copyOf(quoted, size * 2);
      lines = Arrays.copyOf(lines, size * 2);
      starts = Arrays.copyOf(starts, size * 2 + 1);
    }
    System.arraycopy(buffer, offset, chars, start, length);
    quoted[size] = isQuoted;
    lines[size] = line;
    starts[++size] = end;
  }

  char[] chars() {
    return chars;
  }

  int start(int cell) {
    return starts[cell];
  }

  int length(int cell) {
    return starts[cell + 1] - starts[cell];
  }

  boolean isQuoted(int cell) {
    return quoted[cell];
  }

  long line(int cell) {
    return lines[cell];
  }

  String text(int cell) {
    return new String(chars, start(cell), length(cell));
  }
}

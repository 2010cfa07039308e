package io.bellwether.data;

import java.util.Arrays;

/**
 * Numbers labels in the order of their first occurrence, straight from the characters of a buffer,
 * so that no text is made for a label seen before.
 *
 * <p>An open-addressing table (Knuth, The Art of Computer Programming 3, section 6.4, algorithm L)
 * of hash and code in one {@code long}; the characters of all labels lie in one array. Not
 * thread-safe.
 */
final class LabelDictionary {

  /** What {@link #find} says of a label that is not there. */
  static final int ABSENT = -1;

  private static final int FIRST_SLOTS = 64;
  private static final int FIRST_LABELS = 16;
  private static final int FIRST_CHARS = 256;
  private static final long FREE = 0;

  private static final int P1 = 31;
  private static final int P2 = P1 * P1;
  private static final int P3 = P1 * P2;
  private static final int P4 = P1 * P3;

  /** Hash in the upper half, code + 1 in the lower one. */
  private long[] slots = new long[FIRST_SLOTS];

  private char[] chars = new char[FIRST_CHARS];

  /** Where labels begin; one entry more than there are labels. */
  private int[] starts = new int[FIRST_LABELS];

  private int size;

  /** Code of the label asked for last: files are often sorted, and rows repeat their neighbours. */
  private int latest = ABSENT;

  /** How many labels there are. */
  int size() {
    return size;
  }

  /** How many characters all labels have together. */
  int characters() {
    return starts[size];
  }

  /** Returns the code of a label, a new one if it was not there yet. */
  int add(char[] buffer, int offset, int length) {
    if (isLatest(buffer, offset, length)) {
      return latest;
    }
    int hash = hash(buffer, offset, length);
    int slot = slot(hash, buffer, offset, length);
    if (slots[slot] != FREE) {
      latest = (int) slots[slot] - 1;
    } else {
      latest = append(buffer, offset, length);
      slots[slot] = ((long) hash << Integer.SIZE) | size;
      if (size > slots.length / 2) {
        rehash();
      }
    }
    return latest;
  }

  int add(String label) {
    return add(label.toCharArray(), 0, label.length());
  }

  /** Returns the code of a label, {@link #ABSENT} if it is not there. */
  int find(char[] buffer, int offset, int length) {
    if (isLatest(buffer, offset, length)) {
      return latest;
    }
    int slot = slot(hash(buffer, offset, length), buffer, offset, length);
    if (slots[slot] == FREE) {
      return ABSENT;
    }
    latest = (int) slots[slot] - 1;
    return latest;
  }

  /** Returns all labels in the order of their codes. */
  String[] labels() {
    String[] labels = new String[size];
    for (int code = 0; code < size; code++) {
      labels[code] = new String(chars, starts[code], starts[code + 1] - starts[code]);
    }
    return labels;
  }

  private boolean isLatest(char[] buffer, int offset, int length) {
    return latest >= 0 && isLabel(latest, buffer, offset, length);
  }

  private boolean isLabel(int code, char[] buffer, int offset, int length) {
    int start = starts[code];
    int end = starts[code + 1];
    return end - start == length
        && Arrays.equals(chars, start, end, buffer, offset, offset + length);
  }

  /** The slot that holds the label, or the free one where it belongs. */
  private int slot(int hash, char[] buffer, int offset, int length) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != FREE) {
      long entry = slots[slot];
      if ((int) (entry >>> Integer.SIZE) == hash
          && isLabel((int) entry - 1, buffer, offset, length)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int append(char[] buffer, int offset, int length) {
    int start = starts[size];
    int end = Math.addExact(start, length);
    if (end > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(end, chars.length + (chars.length >> 1)));
    }
    System.arraycopy(buffer, offset, chars, start, length);
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[++size] = end;
    return size - 1;
  }

  private void rehash() {
    long[] old = slots;
    slots = new long[old.length * 2];
    int mask = slots.length - 1;
    for (long entry : old) {
      if (entry != FREE) {
        int slot = (int) (entry >>> Integer.SIZE) & mask;
        while (slots[slot] != FREE) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = entry;
      }
    }
  }

  /** A polynomial in 31, four characters a step so that the steps wait less for each other. */
  private static int hash(char[] buffer, int offset, int length) {
    int hash = length;
    int i = offset;
    int end = offset + length;
    for (; i + 3 < end; i += 4) {
      hash =
          hash * P4 + (buffer[i] * P3 + buffer[i + 1] * P2) + (buffer[i + 2] * P1 + buffer[i + 3]);
    }
    for (; i < end; i++) {
      hash = hash * P1 + buffer[i];
    }
    // the table looks at the low bits only: mix the high ones in (Fibonacci hashing, Knuth 6.4)
    hash *= 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }
}

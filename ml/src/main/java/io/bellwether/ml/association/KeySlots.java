package io.bellwether.ml.association;

import java.util.Arrays;

/**
 * Numbers filed under keys, several perhaps under one: open addressing, at most half full. Written
 * by one thread, then read by any.
 *
 * <p>The key of a set of items is the sum of {@link #keyOf} over them, so that the key of a subset
 * follows by subtraction. Two sets may share a key: the reader compares what it finds.
 */
final class KeySlots {

  static final int NONE = -1;

  private final long[] keys;
  private final int[] slots;

  /** Makes slots for numbers from 0 up to, but not including, {@code size}. */
  KeySlots(int size) {
    keys = new long[size];
    long room = Long.highestOneBit(Math.max(1, size)) * 4L;
    slots = new int[(int) Math.min(room, 1 << 30)];
    Arrays.fill(slots, NONE);
  }

  /** The part of an item in the key of a set (the finaliser of SplitMix64: Steele et al. 2014). */
  static long keyOf(int item) {
    long z = (item + 1L) * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  void put(long key, int number) {
    keys[number] = key;
    int slot = slotOf(key);
    while (slots[slot] != NONE) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = number;
  }

  private int slotOf(long key) {
    return (int) (key ^ (key >>> 32)) & (slots.length - 1);
  }

  /** Notes the key of a number without filing it. */
  void note(long key, int number) {
    keys[number] = key;
  }

  /** The key of a number that was filed or noted. */
  long key(int number) {
    return keys[number];
  }

  /** The slot of the first number under a key, {@link #NONE} if there is none. */
  int first(long key) {
    return seek(key, slotOf(key));
  }

  /** The slot of the next number under a key, {@link #NONE} if there is none. */
  int next(long key, int slot) {
    return seek(key, (slot + 1) & (slots.length - 1));
  }

  /** The number in a slot. */
  int at(int slot) {
    return slots[slot];
  }

  private int seek(long key, int from) {
    int slot = from;
    while (slots[slot] != NONE) {
      if (keys[slots[slot]] == key) {
        return slot;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return NONE;
  }
}

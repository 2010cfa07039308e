package io.bellwether.timeseries;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Finds places by a hash: an open hash with linear probing, at most half full, without an object an
 * entry. What lies at a place is known to the caller only. For one thread while it grows, for any
 * number after.
 */
final class PlaceIndex {

  private static final int SMALLEST = 16;

  private int[] slots;
  private int size;

  PlaceIndex() {
    slots = empty(SMALLEST);
  }

  /** Returns the place with this hash that the caller says is the one, or -1. */
  int find(int hash, IntPredicate isTheOne) {
    int mask = slots.length - 1;
    for (int slot = mix(hash) & mask; slots[slot] >= 0; slot = (slot + 1) & mask) {
      if (isTheOne.test(slots[slot])) {
        return slots[slot];
      }
    }
    return -1;
  }

  /**
   * Adds a place that is not there yet.
   *
   * @param hashes returns the hash of any place, to grow
   */
  void add(int place, IntUnaryOperator hashes) {
    size++;
    if (2L * size > slots.length) {
      int[] old = slots;
      slots = empty(Math.multiplyExact(2, old.length));
      for (int each : old) {
        if (each >= 0) {
          put(each, hashes.applyAsInt(each));
        }
      }
    }
    put(place, hashes.applyAsInt(place));
  }

  private void put(int place, int hash) {
    int mask = slots.length - 1;
    int slot = mix(hash) & mask;
    while (slots[slot] >= 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = place;
  }

  PlaceIndex copy() {
    PlaceIndex copy = new PlaceIndex();
    copy.slots = slots.clone();
    copy.size = size;
    return copy;
  }

  private static int[] empty(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, -1);
    return slots;
  }

  /** The finaliser of MurmurHash3 (A. Appleby, public domain): all bits reach the low ones. */
  private static int mix(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }
}

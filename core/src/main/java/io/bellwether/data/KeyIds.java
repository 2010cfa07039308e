package io.bellwether.data;

import java.util.Arrays;

/**
 * Numbers keys in the order in which they first come: 0, 1, 2 ... An open hash with linear probing,
 * at most half full, without an object per key.
 */
final class KeyIds {

  private static final int SMALLEST = 64;

  private long[] keys;
  private int[] ids;
  private int size;

  KeyIds() {
    this.keys = new long[SMALLEST];
    this.ids = emptyIds(SMALLEST);
  }

  /** Returns the number of a key, the next free one when the key is new. */
  int id(long key) {
    int slot = slot(key);
    if (ids[slot] >= 0) {
      return ids[slot];
    }
    keys[slot] = key;
    ids[slot] = size++;
    int id = ids[slot];
    if (2 * size > keys.length) {
      grow();
    }
    return id;
  }

  int size() {
    return size;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) mix(key) & mask;
    while (ids[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldIds = ids;
    keys = new long[2 * oldKeys.length];
    ids = emptyIds(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldIds[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        ids[slot] = oldIds[i];
      }
    }
  }

  private static int[] emptyIds(int length) {
    int[] ids = new int[length];
    Arrays.fill(ids, -1);
    return ids;
  }

  /**
   * Spreads every bit of the key, as doubles differ in their high bits only: the finaliser "mix13"
   * of Stafford (2011), "Better bit mixing".
   */
  private static long mix(long key) {
    long mixed = (key ^ (key >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}

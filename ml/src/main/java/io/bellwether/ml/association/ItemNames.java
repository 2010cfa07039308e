package io.bellwether.ml.association;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A small immutable set of names in their natural order. {@code Set.of} would do, but its order
 * changes from run to run, and it takes five times the memory.
 */
final class ItemNames extends AbstractSet<String> {

  private final String[] names;

  private ItemNames(String[] sorted) {
    this.names = sorted;
  }

  static ItemNames of(Collection<String> names) {
    return new ItemNames(names.stream().distinct().sorted().toArray(String[]::new));
  }

  /** The names at some places of an array, all different. */
  static ItemNames ofRanks(String[] labels, int[] ranks, int length) {
    String[] names = new String[length];
    for (int i = 0; i < length; i++) {
      names[i] = labels[ranks[i]];
    }
    Arrays.sort(names);
    return new ItemNames(names);
  }

  @Override
  public int size() {
    return names.length;
  }

  @Override
  public boolean contains(@Nullable Object name) {
    return name instanceof String text && Arrays.binarySearch(names, text) >= 0;
  }

  @Override
  public Iterator<String> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < names.length;
      }

      @Override
      public String next() {
        if (next == names.length) {
          throw new NoSuchElementException();
        }
        return names[next++];
      }
    };
  }
}

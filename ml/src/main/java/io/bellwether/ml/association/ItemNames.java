package io.bellwether.ml.association;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A small immutable set of names in their natural order. {@code Set.of} would do, but its order
 * changes from run to run, and it takes five times the memory.
 *
 * <p>Compared name by name; where one set ends, it comes first. That is the order in which ties are
 * listed everywhere in this package.
 */
final class ItemNames extends AbstractSet<String> implements Comparable<ItemNames> {

  private final String[] names;

  private ItemNames(String[] sorted) {
    this.names = sorted;
  }

  static ItemNames of(Collection<String> names) {
    return names instanceof ItemNames already
        ? already
        : new ItemNames(
            Objects.requireNonNull(names, "items").stream()
                .map(name -> Objects.requireNonNull(name, "an item is null"))
                .distinct()
                .sorted()
                .toArray(String[]::new));
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
  public int compareTo(ItemNames other) {
    return Arrays.compare(names, other.names);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ItemNames that ? Arrays.equals(names, that.names) : super.equals(other);
  }

  /** As of any set: the sum over the names. */
  @Override
  public int hashCode() {
    return super.hashCode();
  }

  /** As a phrase: "a", "a and b", "a, b and c". */
  String phrase() {
    if (names.length == 1) {
      return names[0];
    }
    List<String> all = Arrays.asList(names);
    int last = names.length - 1;
    return String.join(", ", all.subList(0, last)) + " and " + names[last];
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

package io.bellwether.ml.recommend;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The items that a model knows, numbered from 0. Immutable. For our own modules.
 *
 * <p>Numbers go by rank of sales where that is known, so that the smaller number wins among equal
 * scores.
 *
 * @since 0.1.0
 */
public final class Catalogue {

  private final List<String> names;
  private final Map<String, Integer> numbers;

  private Catalogue(List<String> names) {
    this.names = List.copyOf(names);
    this.numbers = new HashMap<>(names.size() * 2);
    for (int number = 0; number < names.size(); number++) {
      if (numbers.put(names.get(number), number) != null) {
        throw new IllegalArgumentException("the item '" + names.get(number) + "' occurs twice");
      }
    }
  }

  /**
   * Numbers items.
   *
   * @param names their names, in the order of their numbers; copied
   * @return the catalogue
   * @throws IllegalArgumentException if a name occurs twice
   */
  public static Catalogue of(List<String> names) {
    return new Catalogue(names);
  }

  /**
   * Returns how many items there are.
   *
   * @return the number of items
   */
  public int size() {
    return names.size();
  }

  /**
   * Returns the names.
   *
   * @return an unmodifiable list, in the order of numbers
   */
  public List<String> names() {
    return names;
  }

  /**
   * Returns the name of an item.
   *
   * @param number its number
   * @return its name
   */
  public String name(int number) {
    return names.get(number);
  }

  /**
   * Returns the number of an item.
   *
   * @param name its name
   * @return its number, -1 if it is not in the catalogue
   */
  public int number(String name) {
    Integer number = numbers.get(name);
    return number == null ? -1 : number;
  }

  /**
   * Returns the numbers of the items of a basket.
   *
   * @param basket names of items
   * @return the numbers of those that are known, ascending, each once; a fresh array
   * @throws NullPointerException if the basket or an item in it is null
   */
  public int[] numbers(Collection<String> basket) {
    int[] found = new int[basket.size()];
    int count = 0;
    for (String item : basket) {
      int number = number(present(item));
      if (number >= 0) {
        found[count++] = number;
      }
    }
    Arrays.sort(found, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || found[i] != found[kept - 1]) {
        found[kept++] = found[i];
      }
    }
    return kept == found.length ? found : Arrays.copyOf(found, kept);
  }

  /**
   * Returns the items of a basket that are not in the catalogue.
   *
   * @param basket names of items
   * @return their names, in the basket's order; unmodifiable
   * @throws NullPointerException if the basket or an item in it is null
   */
  public Set<String> unknown(Collection<String> basket) {
    Set<String> unknown = new LinkedHashSet<>();
    for (String item : basket) {
      if (number(present(item)) < 0) {
        unknown.add(item);
      }
    }
    return Collections.unmodifiableSet(unknown);
  }

  /**
   * Checks how many items are asked for.
   *
   * @param k how many
   * @return the same
   * @throws IllegalArgumentException if it is negative
   */
  public static int checkCount(int k) {
    if (k < 0) {
      throw new IllegalArgumentException(
          "k is " + k + ", but must be 0 or more: how many items to recommend");
    }
    return k;
  }

  private static String present(@Nullable String item) {
    return Objects.requireNonNull(item, "an item of the basket is null");
  }
}

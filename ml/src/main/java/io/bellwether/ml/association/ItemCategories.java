package io.bellwether.ml.association;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.ml.recommend.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * The items of a recommender and the categories that they belong to. Items have the first numbers,
 * categories those behind them. Immutable.
 *
 * <p>The categories of item {@code i} are {@code numbers[starts[i]]} up to {@code numbers[starts[i
 * + 1]]}, ascending.
 */
final class ItemCategories {

  private final Catalogue items;
  private final Catalogue all;
  private final int[] starts;
  private final int[] numbers;

  /** Takes the arrays over and checks them: they may come from a file. */
  ItemCategories(Catalogue items, List<String> categories, int[] starts, int[] numbers) {
    this.items = items;
    this.starts = starts;
    this.numbers = numbers;
    if (categories.isEmpty()) {
      this.all = items;
    } else {
      List<String> names = new ArrayList<>(items.names());
      names.addAll(categories);
      this.all = Catalogue.of(names);
    }
    boolean right =
        starts.length == items.size() + 1
            && starts[0] == 0
            && starts[items.size()] == numbers.length;
    for (int item = 0; right && item < items.size(); item++) {
      right = starts[item] <= starts[item + 1] && starts[item + 1] <= numbers.length;
      for (int i = starts[item]; right && i < starts[item + 1]; i++) {
        right =
            numbers[i] >= items.size()
                && numbers[i] < all.size()
                && (i == starts[item] || numbers[i] > numbers[i - 1]);
      }
    }
    if (!right) {
      throw new IllegalArgumentException("categories of items contradict each other");
    }
  }

  static ItemCategories none(Catalogue items) {
    return new ItemCategories(items, List.of(), new int[items.size() + 1], new int[0]);
  }

  /** The categories that the taxonomy of baskets gives the items of a catalogue. */
  static ItemCategories of(Baskets baskets, Catalogue items) {
    if (!baskets.hasTaxonomy()) {
      return none(items);
    }
    TreeSet<String> categories = new TreeSet<>();
    for (String item : items.names()) {
      categories.addAll(ancestors(baskets, item));
    }
    List<String> ordered = List.copyOf(categories);
    Catalogue places = Catalogue.of(ordered);
    int[] starts = new int[items.size() + 1];
    List<Integer> numbers = new ArrayList<>();
    for (int item = 0; item < items.size(); item++) {
      for (int place : places.numbers(ancestors(baskets, items.name(item)))) {
        numbers.add(items.size() + place);
      }
      starts[item + 1] = numbers.size();
    }
    return new ItemCategories(
        items, ordered, starts, numbers.stream().mapToInt(Integer::intValue).toArray());
  }

  private static List<String> ancestors(Baskets baskets, String item) {
    OptionalInt number = baskets.number(item);
    return number.isEmpty()
        ? List.of()
        : Arrays.stream(baskets.ancestors(number.getAsInt())).mapToObj(baskets::item).toList();
  }

  Catalogue items() {
    return items;
  }

  /** Items, then categories. */
  Catalogue all() {
    return all;
  }

  List<String> categories() {
    return all.names().subList(items.size(), all.size());
  }

  int[] starts() {
    return starts;
  }

  int[] numbers() {
    return numbers;
  }

  /** Whether one of some names is a category of an item, at any level. */
  boolean hasCategoryOf(String item, Collection<String> names) {
    int number = items.number(item);
    for (int i = starts[number]; i < starts[number + 1]; i++) {
      if (names.contains(all.name(numbers[i]))) {
        return true;
      }
    }
    return false;
  }

  /** Adds to ascending numbers of items those of their categories. */
  int[] expand(int[] basket) {
    if (numbers.length == 0) {
      return basket;
    }
    int count = basket.length;
    for (int item : basket) {
      count += starts[item + 1] - starts[item];
    }
    int[] both = Arrays.copyOf(basket, count);
    int end = basket.length;
    for (int item : basket) {
      int length = starts[item + 1] - starts[item];
      System.arraycopy(numbers, starts[item], both, end, length);
      end += length;
    }
    return Arrays.stream(both).distinct().sorted().toArray();
  }
}

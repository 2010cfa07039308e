package io.bellwether.ml.association;

import io.bellwether.ml.basket.Baskets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts every subset of at most some twenty items by looking at every basket. */
final class BruteForce {

  private BruteForce() {}

  /** All sets of items that at least so many baskets hold: names in order, joined by a comma. */
  static Map<String, Integer> frequent(Baskets baskets, int minCount) {
    List<String> items = new ArrayList<>(new TreeSet<>(baskets.items()));
    Map<String, Integer> found = new TreeMap<>();
    for (int mask = 1; mask < 1 << items.size(); mask++) {
      Set<String> set = new TreeSet<>();
      for (int i = 0; i < items.size(); i++) {
        if ((mask >> i & 1) == 1) {
          set.add(items.get(i));
        }
      }
      int count = 0;
      for (int basket = 0; basket < baskets.size(); basket++) {
        count += baskets.basket(basket).containsAll(set) ? 1 : 0;
      }
      if (count >= minCount) {
        found.put(String.join(",", set), count);
      }
    }
    return found;
  }
}

package io.bellwether.ml.basket;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Whether baskets are the same whatever their items' numbers, and a hash that fits. */
final class BasketContent {

  private BasketContent() {}

  static boolean isSame(Baskets a, Baskets b) {
    return a.size() == b.size()
        && a.occurrences() == b.occurrences()
        && a.hasTimes() == b.hasTimes()
        && a.hasCustomers() == b.hasCustomers()
        && Objects.equals(taxonomy(a), taxonomy(b))
        && isSameItems(a, b)
        && isSameCustomers(a, b);
  }

  private static boolean isSameItems(Baskets a, Baskets b) {
    int[] places = new int[b.itemCount()];
    for (int item = 0; item < places.length; item++) {
      places[item] = a.number(b.item(item)).orElse(-1);
    }
    int[] left = new int[a.rows().longest()];
    int[] right = new int[b.rows().longest()];
    for (int basket = 0; basket < a.size(); basket++) {
      int length = a.rows().copy(basket, left, 0);
      if (b.rows().copy(basket, right, 0) != length
          || a.rows().time(basket) != b.rows().time(basket)) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        right[i] = places[right[i]];
      }
      Arrays.sort(right, 0, length);
      if (!Arrays.equals(left, 0, length, right, 0, length)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSameCustomers(Baskets a, Baskets b) {
    for (int basket = 0; basket < a.size(); basket++) {
      if (!customer(a, basket).equals(customer(b, basket))) {
        return false;
      }
    }
    return true;
  }

  /** A list of one name or none, as an empty name is one too. */
  private static List<String> customer(Baskets baskets, int basket) {
    int customer = baskets.rows().customer(basket);
    return customer == BasketRows.NOBODY
        ? List.of()
        : List.of(baskets.customerNames().get(customer));
  }

  private static Object taxonomy(Baskets baskets) {
    ItemRelations relations = baskets.relations();
    return relations == null ? "" : relations.taxonomy();
  }

  static int hash(Baskets baskets) {
    int hash = baskets.size();
    for (int basket = 0; basket < baskets.size(); basket++) {
      int items = 0;
      for (int i = 0; i < baskets.length(basket); i++) {
        items += baskets.item(baskets.itemAt(basket, i)).hashCode(); // in any order
      }
      hash = 31 * hash + items;
    }
    return hash;
  }
}

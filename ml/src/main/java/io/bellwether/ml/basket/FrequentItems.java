package io.bellwether.ml.basket;

import io.bellwether.data.DataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads baskets in two passes: the first one counts the items, the second one keeps those that are
 * in enough baskets. Between the passes there are the names of all items and their counts, no
 * basket.
 */
final class FrequentItems {

  private static final int RARE = -1;

  private final ItemNumbers numbers = new ItemNumbers();
  private final BasketRows rows = new BasketRows();
  private int[] counts = new int[64];
  private int baskets;

  /** The number of an item among those kept, or {@link #RARE}, at the place of its first number. */
  private int[] places = new int[0];

  private int known;
  private long rareOccurrences;

  private FrequentItems() {}

  static Baskets read(BasketFeed feed, MinimumSupport minimum) {
    FrequentItems items = new FrequentItems();
    feed.into(new BasketIntake(items.numbers, items::count));
    List<String> kept = items.choose(minimum);
    BasketIntake second = new BasketIntake(items.numbers, items::keep);
    feed.into(second);
    if (items.rows.size() != items.baskets) {
      throw changed(items.baskets + " baskets at first, " + items.rows.size() + " then");
    }
    BasketCounts counts = second.counts();
    counts.rareItems = items.known - kept.size();
    counts.rareOccurrences = items.rareOccurrences;
    return new Baskets(
        new ItemNames(kept),
        items.rows.frozen(),
        List.of(),
        new BasketReport(items.rows, counts),
        null);
  }

  private void count(int[] items, int count, long time, int customer) {
    if (numbers.size() > counts.length) {
      counts = Arrays.copyOf(counts, Math.max(numbers.size(), 2 * counts.length));
    }
    for (int i = 0; i < count; i++) {
      counts[items[i]]++;
    }
    baskets = Math.addExact(baskets, 1);
  }

  /** Chooses the items to keep; their order stays, and with it that inside a basket. */
  private List<String> choose(MinimumSupport minimum) {
    known = numbers.size();
    places = new int[known];
    int enough = minimum.of(baskets);
    List<String> kept = new ArrayList<>();
    for (int item = 0; item < known; item++) {
      places[item] = counts[item] >= enough ? kept.size() : RARE;
      if (counts[item] >= enough) {
        kept.add(numbers.names().get(item));
      }
    }
    return kept;
  }

  private void keep(int[] items, int count, long time, int customer) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (items[i] >= known) {
        throw changed("item '" + numbers.names().get(items[i]) + "' is new");
      }
      int place = places[items[i]];
      if (place == RARE) {
        rareOccurrences++;
      } else {
        items[kept++] = place;
      }
    }
    rows.basket(items, kept, time, customer);
  }

  private static DataException changed(String what) {
    return DataException.because(
            "the source gave other baskets when it was opened again ("
                + what
                + "); a source that is read twice must give the same baskets each time")
        .build();
  }
}

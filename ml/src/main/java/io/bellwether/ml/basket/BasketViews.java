package io.bellwether.ml.basket;

import io.bellwether.data.TimeColumn;
import io.bellwether.math.RandomStreams;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Baskets made of some of others. */
final class BasketViews {

  private static final int GONE = -1;

  private BasketViews() {}

  /** Takes the baskets of a kind; items and customers keep their numbers. */
  static Baskets filter(Baskets baskets, IntPredicate wanted) {
    BasketRows source = baskets.rows();
    BasketRows taken = BasketRows.like(source);
    int[] items = new int[source.longest()];
    for (int basket = 0; basket < source.size(); basket++) {
      if (wanted.test(basket)) {
        int count = source.copy(basket, items, 0);
        taken.basket(items, count, source.time(basket), source.customer(basket));
      }
    }
    return of(baskets, baskets.names(), taken.frozen(), baskets.relations());
  }

  /** Takes the baskets of a time in {@code [from, to)}, where null sets no limit. */
  static Baskets between(
      Baskets baskets, @Nullable LocalDateTime from, @Nullable LocalDateTime to) {
    long first = from == null ? TimeColumn.MISSING + 1 : ceiling(from);
    long end = to == null ? Long.MAX_VALUE : ceiling(to);
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException("from is " + from + ", but must not be after to, " + to);
    }
    return filter(
        baskets,
        basket -> {
          long time = baskets.timeMicros(basket);
          return time >= first && time < end;
        });
  }

  /** Times of baskets are whole microseconds: one is before a time if before its ceiling. */
  private static long ceiling(LocalDateTime time) {
    LocalDateTime floor = time.truncatedTo(ChronoUnit.MICROS);
    return TimeColumn.micros(floor.equals(time) ? floor : floor.plus(1, ChronoUnit.MICROS));
  }

  /** Splits as {@link io.bellwether.data.Dataset#split} splits rows. */
  static BasketSplit split(Baskets baskets, double fraction, long seed) {
    if (!(fraction > 0 && fraction < 1)) {
      throw new IllegalArgumentException(
          "trainFraction is " + fraction + ", but must be above 0 and below 1");
    }
    int size = baskets.size();
    if (!(size >= 2)) {
      throw new IllegalArgumentException(size + " baskets cannot be split in two");
    }
    boolean[] train = new boolean[size];
    int[] shuffled = RandomStreams.permutation(size, RandomStreams.of(seed).stream("split"));
    double wanted = Math.rint(fraction * size);
    for (int i = 0; i < Math.min(Math.max(wanted, 1), size - 1); i++) {
      train[shuffled[i]] = true;
    }
    return new BasketSplit(filter(baskets, b -> train[b]), filter(baskets, b -> !train[b]));
  }

  /** Takes items out of all baskets; the items left are numbered anew, in the same order. */
  static Baskets without(Baskets baskets, Collection<String> items) {
    Set<String> unwanted = new HashSet<>(items);
    int[] places = new int[baskets.itemCount()];
    List<String> names = new ArrayList<>();
    for (int item = 0; item < places.length; item++) {
      boolean gone = unwanted.contains(baskets.item(item));
      places[item] = gone ? GONE : names.size();
      if (!gone) {
        names.add(baskets.item(item));
      }
    }
    ItemRelations relations = baskets.relations();
    return of(
        baskets,
        new ItemNames(names),
        renumbered(baskets.rows(), places),
        relations == null ? null : relations.renumbered(places, names.size()));
  }

  private static BasketRows renumbered(BasketRows source, int[] places) {
    BasketRows rows = BasketRows.like(source);
    int[] items = new int[source.longest()];
    for (int basket = 0; basket < source.size(); basket++) {
      int count = source.copy(basket, items, 0);
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (places[items[i]] != GONE) {
          items[kept++] = places[items[i]];
        }
      }
      rows.basket(items, kept, source.time(basket), source.customer(basket));
    }
    return rows.frozen();
  }

  private static Baskets of(
      Baskets source, ItemNames names, BasketRows rows, @Nullable ItemRelations relations) {
    return new Baskets(
        names, rows, source.customerNames(), new BasketReport(rows, new BasketCounts()), relations);
  }
}

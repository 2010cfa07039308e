package io.bellwether.ml.association;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Baskets made ready for a search: only frequent items, known by their rank from the least frequent
 * (0) to the most frequent, of equal ones by name. Baskets of fewer than two frequent items are left
 * out, since single items are counted already.
 *
 * <p>Ranks in a row ascend. {@code starts} has one entry more than there are rows.
 */
final class RankedBaskets {

  final String[] labels;
  final int[] supports;
  final int[] starts;
  final int[] ranks;

  /** How many baskets there are to search, those left out as too short included. */
  final int baskets;

  private RankedBaskets(
      String[] labels, int[] supports, int[] starts, int[] ranks, int baskets) {
    this.labels = labels;
    this.supports = supports;
    this.starts = starts;
    this.ranks = ranks;
    this.baskets = baskets;
  }

  static RankedBaskets of(
      Baskets baskets, MiningOptions options, SupportFloor floor, FitContext context) {
    int[] required = required(baskets, options.required());
    boolean[] searched = required.length == 0 ? null : holding(baskets, required);
    int[] counts = counts(baskets, searched, context);
    Set<String> left = new HashSet<>(options.excluded());
    left.addAll(options.required());
    int[] order =
        IntStream.range(0, counts.length)
            .filter(i -> counts[i] >= floor.minCount() && !left.contains(baskets.item(i)))
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(i -> counts[i])
                    .thenComparing(i -> baskets.item(i)))
            .mapToInt(i -> i)
            .toArray();
    int[] rankOf = new int[counts.length];
    Arrays.fill(rankOf, -1);
    String[] labels = new String[order.length];
    int[] supports = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      rankOf[order[rank]] = rank;
      labels[rank] = baskets.item(order[rank]);
      supports[rank] = counts[order[rank]];
    }
    return rows(baskets, searched, rankOf, labels, supports);
  }

  private static RankedBaskets rows(
      Baskets baskets, boolean[] searched, int[] rankOf, String[] labels, int[] supports) {
    long room = 0;
    for (int support : supports) {
      room += support;
    }
    int[] ranks = new int[Math.toIntExact(room)];
    int[] starts = new int[baskets.size() + 1];
    int rows = 0;
    int end = 0;
    int number = 0;
    for (int basket = 0; basket < baskets.size(); basket++) {
      if (searched != null && !searched[basket]) {
        continue;
      }
      number++;
      int begin = end;
      int length = baskets.length(basket);
      for (int i = 0; i < length; i++) {
        int rank = rankOf[baskets.itemAt(basket, i)];
        if (rank >= 0) {
          ranks[end++] = rank;
        }
      }
      if (end - begin < 2) {
        end = begin;
      } else {
        Arrays.sort(ranks, begin, end);
        starts[++rows] = end;
      }
    }
    return new RankedBaskets(
        labels, supports, Arrays.copyOf(starts, rows + 1), Arrays.copyOf(ranks, end), number);
  }

  private static int[] required(Baskets baskets, List<String> names) {
    return names.stream()
        .mapToInt(
            name -> {
              OptionalInt number = baskets.number(name);
              return number.orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "the required item '" + name + "' is in no basket"));
            })
        .sorted()
        .toArray();
  }

  private static boolean[] holding(Baskets baskets, int[] items) {
    boolean[] holding = new boolean[baskets.size()];
    for (int basket = 0; basket < holding.length; basket++) {
      int found = 0;
      for (int i = 0; i < baskets.length(basket) && found < items.length; i++) {
        found += baskets.itemAt(basket, i) == items[found] ? 1 : 0;
      }
      holding[basket] = found == items.length;
    }
    return holding;
  }

  private static int[] counts(Baskets baskets, boolean[] searched, FitContext context) {
    int[] counts = new int[baskets.itemCount()];
    for (int basket = 0; basket < baskets.size(); basket++) {
      if ((basket & 0xffff) == 0) {
        context.checkCancelled();
      }
      if (searched == null || searched[basket]) {
        int length = baskets.length(basket);
        for (int i = 0; i < length; i++) {
          counts[baskets.itemAt(basket, i)]++;
        }
      }
    }
    return counts;
  }

  int rows() {
    return starts.length - 1;
  }

  int items() {
    return labels.length;
  }
}

package io.bellwether.ml.association;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitContext;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Baskets made ready for a search: only frequent items, known by their rank from the least frequent
 * (0) to the most frequent, of equal ones by name. Baskets of fewer than two frequent items are
 * left out, since single items are counted already.
 *
 * <p>Ranks in a row ascend. {@code starts} has one entry more than there are rows. Where items are
 * required, only baskets that hold all of them are searched, and the required items have no rank;
 * an item that is a category of a required one, or that it is a category of, has none either, since
 * no set may hold both.
 */
final class RankedBaskets {

  private static final int STRIDE = 1 << 16;

  /** Longer rows are sorted, shorter ones are kept sorted while they grow. */
  private static final int LONG_ROW = 40;

  final String[] labels;
  final int[] supports;
  final int[] starts;
  final int[] ranks;

  /** How many baskets there are to search, those left out as too short included. */
  final int baskets;

  private final RankedItems items;

  private RankedBaskets(RankedItems items, int[] starts, int[] ranks) {
    this.items = items;
    this.labels = items.labels();
    this.supports = items.supports();
    this.starts = starts;
    this.ranks = ranks;
    this.baskets = items.searched();
  }

  /** May raise the floor, if so many of the most frequent sets are asked for. */
  static RankedBaskets of(
      Baskets baskets, MiningOptions options, SupportFloor floor, FitContext context) {
    RankedItems items = RankedItems.of(baskets, options, floor, context);
    long room = 0;
    for (int support : items.supports()) {
      room += support;
    }
    return rows(baskets, items, new int[Math.toIntExact(room)], context);
  }

  private static RankedBaskets rows(
      Baskets baskets, RankedItems items, int[] ranks, FitContext context) {
    int[] rankOf = items.rankOf();
    int[] starts = new int[items.searched() + 1];
    int[] row = new int[0];
    int rows = 0;
    int end = 0;
    for (int basket = 0; basket < baskets.size(); basket++) {
      if (basket % STRIDE == 0) {
        context.checkCancelled();
      }
      if (items.isSearched(basket)) {
        int length = baskets.length(basket);
        if (row.length < length) {
          row = new int[2 * length];
        }
        baskets.copy(basket, row, 0);
        int next = append(row, length, rankOf, ranks, end);
        if (next - end >= 2) {
          end = next;
          starts[++rows] = end;
        }
      }
    }
    return new RankedBaskets(items, Arrays.copyOf(starts, rows + 1), Arrays.copyOf(ranks, end));
  }

  /** Appends the ranks of a basket in ascending order; returns where they end. */
  private static int append(int[] row, int length, int[] rankOf, int[] ranks, int begin) {
    int end = begin;
    for (int i = 0; i < length; i++) {
      int rank = rankOf[row[i]];
      if (rank >= 0) {
        int at = end++;
        while (at > begin && length <= LONG_ROW && ranks[at - 1] > rank) {
          ranks[at] = ranks[at - 1];
          at--;
        }
        ranks[at] = rank;
      }
    }
    if (length > LONG_ROW) {
      Arrays.sort(ranks, begin, end);
    }
    return end;
  }

  int rows() {
    return starts.length - 1;
  }

  int items() {
    return labels.length;
  }

  /** The names of all items of sets: those with a rank, then those required. */
  String[] allLabels() {
    return Stream.concat(Arrays.stream(labels), items.required().stream()).toArray(String[]::new);
  }

  /**
   * Says whether some item is an ancestor of another one in a taxonomy; if not, {@link #related}
   * need not be asked. Only where all sets are wanted: closed and maximal sets hold the ancestors
   * of their items at first.
   */
  boolean hasRelations() {
    return items.hasRelations();
  }

  /** Says whether one of two items is an ancestor of the other, so that no set may hold both. */
  boolean related(int rankA, int rankB) {
    return items.isAncestor(rankA, rankB) || items.isAncestor(rankB, rankA);
  }

  /** Says whether one of some items may be in a set with each of a stretch of them. */
  boolean unrelated(int[] itemRanks, int position, int from, int to) {
    for (int i = from; i < to; i++) {
      if (related(itemRanks[i], itemRanks[position])) {
        return false;
      }
    }
    return true;
  }

  /** Says whether there is a taxonomy with ancestors among the items that have a rank. */
  boolean hasAncestors() {
    return items.hasAncestors();
  }

  /** The ranks of the ancestors of an item; not to be changed. */
  int[] ancestors(int rank) {
    return items.ancestors(rank);
  }
}

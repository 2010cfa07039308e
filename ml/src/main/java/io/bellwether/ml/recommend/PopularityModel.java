package io.bellwether.ml.recommend;

import io.bellwether.ml.basket.Baskets;
import io.bellwether.model.FitReport;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Items by the number of baskets that hold them. Scores are shares of baskets; reasons are {@link
 * PopularityReason}s. Immutable, thread-safe, saveable.
 *
 * <p>An answer takes time proportional to {@code k} and the length of the basket. Counting is
 * exact, as the {@link #report()} says; there is no objective.
 *
 * @since 0.1.0
 */
public final class PopularityModel extends CatalogueModel {

  private static final int SHOWN = 20;

  private final int[] counts;
  private final int baskets;

  PopularityModel(List<String> items, int[] counts, int baskets) {
    super(Catalogue.of(items), FitReport.exact(Double.NaN));
    this.counts = counts.clone();
    this.baskets = baskets;
    if (items.isEmpty() || items.size() != counts.length) {
      throw new IllegalArgumentException(
          items.size() + " items have " + counts.length + " counts; at least one of each is due");
    }
    for (int i = 0; i < counts.length; i++) {
      int most = i == 0 ? baskets : counts[i - 1];
      if (!(counts[i] >= 1 && counts[i] <= most)) {
        throw new IllegalArgumentException(
            "the count of '" + items.get(i) + "' is " + counts[i] + ", but must be 1 to " + most);
      }
    }
  }

  static PopularityModel count(Baskets train) {
    List<Integer> order =
        IntStream.range(0, train.itemCount())
            .filter(item -> train.support(item) > 0 && !train.isCategory(item))
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(train::support)
                    .reversed()
                    .thenComparing(train::item))
            .toList();
    return new PopularityModel(
        order.stream().map(train::item).toList(),
        order.stream().mapToInt(train::support).toArray(),
        train.size());
  }

  @Override
  public List<Recommendation> recommend(Collection<String> basket, int k, BasketItems held) {
    int[] numbers = catalogue().numbers(basket);
    int room = Math.min(Catalogue.checkCount(k), catalogue().size());
    int[] left = held == BasketItems.EXCLUDED ? numbers : new int[0];
    List<Recommendation> best = new ArrayList<>(room);
    for (int rank = 0; rank < catalogue().size() && best.size() < room; rank++) {
      if (Arrays.binarySearch(left, rank) < 0) {
        best.add(recommendation(rank, Origin.MODEL));
      }
    }
    return Collections.unmodifiableList(best);
  }

  /**
   * Returns the item of a rank as a recommendation, for models that fall back to this one.
   *
   * @param rank from 0 for the item sold most
   * @param origin {@link Origin#FALLBACK} if another model asks
   * @return the recommendation
   * @throws IndexOutOfBoundsException if there are not so many items
   */
  public Recommendation recommendation(int rank, Origin origin) {
    String item = catalogue().name(rank);
    double score = (double) counts[rank] / baskets;
    return new Recommendation(
        item, score, origin, new PopularityReason(item, counts[rank], baskets));
  }

  /**
   * Returns how many training baskets there were.
   *
   * @return the number of baskets, empty ones included
   */
  public int baskets() {
    return baskets;
  }

  /**
   * Returns how many training baskets held an item.
   *
   * @param item its name
   * @return a count of baskets; 0 for an unknown item
   */
  public int count(String item) {
    int number = catalogue().number(item);
    return number < 0 ? 0 : counts[number];
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public Popularity specification() {
    return Popularity.create();
  }

  /**
   * Writes the model for people.
   *
   * @return the items that sell most, with their counts and shares of baskets
   */
  @Override
  public String summary() {
    TextTable table = TextTable.of("item", "baskets", "share");
    for (int rank = 0; rank < Math.min(SHOWN, counts.length); rank++) {
      table =
          table.row(
              catalogue().name(rank),
              Integer.toString(counts[rank]),
              Significant.of((double) counts[rank] / baskets, 4));
    }
    return this + "\n\n" + table;
  }

  int[] counts() {
    return counts.clone();
  }

  @Override
  public String toString() {
    return "PopularityModel[" + catalogue().size() + " items, " + baskets + " baskets]";
  }
}

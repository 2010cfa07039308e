package io.bellwether.ml.basket;

import io.bellwether.data.Dataset;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Transactions in compact form: each basket is a set of items, the items are numbered. Immutable
 * and safe for many threads; no array ever leaves it.
 *
 * <p>An occurrence of an item takes four bytes, a basket four more, and eight more with times or
 * four with customers. Items are numbered in the order of their first occurrence; inside a basket
 * they are in ascending order of their numbers, each once. A basket may be empty.
 *
 * <p>{@link #filter}, {@link #slice}, {@link #before}, {@link #from(LocalDateTime)}, {@link
 * #between} and {@link #split} copy baskets, in their order; items and customers keep their names
 * and numbers there, also those that no basket of the part holds (their support is 0). An item
 * number outside {@code 0 .. itemCount() - 1}, or a basket outside {@code 0 .. size() - 1}, gives
 * an {@link IndexOutOfBoundsException}.
 *
 * <p>Two are equal when they hold the same baskets in the same order: the same names of items,
 * time, customer, and the same taxonomy. Numbers of items and the report make no difference.
 *
 * @since 0.1.0
 */
public final class Baskets extends StoredBaskets {

  private final BasketReport report;

  /** Takes rows that are frozen. */
  Baskets(
      ItemNames names,
      BasketRows rows,
      List<String> customerNames,
      BasketReport report,
      @Nullable ItemRelations relations) {
    super(names, rows, customerNames, relations);
    this.report = report;
  }

  /**
   * Reads a long table, a row for each item of each basket. Rows of a basket need not be
   * neighbours; baskets come in the order of their first row. Rows without basket or item are left
   * out and counted in {@link #report()}. With times or customers: {@link #from(Dataset)}.
   *
   * @param table the records
   * @param basket the column that says which basket, of any type
   * @param item the column that names the item, of any type; numbers name it by their text
   * @return the baskets
   * @throws IllegalArgumentException if there is no such column, or both are the same
   */
  public static Baskets from(Dataset table, String basket, String item) {
    return from(table).basket(basket).item(item).build();
  }

  /**
   * {@return a reader of a long table that is told the columns one by one}
   *
   * @param table the records, a row for each item of each basket
   */
  public static BasketTable from(Dataset table) {
    return new BasketTable(table);
  }

  /** {@return a new builder, which takes basket after basket} */
  public static BasketsBuilder builder() {
    return new BasketsBuilder();
  }

  /**
   * {@return the baskets of a list or the like}
   *
   * @param baskets the names of the items of each; null and empty names are left out and counted
   */
  public static Baskets of(Iterable<? extends Collection<? extends @Nullable String>> baskets) {
    return of(baskets.iterator());
  }

  /**
   * {@return the baskets of an iterator, which is read to its end} Only the result is held in
   * memory, not what the iterator gives.
   *
   * @param baskets the names of the items of each; null and empty names are left out and counted
   */
  public static Baskets of(Iterator<? extends Collection<? extends @Nullable String>> baskets) {
    return of(
        StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(baskets, Spliterator.ORDERED), false));
  }

  /**
   * {@return the baskets of a stream, which is read to its end in its order, and closed} Only the
   * result is held in memory, not what the stream gives. Interrupting the thread ends it with a
   * {@link java.util.concurrent.CancellationException}.
   *
   * @param baskets the names of the items of each; null and empty names are left out and counted
   */
  public static Baskets of(Stream<? extends Collection<? extends @Nullable String>> baskets) {
    return BasketFeed.read(new SourceFeed(() -> baskets));
  }

  /**
   * Reads a source twice, and keeps only items that enough baskets hold: where the baskets are
   * larger than memory, most items are rare. A first pass counts the items, a second one keeps
   * those wanted. Baskets that lose all their items stay, as empty ones, so that {@link #size()}
   * and with it every share counts all baskets; the {@link #report()} says how much was left out.
   *
   * @param source the baskets, opened twice
   * @param minSupport the share of all baskets that must hold an item, in (0, 1]
   * @return the baskets without rare items
   * @throws IllegalArgumentException if the share is not in (0, 1]
   * @throws io.bellwether.data.DataException if the source gives other baskets the second time
   */
  public static Baskets withMinSupport(BasketSource source, double minSupport) {
    return FrequentItems.read(new SourceFeed(source), MinimumSupport.ofShare(minSupport));
  }

  /**
   * Reads a source twice as {@link #withMinSupport}, with a count in the place of the share.
   *
   * @param source the baskets, opened twice
   * @param minCount how many baskets must hold an item, at least 1
   * @return the baskets without rare items
   * @throws IllegalArgumentException if the count is not positive
   * @throws io.bellwether.data.DataException if the source gives other baskets the second time
   */
  public static Baskets withMinCount(BasketSource source, int minCount) {
    return FrequentItems.read(new SourceFeed(source), MinimumSupport.ofCount(minCount));
  }

  /** {@return what was left out or counted once when the baskets were read} */
  public BasketReport report() {
    return report;
  }

  /**
   * Adds to each basket all categories of its items, which become items themselves: what is mined
   * then are generalised rules (R. Srikant and R. Agrawal, Mining Generalized Association Rules,
   * VLDB 1995, section 3.1). Items keep their numbers, categories come behind them. The result
   * knows which item is a category of which, so that miners can leave out sets of an item and its
   * own category.
   *
   * @param taxonomy the categories of the items; items without stay, and are counted in the report
   * @return new baskets, longer by the categories
   * @throws IllegalArgumentException if a category has the name of an item, see {@link
   *     Taxonomy#categoryLabel}
   * @throws IllegalStateException if these baskets have a taxonomy already
   */
  public Baskets with(Taxonomy taxonomy) {
    return new TaxonomyExtension(this, taxonomy).extended();
  }

  /**
   * {@return the baskets that are wanted}
   *
   * @param wanted says whether the basket of a number, from 0, is
   */
  public Baskets filter(IntPredicate wanted) {
    return BasketViews.filter(this, wanted);
  }

  /**
   * {@return a run of baskets}
   *
   * @param from the first basket
   * @param to one past the last one
   * @throws IndexOutOfBoundsException unless {@code 0 <= from <= to <= size()}
   */
  public Baskets slice(int from, int to) {
    Objects.checkFromToIndex(from, to, size());
    return filter(basket -> basket >= from && basket < to);
  }

  /**
   * {@return the baskets bought in a period} A basket without time is in none.
   *
   * @param from the beginning, included
   * @param to the end, excluded
   * @throws IllegalArgumentException if the end is before the beginning
   * @throws IllegalStateException if the baskets have no times
   */
  public Baskets between(LocalDateTime from, LocalDateTime to) {
    return BasketViews.between(this, from, to);
  }

  /**
   * {@return the baskets bought before a time} A basket without time is not among them.
   *
   * @param time the end, excluded
   * @throws IllegalStateException if the baskets have no times
   */
  public Baskets before(LocalDateTime time) {
    return BasketViews.between(this, null, time);
  }

  /**
   * {@return the baskets bought at a time or later} A basket without time is not among them.
   *
   * @param time the beginning, included
   * @throws IllegalStateException if the baskets have no times
   */
  public Baskets from(LocalDateTime time) {
    return BasketViews.between(this, time, null);
  }

  /**
   * {@return the baskets cut in two at random, each part in the original order and none empty} The
   * same seed gives the same split, that of {@link Dataset#split} for as many rows.
   *
   * @param trainFraction the share of baskets to learn from, in (0, 1)
   * @param seed the seed of the shuffle
   * @throws IllegalArgumentException if the fraction is not in (0, 1), or with fewer than two
   *     baskets
   */
  public BasketSplit split(double trainFraction, long seed) {
    return BasketViews.split(this, trainFraction, seed);
  }

  /**
   * Takes items out of all baskets: postage, bags. Baskets that hold nothing else stay, as empty
   * ones. The items left are numbered anew, in the same order. Categories are items like others
   * here: that of an item taken out stays unless it is named too.
   *
   * @param items the names of the items; one that is not known makes no difference
   * @return new baskets
   */
  public Baskets without(Collection<String> items) {
    return BasketViews.without(this, items);
  }

  /**
   * {@return a long table: a row for each item of each basket, in columns {@code basket} (its
   * number), {@code item} and, where the baskets have them, {@code time} and {@code customer}} An
   * empty basket has no row.
   */
  public Dataset toDataset() {
    return BasketTexts.table(this);
  }

  /**
   * {@return the items that occur, in columns {@code item}, {@code count} (of baskets) and {@code
   * support} (share of all baskets); the most frequent first, those of one count by name}
   */
  public Dataset itemFrequencies() {
    return BasketTexts.frequencies(this);
  }

  /**
   * {@return the sizes, the lengths of baskets, the most frequent items and the report, to read}
   */
  public String summary() {
    return BasketTexts.summary(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Baskets baskets && BasketContent.isSame(this, baskets);
  }

  @Override
  public int hashCode() {
    return BasketContent.hash(this);
  }

  @Override
  public String toString() {
    return "Baskets["
        + size()
        + (size() == 1 ? " basket, " : " baskets, ")
        + itemCount()
        + (itemCount() == 1 ? " item]" : " items]");
  }
}

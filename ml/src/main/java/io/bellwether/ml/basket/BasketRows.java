package io.bellwether.ml.basket;

import io.bellwether.data.TimeColumn;
import io.bellwether.model.FitException;
import java.util.Locale;
import java.util.Objects;

/**
 * Baskets in number form: grows basket by basket, and is not changed any more once it is {@link
 * #frozen}.
 */
final class BasketRows implements BasketSink {

  /** The customer of a basket of nobody known. */
  static final int NOBODY = -1;

  /** What arrays and counts can hold. */
  static final int LARGEST = Integer.MAX_VALUE - 8;

  private final int limit;
  private final IntChunks starts;
  private final IntChunks contents;

  /** The upper and lower halves of the times, empty as long as no basket has one. */
  private final IntChunks upperTimes;

  private final IntChunks lowerTimes;

  /** Empty as long as no basket has a customer. */
  private final IntChunks customers;

  private boolean timed;
  private boolean personal;
  private int empty;
  private int timeless;
  private int anonymous;

  BasketRows() {
    this(LARGEST);
  }

  /** Rows of at most so many occurrences. */
  BasketRows(int limit) {
    this.limit = limit;
    this.starts = new IntChunks();
    this.contents = new IntChunks();
    this.upperTimes = new IntChunks();
    this.lowerTimes = new IntChunks();
    this.customers = new IntChunks();
    starts.add(0);
  }

  private BasketRows(BasketRows rows) {
    this.limit = rows.limit;
    this.starts = rows.starts.frozen();
    this.contents = rows.contents.frozen();
    this.upperTimes = rows.upperTimes.frozen();
    this.lowerTimes = rows.lowerTimes.frozen();
    this.customers = rows.customers.frozen();
    this.timed = rows.timed;
    this.personal = rows.personal;
    this.empty = rows.empty;
    this.timeless = rows.timeless;
    this.anonymous = rows.anonymous;
  }

  /** Makes rows that have times and customers if others have them. */
  static BasketRows like(BasketRows other) {
    BasketRows rows = new BasketRows(other.limit);
    rows.timed = other.timed;
    rows.personal = other.personal;
    return rows;
  }

  /** Has times from now on, known or not. */
  void keepTimes() {
    if (!timed) {
      timed = true;
      upperTimes.fill((int) (TimeColumn.MISSING >>> Integer.SIZE), size());
      lowerTimes.fill((int) TimeColumn.MISSING, size());
    }
  }

  /** Has customers from now on, known or not. */
  void keepCustomers() {
    if (!personal) {
      personal = true;
      customers.fill(NOBODY, size());
    }
  }

  @Override
  public void basket(int[] items, int count, long time, int customer) {
    if (!(count <= limit - contents.size() && size() < LARGEST - 1)) {
      throw new FitException(
          String.format(
              Locale.ROOT,
              "the baskets hold more than %d items together, which is too many",
              limit),
          "leave out rare items with a minimum support (Baskets.withMinSupport, BasketFile), or"
              + " take a sample of the baskets");
    }
    if (time != TimeColumn.MISSING) {
      keepTimes();
    }
    if (customer != NOBODY) {
      keepCustomers();
    }
    contents.addAll(items, 0, count);
    starts.add(contents.size());
    if (timed) {
      upperTimes.add((int) (time >>> Integer.SIZE));
      lowerTimes.add((int) time);
    }
    if (personal) {
      customers.add(customer);
    }
    empty += count == 0 ? 1 : 0;
    timeless += time == TimeColumn.MISSING ? 1 : 0;
    anonymous += customer == NOBODY ? 1 : 0;
  }

  /** Returns the rows of now, which stay so. */
  BasketRows frozen() {
    return new BasketRows(this);
  }

  int size() {
    return starts.size() - 1;
  }

  int occurrences() {
    return contents.size();
  }

  int length(int basket) {
    Objects.checkIndex(basket, size());
    return starts.get(basket + 1) - starts.get(basket);
  }

  int itemAt(int basket, int position) {
    return contents.get(starts.get(basket) + position);
  }

  int copy(int basket, int[] target, int offset) {
    int start = starts.get(basket);
    int end = starts.get(basket + 1);
    contents.copy(start, end, target, offset);
    return end - start;
  }

  boolean hasTimes() {
    return timed;
  }

  long time(int basket) {
    return timed
        ? ((long) upperTimes.get(basket) << Integer.SIZE)
            | Integer.toUnsignedLong(lowerTimes.get(basket))
        : TimeColumn.MISSING;
  }

  boolean hasCustomers() {
    return personal;
  }

  int customer(int basket) {
    return personal ? customers.get(basket) : NOBODY;
  }

  int emptyBaskets() {
    return empty;
  }

  int withoutTime() {
    return timed ? timeless : 0;
  }

  int withoutCustomer() {
    return personal ? anonymous : 0;
  }

  int longest() {
    int longest = 0;
    for (int basket = 0; basket < size(); basket++) {
      longest = Math.max(longest, length(basket));
    }
    return longest;
  }

  /** Returns in how many baskets each item is. */
  int[] supports(int items) {
    int[] supports = new int[items];
    for (int i = 0; i < contents.size(); i++) {
      supports[contents.get(i)]++;
    }
    return supports;
  }
}

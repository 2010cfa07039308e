package io.bellwether.benchmarks.mining;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Baskets made by the recipe of Agrawal and Srikant (1994), "Fast algorithms for mining association
 * rules", VLDB, section "Synthetic data generation": the one behind data sets like T10I4D100K.
 *
 * <p>Patterns, the paper's potentially large item sets, are made first. Baskets are filled with
 * patterns, chosen by weight and corrupted by losing items, until they have the length that was
 * drawn for them. Nothing is kept but the patterns, so that any number of baskets can be had. Each
 * iterator starts anew and gives the same baskets; the first of a longer run are those of a
 * shorter.
 *
 * <p>What the paper leaves open, and how it is here: a pattern and a basket hold an item at least;
 * the number of items that a pattern takes from the one before is rounded, and is never more than
 * that one has; a dropped item is any of the pattern's, each with the same probability; a
 * corruption level outside of 0 to 1 is moved to that limit; a pattern fits if the basket with all
 * of its items that are new to it is not longer than drawn; one that does not fit is not put off
 * while the basket is empty; and a basket to which a thousand patterns in turn add nothing is done.
 */
public final class QuestBaskets implements Iterable<int[]> {

  private final Builder options;

  private QuestBaskets(Builder options) {
    this.options = new Builder(options);
  }

  /**
   * Returns the baskets of the experiments most often repeated: T10.I4, 2,000 patterns, 1,000
   * items.
   *
   * @param baskets how many, 100,000 for T10I4D100K
   * @param seed of the random numbers
   * @return the baskets
   */
  public static QuestBaskets t10i4(long baskets, long seed) {
    return builder().baskets(baskets).seed(seed).build();
  }

  /**
   * Returns a builder with the parameters of T10I4D100K and seed 0.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns how many baskets there are.
   *
   * @return the number of baskets
   */
  public long size() {
    return options.baskets;
  }

  /**
   * Returns how many items there are to choose from.
   *
   * @return the number of items, not all of which need occur
   */
  public int itemCount() {
    return options.items;
  }

  /**
   * Starts from the first basket.
   *
   * @return the baskets, each with its items as ascending numbers from 0
   */
  @Override
  public Iterator<int[]> iterator() {
    return new QuestIterator(options);
  }

  /**
   * Gives the same baskets with names of items.
   *
   * @return baskets whose items are the numbers in decimal digits
   */
  public Iterable<List<String>> named() {
    List<String> names = IntStream.range(0, options.items).mapToObj(Integer::toString).toList();
    return () -> {
      Iterator<int[]> numbers = iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return numbers.hasNext();
        }

        @Override
        public List<String> next() {
          return new NamedBasket(numbers.next(), names);
        }
      };
    };
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "T%s.I%s.D%d.L%d.N%d",
        options.basketLength,
        options.patternLength,
        options.baskets,
        options.patterns,
        options.items);
  }

  /** A window on the numbers, as ten million lists are made. */
  private static final class NamedBasket extends AbstractList<String> {

    private final int[] numbers;
    private final List<String> names;

    NamedBasket(int[] numbers, List<String> names) {
      this.numbers = numbers;
      this.names = names;
    }

    @Override
    public String get(int index) {
      return names.get(numbers[index]);
    }

    @Override
    public int size() {
      return numbers.length;
    }
  }

  /** The parameters, by the paper's symbols: |T|, |I|, |L|, N and |D|. */
  public static final class Builder {

    double basketLength = 10;
    double patternLength = 4;
    int patterns = 2000;
    int items = 1000;
    double correlation = 0.5;
    long baskets = 100_000;
    long seed;

    private Builder() {}

    private Builder(Builder other) {
      basketLength = other.basketLength;
      patternLength = other.patternLength;
      patterns = other.patterns;
      items = other.items;
      correlation = other.correlation;
      baskets = other.baskets;
      seed = other.seed;
    }

    /**
     * Sets |T|.
     *
     * @param mean the mean length of baskets, above 0; default 10
     * @return this builder
     */
    public Builder basketLength(double mean) {
      basketLength = positive("basketLength", mean);
      return this;
    }

    /**
     * Sets |I|.
     *
     * @param mean the mean length of patterns, above 0; default 4
     * @return this builder
     */
    public Builder patternLength(double mean) {
      patternLength = positive("patternLength", mean);
      return this;
    }

    /**
     * Sets |L|.
     *
     * @param count the number of patterns; default 2,000
     * @return this builder
     */
    public Builder patterns(int count) {
      patterns = (int) positive("patterns", count);
      return this;
    }

    /**
     * Sets N.
     *
     * @param count the number of items; default 1,000
     * @return this builder
     */
    public Builder items(int count) {
      items = (int) positive("items", count);
      return this;
    }

    /**
     * Sets the correlation level.
     *
     * @param mean the mean share of a pattern's items that come from the pattern before, above 0;
     *     default 0.5
     * @return this builder
     */
    public Builder correlation(double mean) {
      correlation = positive("correlation", mean);
      return this;
    }

    /**
     * Sets |D|.
     *
     * @param count the number of baskets; default 100,000
     * @return this builder
     */
    public Builder baskets(long count) {
      positive("baskets", (double) count);
      baskets = count;
      return this;
    }

    /**
     * Sets the seed.
     *
     * @param start of the random numbers; default 0
     * @return this builder
     */
    public Builder seed(long start) {
      seed = start;
      return this;
    }

    /**
     * Makes the baskets.
     *
     * @return baskets with these parameters
     */
    public QuestBaskets build() {
      return new QuestBaskets(this);
    }

    private static double positive(String name, double value) {
      if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(name + " has to be above 0, not " + value);
      }
      return value;
    }
  }
}

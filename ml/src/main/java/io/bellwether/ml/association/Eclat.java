package io.bellwether.ml.association;

/**
 * Frequent item sets by intersection of the sets of baskets that hold the items: M. J. Zaki,
 * Scalable Algorithms for Association Mining, IEEE Transactions on Knowledge and Data Engineering
 * 12(3), 2000, pages 372-390. The usual choice; {@link FpGrowth} is faster where many baskets are
 * equal.
 *
 * <pre>{@code
 * FrequentItemsets sets = Eclat.builder().minSupport(0.005).build().mine(baskets);
 * }</pre>
 *
 * <p>How it works. Items are ranked from the rarest to the most frequent, and the sets whose rarest
 * item is the same are found together: a prefix class of Zaki's (section 4.2), independent of the
 * others, so that several threads can work. Only the baskets that hold that item matter, and of
 * them only the items of higher rank that are in enough of these baskets. They become a matrix of
 * bits, a row of words for each item, and the search goes depth first: the baskets with a set and
 * one more item are the bits that two rows of words have in common (section 4.3, bottom-up). Four
 * things make it fast:
 *
 * <ul>
 *   <li>Where the baskets of a set have become few, their bits are packed anew, so that words stay
 *       full. Where they are many and hold few of the items, they are taken apart item by item as
 *       at the beginning, instead of becoming bits.
 *   <li>Pairs are counted in one pass through the baskets, if the items are few enough (some 2,900)
 *       for a triangle of counters.
 *   <li>Where nearly all baskets of a set hold the items that are left, difference sets take the
 *       place of bits: the few baskets that do not hold the item (M. J. Zaki and K. Gouda, Fast
 *       Vertical Mining Using Diffsets, KDD 2003, section 3.1).
 *   <li>Items that all baskets of a set hold are taken out of the search: each set found below is
 *       reported with and without them (C. Borgelt, Efficient Implementations of Apriori and Eclat,
 *       FIMI 2003, on perfect extensions). Baskets that are all equal cost no more than their
 *       output.
 * </ul>
 *
 * <p>Closed and maximal sets are found by an engine of their own, without finding the others first.
 *
 * <p>Cost. Preparing takes time linear in the items of the baskets, and counting pairs in the sum
 * of the squared lengths of the baskets. The search takes, for each frequent set and each item that
 * might join it, a 64th of the baskets that hold it. Memory: eight to twelve bytes for each
 * occurrence of a frequent item beside the baskets, up to 16 MB for pairs, for each thread the
 * matrix of one item with the path below it; twelve bytes for each set that is kept, none for sets
 * that are {@linkplain #stream streamed}.
 *
 * @since 0.1.0
 */
public final class Eclat extends ItemsetMiner {

  private static final EngineChoice ENGINE =
      new EngineChoice.Fixed(MiningAlgorithm.ECLAT, Eclat::engine);

  private Eclat(MiningOptions options) {
    super(ENGINE, options);
  }

  /**
   * Returns the defaults.
   *
   * @return a miner of all sets that are in at least 1% of the baskets
   */
  public static Eclat create() {
    return builder().build();
  }

  /**
   * Returns a builder with the defaults.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** The engine for the kind of sets that is wanted. */
  static MiningEngine engine(RankedBaskets data, MiningOptions options, SupportFloor floor) {
    return options.kind() == ItemsetKind.ALL
        ? new EclatEngine(data, options, floor)
        : new ClosedEngine(data, options, floor);
  }

  /** The options of {@link Eclat}. */
  public static final class Builder extends MinerBuilder<Builder> {

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /**
     * Makes the miner.
     *
     * @return a miner
     * @throws IllegalArgumentException if options contradict each other
     */
    public Eclat build() {
      return new Eclat(options());
    }
  }
}

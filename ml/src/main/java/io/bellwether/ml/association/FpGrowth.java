package io.bellwether.ml.association;

/**
 * Frequent item sets by pattern growth: J. Han, J. Pei and Y. Yin, Mining Frequent Patterns without
 * Candidate Generation, SIGMOD 2000, and with R. Mao in Data Mining and Knowledge Discovery 8,
 * 2004, pages 53-87. {@link Eclat} is faster on most baskets; this one is an alternative of another
 * kind, to be tried where baskets are many, short and alike at their most frequent items.
 *
 * <pre>{@code
 * FrequentItemsets sets = FpGrowth.builder().minSupport(0.005).build().mine(baskets);
 * }</pre>
 *
 * <p>How it works. The frequent items of each basket, the most frequent first, are a path of a
 * tree, which baskets that begin alike share, and which knows how many baskets take each path. What
 * is bought together with an item is above its nodes: those paths, without the items that are too
 * rare there, make a smaller tree, in which the search goes on. Each item of the first tree is a
 * piece of work of its own, so that several threads can share it. Trees are arrays of numbers
 * without objects, made from sorted rows, and each thread uses the same memory again for all of its
 * trees. Three things make it fast:
 *
 * <ul>
 *   <li>Pairs are counted while a tree is made, which saves the first of two walks through it, and
 *       both where nothing is frequent (G. Grahne and J. Zhu, Fast Algorithms for Frequent Itemset
 *       Mining Using FP-Trees, IEEE Transactions on Knowledge and Data Engineering 17(10), 2005,
 *       section 3), unless there are more than some 5,800 items.
 *   <li>As soon as no more than 64 items are left, paths become the bits of a number, equal ones
 *       are joined, and no more trees are needed.
 *   <li>As soon as no more than eight items are left, their subsets are counted in a table of all
 *       of them (bit maps and trees together: T. Uno, M. Kiyomi and H. Arimura, LCM ver. 3, OSDM
 *       2005).
 * </ul>
 *
 * <p>Closed and maximal sets are found after FPclose (Grahne and Zhu, section 5) and FPmax (section
 * 4), with lists of sets found before in place of their trees of such sets. That is one piece of
 * work, which only one thread can do.
 *
 * <p>Cost. Making the first tree takes time linear in the items of the baskets, but for the sorting
 * of the baskets, and counting pairs takes the sum of their squared lengths. The search takes, for
 * each set, the lengths of the different paths above it. Memory beside the baskets: four bytes for
 * each occurrence of a frequent item, some twelve for each node of the tree, of which there are no
 * more than occurrences, twelve for each different basket while it is made, up to 64 MB for pairs;
 * for each thread some trees of one item. Twelve bytes for each set that is kept, none for sets
 * that are {@linkplain #stream streamed}; but closed and maximal sets are remembered even then, at
 * four bytes an item and some forty a closed set, or eight bytes an item and some eight a maximal
 * one.
 *
 * @since 0.1.0
 */
public final class FpGrowth extends ItemsetMiner {

  private static final EngineChoice ENGINE =
      new EngineChoice.Fixed(MiningAlgorithm.FP_GROWTH, FpGrowth::engine);

  private FpGrowth(MiningOptions options) {
    super(ENGINE, options);
  }

  /**
   * Returns the defaults.
   *
   * @return a miner of all sets that are in at least 1% of the baskets
   */
  public static FpGrowth create() {
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
        ? new FpGrowthEngine(data, options, floor)
        : new FpClosedEngine(data, options, floor);
  }

  /** The options of {@link FpGrowth}. */
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
    public FpGrowth build() {
      return new FpGrowth(options());
    }
  }
}

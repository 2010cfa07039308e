package io.bellwether.ml.association;

import java.util.Arrays;

/**
 * Makes the rules of item sets, one set after the other. Consequents grow item by item: if a rule
 * with some consequent is not confident enough, none from the same set with a larger consequent is,
 * since its antecedent is in at least as many baskets (Agrawal and Srikant 1994, "Fast algorithms
 * for mining association rules", section 3). For one thread.
 *
 * <p>The items of a set are numbered; antecedents and consequents are bits. The subsets of a set of
 * more than 31 items could not all have been found, so that an {@code int} has room.
 */
final class RuleGenerator {

  private static final int MOST_ITEMS = 31;

  private final RuleSource source;
  private final RuleOptions options;
  private final RuleBuffer rules = new RuleBuffer();

  /** The p-values of all rules with enough confidence, kept or not. */
  private double[] tested = new double[64];

  /** Which of them are those of the rules that were kept. */
  private int[] testOfRule = new int[64];

  private int confident;
  private long candidates;

  private final int[] places = new int[MOST_ITEMS];
  private final int[] ranks = new int[MOST_ITEMS];
  private final long[] keys = new long[MOST_ITEMS];
  private final int[] part = new int[MOST_ITEMS];
  private int[] named = new int[0];
  private int length;
  private long key;
  private int count;

  RuleGenerator(RuleSource source, RuleOptions options) {
    this.source = source;
    this.options = options;
  }

  /** The rules that were kept. */
  RuleBuffer rules() {
    return rules;
  }

  /** The p-values of the rules with enough confidence. */
  double[] tested() {
    return Arrays.copyOf(tested, confident);
  }

  /** Which of the tests is that of a rule that was kept. */
  int test(int rule) {
    return testOfRule[rule];
  }

  /** How many rules had enough confidence. */
  int confident() {
    return confident;
  }

  /** How many rules of the allowed lengths could have been made. */
  long candidates() {
    return candidates;
  }

  /** Makes the rules of a set. */
  void split(int node) {
    length = source.places(node, places);
    key = source.key(node);
    count = source.count(node);
    for (int i = 0; i < length; i++) {
      ranks[i] = source.rank(places[i]);
      keys[i] = ItemsetIndex.keyOf(ranks[i]);
    }
    if (!options.clauses().isEmpty()) {
      named = source.named(options.clauses(), places, length);
    }
    candidates = Math.addExact(candidates, options.lengths().splits(length));
    int confidentItems = 0;
    int all = all();
    for (int i = 0; i < length; i++) {
      int antecedent = countOf(all & ~(1 << i), key - keys[i]);
      if (isConfident(antecedent)) {
        confidentItems |= 1 << i;
        consider(1 << i, keys[i], antecedent);
      }
    }
    for (int bits = confidentItems; bits != 0; bits &= bits - 1) {
      int item = bits & -bits;
      grow(item, keyOf(item), bits & (bits - 1));
    }
  }

  private int all() {
    return (int) ((1L << length) - 1);
  }

  private long keyOf(int item) {
    return keys[Integer.numberOfTrailingZeros(item)];
  }

  /** Adds each of the later items to a consequent, and goes on from what is confident enough. */
  private void grow(int consequent, long consequentKey, int later) {
    int items = Integer.bitCount(consequent) + 1;
    if (items >= length || items > options.lengths().maxConsequent()) {
      return;
    }
    int confidentItems = 0;
    for (int bits = later; bits != 0; bits &= bits - 1) {
      int item = bits & -bits;
      long larger = consequentKey + keyOf(item);
      int antecedent = countOf(all() & ~(consequent | item), key - larger);
      if (isConfident(antecedent)) {
        confidentItems |= item;
        consider(consequent | item, larger, antecedent);
      }
    }
    for (int bits = confidentItems; bits != 0; bits &= bits - 1) {
      int item = bits & -bits;
      grow(consequent | item, consequentKey + keyOf(item), bits & (bits - 1));
    }
  }

  private boolean isConfident(int antecedent) {
    return (double) count / antecedent >= options.thresholds().confidence();
  }

  private int countOf(int items, long itemsKey) {
    int size = 0;
    for (int bits = items; bits != 0; bits &= bits - 1) {
      part[size++] = ranks[Integer.numberOfTrailingZeros(bits)];
    }
    return size == 1 ? source.single(part[0]) : source.count(itemsKey, part, size);
  }

  private void consider(int consequent, long consequentKey, int antecedentCount) {
    int antecedent = all() & ~consequent;
    if (!options.lengths().allow(Integer.bitCount(antecedent), Integer.bitCount(consequent))) {
      return;
    }
    int consequentCount = countOf(consequent, consequentKey);
    Contingency table = new Contingency(count, antecedentCount, consequentCount, source.baskets());
    double pValue = HypergeometricTail.atLeast(table.x(), table.a(), table.c(), table.n());
    if (confident == tested.length) {
      tested = Arrays.copyOf(tested, Math.addExact(confident, confident));
    }
    tested[confident++] = pValue;
    if (table.lift() >= options.thresholds().lift()
        && pValue <= options.thresholds().pValue()
        && hasItems(antecedent, consequent)
        && improves(antecedent, consequent, consequentKey, table)) {
      if (rules.size() == testOfRule.length) {
        testOfRule = Arrays.copyOf(testOfRule, tested.length);
      }
      testOfRule[rules.size()] = confident - 1;
      rules.addItems(places, antecedent, consequent);
      rules.addCounts(count, antecedentCount, consequentCount, pValue);
    }
  }

  private boolean hasItems(int antecedent, int consequent) {
    for (int clause = 0; clause < named.length; clause++) {
      if (!options.clauses().get(clause).accepts(antecedent, consequent, named[clause])) {
        return false;
      }
    }
    return true;
  }

  /** Whether the rule says more than each that has the same consequent and a part of its items. */
  private boolean improves(int antecedent, int consequent, long consequentKey, Contingency table) {
    RuleThresholds thresholds = options.thresholds();
    if (!thresholds.asksForImprovement()) {
      return true;
    }
    double confidence = table.confidence();
    if (!thresholds.improves(confidence, (double) table.c() / table.n())) {
      return false;
    }
    for (int fewer = (antecedent - 1) & antecedent; fewer != 0; fewer = (fewer - 1) & antecedent) {
      long fewerKey = 0;
      for (int bits = fewer; bits != 0; bits &= bits - 1) {
        fewerKey += keyOf(bits & -bits);
      }
      int both = countOf(fewer | consequent, fewerKey + consequentKey);
      if (!thresholds.improves(confidence, (double) both / countOf(fewer, fewerKey))) {
        return false;
      }
    }
    return true;
  }
}

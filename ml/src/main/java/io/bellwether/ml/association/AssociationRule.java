package io.bellwether.ml.association;

import io.bellwether.model.Interval;
import io.bellwether.report.Significant;
import java.util.Collections;
import java.util.Set;

/**
 * "Who buys this also buys that": in baskets that hold the antecedent A, the consequent C is found
 * as well, in some share of them.
 *
 * <p>Everything that can be said of a rule comes from four counts: of {@code n} baskets {@code a}
 * hold A, {@code c} hold C and {@code x} hold both. Degenerate cases first:
 *
 * <ul>
 *   <li>C is in all baskets (c = n): lift and conviction are 1, leverage, Zhang's measure and
 *       chi-square are 0, the p-value is 1: the rule says nothing.
 *   <li>A is in all baskets (a = n): the same.
 *   <li>All baskets with A hold C (x = a, c &lt; n): conviction is infinite.
 *   <li>No basket holds both (x = 0, only in rules made by hand): confidence, lift, Kulczynski,
 *       cosine and Jaccard are 0.
 * </ul>
 *
 * <p>The definitions are those of the comparison by Tan, Kumar and Srivastava (2004), "Selecting
 * the right objective measure for association analysis", Information Systems 29, and of the
 * documentation of arules ({@code interestMeasure}); first sources are named with each.
 *
 * @param antecedent the names of the items that are given, in natural order
 * @param consequent the names of the items that are found as well, in natural order
 * @param count x: in how many baskets both sides are
 * @param antecedentCount a: in how many baskets the antecedent is
 * @param consequentCount c: in how many baskets the consequent is
 * @param baskets n: of how many baskets, empty ones included
 * @param pValue the probability of so many baskets with both sides, or more, if antecedent and
 *     consequent had nothing to do with each other: Fisher's exact test (1934), one-sided. Relative
 *     error below 1e-10; below 1e-308 it is 0
 * @param adjustedPValue the p-value corrected for the number of rules that were looked at (see
 *     {@link TestFamily})
 * @since 0.1.0
 */
public record AssociationRule(
    Set<String> antecedent,
    Set<String> consequent,
    int count,
    int antecedentCount,
    int consequentCount,
    int baskets,
    double pValue,
    double adjustedPValue) {

  private static final int DIGITS = 3;

  /**
   * Checks the rule.
   *
   * @param antecedent the names of the items that are given, one at least; copied
   * @param consequent the names of the items that are found as well, one at least, none of the
   *     antecedent; copied
   * @param count in how many baskets both sides are
   * @param antecedentCount in how many baskets the antecedent is, at least 1
   * @param consequentCount in how many baskets the consequent is, at least 1
   * @param baskets of how many baskets
   * @param pValue of Fisher's exact test, from 0 to 1
   * @param adjustedPValue the corrected one, from 0 to 1
   * @throws IllegalArgumentException if a side is empty, sides share an item, or the counts or
   *     p-values contradict themselves
   */
  public AssociationRule {
    antecedent = ItemNames.of(antecedent);
    consequent = ItemNames.of(consequent);
    if (antecedent.isEmpty() || consequent.isEmpty()) {
      throw new IllegalArgumentException(
          "rule " + antecedent + " => " + consequent + " must have an item on either side");
    }
    if (!Collections.disjoint(antecedent, consequent)) {
      throw new IllegalArgumentException(
          "rule " + antecedent + " => " + consequent + " has an item on both sides");
    }
    new Contingency(count, antecedentCount, consequentCount, baskets).check();
    checkProbability("pValue", pValue);
    checkProbability("adjustedPValue", adjustedPValue);
  }

  private static void checkProbability(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " is " + value + ", but must be from 0 to 1");
    }
  }

  /**
   * Makes a rule from counts, with the p-value that follows from them, not corrected.
   *
   * @param antecedent the names of the items that are given, one at least
   * @param consequent the names of the items that are found as well, one at least
   * @param count in how many baskets both sides are
   * @param antecedentCount in how many baskets the antecedent is, at least 1
   * @param consequentCount in how many baskets the consequent is, at least 1
   * @param baskets of how many baskets
   * @return the rule; its corrected p-value is the p-value
   * @throws IllegalArgumentException if a side is empty, sides share an item, or the counts
   *     contradict themselves
   */
  public static AssociationRule of(
      Set<String> antecedent,
      Set<String> consequent,
      int count,
      int antecedentCount,
      int consequentCount,
      int baskets) {
    new Contingency(count, antecedentCount, consequentCount, baskets).check();
    double pValue = HypergeometricTail.atLeast(count, antecedentCount, consequentCount, baskets);
    return new AssociationRule(
        antecedent, consequent, count, antecedentCount, consequentCount, baskets, pValue, pValue);
  }

  Contingency table() {
    return new Contingency(count, antecedentCount, consequentCount, baskets);
  }

  /**
   * Returns the share of baskets that hold both sides: {@code x / n}.
   *
   * @return from 0 to 1
   */
  public double support() {
    return table().support();
  }

  /**
   * Returns the share of the baskets with the antecedent that hold the consequent too: {@code x /
   * a}. Agrawal, Imielinski and Swami (1993).
   *
   * @return from 0 to 1
   */
  public double confidence() {
    return table().confidence();
  }

  /**
   * Returns an interval for the share of future baskets with the antecedent that hold the
   * consequent too: the score interval of Wilson (1927), which stays inside [0, 1] and holds its
   * level for small counts. It does not know that the rule was chosen among many.
   *
   * @param level its probability to hold the true share, such as 0.95
   * @return the interval
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public Interval confidenceInterval(double level) {
    return Wilson.interval(count, antecedentCount, level);
  }

  /**
   * Returns how many times more often the consequent is in baskets with the antecedent than in all
   * baskets: {@code x n / (a c)}. Brin, Motwani, Ullman and Tsur (1997), who call it interest.
   *
   * @return 0 or more; 1 if the sides have nothing to do with each other
   */
  public double lift() {
    return table().lift();
  }

  /**
   * Returns the share of baskets with both sides beyond what independence would give: {@code x / n
   * - (a / n)(c / n)}. Piatetsky-Shapiro (1991). Times {@link #baskets} it is the number of baskets
   * that the association is worth.
   *
   * @return from -0.25 to 0.25; 0 if the sides have nothing to do with each other
   */
  public double leverage() {
    return table().leverage();
  }

  /**
   * Returns how many times more often the rule would be wrong if the sides were independent: {@code
   * (1 - c / n) / (1 - x / a)}. Brin, Motwani, Ullman and Tsur (1997).
   *
   * @return 0 or more; 1 if the sides have nothing to do with each other or the consequent is in
   *     all baskets, infinite if the rule is never wrong otherwise
   */
  public double conviction() {
    return table().conviction();
  }

  /**
   * Returns the difference of the consequent's shares in baskets with and without the antecedent,
   * over the larger of both: {@code (x n - a c) / max(x (n - a), a (c - x))}. Zhang (2000),
   * "Association rules".
   *
   * @return from -1 (never together) over 0 (independent, or a side is in all baskets) to 1 (the
   *     consequent never without the antecedent)
   */
  public double zhang() {
    return table().zhang();
  }

  /**
   * Returns the mean of the confidences of both directions: {@code (x / a + x / c) / 2}. It does
   * not depend on baskets with neither side. Kulczynski (1927); Wu, Chen and Han (2010),
   * "Re-examination of interestingness measures in pattern mining".
   *
   * @return from 0 to 1
   */
  public double kulczynski() {
    return table().kulczynski();
  }

  /**
   * Returns how unequally frequent the sides are: {@code |a - c| / (a + c - x)}, the imbalance
   * ratio of Wu, Chen and Han (2010). Near 1, Kulczynski's measure near 0.5 means nothing.
   *
   * @return from 0 (equally frequent) to 1
   */
  public double imbalance() {
    return table().imbalance();
  }

  /**
   * Returns the geometric mean of the confidences of both directions: {@code x / sqrt(a c)}.
   *
   * @return from 0 to 1
   */
  public double cosine() {
    return table().cosine();
  }

  /**
   * Returns the baskets with both sides per basket with either: {@code x / (a + c - x)}. Jaccard
   * (1901).
   *
   * @return from 0 to 1
   */
  public double jaccard() {
    return table().jaccard();
  }

  /**
   * Returns how many baskets would hold both sides if they had nothing to do with each other:
   * {@code a c / n}.
   *
   * @return a number of baskets, seldom whole
   */
  public double expectedCount() {
    return table().expected();
  }

  /**
   * Returns Pearson's chi-square of the table of two by two, without correction for continuity:
   * {@code n (x n - a c)² / (a c (n - a)(n - c))}. It is large for sides that keep away from each
   * other too.
   *
   * @return 0 or more; 0 also if a side is in all baskets
   */
  public double chiSquare() {
    return table().chiSquare();
  }

  /**
   * Returns the probability of a chi-square at least as large by chance, with one degree of
   * freedom: two-sided, and good only if {@link #expectedCount} is not small. {@link #pValue} is
   * exact.
   *
   * @return from 0 to 1
   */
  public double chiSquarePValue() {
    return table().chiSquarePValue();
  }

  /**
   * Says the rule in a sentence, such as "Baskets with X also hold Y in 62% of cases, 7.9 times the
   * usual rate; 412 baskets."
   *
   * @return the sentence; shares and rates are rounded, but never to 0% or 100%
   */
  public String sentence() {
    return RuleSentence.of(this);
  }

  /** The rule with its main figures, on one line. */
  @Override
  public String toString() {
    return antecedent
        + " => "
        + consequent
        + " count "
        + count
        + ", confidence "
        + Significant.of(confidence(), DIGITS)
        + ", lift "
        + Significant.of(lift(), DIGITS);
  }
}

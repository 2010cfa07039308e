package io.bellwether.ml.association;

import io.bellwether.model.Interval;
import java.util.Set;

/**
 * "Who buys this also buys that": in baskets that hold the antecedent, the consequent is found as
 * well, in some share of them.
 *
 * @param antecedent the names of the items that are given, in natural order
 * @param consequent the names of the items that are found as well, in natural order
 * @param count in how many baskets both sides are
 * @param antecedentCount in how many baskets the antecedent is
 * @param consequentCount in how many baskets the consequent is
 * @param baskets of how many baskets, empty ones included
 * @param pValue the probability of so many baskets with both sides, or more, if antecedent and
 *     consequent had nothing to do with each other: Fisher's exact test, one-sided
 * @param adjustedPValue the p-value corrected for the number of rules that were looked at
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

  /**
   * Makes a rule.
   *
   * @param antecedent the names of the items that are given; copied
   * @param consequent the names of the items that are found as well; copied
   * @param count in how many baskets both sides are
   * @param antecedentCount in how many baskets the antecedent is
   * @param consequentCount in how many baskets the consequent is
   * @param baskets of how many baskets
   * @param pValue of Fisher's exact test
   * @param adjustedPValue the corrected one
   */
  public AssociationRule {
    antecedent = antecedent instanceof ItemNames ? antecedent : ItemNames.of(antecedent);
    consequent = consequent instanceof ItemNames ? consequent : ItemNames.of(consequent);
  }

  Contingency table() {
    return new Contingency(count, antecedentCount, consequentCount, baskets);
  }

  /**
   * Returns the share of baskets that hold both sides.
   *
   * @return from 0 to 1
   */
  public double support() {
    return table().support();
  }

  /**
   * Returns the share of the baskets with the antecedent that hold the consequent too.
   *
   * @return from 0 to 1
   */
  public double confidence() {
    return table().confidence();
  }

  /**
   * Returns how many times more often the consequent is in baskets with the antecedent than in all
   * baskets.
   *
   * @return 1 if the sides have nothing to do with each other
   */
  public double lift() {
    return table().lift();
  }

  /**
   * Returns the share of baskets with both sides beyond what independence would give.
   *
   * @return from -0.25 to 0.25
   */
  public double leverage() {
    return table().leverage();
  }

  /**
   * Returns conviction.
   *
   * @return from 0 to infinity
   */
  public double conviction() {
    return table().conviction();
  }

  /**
   * Returns Zhang's measure.
   *
   * @return from -1 to 1
   */
  public double zhang() {
    return table().zhang();
  }

  /**
   * Returns the mean of the confidences of both directions.
   *
   * @return from 0 to 1
   */
  public double kulczynski() {
    return table().kulczynski();
  }

  /**
   * Returns the imbalance ratio.
   *
   * @return from 0 to 1
   */
  public double imbalance() {
    return table().imbalance();
  }

  /**
   * Returns Pearson's chi-square.
   *
   * @return 0 or more
   */
  public double chiSquare() {
    return table().chiSquare();
  }

  /**
   * Says the rule in a sentence.
   *
   * @return the sentence
   */
  public String explain() {
    return toString();
  }

  /**
   * Returns Wilson's interval of the confidence.
   *
   * @param level the probability to hold the true share
   * @return the interval
   */
  public Interval confidenceInterval(double level) {
    throw new UnsupportedOperationException("not made yet " + level);
  }
}

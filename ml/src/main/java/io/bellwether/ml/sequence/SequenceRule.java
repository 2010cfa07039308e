package io.bellwether.ml.sequence;

import io.bellwether.report.Significant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who bought one thing after the other goes on to buy another: a sequential pattern, read as a
 * rule.
 *
 * @param antecedent what was bought, the first first; the names of an element in natural order
 * @param consequent what is bought later, at once; names in natural order
 * @param count how many customers bought all of it, one after the other
 * @param antecedentCount how many have the antecedent
 * @param consequentCount how many bought the consequent at once at any time, before or after
 * @param customers how many customers there are
 * @since 0.1.0
 */
public record SequenceRule(
    List<Set<String>> antecedent,
    Set<String> consequent,
    int count,
    int antecedentCount,
    int consequentCount,
    int customers) {

  private static final double PERCENT = 100;

  /**
   * Makes a rule.
   *
   * @param antecedent what was bought, the first first; copied
   * @param consequent what is bought later; copied
   * @param count how many customers bought all of it
   * @param antecedentCount how many have the antecedent
   * @param consequentCount how many have the consequent
   * @param customers how many customers there are
   * @throws IllegalArgumentException if a side is empty, or the counts contradict each other
   */
  public SequenceRule {
    antecedent = SequentialPattern.copy(antecedent);
    if (consequent.isEmpty()) {
      throw new IllegalArgumentException("the consequent has no items, but is a set of some");
    }
    consequent = Collections.unmodifiableSet(new TreeSet<>(consequent));
    if (!(count >= 1
        && count <= Math.min(antecedentCount, consequentCount)
        && Math.max(antecedentCount, consequentCount) <= customers)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "counts are %d of the rule, %d and %d of its sides and %d customers, but each must"
                  + " be positive and no larger than those after it",
              count,
              antecedentCount,
              consequentCount,
              customers));
    }
  }

  /**
   * Returns the share of all customers who bought all of it.
   *
   * @return above 0, at most 1
   */
  public double support() {
    return (double) count / customers;
  }

  /**
   * Returns the share of those who have the antecedent that went on to buy the consequent.
   *
   * @return above 0, at most 1
   */
  public double confidence() {
    return (double) count / antecedentCount;
  }

  /**
   * Returns how many times the usual rate that is: confidence over the share of all customers who
   * bought the consequent at any time. As the consequent must come after the antecedent here and
   * need not there, the lift of unrelated purchases is below 1, not 1.
   *
   * @return positive
   */
  public double lift() {
    return confidence() * customers / consequentCount;
  }

  /**
   * Says what the rule says.
   *
   * @return a sentence such as "Customers who bought X and later Y go on to buy Z in 31% of cases,
   *     2.4 times the usual rate; 57 customers."
   */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "Customers who bought %s go on to buy %s in %s%% of cases, %s times the usual rate; %d"
            + " %s.",
        antecedent.stream().map(SequenceRule::words).collect(Collectors.joining(" and later ")),
        words(consequent),
        Significant.of(PERCENT * confidence(), 2),
        Significant.of(lift(), 2),
        count,
        count == 1 ? "customer" : "customers");
  }

  private static String words(Set<String> element) {
    return String.join(" with ", element);
  }
}

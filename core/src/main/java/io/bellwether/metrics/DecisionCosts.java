package io.bellwether.metrics;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What right and wrong decisions about one class cost and bring, in any one unit, such as euros a
 * row. An immutable value.
 *
 * <p>Defaults: right decisions bring nothing.
 *
 * <pre>{@code
 * // A letter to one who stays anyway costs 5, one who leaves unwarned costs 80; a customer kept
 * // by a letter brings 40.
 * DecisionCosts costs = DecisionCosts.of(5, 80).benefits(40, 0);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class DecisionCosts {

  private final double falsePositive;
  private final double falseNegative;
  private final double truePositive;
  private final double trueNegative;

  private DecisionCosts(
      double falsePositive, double falseNegative, double truePositive, double trueNegative) {
    this.falsePositive = falsePositive;
    this.falseNegative = falseNegative;
    this.truePositive = truePositive;
    this.trueNegative = trueNegative;
    if (!(falsePositive + trueNegative >= 0
        && falseNegative + truePositive >= 0
        && falsePositive + trueNegative + falseNegative + truePositive > 0)) {
      throw new IllegalArgumentException(
          "a wrong decision must cost no less than a right one, and one of them more, but costs"
              + " are "
              + this);
    }
  }

  /**
   * Sets what wrong decisions cost.
   *
   * @param falsePositive the cost of taking a row of the rest for the class
   * @param falseNegative the cost of missing a row of the class
   * @return the costs, with right decisions that bring nothing
   * @throws IllegalArgumentException if a cost is not finite, negative, or both are 0
   */
  public static DecisionCosts of(double falsePositive, double falseNegative) {
    return new DecisionCosts(
        checked("falsePositive", falsePositive), checked("falseNegative", falseNegative), 0, 0);
  }

  /**
   * Sets what right decisions bring. Default 0 and 0.
   *
   * @param newTruePositive what finding a row of the class brings; negative if it costs
   * @param newTrueNegative what leaving a row of the rest alone brings; negative if it costs
   * @return a changed copy
   * @throws IllegalArgumentException if a benefit is not finite, or a right decision costs more
   *     than the wrong one
   */
  public DecisionCosts benefits(double newTruePositive, double newTrueNegative) {
    return new DecisionCosts(
        falsePositive,
        falseNegative,
        finite("truePositive", newTruePositive),
        finite("trueNegative", newTrueNegative));
  }

  private static double checked(String name, double cost) {
    if (!(finite(name, cost) >= 0)) {
      throw new IllegalArgumentException(name + " is " + cost + ", but must not be negative");
    }
    return cost;
  }

  private static double finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " is " + value + ", but must be a finite number");
    }
    return value;
  }

  /**
   * Returns the cost of taking a row of the rest for the class.
   *
   * @return the cost of a false positive
   */
  public double falsePositive() {
    return falsePositive;
  }

  /**
   * Returns the cost of missing a row of the class.
   *
   * @return the cost of a false negative
   */
  public double falseNegative() {
    return falseNegative;
  }

  /**
   * Returns what finding a row of the class brings.
   *
   * @return the benefit of a true positive
   */
  public double truePositive() {
    return truePositive;
  }

  /**
   * Returns what leaving a row of the rest alone brings.
   *
   * @return the benefit of a true negative
   */
  public double trueNegative() {
    return trueNegative;
  }

  /**
   * Returns the probability from which deciding for the class costs less on the mean, if the
   * probabilities are right: C. Elkan, "The foundations of cost-sensitive learning", IJCAI 2001,
   * equation (2). {@link Thresholds#cheapest} finds the best threshold for probabilities as they
   * are.
   *
   * @return the threshold, from 0 to 1
   */
  public double probabilityThreshold() {
    double wrongAlarm = falsePositive + trueNegative;
    return wrongAlarm / (wrongAlarm + falseNegative + truePositive);
  }

  /** The mean cost of a row, benefits taken off. */
  double expected(BinaryCounts counts) {
    return (counts.falsePositives() * falsePositive
            + counts.falseNegatives() * falseNegative
            - counts.truePositives() * truePositive
            - counts.trueNegatives() * trueNegative)
        / counts.total();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DecisionCosts costs
        && Double.compare(falsePositive, costs.falsePositive) == 0
        && Double.compare(falseNegative, costs.falseNegative) == 0
        && Double.compare(truePositive, costs.truePositive) == 0
        && Double.compare(trueNegative, costs.trueNegative) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(falsePositive, falseNegative, truePositive, trueNegative);
  }

  @Override
  public String toString() {
    String benefits =
        truePositive == 0 && trueNegative == 0
            ? ""
            : ".benefits(" + truePositive + ", " + trueNegative + ")";
    return "DecisionCosts.of(" + falsePositive + ", " + falseNegative + ")" + benefits;
  }
}

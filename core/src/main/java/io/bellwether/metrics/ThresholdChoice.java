package io.bellwether.metrics;

/**
 * A threshold and what it leads to: rows with this score or a higher one are taken for the class.
 *
 * <p>Counts are of rows, or sums of their weights. A measure that they do not define is {@code
 * NaN}.
 *
 * @param criterion what the threshold was chosen by, for people
 * @param threshold the lowest score that counts as positive; infinity if none does
 * @param truePositives rows of the class, taken for it
 * @param falsePositives rows of the rest, taken for the class
 * @param trueNegatives rows of the rest, left alone
 * @param falseNegatives rows of the class, missed
 * @param expectedCost the mean cost of a row, benefits taken off; {@code NaN} if no costs were
 *     given
 * @since 0.1.0
 */
public record ThresholdChoice(
    String criterion,
    double threshold,
    double truePositives,
    double falsePositives,
    double trueNegatives,
    double falseNegatives,
    double expectedCost) {

  static ThresholdChoice of(
      String criterion, double threshold, BinaryCounts counts, double expectedCost) {
    return new ThresholdChoice(
        criterion,
        threshold,
        counts.truePositives(),
        counts.falsePositives(),
        counts.trueNegatives(),
        counts.falseNegatives(),
        expectedCost);
  }

  private BinaryCounts counts() {
    return new BinaryCounts(truePositives, falsePositives, trueNegatives, falseNegatives);
  }

  /**
   * Returns the share of rows that are decided rightly.
   *
   * @return the accuracy
   */
  public double accuracy() {
    return counts().accuracy();
  }

  /**
   * Returns the share of what is taken for the class that belongs to it.
   *
   * @return the precision; {@code NaN} if no row is taken for it
   */
  public double precision() {
    return counts().precision();
  }

  /**
   * Returns the share of the class that is found.
   *
   * @return the recall; {@code NaN} if there is no row of the class
   */
  public double recall() {
    return counts().recall();
  }

  /**
   * Returns the share of the rest that is left alone.
   *
   * @return the specificity; {@code NaN} if there is no rest
   */
  public double specificity() {
    return counts().specificity();
  }

  /**
   * Returns the harmonic mean of precision and recall, {@code 2 TP / (2 TP + FP + FN)}.
   *
   * @return F1
   */
  public double f1() {
    return counts().f1();
  }

  /**
   * Returns Youden's J, {@code recall + specificity - 1}.
   *
   * @return J, from -1 to 1; 0 for a decision at random
   */
  public double youden() {
    return counts().youden();
  }

  @Override
  public String toString() {
    String cost = Double.isNaN(expectedCost) ? "" : ", cost=" + MetricsText.of(expectedCost);
    return "ThresholdChoice["
        + criterion
        + ": threshold="
        + MetricsText.of(threshold)
        + ", precision="
        + MetricsText.of(precision())
        + ", recall="
        + MetricsText.of(recall())
        + cost
        + "]";
  }
}

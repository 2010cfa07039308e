package io.bellwether.timeseries.diagnose;

/**
 * What every test of this package answers: the statistic, the p-value with its origin, and a
 * sentence for the reader.
 *
 * <p>All results are immutable.
 *
 * @since 0.1.0
 */
public interface TestResult {

  /**
   * Returns the name of the test.
   *
   * @return such as {@code Ljung-Box}
   */
  String name();

  /**
   * Returns what the test takes for granted until the data speak against it.
   *
   * @return the null hypothesis, such as {@code no autocorrelation up to lag 24}
   */
  String nullHypothesis();

  /**
   * Returns the statistic.
   *
   * @return the value of the test's statistic
   */
  double statistic();

  /**
   * Returns the p-value and where it is from.
   *
   * @return the p-value with its source
   */
  PValue probability();

  /**
   * Returns how many values the test used.
   *
   * @return the values of the series that are not missing
   */
  int observations();

  /**
   * Returns the result in words, judged at the level of 5%.
   *
   * @return one sentence
   */
  String sentence();

  /**
   * Returns the p-value. {@link #probability()} says whether it was cut off at the end of a table.
   *
   * @return a number in [0, 1]
   */
  default double pValue() {
    return probability().value();
  }

  /**
   * Tells whether the null hypothesis is rejected: whether the p-value is at most the level.
   *
   * @param level the probability that is accepted of rejecting a true hypothesis, such as 0.05
   * @return true if it is rejected
   * @throws IllegalArgumentException if the level is not between 0 and 1, or the p-value is from a
   *     table that ends before it
   */
  default boolean rejects(double level) {
    return probability().rejects(level);
  }
}

package io.bellwether.ml.design;

/**
 * Checks of options that many specifications have. For our own modules.
 *
 * @since 0.1.0
 */
public final class OptionChecks {

  private OptionChecks() {}

  /**
   * Checks a tolerance that is relative to what is iterated.
   *
   * @param value the option
   * @return the option
   * @throws IllegalArgumentException if it is not in (0, 1)
   */
  public static double tolerance(double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          "tolerance is " + value + ", but must be above 0 and below 1");
    }
    return value;
  }

  /**
   * Checks the name of a column.
   *
   * @param option what the option is called
   * @param name the option
   * @return the option
   * @throws IllegalArgumentException if it is blank
   */
  public static String column(String option, String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException(option + " is blank, but must name a column");
    }
    return name;
  }

  /**
   * Checks a cap on iterations.
   *
   * @param value the option
   * @return the option
   * @throws IllegalArgumentException if it is less than 1
   */
  public static int maxIterations(int value) {
    return atLeastOne("maxIterations", value);
  }

  /**
   * Checks a count.
   *
   * @param option what the option is called
   * @param value the option
   * @return the option
   * @throws IllegalArgumentException if it is less than 1
   */
  public static int atLeastOne(String option, int value) {
    if (!(value >= 1)) {
      throw new IllegalArgumentException(option + " is " + value + ", but must be at least 1");
    }
    return value;
  }

  /**
   * Checks a number that must be above zero.
   *
   * @param option what the option is called
   * @param value the option
   * @return the option
   * @throws IllegalArgumentException if it is not positive and finite
   */
  public static double positive(String option, double value) {
    if (!(value > 0 && value <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          option + " is " + value + ", but must be positive and finite");
    }
    return value;
  }

  /**
   * Checks the share of all rows, baskets or customers in which something must be.
   *
   * @param value the option
   * @param counted what is counted, in the plural
   * @return the option
   * @throws IllegalArgumentException if it is not above 0 and at most 1
   */
  public static double minSupport(double value, String counted) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "minSupport is "
              + value
              + ", but must be above 0 and at most 1: a share of the "
              + counted);
    }
    return value;
  }
}

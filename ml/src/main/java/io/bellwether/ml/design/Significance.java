package io.bellwether.ml.design;

import io.bellwether.report.Significant;
import java.util.List;

/**
 * How p-values are printed in summaries. For our own modules.
 *
 * @since 0.1.0
 */
public final class Significance {

  /** What the stars mean. */
  public static final String LEGEND =
      "Signif. codes: 0 '***' 0.001 '**' 0.01 '*' 0.05 '.' 0.1 ' ' 1";

  private static final double SMALLEST_P = 2.2e-16;
  private static final int DIGITS = 5;

  private Significance() {}

  /**
   * Writes a p-value.
   *
   * @param p a probability
   * @return three digits, or that it is below 2.2e-16
   */
  public static String text(double p) {
    return p < SMALLEST_P ? "<2.2e-16" : Significant.of(p, 3);
  }

  /**
   * Writes a coefficient as a line of a table.
   *
   * @param name what it is called
   * @param estimate its estimate
   * @param standardError the standard error of that
   * @param statistic estimate by standard error
   * @param p the p-value of that
   * @return the name, the four numbers and the stars
   */
  public static List<String> cells(
      String name, double estimate, double standardError, double statistic, double p) {
    return List.of(
        name,
        Significant.of(estimate, DIGITS),
        Significant.of(standardError, DIGITS),
        Significant.of(statistic, 4),
        text(p),
        stars(p));
  }

  /**
   * Returns R's stars.
   *
   * @param p a probability
   * @return from three stars to none
   */
  public static String stars(double p) {
    if (p < 0.001) {
      return "***";
    }
    if (p < 0.01) {
      return "**";
    }
    if (p < 0.05) {
      return "*";
    }
    return p < 0.1 ? "." : "";
  }
}

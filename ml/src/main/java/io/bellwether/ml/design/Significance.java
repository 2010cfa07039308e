package io.bellwether.ml.design;

import io.bellwether.report.Significant;

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

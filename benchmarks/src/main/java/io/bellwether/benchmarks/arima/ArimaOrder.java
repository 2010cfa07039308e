package io.bellwether.benchmarks.arima;

import java.util.Arrays;

/**
 * The order (p,d,q)(P,D,Q)m of a model.
 *
 * @param p autoregressive terms
 * @param d differences
 * @param q moving average terms
 * @param seasonalP seasonal autoregressive terms
 * @param seasonalD seasonal differences
 * @param seasonalQ seasonal moving average terms
 * @param period length of the season; 1 if there is none
 */
public record ArimaOrder(
    int p, int d, int q, int seasonalP, int seasonalD, int seasonalQ, int period) {

  /**
   * Reads {@code 1.0.1} or {@code 0.1.1/0.1.1/12}: no commas, at which JMH would split.
   *
   * @param text the order
   * @return the order
   */
  public static ArimaOrder parse(String text) {
    int[] n = Arrays.stream(text.split("[./]")).mapToInt(Integer::parseInt).toArray();
    return switch (n.length) {
      case 3 -> new ArimaOrder(n[0], n[1], n[2], 0, 0, 0, 1);
      case 7 -> new ArimaOrder(n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
      default ->
          throw new IllegalArgumentException(
              "order " + text + " is neither like 1.0.1 nor like 0.1.1/0.1.1/12");
    };
  }

  /**
   * Tells whether the model has a mean.
   *
   * @return true if nothing is differenced
   */
  public boolean hasMean() {
    return d + seasonalD == 0;
  }

  @Override
  public String toString() {
    String regular = "(" + p + "," + d + "," + q + ")";
    return period == 1
        ? regular
        : regular + "(" + seasonalP + "," + seasonalD + "," + seasonalQ + ")" + period;
  }
}

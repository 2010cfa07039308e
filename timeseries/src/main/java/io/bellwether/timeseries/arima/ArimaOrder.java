package io.bellwether.timeseries.arima;

/**
 * The orders of a seasonal ARIMA model, (p, d, q)(P, D, Q)m.
 *
 * @param p autoregressive terms
 * @param d ordinary differences
 * @param q moving-average terms
 * @param seasonalP autoregressive terms at whole seasons
 * @param seasonalD seasonal differences
 * @param seasonalQ moving-average terms at whole seasons
 * @param season the length of a season; 1 if the model has no seasonal part
 * @since 0.1.0
 */
public record ArimaOrder(
    int p, int d, int q, int seasonalP, int seasonalD, int seasonalQ, int season) {

  /**
   * Checks the orders.
   *
   * @param p autoregressive terms, 0 to 100
   * @param d ordinary differences, 0 to 3
   * @param q moving-average terms, 0 to 100
   * @param seasonalP autoregressive terms at whole seasons, 0 to 10
   * @param seasonalD seasonal differences, 0 to 2
   * @param seasonalQ moving-average terms at whole seasons, 0 to 10
   * @param season the length of a season, at least 1; at least 2 for a seasonal part
   */
  public ArimaOrder {
    check("p", p, 100);
    check("d", d, 3);
    check("q", q, 100);
    check("P", seasonalP, 10);
    check("D", seasonalD, 2);
    check("Q", seasonalQ, 10);
    boolean seasonal = seasonalP + seasonalD + seasonalQ > 0;
    if (!(season >= (seasonal ? 2 : 1))) {
      throw new IllegalArgumentException(
          seasonal
              ? "a seasonal part needs a season of at least 2 periods, not "
                  + season
                  + "; set it with seasonLength, or leave the seasonal part out"
              : "a season has at least 1 period, not " + season);
    }
    season = seasonal ? season : 1;
  }

  private static void check(String name, int value, int highest) {
    if (!(value >= 0 && value <= highest)) {
      throw new IllegalArgumentException(
          "order " + name + " must lie in 0.." + highest + ", not " + value);
    }
  }

  /**
   * Creates an order without a seasonal part.
   *
   * @param p autoregressive terms
   * @param d ordinary differences
   * @param q moving-average terms
   * @return the order
   * @throws IllegalArgumentException if an order is out of range
   */
  public static ArimaOrder of(int p, int d, int q) {
    return new ArimaOrder(p, d, q, 0, 0, 0, 1);
  }

  /**
   * Returns the order with a seasonal part.
   *
   * @param newP autoregressive terms at whole seasons
   * @param newD seasonal differences
   * @param newQ moving-average terms at whole seasons
   * @param newSeason the length of a season
   * @return the order
   * @throws IllegalArgumentException if an order is out of range
   */
  public ArimaOrder seasonal(int newP, int newD, int newQ, int newSeason) {
    return new ArimaOrder(p, d, q, newP, newD, newQ, newSeason);
  }

  /**
   * Tells whether there is a seasonal part.
   *
   * @return false for (p, d, q) alone
   */
  public boolean isSeasonal() {
    return seasonalP + seasonalD + seasonalQ > 0;
  }

  /**
   * Returns how many coefficients the ARMA part has.
   *
   * @return p + q + P + Q
   */
  public int coefficientCount() {
    return p + q + seasonalP + seasonalQ;
  }

  /**
   * Returns how many observations the differences use up.
   *
   * @return d + D m
   */
  public int lostToDifferences() {
    return d + seasonalD * season;
  }

  /**
   * Returns how often differences are taken in all.
   *
   * @return d + D
   */
  public int differences() {
    return d + seasonalD;
  }

  /** The degree of the autoregressive polynomial. */
  int arDegree() {
    return p + seasonalP * season;
  }

  /** The degree of the moving-average polynomial. */
  int maDegree() {
    return q + seasonalQ * season;
  }

  /**
   * Writes the orders as the literature does.
   *
   * @return such as {@code (0,1,1)(0,1,1)12}
   */
  @Override
  public String toString() {
    String ordinary = "(" + p + "," + d + "," + q + ")";
    return isSeasonal()
        ? ordinary + "(" + seasonalP + "," + seasonalD + "," + seasonalQ + ")" + season
        : ordinary;
  }
}

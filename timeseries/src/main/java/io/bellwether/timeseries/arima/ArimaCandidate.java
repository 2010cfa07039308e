package io.bellwether.timeseries.arima;

import io.bellwether.report.Significant;

/**
 * A model that {@link AutoArima} has tried.
 *
 * @param specification what was fitted; fit it again for the coefficients
 * @param order its orders, with the season
 * @param constant whether it has a mean (without differences) or a drift (with one)
 * @param criterion its value, the smaller the better; {@code NaN} if it could not be computed
 * @param rejection why it cannot be chosen, whatever its criterion; empty if it can
 * @since 0.1.0
 */
public record ArimaCandidate(
    Arima specification, ArimaOrder order, boolean constant, double criterion, String rejection) {

  /**
   * Tells whether the model was out of the question.
   *
   * @return true if there is a reason against it
   */
  public boolean isRejected() {
    return !rejection.isEmpty();
  }

  /** Whether this is to be preferred to another, which may be rejected. */
  boolean isBetterThan(ArimaCandidate other) {
    return !isRejected() && (other.isRejected() || criterion < other.criterion);
  }

  /**
   * Names the model as the literature does.
   *
   * @return such as {@code (0,1,1)(0,1,1)12} or {@code (1,0,0) with mean}
   */
  public String name() {
    String what = order.differences() == 0 ? " with mean" : " with drift";
    return order + (constant ? what : "");
  }

  @Override
  public String toString() {
    return name() + ": " + (isRejected() ? rejection : Significant.of(criterion, 8));
  }
}

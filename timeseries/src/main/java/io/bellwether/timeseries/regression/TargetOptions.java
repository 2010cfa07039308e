package io.bellwether.timeseries.regression;

import io.bellwether.timeseries.BackTransform;
import io.bellwether.timeseries.BoxCox;
import java.util.List;
import java.util.Optional;

/**
 * What is done to a series before a regression sees it, in this order.
 *
 * @param scale what it is divided by
 * @param boxCox the power transformation, if any
 * @param backTransform what forecasts are of, if there is a transformation
 * @param differences the lags at which differences are taken, one after the other
 */
record TargetOptions(
    SeriesScale scale,
    Optional<BoxCox> boxCox,
    BackTransform backTransform,
    List<Integer> differences) {

  /** More than any history has, and little enough to set aside. */
  private static final int MOST_REACH = 1_000_000;

  TargetOptions {
    differences = List.copyOf(differences);
    for (int lag : differences) {
      if (!(lag >= 1)) {
        throw new IllegalArgumentException(
            "the lag of a difference must be at least 1, not " + lag);
      }
    }
    long reach = differences.stream().mapToLong(Integer::longValue).sum();
    if (!(reach <= MOST_REACH)) {
      throw new IllegalArgumentException(
          "the lags of all differences must come to at most "
              + MOST_REACH
              + " periods, not "
              + reach);
    }
  }

  /** How many earlier values a difference needs. */
  int reach() {
    return differences.stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    return "scale "
        + scale
        + boxCox.map(b -> ", Box-Cox " + b.lambda() + " back to " + backTransform).orElse("")
        + (differences.isEmpty() ? "" : ", differences " + differences);
  }
}

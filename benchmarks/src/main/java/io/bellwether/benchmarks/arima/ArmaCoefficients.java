package io.bellwether.benchmarks.arima;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The coefficients of {@code (1 - ar1 B - ...)(1 - sar1 B^m - ...) w = (1 + ma1 B + ...)(1 + sma1
 * B^m + ...) e}: the signs of R.
 *
 * @param ar autoregressive
 * @param ma moving average
 * @param seasonalAr seasonal autoregressive
 * @param seasonalMa seasonal moving average
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record ArmaCoefficients(double[] ar, double[] ma, double[] seasonalAr, double[] seasonalMa) {

  /**
   * Lists all of them, in the order of R's {@code arima}.
   *
   * @return ar, ma, seasonal ar, seasonal ma
   */
  public double[] inOrder() {
    return Stream.of(ar, ma, seasonalAr, seasonalMa).flatMapToDouble(Arrays::stream).toArray();
  }
}

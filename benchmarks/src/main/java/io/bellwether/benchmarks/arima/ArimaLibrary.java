package io.bellwether.benchmarks.arima;

import java.util.function.Supplier;

/**
 * A library that fits ARIMA models by exact Gaussian maximum likelihood, with a mean if and only if
 * nothing is differenced.
 */
public interface ArimaLibrary {

  /**
   * Names the library.
   *
   * @return a short name
   */
  String name();

  /**
   * Brings a series into the library's own form, which is not part of what is measured.
   *
   * @param order of the model
   * @param values the series, none of them missing
   * @return what fits the model, each time anew
   */
  Supplier<FittedArima> prepare(ArimaOrder order, double[] values);
}

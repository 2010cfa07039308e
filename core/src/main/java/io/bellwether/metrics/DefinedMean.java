package io.bellwether.metrics;

import io.bellwether.math.Summation;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Means of what is defined. */
final class DefinedMean {

  private DefinedMean() {}

  /** The mean over the numbers; {@code NaN} if there is none, or one of them is not defined. */
  static double ofAll(int count, IntToDoubleFunction number) {
    double[] numbers = new double[count];
    Arrays.setAll(numbers, number);
    return count == 0 ? Double.NaN : Summation.mean(numbers);
  }

  /** The mean over the numbers that are not {@code NaN}; {@code NaN} if there is none. */
  static double ofDefined(int count, IntToDoubleFunction number) {
    double[] numbers = new double[count];
    Arrays.setAll(numbers, number);
    double[] defined = Arrays.stream(numbers).filter(value -> !Double.isNaN(value)).toArray();
    return ofAll(defined.length, i -> defined[i]);
  }
}

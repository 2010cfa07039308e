package io.bellwether.ml.robust;

/** Checks of options. */
final class RobustOptions {

  private RobustOptions() {}

  static double lambda(double lambda) {
    if (!(lambda >= 0 && lambda <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "lambda is " + lambda + ", but must be a finite number of 0 or more");
    }
    return lambda;
  }

  static int maxIterations(int maxIterations) {
    if (!(maxIterations >= 1)) {
      throw new IllegalArgumentException(
          "maxIterations is " + maxIterations + ", but must be at least 1");
    }
    return maxIterations;
  }
}

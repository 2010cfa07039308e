package io.bellwether.ml.svm;

import org.jspecify.annotations.Nullable;

/** The inner product itself. */
final class LinearKernel extends InnerProductKernel {

  @Override
  void finish(double[] values, int count) {
    // the inner product is the value
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LinearKernel;
  }

  @Override
  public int hashCode() {
    return 1;
  }

  @Override
  public String toString() {
    return "linear";
  }
}

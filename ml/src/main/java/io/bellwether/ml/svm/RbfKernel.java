package io.bellwether.ml.svm;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The Gaussian kernel. */
final class RbfKernel extends InnerProductKernel {

  private final OptionalDouble gamma;

  RbfKernel(OptionalDouble gamma) {
    this.gamma = gamma;
  }

  @Override
  public OptionalDouble gamma() {
    return gamma;
  }

  @Override
  Kernel resolved(DenseRows rows) {
    return gamma.isPresent() ? this : new RbfKernel(OptionalDouble.of(rows.scaleGamma()));
  }

  /** Starts at minus half the norms, so that the sum is minus half the squared distance. */
  @Override
  void begin(double[] values, double norm, double[] norms) {
    for (int i = 0; i < DenseRows.TILE; i++) {
      values[i] = -0.5 * (norm + norms[i]);
    }
  }

  @Override
  void finish(double[] values, int count) {
    Exponential.ofMultiples(2 * gamma.orElseThrow(), values, count);
  }

  @Override
  double ofSelf(double norm) {
    return 1;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RbfKernel kernel && gamma.equals(kernel.gamma);
  }

  @Override
  public int hashCode() {
    return gamma.hashCode();
  }

  @Override
  public String toString() {
    return "rbf(gamma " + GammaText.of(gamma) + ")";
  }
}

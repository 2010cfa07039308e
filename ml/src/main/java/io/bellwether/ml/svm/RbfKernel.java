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

  @Override
  void apply(double[] values, int count, double norm, double[] norms) {
    double factor = -gamma.orElseThrow();
    for (int i = 0; i < count; i++) {
      values[i] = Math.exp(factor * Math.max(0, norm + norms[i] - 2 * values[i]));
    }
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

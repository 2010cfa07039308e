package io.bellwether.ml.svm;

import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The hyperbolic tangent of the inner product plus a constant. */
final class SigmoidKernel extends InnerProductKernel {

  private final OptionalDouble gamma;
  private final double coef0;

  SigmoidKernel(OptionalDouble gamma, double coef0) {
    this.gamma = gamma;
    this.coef0 = coef0;
  }

  double coef0() {
    return coef0;
  }

  @Override
  public OptionalDouble gamma() {
    return gamma;
  }

  @Override
  Kernel resolved(DenseRows rows) {
    return gamma.isPresent()
        ? this
        : new SigmoidKernel(OptionalDouble.of(rows.scaleGamma()), coef0);
  }

  @Override
  void finish(double[] values, int count) {
    double factor = gamma.orElseThrow();
    for (int i = 0; i < count; i++) {
      values[i] = Math.tanh(factor * values[i] + coef0);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SigmoidKernel kernel
        && gamma.equals(kernel.gamma)
        && Double.compare(coef0, kernel.coef0) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(gamma, coef0);
  }

  @Override
  public String toString() {
    return "sigmoid(gamma " + GammaText.of(gamma) + ", coef0 " + coef0 + ")";
  }
}

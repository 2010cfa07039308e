package io.bellwether.ml.svm;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The hyperbolic tangent of the inner product plus a constant. */
final class SigmoidKernel extends AffineKernel {

  SigmoidKernel(OptionalDouble gamma, double coef0) {
    super(gamma, coef0);
  }

  @Override
  Kernel withGamma(OptionalDouble other) {
    return new SigmoidKernel(other, coef0());
  }

  @Override
  void finish(double[] values, int count) {
    double factor = gamma().orElseThrow();
    double constant = coef0();
    for (int i = 0; i < count; i++) {
      values[i] = Math.tanh(factor * values[i] + constant);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SigmoidKernel kernel && hasNumbersOf(kernel);
  }

  @Override
  public int hashCode() {
    return hashOfNumbers();
  }

  @Override
  public String toString() {
    return "sigmoid(" + numbersText() + ")";
  }
}

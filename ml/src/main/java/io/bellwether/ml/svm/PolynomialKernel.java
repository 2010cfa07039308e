package io.bellwether.ml.svm;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A power of the inner product plus a constant. */
final class PolynomialKernel extends AffineKernel {

  /** A higher power of anything but 1 leaves the range where a fit makes sense. */
  static final int HIGHEST_DEGREE = 20;

  private final int degree;

  PolynomialKernel(int degree, OptionalDouble gamma, double coef0) {
    super(gamma, coef0);
    this.degree = degree;
  }

  int degree() {
    return degree;
  }

  @Override
  Kernel withGamma(OptionalDouble other) {
    return new PolynomialKernel(degree, other, coef0());
  }

  @Override
  void finish(double[] values, int count) {
    double factor = gamma().orElseThrow();
    double constant = coef0();
    for (int i = 0; i < count; i++) {
      values[i] = factor * values[i] + constant;
    }
    raise(values, count);
  }

  private void raise(double[] values, int count) {
    for (int i = 0; i < count; i++) {
      double base = values[i];
      double power = base;
      for (int d = 1; d < degree; d++) {
        power *= base;
      }
      values[i] = power;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PolynomialKernel kernel
        && degree == kernel.degree
        && hasNumbersOf(kernel);
  }

  @Override
  public int hashCode() {
    return 31 * hashOfNumbers() + degree;
  }

  @Override
  public String toString() {
    return "polynomial(degree " + degree + ", " + numbersText() + ")";
  }
}

package io.bellwether.ml.svm;

import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A power of the inner product plus a constant. */
final class PolynomialKernel extends InnerProductKernel {

  /** A higher power of anything but 1 leaves the range where a fit makes sense. */
  static final int HIGHEST_DEGREE = 20;

  private final int degree;
  private final OptionalDouble gamma;
  private final double coef0;

  PolynomialKernel(int degree, OptionalDouble gamma, double coef0) {
    this.degree = degree;
    this.gamma = gamma;
    this.coef0 = coef0;
  }

  int degree() {
    return degree;
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
        : new PolynomialKernel(degree, OptionalDouble.of(rows.scaleGamma()), coef0);
  }

  @Override
  void finish(double[] values, int count) {
    double factor = gamma.orElseThrow();
    for (int i = 0; i < count; i++) {
      values[i] = factor * values[i] + coef0;
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
        && gamma.equals(kernel.gamma)
        && Double.compare(coef0, kernel.coef0) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(degree, gamma, coef0);
  }

  @Override
  public String toString() {
    return "polynomial(degree "
        + degree
        + ", gamma "
        + GammaText.of(gamma)
        + ", coef0 "
        + coef0
        + ")";
  }
}

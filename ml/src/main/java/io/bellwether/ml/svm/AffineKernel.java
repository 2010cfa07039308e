package io.bellwether.ml.svm;

import java.util.OptionalDouble;

/** A function of the inner product times gamma, plus a constant. */
abstract sealed class AffineKernel extends InnerProductKernel
    permits PolynomialKernel, SigmoidKernel {

  private final OptionalDouble gamma;
  private final double coef0;

  AffineKernel(OptionalDouble gamma, double coef0) {
    this.gamma = gamma;
    this.coef0 = coef0;
  }

  @Override
  public OptionalDouble gamma() {
    return gamma;
  }

  final double coef0() {
    return coef0;
  }

  /** The same kernel with another gamma. */
  abstract Kernel withGamma(OptionalDouble other);

  @Override
  final Kernel resolved(DenseRows rows) {
    return gamma.isPresent() ? this : withGamma(OptionalDouble.of(rows.scaleGamma()));
  }

  final boolean hasNumbersOf(AffineKernel other) {
    return gamma.equals(other.gamma) && Double.compare(coef0, other.coef0) == 0;
  }

  final int hashOfNumbers() {
    return 31 * gamma.hashCode() + Double.hashCode(coef0);
  }

  /** The numbers as they stand in brackets. */
  final String numbersText() {
    return "gamma " + GammaText.of(gamma) + ", coef0 " + coef0;
  }
}

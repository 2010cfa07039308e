package io.bellwether.ml.robust;

import io.bellwether.ml.design.LinearBuilder;
import io.bellwether.ml.design.LinearSpecification;
import io.bellwether.ml.design.OptionChecks;
import io.bellwether.report.Significant;

/** The options that both robust regressions have. */
abstract class RobustSpecification extends LinearSpecification {

  static final int DEFAULT_MAX_ITERATIONS = 100;

  private static final int DIGITS = 6;

  private final double lambda;
  private final int maxIterations;

  RobustSpecification(Builder<?> builder) {
    super(builder);
    this.lambda = builder.lambda;
    this.maxIterations = builder.maxIterations;
  }

  /**
   * Returns the weight of the penalty.
   *
   * @return the option
   */
  public double lambda() {
    return lambda;
  }

  /**
   * Returns the cap on iterations.
   *
   * @return the option
   */
  public int maxIterations() {
    return maxIterations;
  }

  final boolean hasOptionsOf(RobustSpecification other) {
    return hasTermsOf(other)
        && Double.compare(lambda, other.lambda) == 0
        && maxIterations == other.maxIterations;
  }

  final int hashOfOptions() {
    return 31 * (31 * hashOfTerms() + Double.hashCode(lambda)) + maxIterations;
  }

  static String text(double value) {
    return Significant.of(value, DIGITS);
  }

  /** What differs from the defaults, of which that of lambda is given. */
  final String changes(double usualLambda) {
    return (lambda == usualLambda ? "" : ", lambda " + text(lambda))
        + weightsText()
        + interceptText();
  }

  final String iterationsText() {
    return maxIterations == DEFAULT_MAX_ITERATIONS ? "" : ", maxIterations " + maxIterations;
  }

  /** Collects the options that are common. */
  abstract static class Builder<B extends Builder<B>> extends LinearBuilder<B> {

    private double lambda;
    private int maxIterations = DEFAULT_MAX_ITERATIONS;

    Builder(double lambda) {
      this.lambda = lambda;
    }

    /**
     * Sets the weight of the penalty on the size of coefficients. The specification says how their
     * size is measured, and the default. With a penalty, scale the features.
     *
     * @param weight 0 or more, finite
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public B lambda(double weight) {
      if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException(
            "lambda is " + weight + ", but must be a finite number of 0 or more");
      }
      lambda = weight;
      return self();
    }

    /**
     * Sets the cap on iterations. Default 100.
     *
     * @param value at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is below
     */
    public B maxIterations(int value) {
      maxIterations = OptionChecks.maxIterations(value);
      return self();
    }

    /** Takes all options kept here from a specification. */
    final B options(RobustSpecification from) {
      terms(from);
      lambda = from.lambda;
      maxIterations = from.maxIterations;
      return self();
    }
  }
}

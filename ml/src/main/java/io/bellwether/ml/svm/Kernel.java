package io.bellwether.ml.svm;

import io.bellwether.ml.design.OptionChecks;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How similar two rows are: the inner product of their images in some space of features. An
 * immutable value.
 *
 * <p>{@code x'y} is the inner product of the features of two rows. Kernels with {@code gamma} come
 * in two forms: with the number given, and with the number taken from the training rows, {@code
 * gamma = 1 / (p v)} for p features whose values have variance v, all of them taken together (as
 * scikit-learn's {@code gamma='scale'}; 1 where v is 0). That choice makes the result independent
 * of a common unit of the features; {@link SvrModel#kernel()} tells the number.
 *
 * @since 0.1.0
 */
public abstract sealed class Kernel permits InnerProductKernel, PrecomputedKernel, FunctionKernel {

  Kernel() {}

  /**
   * Returns the kernel of linear models.
   *
   * @return {@code x'y}
   */
  public static Kernel linear() {
    return new LinearKernel();
  }

  /**
   * Returns the Gaussian kernel with a gamma taken from the training rows.
   *
   * @return {@code exp(-gamma |x - y|²)}
   */
  public static Kernel rbf() {
    return new RbfKernel(OptionalDouble.empty());
  }

  /**
   * Returns the Gaussian kernel.
   *
   * @param gamma one over twice the squared width; positive
   * @return {@code exp(-gamma |x - y|²)}
   * @throws IllegalArgumentException if gamma is not positive and finite
   */
  public static Kernel rbf(double gamma) {
    return new RbfKernel(OptionalDouble.of(OptionChecks.positive("gamma", gamma)));
  }

  /**
   * Returns the polynomial kernel with a gamma taken from the training rows.
   *
   * @param degree from 1 to 20; 3 is scikit-learn's default
   * @param coef0 weighs lower powers against higher ones; 0 is scikit-learn's default, 1 or more is
   *     the better choice for most data
   * @return {@code (gamma x'y + coef0)^degree}
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static Kernel polynomial(int degree, double coef0) {
    return new PolynomialKernel(degree(degree), OptionalDouble.empty(), finite(coef0));
  }

  /**
   * Returns the polynomial kernel.
   *
   * @param degree from 1 to 20
   * @param gamma the factor of the inner product; positive
   * @param coef0 weighs lower powers against higher ones; finite
   * @return {@code (gamma x'y + coef0)^degree}
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static Kernel polynomial(int degree, double gamma, double coef0) {
    return new PolynomialKernel(
        degree(degree), OptionalDouble.of(OptionChecks.positive("gamma", gamma)), finite(coef0));
  }

  /**
   * Returns the sigmoid kernel with a gamma taken from the training rows.
   *
   * @param coef0 the constant inside; finite, 0 is scikit-learn's default
   * @return {@code tanh(gamma x'y + coef0)}
   * @throws IllegalArgumentException if coef0 is not finite
   */
  public static Kernel sigmoid(double coef0) {
    return new SigmoidKernel(OptionalDouble.empty(), finite(coef0));
  }

  /**
   * Returns the sigmoid kernel. It is not positive semi-definite for all data; a fit then ends at a
   * point where no pair of coefficients improves the objective.
   *
   * @param gamma the factor of the inner product; positive
   * @param coef0 the constant inside; finite
   * @return {@code tanh(gamma x'y + coef0)}
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static Kernel sigmoid(double gamma, double coef0) {
    return new SigmoidKernel(
        OptionalDouble.of(OptionChecks.positive("gamma", gamma)), finite(coef0));
  }

  /**
   * Says that the features are values of a kernel already: a training table of n rows has n feature
   * columns, of which column j holds the kernel between each row and training row j. A row to
   * predict for has the same columns: its kernel with each of the n training rows.
   *
   * @return the kernel that reads its values from the table
   */
  public static Kernel precomputed() {
    return new PrecomputedKernel();
  }

  /**
   * Returns a kernel of the user. A model with it cannot be saved, because a model file holds no
   * code. Two such kernels are equal if their names are and the function is the same object.
   *
   * @param name for messages
   * @param function symmetric, safe for use by several threads
   * @return the kernel
   */
  public static Kernel of(String name, KernelFunction function) {
    return new FunctionKernel(
        Objects.requireNonNull(name, "name"), Objects.requireNonNull(function, "function"));
  }

  /**
   * Returns gamma, for kernels that have it.
   *
   * @return the number given, or, in a fitted model, the number that was taken from the training
   *     rows; empty for a kernel without gamma and for one that has not seen rows yet
   */
  public OptionalDouble gamma() {
    return OptionalDouble.empty();
  }

  /** Returns this kernel with all its numbers known. */
  Kernel resolved(DenseRows rows) {
    return this;
  }

  /** Returns the kernel between training rows. The kernel must be resolved. */
  abstract KernelRows rows(DenseRows rows);

  private static double finite(double coef0) {
    if (!(Math.abs(coef0) < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("coef0 is " + coef0 + ", but must be finite");
    }
    return coef0;
  }

  private static int degree(int degree) {
    if (!(degree >= 1 && degree <= PolynomialKernel.HIGHEST_DEGREE)) {
      throw new IllegalArgumentException(
          "degree must be from 1 to " + PolynomialKernel.HIGHEST_DEGREE + ", but is " + degree);
    }
    return degree;
  }
}

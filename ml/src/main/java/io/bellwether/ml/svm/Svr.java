package io.bellwether.ml.svm;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.OptionChecks;
import io.bellwether.model.FitContext;
import io.bellwether.model.Regressor;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Support vector regression: the flattest function, in the sense of a kernel, that keeps most
 * training rows within {@code epsilon} of their target, and pays {@code c} for each unit beyond. An
 * immutable specification.
 *
 * <p>Defaults, those of scikit-learn: {@code c} 1; {@code epsilon} 0.1; the {@linkplain
 * Kernel#rbf() Gaussian kernel} with a gamma from the training rows; no weights; tolerance 1e-3;
 * shrinking; a cache of 200,000,000 bytes; and 10,000,000 iterations, where scikit-learn has no
 * cap. Epsilon and tolerance are in the units of the target: for a target in the thousands, scale
 * it or set them.
 *
 * <p><b>Method.</b> The dual problem (Vapnik 1995; Smola and Schölkopf, A Tutorial on Support
 * Vector Regression, Statistics and Computing 14, 2004, equation 10), or with {@link Builder#nu nu}
 * that of Schölkopf, Smola, Williamson and Bartlett (New Support Vector Algorithms, Neural
 * Computation 12, 2000), where epsilon is estimated. It has one solution, which is found by
 * decomposition: working sets of up to 1024 rows (Joachims 1999), inside of which pairs are
 * optimised by second-order selection (Fan, Chen and Lin 2005). The work ends when no pair of rows
 * violates the optimality conditions by more than the tolerance. A linear kernel on many rows is
 * solved by weights instead, in time that grows with the rows only; its tolerance is then a
 * millionth of the objective.
 *
 * <p><b>Data.</b> All columns but target and weights are features and must be numeric, finite and
 * not missing; encode labels and impute first. Scale the features, because a kernel compares
 * distances. One row suffices: its target is the prediction then.
 *
 * <p><b>Cost.</b> Time between n² p and n³, for n rows and p features; memory the cache, 16 MB for
 * the working set and the rows themselves. The executor of {@link FitContext} shares the
 * calculation of kernel rows; the result is the same bits for any number of threads and any cache.
 *
 * @since 0.1.0
 */
public final class Svr extends KernelMachine implements Regressor<SvrModel> {

  private final double c;
  private final double epsilon;

  /** NaN for epsilon-regression. */
  private final double nu;

  private Svr(Builder builder) {
    super(builder);
    this.c = builder.c;
    this.epsilon = builder.epsilon;
    this.nu = builder.nu;
  }

  /**
   * Returns a specification with all defaults.
   *
   * @return the specification
   */
  public static Svr create() {
    return builder().build();
  }

  /**
   * Starts a specification from the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the cost of a unit of error beyond epsilon.
   *
   * @return a positive number
   */
  public double c() {
    return c;
  }

  /**
   * Returns the error that costs nothing.
   *
   * @return a number in the units of the target, from 0; without effect if there is a nu
   */
  public double epsilon() {
    return epsilon;
  }

  /**
   * Returns the share of rows that may have an error beyond epsilon.
   *
   * @return nu; empty if epsilon is given
   */
  public OptionalDouble nu() {
    return Double.isNaN(nu) ? OptionalDouble.empty() : OptionalDouble.of(nu);
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.model.FitException if there are no rows, or none of positive weight, or
   *     the values of the kernel are not finite
   */
  @Override
  public SvrModel fit(Dataset train, String target, FitContext context) {
    return SvrFit.of(this, train, target, context);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Svr svr
        && hasOptionsOf(svr)
        && Double.compare(c, svr.c) == 0
        && Double.compare(epsilon, svr.epsilon) == 0
        && Double.compare(nu, svr.nu) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(hashOfOptions(), c, epsilon, nu);
  }

  @Override
  public String toString() {
    return "Svr["
        + kernel()
        + ", c "
        + c
        + (Double.isNaN(nu) ? ", epsilon " + epsilon : ", nu " + nu)
        + weightsText()
        + SvmOptions.changes(settings())
        + "]";
  }

  /** Collects options; see {@link Svr} for the defaults. */
  public static final class Builder extends KernelMachineBuilder<Builder> {

    private double c = 1;
    private double epsilon = 0.1;
    private double nu = Double.NaN;

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the cost of a unit of error beyond epsilon. Default 1. The larger, the closer the
     * function follows the rows, and the longer the fit takes.
     *
     * @param cost positive and finite
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public Builder c(double cost) {
      c = OptionChecks.positive("c", cost);
      return this;
    }

    /**
     * Sets the error that costs nothing, and leaves nu-regression. Default 0.1, in the units of the
     * target. The larger, the fewer support vectors.
     *
     * @param width finite, at least 0
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public Builder epsilon(double width) {
      if (!(width >= 0 && width < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "epsilon is " + width + ", but must be finite and not negative");
      }
      epsilon = width;
      nu = Double.NaN;
      return this;
    }

    /**
     * Lets epsilon be estimated: at most a share nu of the rows, by weight, has an error beyond it,
     * and at least that share are support vectors. scikit-learn's default is 0.5.
     *
     * @param share above 0 and at most 1
     * @return this builder
     * @throws IllegalArgumentException if the share is out of range
     */
    public Builder nu(double share) {
      nu = SvmOptions.nu(share);
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     */
    public Svr build() {
      return new Svr(this);
    }
  }
}

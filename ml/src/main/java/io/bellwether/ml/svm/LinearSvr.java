package io.bellwether.ml.svm;

import io.bellwether.data.Dataset;
import io.bellwether.model.FitContext;
import io.bellwether.model.Regressor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Support vector regression with a linear function, for many rows. An immutable specification.
 *
 * <p><b>What is minimised</b> over weights w and intercept b is
 *
 * <pre>{@code
 * |w|² / 2 + c * sum over rows of  weight * max(0, |y - w x - b| - epsilon)
 * }</pre>
 *
 * or of the squares of these losses with {@link SvmLoss#L2}: the objective of libsvm, liblinear and
 * scikit-learn. Errors up to epsilon cost nothing, others in proportion to their size, so that
 * outliers pull less than in least squares.
 *
 * <p>Defaults: c 1; epsilon 0.1, as with kernels; {@link SvmLoss#L1}; an intercept that is not
 * penalised, as with kernels: {@link Builder#interceptScaling} 1 gives liblinear's, which is; no
 * weights; {@link LinearSvmMethod#NEWTON}; tolerance 1e-6 of the objective, measured by the duality
 * gap; 1000 iterations.
 *
 * <p><b>Data.</b> All columns but target and weights are features and must be numeric, finite and
 * not missing; encode labels and impute first. Scale the features, because the penalty treats all
 * weights alike. One row suffices. A constant target gives a constant model.
 *
 * <p><b>Cost.</b> For n rows and p features, a Newton step takes time {@code 3 n p}, the first few
 * {@code n p²/2} more, and 40 to 100 steps are made; memory is two copies of the data. 100,000 rows
 * of 20 features take about a second. An epoch of coordinate descent takes {@code 2 n p}.
 *
 * @since 0.1.0
 */
public final class LinearSvr extends LinearSvmSpecification implements Regressor<LinearSvrModel> {

  private final double epsilon;

  private LinearSvr(Builder builder) {
    super(builder);
    epsilon = builder.epsilon;
  }

  /**
   * Returns a specification with all defaults.
   *
   * @return the specification
   */
  public static LinearSvr create() {
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
   * Returns how large an error may be that costs nothing.
   *
   * @return half the width of the tube, in units of the target
   */
  public double epsilon() {
    return epsilon;
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.model.FitException if no row has a positive weight
   */
  @Override
  public LinearSvrModel fit(Dataset train, String target, FitContext context) {
    return LinearSvmFit.regression(this, train, target, context);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LinearSvr svr && sameOptions(svr) && epsilon == svr.epsilon;
  }

  @Override
  public int hashCode() {
    return 31 * optionsHash() + Double.hashCode(epsilon);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "LinearSvr[%s, epsilon %s]", optionsText(), epsilon);
  }

  /** Collects options; see {@link LinearSvr} for the defaults. */
  public static final class Builder extends LinearSvmSpecification.Builder<Builder> {

    private double epsilon = 0.1;

    private Builder() {}

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * Sets how large an error may be that costs nothing. Default 0.1, as with kernels, which suits
     * a target of standard deviation 1; mind the units of yours.
     *
     * @param value at least 0, in units of the target
     * @return this builder
     * @throws IllegalArgumentException if the value is negative or not finite
     */
    public Builder epsilon(double value) {
      if (!(value >= 0 && value <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException(
            "epsilon is " + value + ", but must be at least 0 and finite");
      }
      epsilon = value;
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if coordinate descent is asked for a free intercept
     */
    public LinearSvr build() {
      return new LinearSvr(this);
    }
  }
}

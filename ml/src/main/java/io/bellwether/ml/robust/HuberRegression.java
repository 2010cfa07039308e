package io.bellwether.ml.robust;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.Intercept;
import io.bellwether.ml.design.OptionChecks;
import io.bellwether.model.FitContext;
import io.bellwether.model.Regressor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Linear regression by Huber's loss: squared residuals for most rows, absolute ones for outliers,
 * which therefore pull at the coefficients no more than rows at the border do (Huber 1981). An
 * immutable specification.
 *
 * <p>Coefficients and scale sigma minimise, together, the sum over rows, weighted, of sigma + H(r /
 * sigma) sigma, plus lambda times the sum of squared coefficients, the intercept excepted; r is the
 * residual, H(z) = z&sup2; for |z| up to epsilon and 2 epsilon |z| - epsilon&sup2; beyond (Owen
 * 2007). It is the objective of scikit-learn's {@code HuberRegressor}, whose {@code alpha} is our
 * {@code lambda}.
 *
 * <p>Defaults: {@code epsilon} 1.35, which costs 5 per cent of efficiency with Gaussian errors; an
 * {@linkplain Intercept#INCLUDED intercept}; no weights, by which losses are multiplied; {@code
 * lambda} 1e-4, as scikit-learn's, so that dependent features do not fail; tolerance 1e-12 and at
 * most 100 iterations, where 5 to 15 are usual.
 *
 * <p>Outliers of the target are tamed, outliers of the features are not: a row far out decides the
 * slope however large its residual would be.
 *
 * <p><b>Data.</b> All columns but target and weights are features and must be numeric, finite and
 * not missing. With a lambda of zero there must be as many rows as coefficients, and no feature may
 * be a combination of others.
 *
 * <p><b>Cost.</b> Time n p&sup2; an iteration; memory of the order of the data.
 *
 * @since 0.1.0
 */
public final class HuberRegression extends RobustSpecification implements Regressor<HuberModel> {

  private static final double DEFAULT_EPSILON = 1.35;
  private static final double DEFAULT_LAMBDA = 1e-4;
  private static final double DEFAULT_TOLERANCE = 1e-12;
  private static final HuberRegression DEFAULT = builder().build();

  private final double epsilon;
  private final double tolerance;

  private HuberRegression(Builder builder) {
    super(builder);
    this.epsilon = builder.epsilon;
    this.tolerance = builder.tolerance;
  }

  /**
   * Returns the regression with all defaults.
   *
   * @return the specification
   */
  public static HuberRegression create() {
    return DEFAULT;
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
   * Returns how many scales away a row becomes an outlier.
   *
   * @return the option
   */
  public double epsilon() {
    return epsilon;
  }

  /**
   * Returns when the iteration ends.
   *
   * @return the option
   */
  public double tolerance() {
    return tolerance;
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.model.FitException if lambda is zero and there are fewer rows of positive
   *     weight than coefficients, or features are combinations of others
   */
  @Override
  public HuberModel fit(Dataset train, String target, FitContext context) {
    return HuberFit.of(this, train, target, context);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HuberRegression regression
        && hasOptionsOf(regression)
        && Double.compare(epsilon, regression.epsilon) == 0
        && Double.compare(tolerance, regression.tolerance) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(hashOfOptions(), epsilon, tolerance);
  }

  @Override
  public String toString() {
    return "HuberRegression[epsilon "
        + text(epsilon)
        + changes(DEFAULT_LAMBDA)
        + (tolerance == DEFAULT_TOLERANCE ? "" : ", tolerance " + text(tolerance))
        + iterationsText()
        + "]";
  }

  /** Collects options; see {@link HuberRegression} for the defaults. */
  public static final class Builder extends RobustSpecification.Builder<Builder> {

    private double epsilon = DEFAULT_EPSILON;
    private double tolerance = DEFAULT_TOLERANCE;

    private Builder() {
      super(DEFAULT_LAMBDA);
    }

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * Sets how many scales away a row becomes an outlier. Default 1.35; the larger, the nearer to
     * least squares.
     *
     * @param scales more than 1, finite: at 1 and below, a scale of zero is the best
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public Builder epsilon(double scales) {
      if (!(scales > 1 && scales <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException(
            "epsilon is " + scales + ", but must be a finite number above 1");
      }
      epsilon = scales;
      return this;
    }

    /**
     * Sets when the iteration ends: when a Newton step promises to lower the objective by less than
     * this, relative to it. Default 1e-12.
     *
     * @param value positive and below 1
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public Builder tolerance(double value) {
      tolerance = OptionChecks.tolerance(value);
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     */
    public HuberRegression build() {
      return new HuberRegression(this);
    }
  }
}

package io.bellwether.ml.robust;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.Intercept;
import io.bellwether.model.FitContext;
import io.bellwether.model.Regressor;
import io.bellwether.report.Significant;
import java.util.Objects;
import java.util.Optional;
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
 * {@linkplain Intercept#INCLUDED intercept}; no weights; {@code lambda} 1e-4, as scikit-learn's, so
 * that dependent features do not fail; tolerance 1e-12 and at most 100 iterations, where 5 to 15
 * are usual.
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
public final class HuberRegression implements Regressor<HuberModel> {

  private static final double DEFAULT_EPSILON = 1.35;
  private static final double DEFAULT_LAMBDA = 1e-4;
  private static final double DEFAULT_TOLERANCE = 1e-12;
  private static final int DEFAULT_MAX_ITERATIONS = 100;
  private static final int DIGITS = 6;
  private static final HuberRegression DEFAULT = builder().build();

  private final double epsilon;
  private final double lambda;
  private final Intercept intercept;
  private final @Nullable String weights;
  private final double tolerance;
  private final int maxIterations;

  private HuberRegression(Builder builder) {
    this.epsilon = builder.epsilon;
    this.lambda = builder.lambda;
    this.intercept = builder.intercept;
    this.weights = builder.weights;
    this.tolerance = builder.tolerance;
    this.maxIterations = builder.maxIterations;
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
   * Returns the weight of the penalty.
   *
   * @return the option
   */
  public double lambda() {
    return lambda;
  }

  /**
   * Tells whether there is a constant term.
   *
   * @return the option
   */
  public Intercept intercept() {
    return intercept;
  }

  /**
   * Returns the column of weights.
   *
   * @return its name, empty without weights
   */
  @Override
  public Optional<String> weights() {
    return Optional.ofNullable(weights);
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
   * Returns the cap on iterations.
   *
   * @return the option
   */
  public int maxIterations() {
    return maxIterations;
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
        && Double.compare(epsilon, regression.epsilon) == 0
        && Double.compare(lambda, regression.lambda) == 0
        && intercept == regression.intercept
        && Objects.equals(weights, regression.weights)
        && Double.compare(tolerance, regression.tolerance) == 0
        && maxIterations == regression.maxIterations;
  }

  @Override
  public int hashCode() {
    return Objects.hash(epsilon, lambda, intercept, weights, tolerance, maxIterations);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("HuberRegression[epsilon ");
    text.append(Significant.of(epsilon, DIGITS));
    text.append(lambda == DEFAULT_LAMBDA ? "" : ", lambda " + Significant.of(lambda, DIGITS));
    text.append(weights == null ? "" : ", weights '" + weights + "'");
    text.append(intercept == Intercept.NONE ? ", no intercept" : "");
    if (tolerance != DEFAULT_TOLERANCE) {
      text.append(", tolerance ").append(Significant.of(tolerance, DIGITS));
    }
    if (maxIterations != DEFAULT_MAX_ITERATIONS) {
      text.append(", maxIterations ").append(maxIterations);
    }
    return text.append(']').toString();
  }

  /** Collects options; see {@link HuberRegression} for the defaults. */
  public static final class Builder {

    private double epsilon = DEFAULT_EPSILON;
    private double lambda = DEFAULT_LAMBDA;
    private Intercept intercept = Intercept.INCLUDED;
    private @Nullable String weights;
    private double tolerance = DEFAULT_TOLERANCE;
    private int maxIterations = DEFAULT_MAX_ITERATIONS;

    private Builder() {}

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
     * Sets the weight of the penalty on the sum of squared coefficients. Default 1e-4.
     *
     * @param weight 0 or more, finite
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public Builder lambda(double weight) {
      lambda = RobustOptions.lambda(weight);
      return this;
    }

    /**
     * Sets whether there is a constant term. Default {@link Intercept#INCLUDED}.
     *
     * @param option the option
     * @return this builder
     */
    public Builder intercept(Intercept option) {
      intercept = Objects.requireNonNull(option, "intercept");
      return this;
    }

    /**
     * Names a column of weights, from 0 to 1e100, by which losses are multiplied. Default: none.
     * Predictions do not need the column.
     *
     * @param column the name of a numeric column
     * @return this builder
     */
    public Builder weights(String column) {
      weights = Objects.requireNonNull(column, "weights");
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
      if (!(value > 0 && value < 1)) {
        throw new IllegalArgumentException("tolerance is " + value + ", but must be in (0, 1)");
      }
      tolerance = value;
      return this;
    }

    /**
     * Sets the cap on iterations. Default 100.
     *
     * @param value at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is below
     */
    public Builder maxIterations(int value) {
      maxIterations = RobustOptions.maxIterations(value);
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

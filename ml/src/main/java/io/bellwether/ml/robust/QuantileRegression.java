package io.bellwether.ml.robust;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.Intercept;
import io.bellwether.model.FitContext;
import io.bellwether.model.Regressor;
import io.bellwether.report.Significant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Linear quantile regression: the quantile of the target given the features, as a sum of
 * coefficients times features (Koenker and Bassett 1978). An immutable specification.
 *
 * <p>The coefficients minimise the mean over rows, weighted, of the pinball loss of the residual r,
 * tau r above zero and (tau - 1) r below, plus lambda times the sum of absolute coefficients, the
 * intercept excepted.
 *
 * <p>Defaults: {@code quantile} 0.5, the median; an {@linkplain Intercept#INCLUDED intercept}; no
 * weights; {@code lambda} 0, no penalty (scikit-learn's default is 1); at most 100 iterations of
 * the interior point method, where 10 to 30 are usual.
 *
 * <p><b>Method.</b> Exact: the Frisch-Newton interior point method (Portnoy and Koenker 1997) comes
 * near, a simplex search from vertex to vertex ends on the minimum (Koenker and d'Orey 1987). The
 * report's status is then {@link io.bellwether.model.FitStatus#EXACT}, its objective the minimum.
 * Where several coefficients give it, as with an even number of equal rows, one of them is returned
 * that fits as many rows exactly as there are coefficients.
 *
 * <p>Standard errors are those of Powell's kernel sandwich (Koenker 2005, section 3.4.2), {@code
 * se="ker"} of R's quantreg; with a penalty there are none.
 *
 * <p><b>Data.</b> All columns but target and weights are features and must be numeric, finite and
 * not missing. Without penalty there must be as many rows as coefficients, and no feature may be a
 * combination of others.
 *
 * <p><b>Cost.</b> Time n p&sup2; an iteration; memory of the order of the data.
 *
 * @since 0.1.0
 */
public final class QuantileRegression implements Regressor<QuantileModel> {

  private static final double MEDIAN = 0.5;
  private static final int DEFAULT_MAX_ITERATIONS = 100;
  private static final int DIGITS = 6;

  private final double quantile;
  private final double lambda;
  private final Intercept intercept;
  private final @Nullable String weights;
  private final int maxIterations;

  private QuantileRegression(Builder builder) {
    this.quantile = builder.quantile;
    this.lambda = builder.lambda;
    this.intercept = builder.intercept;
    this.weights = builder.weights;
    this.maxIterations = builder.maxIterations;
  }

  /**
   * Returns the regression of the median with all defaults.
   *
   * @return the specification
   */
  public static QuantileRegression median() {
    return builder().build();
  }

  /**
   * Returns the regression of a quantile with all defaults.
   *
   * @param quantile the probability, in (0, 1)
   * @return the specification
   * @throws IllegalArgumentException if it is not in (0, 1)
   */
  public static QuantileRegression of(double quantile) {
    return builder().quantile(quantile).build();
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
   * Returns the quantile to fit.
   *
   * @return the option
   */
  public double quantile() {
    return quantile;
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
   * @throws io.bellwether.model.FitException if without penalty there are fewer rows of positive
   *     weight than coefficients, or features are combinations of others
   */
  @Override
  public QuantileModel fit(Dataset train, String target, FitContext context) {
    return QuantileFit.of(this, train, target, context);
  }

  /**
   * Fits several quantiles, all else as specified.
   *
   * @param train the rows to learn from
   * @param target the numeric column to predict
   * @param context executor, progress and cancellation; each quantile is one task
   * @param quantiles the probabilities, in (0, 1)
   * @return one model a quantile, in the order given; unmodifiable. Lines of different quantiles
   *     may cross where there are few rows
   * @throws IllegalArgumentException if there are none, or one is not in (0, 1)
   */
  public List<QuantileModel> fitQuantiles(
      Dataset train, String target, FitContext context, double... quantiles) {
    if (quantiles.length == 0) {
      throw new IllegalArgumentException("no quantiles were given");
    }
    List<QuantileRegression> all = new ArrayList<>();
    for (double probability : quantiles) {
      Builder builder = new Builder();
      builder.quantile(probability);
      builder.lambda = lambda;
      builder.intercept = intercept;
      builder.weights = weights;
      builder.maxIterations = maxIterations;
      all.add(builder.build());
    }
    return List.copyOf(
        context.map("quantiles", all.size(), i -> all.get(i).fit(train, target, context)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QuantileRegression regression
        && Double.compare(quantile, regression.quantile) == 0
        && Double.compare(lambda, regression.lambda) == 0
        && intercept == regression.intercept
        && Objects.equals(weights, regression.weights)
        && maxIterations == regression.maxIterations;
  }

  @Override
  public int hashCode() {
    return Objects.hash(quantile, lambda, intercept, weights, maxIterations);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("QuantileRegression[");
    text.append(Significant.of(quantile, DIGITS));
    text.append(lambda == 0 ? "" : ", lambda " + Significant.of(lambda, DIGITS));
    text.append(weights == null ? "" : ", weights '" + weights + "'");
    text.append(intercept == Intercept.NONE ? ", no intercept" : "");
    if (maxIterations != DEFAULT_MAX_ITERATIONS) {
      text.append(", maxIterations ").append(maxIterations);
    }
    return text.append(']').toString();
  }

  /** Collects options; see {@link QuantileRegression} for the defaults. */
  public static final class Builder {

    private double quantile = MEDIAN;
    private double lambda;
    private Intercept intercept = Intercept.INCLUDED;
    private @Nullable String weights;
    private int maxIterations = DEFAULT_MAX_ITERATIONS;

    private Builder() {}

    /**
     * Sets the quantile to fit. Default 0.5.
     *
     * @param probability in (0, 1), such as 0.9
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public Builder quantile(double probability) {
      if (!(probability > 0 && probability < 1)) {
        throw new IllegalArgumentException(
            "quantile is " + probability + ", but must be in (0, 1), for example 0.9");
      }
      quantile = probability;
      return this;
    }

    /**
     * Sets the weight of the penalty on the sum of absolute coefficients. Default 0. With a
     * penalty, scale the features.
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
     * Sets the cap on iterations of the interior point method. Default 100.
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
    public QuantileRegression build() {
      return new QuantileRegression(this);
    }
  }
}

package io.bellwether.ml.linear;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.Intercept;
import io.bellwether.model.FitContext;
import io.bellwether.model.Regressor;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ordinary and weighted least squares with full inference. An immutable specification.
 *
 * <p>Defaults: an {@linkplain Intercept#INCLUDED intercept}; no weights; no offset; {@linkplain
 * StandardErrors#CLASSICAL classical} standard errors, as every textbook prints them; {@linkplain
 * Collinearity#FAIL failure} when a feature is a combination of others, because a coefficient that
 * the data do not determine is worse than none.
 *
 * <p><b>Method.</b> The coefficients come from a Householder QR factorisation, made row block by
 * row block that fit the cache (Björck 1996, section 2.4; Demmel, Grigori, Hoemmen and Langou
 * 2012), so that nothing but the data themselves needs memory that grows with the rows; never from
 * normal equations. Where the condition of the data calls for it, estimates and standard errors are
 * refined with residuals in doubled precision (Björck 1967; Higham 2002, chapter 20), which makes
 * them right to the last digits that the data determine.
 *
 * <p><b>Data.</b> All columns but target, weights and offset are features and must be numeric,
 * finite and not missing; encode labels and impute first. Needs as many rows as coefficients at the
 * least, and one more for standard errors.
 *
 * <p><b>Cost.</b> Time {@code 2 n p²}, memory {@code p²}, for n rows and p features; robust
 * standard errors take a second pass of {@code 2 n p²}.
 *
 * @since 0.1.0
 */
public final class LinearRegression implements Regressor<LinearModel> {

  private static final LinearRegression OLS = builder().build();

  private final Intercept intercept;
  private final @Nullable String weights;
  private final @Nullable String offset;
  private final StandardErrors standardErrors;
  private final Collinearity collinearity;

  private LinearRegression(Builder builder) {
    this.intercept = builder.intercept;
    this.weights = builder.weights;
    this.offset = builder.offset;
    this.standardErrors = builder.standardErrors;
    this.collinearity = builder.collinearity;
  }

  /**
   * Returns ordinary least squares with all defaults.
   *
   * @return the specification
   */
  public static LinearRegression ols() {
    return OLS;
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
   * Returns the column of offsets.
   *
   * @return its name, empty without offset
   */
  @Override
  public Optional<String> offset() {
    return Optional.ofNullable(offset);
  }

  /**
   * Tells how uncertainty is estimated.
   *
   * @return the option
   */
  public StandardErrors standardErrors() {
    return standardErrors;
  }

  /**
   * Tells what happens with features that are combinations of others.
   *
   * @return the option
   */
  public Collinearity collinearity() {
    return collinearity;
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.model.FitException if there are fewer rows of positive weight than
   *     coefficients, or features are combinations of others (unless {@link Collinearity#DROP})
   */
  @Override
  public LinearModel fit(Dataset train, String target, FitContext context) {
    return LinearFit.of(this, train, target, context);
  }

  /**
   * Starts a fit whose rows arrive in parts, or do not fit into memory, or are spread over
   * machines. The result is that of one fit on all rows, up to rounding. Classical standard errors
   * only: the robust ones need every row twice.
   *
   * @param target the numeric column to predict
   * @return an accumulator without rows
   * @throws IllegalStateException if the standard errors asked for are not classical
   */
  public LinearAccumulator accumulator(String target) {
    if (standardErrors != StandardErrors.CLASSICAL) {
      throw new IllegalStateException(
          standardErrors + " standard errors need every row twice; accumulate with CLASSICAL");
    }
    return new LinearAccumulator(this, target);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LinearRegression regression
        && intercept == regression.intercept
        && Objects.equals(weights, regression.weights)
        && Objects.equals(offset, regression.offset)
        && standardErrors == regression.standardErrors
        && collinearity == regression.collinearity;
  }

  @Override
  public int hashCode() {
    return Objects.hash(intercept, weights, offset, standardErrors, collinearity);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("LinearRegression[");
    text.append(weights == null ? "ordinary" : "weights '" + weights + "'");
    text.append(offset == null ? "" : ", offset '" + offset + "'");
    text.append(intercept == Intercept.NONE ? ", no intercept" : "");
    text.append(standardErrors == StandardErrors.CLASSICAL ? "" : ", " + standardErrors);
    text.append(collinearity == Collinearity.FAIL ? "" : ", collinear features dropped");
    return text.append(']').toString();
  }

  /** Collects options; see {@link LinearRegression} for the defaults. */
  public static final class Builder {

    private Intercept intercept = Intercept.INCLUDED;
    private @Nullable String weights;
    private @Nullable String offset;
    private StandardErrors standardErrors = StandardErrors.CLASSICAL;
    private Collinearity collinearity = Collinearity.FAIL;

    private Builder() {}

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
     * Names a column of weights: a row of weight w counts like an observation whose error has 1/w
     * of the variance. Weights are from 0 to 1e100; a row of weight zero does not count, though its
     * features must be numbers. Default: none. Predictions do not need the column.
     *
     * @param column the name of a numeric column
     * @return this builder
     */
    public Builder weights(String column) {
      weights = Objects.requireNonNull(column, "weights");
      return this;
    }

    /**
     * Names a column that is added to the prediction as it is, without a coefficient: a known part
     * of the target. R2 and F then speak of the target less the offset. Default: none. Predictions
     * need the column.
     *
     * @param column the name of a numeric column
     * @return this builder
     */
    public Builder offset(String column) {
      offset = Objects.requireNonNull(column, "offset");
      return this;
    }

    /**
     * Sets how uncertainty is estimated. Default {@link StandardErrors#CLASSICAL}.
     *
     * @param option the option
     * @return this builder
     */
    public Builder standardErrors(StandardErrors option) {
      standardErrors = Objects.requireNonNull(option, "standardErrors");
      return this;
    }

    /**
     * Sets what happens with features that are combinations of others. Default {@link
     * Collinearity#FAIL}.
     *
     * @param option the option
     * @return this builder
     */
    public Builder collinearity(Collinearity option) {
      collinearity = Objects.requireNonNull(option, "collinearity");
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if weights and offset are one column
     */
    public LinearRegression build() {
      if (weights != null && weights.equals(offset)) {
        throw new IllegalArgumentException(
            "column '" + weights + "' cannot hold both weights and offset");
      }
      return new LinearRegression(this);
    }
  }
}

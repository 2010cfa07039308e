package io.bellwether.ml.linear;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.Intercept;
import io.bellwether.model.FitContext;
import io.bellwether.model.Regressor;
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
 * finite and not missing; encode labels and impute first. A row of weight w counts like an
 * observation whose error has 1/w of the variance. Needs as many rows as coefficients at the least,
 * and one more for standard errors.
 *
 * <p><b>Cost.</b> Time {@code 2 n p²}, memory {@code p²}, for n rows and p features; robust
 * standard errors take a second pass of {@code 2 n p²}.
 *
 * @since 0.1.0
 */
public final class LinearRegression extends InferenceSpecification
    implements Regressor<LinearModel> {

  private static final LinearRegression OLS = builder().build();

  private LinearRegression(Builder builder) {
    super(builder);
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
    if (standardErrors() != StandardErrors.CLASSICAL) {
      throw new IllegalStateException(
          standardErrors() + " standard errors need every row twice; accumulate with CLASSICAL");
    }
    return new LinearAccumulator(this, target);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LinearRegression regression && hasOptionsOf(regression);
  }

  @Override
  public int hashCode() {
    return hashOfOptions();
  }

  @Override
  public String toString() {
    return "LinearRegression["
        + weights().map(column -> "weights '" + column + "'").orElse("ordinary")
        + offsetText()
        + interceptText()
        + inferenceText()
        + "]";
  }

  /** Collects options; see {@link LinearRegression} for the defaults. */
  public static final class Builder extends InferenceBuilder<Builder> {

    private Builder() {}

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if weights and offset are one column
     */
    public LinearRegression build() {
      return new LinearRegression(this);
    }
  }
}

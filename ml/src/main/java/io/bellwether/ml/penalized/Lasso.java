package io.bellwether.ml.penalized;

import io.bellwether.selection.CrossValidation;

/**
 * The lasso (Tibshirani 1996): least squares with a penalty on the absolute values of the
 * coefficients. An immutable specification. Take it when few of many features matter: it sets the
 * others to zero. Of features that go together it keeps one, by chance; an {@link ElasticNet} keeps
 * them together.
 *
 * <p>The objective is that of {@link PenalizedRegressor} with l1Ratio 1. Defaults: lambda by
 * cross-validation in five folds, seed 42; 100 lambdas; an intercept; features penalised in units
 * of their standard deviation; no weights; tolerance 1e-8 on the duality gap; at most 10,000
 * passages over the features.
 *
 * <p>Method and cost are those of {@link ElasticNet}.
 *
 * @since 0.1.0
 */
public final class Lasso extends PenalizedRegressor {

  static final String NAME = "Lasso";

  private Lasso(PenalizedOptions options) {
    super(options);
  }

  @Override
  Lasso with(PenalizedOptions changed) {
    return new Lasso(changed);
  }

  /**
   * Returns a lasso of a given penalty.
   *
   * @param lambda the weight of the penalty; 0 is least squares
   * @return the specification
   * @throws IllegalArgumentException if lambda is negative or not finite
   */
  public static Lasso of(double lambda) {
    return builder().lambda(lambda).build();
  }

  /**
   * Returns a lasso whose lambda predicts best in cross-validation.
   *
   * @param validation how to cut the rows
   * @return the specification
   */
  public static Lasso crossValidated(CrossValidation validation) {
    return builder().lambda(LambdaChoice.crossValidated(validation)).build();
  }

  /**
   * Starts a specification from the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects options; see {@link Lasso} for the defaults. */
  public static final class Builder extends DescentBuilder<Builder> {

    private Builder() {}

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if lambda is to be found in a way that only {@link Ridge}
     *     has
     */
    public Lasso build() {
      return new Lasso(descentOptions(NAME, 1));
    }
  }
}

package io.bellwether.ml.penalized;

import io.bellwether.selection.CrossValidation;
import java.util.Map;

/**
 * Ridge regression (Hoerl and Kennard 1970): least squares with a penalty on the squares of the
 * coefficients. An immutable specification. Take it when features are many or go together and all
 * of them may matter: it shares their effect out, and keeps them all.
 *
 * <p>The objective is that of {@link PenalizedRegressor} with l1Ratio 0. Defaults: lambda by
 * cross-validation in five folds, seed 42; 100 lambdas; an intercept; features penalised in units
 * of their standard deviation; no weights.
 *
 * <p><b>Method.</b> Cholesky's factor of the regularised covariances of the features, or of the
 * rows if there are fewer of them, with a step of refinement; for a search, their eigenvalues,
 * after which every lambda is cheap. {@link LambdaChoice#leaveOneOut()} and {@link
 * LambdaChoice#generalizedCrossValidation()} need no further fits.
 *
 * <p><b>Cost.</b> Time {@code n p² / 2} and memory {@code p²} for n rows and p features; the other
 * way round if p is larger. A missing or infinite value is refused by name.
 *
 * @since 0.1.0
 */
public final class Ridge extends PenalizedRegressor {

  static final String NAME = "Ridge";

  private Ridge(PenalizedOptions options) {
    super(options);
  }

  @Override
  Ridge with(PenalizedOptions changed) {
    return new Ridge(changed);
  }

  /**
   * Returns a ridge regression of a given penalty.
   *
   * @param lambda the weight of the penalty, positive
   * @return the specification
   * @throws IllegalArgumentException if lambda is not positive and finite
   */
  public static Ridge of(double lambda) {
    return builder().lambda(lambda).build();
  }

  /**
   * Returns a ridge regression whose lambda predicts best in cross-validation.
   *
   * @param validation how to cut the rows
   * @return the specification
   */
  public static Ridge crossValidated(CrossValidation validation) {
    return builder().lambda(LambdaChoice.crossValidated(validation)).build();
  }

  /**
   * Returns a ridge regression whose lambda predicts best when one row is left out after the other.
   *
   * @return the specification
   */
  public static Ridge leaveOneOut() {
    return builder().lambda(LambdaChoice.leaveOneOut()).build();
  }

  /**
   * Starts a specification from the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects options; see {@link Ridge} for the defaults. */
  public static final class Builder extends PenalizedBuilder<Builder> {

    private Builder() {
      super(LambdaGrid.RIDGE_DEFAULT);
    }

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if lambda or a penalty factor is zero: such coefficients are
     *     not determined by this method
     */
    public Ridge build() {
      PenalizedOptions options = options(NAME, 0, SignConstraint.NONE, 1e-8, 1);
      LambdaChoice lambda = options.lambda();
      if (lambda.criterion() == LambdaChoice.Criterion.GIVEN && !(lambda.value() > 0)) {
        throw new IllegalArgumentException(
            "lambda is "
                + lambda.value()
                + ", but must be positive; without penalty, use"
                + " LinearRegression");
      }
      for (Map.Entry<String, Double> factor : options.penaltyFactors().entrySet()) {
        if (!(factor.getValue() > 0)) {
          throw new IllegalArgumentException(
              "penaltyFactor of '"
                  + factor.getKey()
                  + "' is "
                  + factor.getValue()
                  + ", but must be positive; for features without penalty, use an ElasticNet of"
                  + " l1Ratio 0");
        }
      }
      return new Ridge(options);
    }
  }
}

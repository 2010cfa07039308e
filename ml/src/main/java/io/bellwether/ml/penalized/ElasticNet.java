package io.bellwether.ml.penalized;

import io.bellwether.selection.CrossValidation;

/**
 * The elastic net (Zou and Hastie 2005): least squares with a penalty on absolute values and
 * squares of the coefficients. An immutable specification. Take it when few of many features
 * matter, and those that matter go together in groups.
 *
 * <p>The objective is that of {@link PenalizedRegressor}. Defaults: l1Ratio 0.5, half of each;
 * lambda by cross-validation in five folds, seed 42; 100 lambdas; an intercept; features penalised
 * in units of their standard deviation; no weights; tolerance 1e-8 on the duality gap; at most
 * 10,000 passages over the features.
 *
 * <p><b>Method.</b> Coordinate descent from one lambda to the next with warm starts (Friedman,
 * Hastie and Tibshirani 2010). With at most 500 features and no fewer rows, on covariances of the
 * features, after one passage over the rows; else on residuals. Features are screened by the strong
 * rule and its violations repaired (Tibshirani et al. 2012); where they are nearly combinations of
 * one another, Newton steps over the nonzero coefficients help. Each solution ends with a duality
 * gap: a proof of how near the minimum it is.
 *
 * <p><b>Cost.</b> On covariances, time {@code n p² / 2} and memory {@code p²} for n rows and p
 * features, and little for each lambda; on residuals {@code n} per feature and passage, and a copy
 * of the table. A missing or infinite value is refused by name.
 *
 * @since 0.1.0
 */
public final class ElasticNet extends PenalizedRegressor {

  static final String NAME = "ElasticNet";

  private ElasticNet(PenalizedOptions options) {
    super(options);
  }

  @Override
  ElasticNet with(PenalizedOptions changed) {
    return new ElasticNet(changed);
  }

  /**
   * Returns an elastic net of a given penalty.
   *
   * @param lambda the weight of the penalty; 0 is least squares
   * @param l1Ratio the share of the absolute values in it, from 0 (ridge) to 1 (lasso)
   * @return the specification
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static ElasticNet of(double lambda, double l1Ratio) {
    return builder().lambda(lambda).l1Ratio(l1Ratio).build();
  }

  /**
   * Returns an elastic net whose lambda predicts best in cross-validation.
   *
   * @param l1Ratio the share of the absolute values in the penalty, from 0 to 1
   * @param validation how to cut the rows
   * @return the specification
   * @throws IllegalArgumentException if l1Ratio is out of its range
   */
  public static ElasticNet crossValidated(double l1Ratio, CrossValidation validation) {
    return builder().l1Ratio(l1Ratio).lambda(LambdaChoice.crossValidated(validation)).build();
  }

  /**
   * Returns the share of the absolute values in the penalty.
   *
   * @return from 0 to 1
   */
  public double l1Ratio() {
    return options().l1Ratio();
  }

  /**
   * Starts a specification from the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects options; see {@link ElasticNet} for the defaults. */
  public static final class Builder extends DescentBuilder<Builder> {

    private double l1Ratio = 0.5;

    private Builder() {}

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * Sets the share of the absolute values in the penalty. Default 0.5.
     *
     * @param value from 0 (ridge) to 1 (lasso)
     * @return this builder
     * @throws IllegalArgumentException if it is out of this range
     */
    public Builder l1Ratio(double value) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("l1Ratio is " + value + ", but must be from 0 to 1");
      }
      l1Ratio = value;
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     * @throws IllegalArgumentException if lambda is to be found in a way that only {@link Ridge}
     *     has
     */
    public ElasticNet build() {
      return new ElasticNet(descentOptions(NAME, l1Ratio));
    }
  }
}

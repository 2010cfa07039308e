package io.bellwether.ml.penalized;

import io.bellwether.ml.design.LinearBuilder;
import io.bellwether.selection.CrossValidation;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Collects the options that all penalised regressions share. Not thread-safe.
 *
 * @param <B> the builder itself
 * @since 0.1.0
 */
public abstract sealed class PenalizedBuilder<B extends PenalizedBuilder<B>>
    extends LinearBuilder<B> permits DescentBuilder, Ridge.Builder {

  private LambdaChoice lambda = LambdaChoice.crossValidated(CrossValidation.kFold(5, 42));
  private LambdaGrid grid;
  private Standardization standardization = Standardization.UNIT_VARIANCE;
  private final Map<String, Double> penaltyFactors = new HashMap<>();

  PenalizedBuilder(LambdaGrid grid) {
    this.grid = grid;
  }

  /**
   * Sets the weight of the penalty.
   *
   * @param value a finite number, not negative (positive for a ridge regression)
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public B lambda(double value) {
    return lambda(LambdaChoice.of(value));
  }

  /**
   * Sets how the weight of the penalty is found. Default: by cross-validation in five folds, seed
   * 42, because no value is right for all data.
   *
   * @param choice the choice
   * @return this builder
   */
  public B lambda(LambdaChoice choice) {
    lambda = Objects.requireNonNull(choice, "lambda");
    return self();
  }

  /**
   * Sets the lambdas of a path, and of a search. Default: 100 from the largest that matters down to
   * a thousandth of it; {@link Ridge}: to 1e-8 of it.
   *
   * @param lambdas the grid
   * @return this builder
   */
  public B grid(LambdaGrid lambdas) {
    grid = Objects.requireNonNull(lambdas, "grid");
    return self();
  }

  /**
   * Sets in which units coefficients are penalised. Default {@link Standardization#UNIT_VARIANCE},
   * so that the units of features do not matter.
   *
   * @param option the option
   * @return this builder
   */
  public B standardization(Standardization option) {
    standardization = Objects.requireNonNull(option, "standardization");
    return self();
  }

  /**
   * Multiplies the penalty of one feature. Default 1 for all. With 0 a feature is not penalised and
   * always takes part; not for a ridge regression, which an {@link ElasticNet} of l1Ratio 0 is too.
   *
   * @param feature the name of a feature
   * @param factor a finite number, not negative
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public B penaltyFactor(String feature, double factor) {
    if (!(factor >= 0 && factor <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "penaltyFactor of '"
              + feature
              + "' is "
              + factor
              + ", but must be finite and not negative");
    }
    penaltyFactors.put(Objects.requireNonNull(feature, "feature"), factor);
    return self();
  }

  /** The options so far, with those that only some have. */
  final PenalizedOptions options(
      String method, double l1Ratio, SignConstraint sign, double tolerance, int maxIterations) {
    return new PenalizedOptions(
        method,
        l1Ratio,
        lambda,
        grid,
        chosenIntercept(),
        chosenWeights(),
        standardization,
        penaltyFactors,
        sign,
        tolerance,
        maxIterations);
  }
}

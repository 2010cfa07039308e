package io.bellwether.ml.penalized;

import io.bellwether.data.Dataset;
import io.bellwether.model.FitContext;
import io.bellwether.model.PathRegressor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Ridge}, {@link Lasso} and {@link ElasticNet} share. An immutable specification.
 *
 * <p>All minimise, over the constant b0 and the coefficients b,
 *
 * <pre>{@code
 * 1 / (2 W) sum_i w_i (y_i - b0 - x_i'b)²
 *     + lambda sum_j v_j (l1Ratio |b_j| + (1 - l1Ratio) / 2 b_j²)
 * }</pre>
 *
 * <p>with weights w and their sum W (n without weights), penalty factors v (1 unless set), and the
 * constant unpenalised. With {@link Standardization#UNIT_VARIANCE}, the default, the b of the
 * penalty are those of features divided by their standard deviation. This is the objective of
 * glmnet and scikit-learn, where they agree; lambda is scikit-learn's {@code alpha} with {@link
 * Standardization#NONE} (for its {@code Ridge}, {@code alpha / W}), and glmnet's {@code lambda}
 * with {@code standardize = TRUE} for a lasso. For ridge penalties glmnet divides the target by its
 * standard deviation first, so that its lambda means ours times that; and it rescales penalty
 * factors to a mean of one.
 *
 * @since 0.1.0
 */
public abstract sealed class PenalizedRegressor implements PathRegressor<PenalizedModel>
    permits ElasticNet, Lasso, Ridge {

  private final PenalizedOptions options;

  PenalizedRegressor(PenalizedOptions options) {
    this.options = options;
  }

  abstract PenalizedRegressor with(PenalizedOptions changed);

  final PenalizedOptions options() {
    return options;
  }

  /**
   * Tells how lambda is found.
   *
   * @return the choice
   */
  public final LambdaChoice lambda() {
    return options.lambda();
  }

  /**
   * Returns the lambdas of a path, and of a search.
   *
   * @return the grid
   */
  public final LambdaGrid grid() {
    return options.grid();
  }

  /**
   * Returns the column of weights.
   *
   * @return its name, empty without weights
   */
  @Override
  public final Optional<String> weights() {
    return Optional.ofNullable(options.weights());
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.model.FitException if there is no row of positive weight, or the rows
   *     cannot be cut into the folds asked for
   * @throws IllegalArgumentException also if a penalty factor is given for what is no feature
   */
  @Override
  public final PenalizedModel fit(Dataset train, String target, FitContext context) {
    return PenalizedFit.model(this, train, target, context);
  }

  /**
   * Fits all lambdas of the grid, with the default {@link FitContext}.
   *
   * @param train the rows to learn from
   * @param target the numeric column to predict
   * @return the solutions
   */
  public final PenalizedPath path(Dataset train, String target) {
    return path(train, target, FitContext.create());
  }

  /**
   * Fits all lambdas of the grid; {@link #lambda()} does not matter.
   *
   * @param train the rows to learn from, not modified
   * @param target the numeric column to predict
   * @param context executor, progress and cancellation
   * @return the solutions
   * @throws IllegalArgumentException if a column is lacking or of the wrong type
   * @throws io.bellwether.data.DataException if a value is missing or infinite
   * @throws io.bellwether.model.FitException if there is no row of positive weight
   */
  public final PenalizedPath path(Dataset train, String target, FitContext context) {
    return PenalizedFit.path(this, train, target, context);
  }

  /** {@inheritDoc} Here lambda, if it is given. */
  @Override
  public final OptionalDouble pathValue() {
    LambdaChoice lambda = options.lambda();
    return lambda.criterion() == LambdaChoice.Criterion.GIVEN
        ? OptionalDouble.of(lambda.value())
        : OptionalDouble.empty();
  }

  @Override
  public final PenalizedRegressor withPathValue(double value) {
    return with(options.with(LambdaChoice.of(value)));
  }

  /** {@inheritDoc} Each fit begins at the solution of the next larger lambda. */
  @Override
  public final List<PenalizedModel> fitPath(
      double[] values, Dataset train, String target, FitContext context) {
    return PenalizedFit.models(this, values, train, target, context);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof PenalizedRegressor regressor && options.equals(regressor.options);
  }

  @Override
  public final int hashCode() {
    return options.hashCode();
  }

  @Override
  public final String toString() {
    return options.toString();
  }
}

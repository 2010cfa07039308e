package io.bellwether.ml.penalized;

import io.bellwether.ml.design.OptionChecks;
import java.util.Objects;

/**
 * Collects the options of regressions that are fitted by coordinate descent. Not thread-safe.
 *
 * @param <B> the builder itself
 * @since 0.1.0
 */
public abstract sealed class DescentBuilder<B extends DescentBuilder<B>> extends PenalizedBuilder<B>
    permits ElasticNet.Builder, Lasso.Builder {

  private SignConstraint sign = SignConstraint.NONE;
  private double tolerance = 1e-8;
  private int maxIterations = 10_000;

  DescentBuilder() {
    super(LambdaGrid.DEFAULT);
  }

  /**
   * Sets which coefficients are allowed. Default {@link SignConstraint#NONE}.
   *
   * @param option the option
   * @return this builder
   */
  public B signConstraint(SignConstraint option) {
    sign = Objects.requireNonNull(option, "signConstraint");
    return self();
  }

  /**
   * Sets when a solution is good enough: when the duality gap, which bounds how far the objective
   * is above its minimum, is no more than this part of the objective without features. Default
   * 1e-8: three digits of coefficients cost little more than none, and solutions next to each other
   * on a path differ by much more.
   *
   * @param value in (0, 1)
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  public B tolerance(double value) {
    tolerance = OptionChecks.tolerance(value);
    return self();
  }

  /**
   * Sets the most passages over the features at one lambda. Default 10,000; some tens are usual.
   *
   * @param value at least 1
   * @return this builder
   * @throws IllegalArgumentException if it is less
   */
  public B maxIterations(int value) {
    maxIterations = OptionChecks.maxIterations(value);
    return self();
  }

  final PenalizedOptions descentOptions(String method, double l1Ratio) {
    PenalizedOptions options = options(method, l1Ratio, sign, tolerance, maxIterations);
    LambdaChoice.Criterion criterion = options.lambda().criterion();
    if (criterion == LambdaChoice.Criterion.LEAVE_ONE_OUT
        || criterion == LambdaChoice.Criterion.GENERALIZED) {
      throw new IllegalArgumentException(
          options.lambda()
              + " is for Ridge only; use LambdaChoice.crossValidated or a number instead");
    }
    return options;
  }
}

package io.bellwether.ml.svm;

import io.bellwether.ml.design.Intercept;
import io.bellwether.ml.design.LinearBuilder;
import io.bellwether.ml.design.LinearSpecification;
import io.bellwether.ml.design.OptionChecks;
import java.util.Objects;

/** The options that linear support vector machines have in common. */
abstract class LinearSvmSpecification extends LinearSpecification {

  private final double c;
  private final SvmLoss loss;
  private final double interceptScaling;
  private final LinearSvmMethod method;
  private final double tolerance;
  private final int maxIterations;

  LinearSvmSpecification(Builder<?> builder) {
    super(builder);
    c = builder.c;
    loss = builder.loss;
    interceptScaling = builder.interceptScaling;
    method = builder.method;
    tolerance = builder.tolerance;
    maxIterations = builder.maxIterations;
    boolean freeIntercept =
        intercept() == Intercept.INCLUDED && interceptScaling == Double.POSITIVE_INFINITY;
    if (freeIntercept && method == LinearSvmMethod.COORDINATE_DESCENT) {
      throw new IllegalArgumentException(
          "coordinate descent cannot have a free intercept; set interceptScaling to a finite"
              + " number such as 1, intercept to NONE, or method to NEWTON");
    }
  }

  /**
   * Returns the weight of losses against the penalty.
   *
   * @return a positive number
   */
  public double c() {
    return c;
  }

  /**
   * Tells how errors beyond the margin count.
   *
   * @return the option
   */
  public SvmLoss loss() {
    return loss;
  }

  /**
   * Returns the value of the constant feature whose coefficient makes the intercept.
   *
   * @return a positive number; infinite when the intercept is not penalised
   */
  public double interceptScaling() {
    return interceptScaling;
  }

  /**
   * Tells how the problem is solved.
   *
   * @return the option
   */
  public LinearSvmMethod method() {
    return method;
  }

  /**
   * Returns the duality gap at which the fit stops.
   *
   * @return a share of the objective
   */
  public double tolerance() {
    return tolerance;
  }

  /**
   * Returns the most iterations.
   *
   * @return Newton steps, or epochs of coordinate descent
   */
  public int maxIterations() {
    return maxIterations;
  }

  final boolean sameOptions(LinearSvmSpecification other) {
    return hasTermsOf(other)
        && c == other.c
        && loss == other.loss
        && interceptScaling == other.interceptScaling
        && method == other.method
        && tolerance == other.tolerance
        && maxIterations == other.maxIterations;
  }

  final int optionsHash() {
    return Objects.hash(hashOfTerms(), c, loss, interceptScaling, method, tolerance, maxIterations);
  }

  /** The options that are not at their defaults, and c. */
  final String optionsText() {
    StringBuilder text = new StringBuilder("c ").append(c);
    text.append(loss == SvmLoss.L1 ? "" : ", squared loss");
    text.append(interceptText());
    if (interceptScaling < Double.POSITIVE_INFINITY) {
      text.append(", intercept scaling ").append(interceptScaling);
    }
    text.append(weightsText());
    text.append(method == LinearSvmMethod.NEWTON ? "" : ", coordinate descent");
    return text.toString();
  }

  /** Collects the options that are common. */
  abstract static class Builder<B extends Builder<B>> extends LinearBuilder<B> {

    private double c = 1;
    private SvmLoss loss = SvmLoss.L1;
    private double interceptScaling = Double.POSITIVE_INFINITY;
    private LinearSvmMethod method = LinearSvmMethod.NEWTON;
    private double tolerance = 1e-6;
    private int maxIterations = 1000;

    /**
     * Sets how much the losses count against the penalty. Default 1, as everywhere in the field;
     * the larger, the closer the model follows the training rows.
     *
     * @param value a positive number
     * @return this builder
     * @throws IllegalArgumentException if the value is not positive and finite
     */
    public B c(double value) {
      c = OptionChecks.positive("c", value);
      return self();
    }

    /**
     * Sets how errors beyond the margin count. Default {@link SvmLoss#L1}, as with kernels.
     *
     * @param option the option
     * @return this builder
     */
    public B loss(SvmLoss option) {
      loss = Objects.requireNonNull(option, "loss");
      return self();
    }

    /**
     * Makes the intercept the coefficient of a constant feature that is penalised like the others,
     * as liblinear does. Default: infinite, which is no penalty: shifting the target or a feature
     * then changes nothing but the intercept. Set 1 to get liblinear's and scikit-learn's solution.
     *
     * @param value the value of the constant feature, positive; the larger, the weaker the penalty
     * @return this builder
     * @throws IllegalArgumentException if the value is not positive
     */
    public B interceptScaling(double value) {
      if (!(value > 0)) {
        throw new IllegalArgumentException(
            "interceptScaling is " + value + ", but must be positive");
      }
      interceptScaling = value;
      return self();
    }

    /**
     * Sets how the problem is solved. Default {@link LinearSvmMethod#NEWTON}, the most accurate.
     *
     * @param option the option
     * @return this builder
     */
    public B method(LinearSvmMethod option) {
      method = Objects.requireNonNull(option, "method");
      return self();
    }

    /**
     * Sets the duality gap at which the fit stops, as a share of the objective. Default 1e-6: the
     * objective is right to six digits then. It is measured, not estimated.
     *
     * @param value a positive number
     * @return this builder
     * @throws IllegalArgumentException if the value is not positive and finite
     */
    public B tolerance(double value) {
      tolerance = OptionChecks.positive("tolerance", value);
      return self();
    }

    /**
     * Sets the most iterations: Newton steps, or epochs of coordinate descent. Default 1000, of
     * which Newton's method takes 40 to 100 as a rule.
     *
     * @param value at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is less
     */
    public B maxIterations(int value) {
      maxIterations = OptionChecks.maxIterations(value);
      return self();
    }
  }
}

package io.bellwether.ml.svm;

import io.bellwether.ml.design.Intercept;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The options that linear support vector machines have in common. */
abstract class LinearSvmSpecification {

  private final double c;
  private final SvmLoss loss;
  private final Intercept intercept;
  private final double interceptScaling;
  private final @Nullable String weights;
  private final LinearSvmMethod method;
  private final double tolerance;
  private final int maxIterations;

  LinearSvmSpecification(Builder<?> builder) {
    c = builder.c;
    loss = builder.loss;
    intercept = builder.intercept;
    interceptScaling = builder.interceptScaling;
    weights = builder.weights;
    method = builder.method;
    tolerance = builder.tolerance;
    maxIterations = builder.maxIterations;
    boolean freeIntercept =
        intercept == Intercept.INCLUDED && interceptScaling == Double.POSITIVE_INFINITY;
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
   * Tells whether there is a constant term.
   *
   * @return the option
   */
  public Intercept intercept() {
    return intercept;
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
   * Returns the column of weights.
   *
   * @return its name, empty without weights
   */
  public Optional<String> weights() {
    return Optional.ofNullable(weights);
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
    return c == other.c
        && loss == other.loss
        && intercept == other.intercept
        && interceptScaling == other.interceptScaling
        && Objects.equals(weights, other.weights)
        && method == other.method
        && tolerance == other.tolerance
        && maxIterations == other.maxIterations;
  }

  final int optionsHash() {
    return Objects.hash(
        c, loss, intercept, interceptScaling, weights, method, tolerance, maxIterations);
  }

  /** The options that are not at their defaults, and c. */
  final String optionsText() {
    StringBuilder text = new StringBuilder("c ").append(c);
    text.append(loss == SvmLoss.L1 ? "" : ", squared loss");
    text.append(intercept == Intercept.NONE ? ", no intercept" : "");
    if (interceptScaling < Double.POSITIVE_INFINITY) {
      text.append(", intercept scaling ").append(interceptScaling);
    }
    text.append(weights == null ? "" : ", weights '" + weights + "'");
    text.append(method == LinearSvmMethod.NEWTON ? "" : ", coordinate descent");
    return text.toString();
  }

  /** Collects the options that are common. */
  abstract static class Builder<B extends Builder<B>> {

    private double c = 1;
    private SvmLoss loss = SvmLoss.L1;
    private Intercept intercept = Intercept.INCLUDED;
    private double interceptScaling = Double.POSITIVE_INFINITY;
    private @Nullable String weights;
    private LinearSvmMethod method = LinearSvmMethod.NEWTON;
    private double tolerance = 1e-6;
    private int maxIterations = 1000;

    abstract B self();

    /**
     * Sets how much the losses count against the penalty. Default 1, as everywhere in the field;
     * the larger, the closer the model follows the training rows.
     *
     * @param value a positive number
     * @return this builder
     * @throws IllegalArgumentException if the value is not positive and finite
     */
    public B c(double value) {
      c = requirePositive("c", value);
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
     * Sets whether there is a constant term. Default {@link Intercept#INCLUDED}.
     *
     * @param option the option
     * @return this builder
     */
    public B intercept(Intercept option) {
      intercept = Objects.requireNonNull(option, "intercept");
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
     * Names a column of weights, from 0 to 1e100, which multiply {@code c}: a row of weight 2
     * counts like two equal rows, one of weight 0 not at all. Default: none. Predictions do not
     * need the column.
     *
     * @param column the name of a numeric column
     * @return this builder
     */
    public B weights(String column) {
      weights = Objects.requireNonNull(column, "weights");
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
      tolerance = requirePositive("tolerance", value);
      return self();
    }

    /**
     * Sets the most iterations: Newton steps, or epochs of coordinate descent. Default 1000, of
     * which Newton's method takes 40 to 100 as a rule.
     *
     * @param value a positive number
     * @return this builder
     * @throws IllegalArgumentException if the value is not positive
     */
    public B maxIterations(int value) {
      if (!(value > 0)) {
        throw new IllegalArgumentException("maxIterations is " + value + ", but must be positive");
      }
      maxIterations = value;
      return self();
    }

    private static double requirePositive(String option, double value) {
      if (!(value > 0 && value <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException(
            option + " is " + value + ", but must be positive and finite");
      }
      return value;
    }
  }
}

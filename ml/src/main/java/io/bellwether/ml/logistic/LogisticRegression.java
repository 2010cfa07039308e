package io.bellwether.ml.logistic;

import io.bellwether.data.Dataset;
import io.bellwether.ml.design.ClassWeights;
import io.bellwether.ml.design.Intercept;
import io.bellwether.ml.design.LinearBuilder;
import io.bellwether.ml.design.LinearSpecification;
import io.bellwether.ml.design.OptionChecks;
import io.bellwether.model.Classifier;
import io.bellwether.model.FitContext;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Logistic regression: the log-odds of classes as weighted sums of features; binary for two
 * classes, multinomial (softmax) for more. An immutable specification.
 *
 * <p><b>What is minimised</b> is
 *
 * <pre>{@code
 * sum over rows of  w * -log(probability of the row's class)
 *   + lambda * ((1 - l1Ratio) / 2 * sum of squares + l1Ratio * sum of absolute values)
 * }</pre>
 *
 * of coefficients, never of intercepts, where w is the weight of the row times that of its class,
 * and l1Ratio is 0 for {@link Penalty#L2} and 1 for {@link Penalty#L1}. So {@code lambda} is {@code
 * 1/C} of scikit-learn and liblinear, and the sum of weights (the rows, without) times glmnet's
 * {@code lambda}. With two classes there is one coefficient a feature, that of the second class.
 * With more and no penalty there is one in each class but the {@linkplain Builder#baseClass base
 * class}; with penalty in every class, so that none is treated apart.
 *
 * <p>Defaults: {@link Penalty#NONE}, because standard errors, odds ratios and likelihoods mean what
 * they say only without penalty, and because a default penalty would depend on the units of the
 * features without a word; an {@linkplain Intercept#INCLUDED intercept}; no weights (a row of
 * weight 2 counts as two rows); class weights {@linkplain ClassWeights#none() none}; the first
 * class as base class; tolerance 1e-10; 100 iterations. Where there is a penalty: lambda 1, l1Ratio
 * 0.5, {@link PenaltyScale#AS_GIVEN}.
 *
 * <p><b>Method.</b> Newton's method with a line search on internally standardised features, which
 * without penalty is iteratively reweighted least squares; with absolute values, coordinate descent
 * on the quadratic approximation (Friedman, Hastie and Tibshirani 2010; Lee, Sun and Saunders
 * 2014). It starts from a fit on part of the rows when there are many. With squares only and so
 * many coefficients that second derivatives would be most of the work, steps come from
 * preconditioned conjugate gradients.
 *
 * <p><b>Separable classes.</b> When a combination of features separates the classes, perfectly or
 * up to ties, the likelihood has no maximum: some coefficients want to be infinite (Albert and
 * Anderson 1984). Without penalty such a fit stops with finite coefficients, status {@link
 * io.bellwether.model.FitStatus#NUMERICAL_TROUBLE} and a warning that names the features. A penalty
 * helps.
 *
 * <p><b>Data.</b> All columns but target and weights are features and must be numeric, finite and
 * not missing; encode labels and impute first. Without penalty, no feature may be a combination of
 * others.
 *
 * <p><b>Cost.</b> For n rows, p features and K classes second derivatives take {@code n p² K²/4}
 * products, and are made three to six times; memory is a copy of the data, and {@code (p K)²}
 * numbers. 100,000 rows of 100 features: about a second.
 *
 * @since 0.1.0
 */
public final class LogisticRegression extends LinearSpecification
    implements Classifier<LogisticModel> {

  private static final LogisticRegression DEFAULT = builder().build();

  private final PenaltyTerm penalty;
  private final ClassWeights classWeights;
  private final @Nullable String baseClass;
  private final double tolerance;
  private final int maxIterations;

  private LogisticRegression(Builder builder) {
    super(builder);
    this.penalty =
        new PenaltyTerm(builder.penalty, builder.lambda, builder.l1Ratio, builder.penaltyScale);
    this.classWeights = builder.classWeights;
    this.baseClass = builder.baseClass;
    this.tolerance = builder.tolerance;
    this.maxIterations = builder.maxIterations;
  }

  /**
   * Returns maximum likelihood with all defaults.
   *
   * @return the specification
   */
  public static LogisticRegression create() {
    return DEFAULT;
  }

  /**
   * Returns a regression with quadratic penalty and all other defaults.
   *
   * @param lambda the weight of the penalty, positive; {@code 1/C} of scikit-learn
   * @return the specification
   * @throws IllegalArgumentException if lambda is not positive and finite
   */
  public static LogisticRegression ridge(double lambda) {
    return builder().penalty(Penalty.L2).lambda(lambda).build();
  }

  /**
   * Returns a regression with a penalty of absolute values and all other defaults.
   *
   * @param lambda the weight of the penalty, positive; {@code 1/C} of scikit-learn
   * @return the specification
   * @throws IllegalArgumentException if lambda is not positive and finite
   */
  public static LogisticRegression lasso(double lambda) {
    return builder().penalty(Penalty.L1).lambda(lambda).build();
  }

  /**
   * Returns a regression with both penalties and all other defaults.
   *
   * @param lambda the weight of the penalty, positive; {@code 1/C} of scikit-learn
   * @param l1Ratio the share of the absolute values, in [0, 1]
   * @return the specification
   * @throws IllegalArgumentException if lambda is not positive and finite, or the ratio not in [0,
   *     1]
   */
  public static LogisticRegression elasticNet(double lambda, double l1Ratio) {
    return builder().penalty(Penalty.ELASTIC_NET).lambda(lambda).l1Ratio(l1Ratio).build();
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
   * Tells what keeps coefficients small.
   *
   * @return the option
   */
  public Penalty penalty() {
    return penalty.kind();
  }

  /**
   * Returns the weight of the penalty.
   *
   * @return a positive number; without meaning for {@link Penalty#NONE}
   */
  public double lambda() {
    return penalty.lambda();
  }

  /**
   * Returns the share of absolute values in the penalty.
   *
   * @return 0 for {@link Penalty#L2}, 1 for {@link Penalty#L1}, the option for {@link
   *     Penalty#ELASTIC_NET}; 0 for {@link Penalty#NONE}
   */
  public double l1Ratio() {
    return penalty.l1Ratio();
  }

  /** The option as it was set, whatever the penalty. */
  double mixture() {
    return penalty.mixture();
  }

  /**
   * Tells which coefficients the penalty is taken of.
   *
   * @return the option
   */
  public PenaltyScale penaltyScale() {
    return penalty.scale();
  }

  /**
   * Tells how much the rows of each class count.
   *
   * @return the option
   */
  public ClassWeights classWeights() {
    return classWeights;
  }

  /**
   * Returns the class with which the others are compared.
   *
   * @return a label; empty for the first class
   */
  public Optional<String> baseClass() {
    return Optional.ofNullable(baseClass);
  }

  /**
   * Returns when the search ends.
   *
   * @return the largest change of a log-odds in the last step
   */
  public double tolerance() {
    return tolerance;
  }

  /**
   * Returns the cap on steps.
   *
   * @return the most steps on all rows
   */
  public int maxIterations() {
    return maxIterations;
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.bellwether.model.FitException if there is one class only; without penalty also if
   *     there are fewer rows than coefficients or features are combinations of others
   */
  @Override
  public LogisticModel fit(Dataset train, String target, FitContext context) {
    return LogisticFit.of(this, train, target, context);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LogisticRegression regression
        && hasTermsOf(regression)
        && penalty.equals(regression.penalty)
        && classWeights.equals(regression.classWeights)
        && Objects.equals(baseClass, regression.baseClass)
        && Double.compare(tolerance, regression.tolerance) == 0
        && maxIterations == regression.maxIterations;
  }

  @Override
  public int hashCode() {
    return Objects.hash(hashOfTerms(), penalty, classWeights, baseClass, tolerance, maxIterations);
  }

  @Override
  public String toString() {
    return "LogisticRegression["
        + penalty
        + interceptText()
        + weightsText()
        + (classWeights.equals(ClassWeights.none()) ? "" : ", class weights " + classWeights)
        + (baseClass == null ? "" : ", base class '" + baseClass + "'")
        + "]";
  }

  /** Collects options; see {@link LogisticRegression} for the defaults. */
  public static final class Builder extends LinearBuilder<Builder> {

    private Penalty penalty = Penalty.NONE;
    private double lambda = 1;
    private double l1Ratio = 0.5;
    private PenaltyScale penaltyScale = PenaltyScale.AS_GIVEN;
    private ClassWeights classWeights = ClassWeights.none();
    private @Nullable String baseClass;
    private double tolerance = 1e-10;
    private int maxIterations = 100;

    private Builder() {}

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * Sets what keeps coefficients small. Default {@link Penalty#NONE}.
     *
     * @param option the option
     * @return this builder
     */
    public Builder penalty(Penalty option) {
      penalty = Objects.requireNonNull(option, "penalty");
      return this;
    }

    /**
     * Sets the weight of the penalty: {@code 1/C} of scikit-learn. Default 1; without effect for
     * {@link Penalty#NONE}.
     *
     * @param weight positive and finite
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public Builder lambda(double weight) {
      if (!(weight > 0 && weight <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException(
            "lambda is " + weight + ", but must be positive and finite; for none, Penalty.NONE");
      }
      lambda = weight;
      return this;
    }

    /**
     * Sets the share of the absolute values in {@link Penalty#ELASTIC_NET}. Default 0.5; without
     * effect for the other penalties.
     *
     * @param ratio from 0 (squares only) to 1 (absolute values only)
     * @return this builder
     * @throws IllegalArgumentException if it is not in [0, 1]
     */
    public Builder l1Ratio(double ratio) {
      if (!(ratio >= 0 && ratio <= 1)) {
        throw new IllegalArgumentException("l1Ratio is " + ratio + ", but must be from 0 to 1");
      }
      l1Ratio = ratio;
      return this;
    }

    /**
     * Sets which coefficients the penalty is taken of. Default {@link PenaltyScale#AS_GIVEN}.
     *
     * @param option the option
     * @return this builder
     */
    public Builder penaltyScale(PenaltyScale option) {
      penaltyScale = Objects.requireNonNull(option, "penaltyScale");
      return this;
    }

    /**
     * Sets how much the rows of each class count. Default {@link ClassWeights#none()}. Standard
     * errors take weighted rows for that many rows.
     *
     * @param option the option
     * @return this builder
     */
    public Builder classWeights(ClassWeights option) {
      classWeights = Objects.requireNonNull(option, "classWeights");
      return this;
    }

    /**
     * Sets the class with which the others are compared, whose coefficients are zero. Default: the
     * first, as in R; so with the labels No and Yes, coefficients are those of Yes. With two
     * classes, choosing the second turns all signs around. With penalty and more than two classes
     * it has no effect.
     *
     * @param label one of the labels of the target
     * @return this builder
     */
    public Builder baseClass(String label) {
      baseClass = Objects.requireNonNull(label, "baseClass");
      return this;
    }

    /**
     * Sets when the search ends. Default 1e-10: coefficients are then right to nearly all digits of
     * a double, and since every step multiplies the right digits, less would save little time.
     *
     * @param change the search ends after a step that changes the log-odds of no row by more;
     *     positive
     * @return this builder
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public Builder tolerance(double change) {
      tolerance = OptionChecks.positive("tolerance", change);
      return this;
    }

    /**
     * Sets the cap on steps. Default 100; most fits take less than ten.
     *
     * @param steps 1 or more
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder maxIterations(int steps) {
      maxIterations = OptionChecks.maxIterations(steps);
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     */
    public LogisticRegression build() {
      return new LogisticRegression(this);
    }
  }
}

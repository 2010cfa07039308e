package io.bellwether.ml.penalized;

import io.bellwether.selection.CrossValidation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the weight of the penalty is found: given, or the one of a {@link LambdaGrid} that predicts
 * best. An immutable value.
 *
 * @since 0.1.0
 */
public final class LambdaChoice {

  /** The ways of choosing. */
  enum Criterion {
    GIVEN,
    CROSS_VALIDATION,
    LEAVE_ONE_OUT,
    GENERALIZED
  }

  private final Criterion criterion;
  private final double value;
  private final @Nullable CrossValidation validation;
  private final LambdaRule rule;

  private LambdaChoice(
      Criterion criterion, double value, @Nullable CrossValidation validation, LambdaRule rule) {
    this.criterion = criterion;
    this.value = value;
    this.validation = validation;
    this.rule = rule;
  }

  /**
   * Takes this lambda.
   *
   * @param lambda a finite number, not negative
   * @return the choice
   * @throws IllegalArgumentException if it is not
   */
  public static LambdaChoice of(double lambda) {
    if (!(lambda >= 0 && lambda <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "lambda is " + lambda + ", but must be finite and not negative");
    }
    return new LambdaChoice(Criterion.GIVEN, lambda, null, LambdaRule.MINIMUM);
  }

  /**
   * Takes the lambda with the smallest mean squared error in cross-validation. All folds use the
   * grid of all rows; a fold counts by the weight of the rows that it tests. Each fold centres and
   * scales by its own training rows.
   *
   * @param validation how to cut the rows
   * @return the choice
   */
  public static LambdaChoice crossValidated(CrossValidation validation) {
    return new LambdaChoice(
        Criterion.CROSS_VALIDATION,
        Double.NaN,
        Objects.requireNonNull(validation, "validation"),
        LambdaRule.MINIMUM);
  }

  /**
   * Takes the lambda with the smallest error in leaving out one row after the other, which for
   * {@link Ridge} needs one fit only: a residual over one less its leverage (Hastie, Tibshirani and
   * Friedman 2009, equation 7.64). Scales, and the penalty lambda times the sum of all weights, are
   * those of all rows.
   *
   * @return the choice; for {@link Ridge} only
   */
  public static LambdaChoice leaveOneOut() {
    return new LambdaChoice(Criterion.LEAVE_ONE_OUT, Double.NaN, null, LambdaRule.MINIMUM);
  }

  /**
   * Takes the lambda that minimises generalised cross-validation (Golub, Heath and Wahba 1979):
   * leaving one out with the leverage of every row replaced by their mean. There is no standard
   * error.
   *
   * @return the choice; for {@link Ridge} only
   */
  public static LambdaChoice generalizedCrossValidation() {
    return new LambdaChoice(Criterion.GENERALIZED, Double.NaN, null, LambdaRule.MINIMUM);
  }

  /**
   * Sets which lambda to take from the curve of errors. Default {@link LambdaRule#MINIMUM}.
   *
   * @param newRule the rule
   * @return a changed copy
   * @throws IllegalArgumentException if lambda is given, or there are no standard errors for the
   *     rule
   */
  public LambdaChoice rule(LambdaRule newRule) {
    Objects.requireNonNull(newRule, "rule");
    if (newRule == LambdaRule.ONE_STANDARD_ERROR
        && (criterion == Criterion.GIVEN || criterion == Criterion.GENERALIZED)) {
      throw new IllegalArgumentException(
          "rule is " + newRule + ", but " + this + " has no standard errors");
    }
    return new LambdaChoice(criterion, value, validation, newRule);
  }

  Criterion criterion() {
    return criterion;
  }

  double value() {
    return value;
  }

  CrossValidation validation() {
    return Objects.requireNonNull(validation, "no cross-validation");
  }

  LambdaRule rule() {
    return rule;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LambdaChoice choice
        && criterion == choice.criterion
        && Double.compare(value, choice.value) == 0
        && Objects.equals(validation, choice.validation)
        && rule == choice.rule;
  }

  @Override
  public int hashCode() {
    return Objects.hash(criterion, value, validation, rule);
  }

  @Override
  public String toString() {
    String way =
        switch (criterion) {
          case GIVEN -> String.valueOf(value);
          case CROSS_VALIDATION -> "by " + validation;
          case LEAVE_ONE_OUT -> "by leaving one out";
          case GENERALIZED -> "by generalised cross-validation";
        };
    String suffix = rule == LambdaRule.ONE_STANDARD_ERROR ? ", within one standard error" : "";
    return "lambda " + way + suffix;
  }
}

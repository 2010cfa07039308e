package io.bellwether.ml.penalized;

import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.report.Significant;

/**
 * How well each lambda predicts rows that were left out, and which one was chosen. Immutable.
 *
 * <p>Errors are mean squared errors, weighted. Standard errors are over folds (over rows when one
 * is left out at a time); they are a guide and no more, because folds share training rows.
 *
 * @since 0.1.0
 */
public final class LambdaCurve {

  private final String criterion;
  private final double[] lambdas;
  private final double[] errors;
  private final double[] standardErrors;
  private final LambdaRule rule;
  private final int minimum;
  private final int oneStandardError;

  private LambdaCurve(
      String criterion,
      double[] lambdas,
      double[] errors,
      double[] standardErrors,
      LambdaRule rule) {
    this.criterion = criterion;
    this.lambdas = lambdas;
    this.errors = errors;
    this.standardErrors = standardErrors;
    this.rule = rule;
    int best = 0;
    for (int k = 1; k < lambdas.length; k++) {
      if (errors[k] < errors[best]) {
        best = k;
      }
    }
    this.minimum = best;
    int first = 0;
    while (first < best && !(errors[first] <= errors[best] + standardErrors[best])) {
      first++;
    }
    this.oneStandardError = first;
  }

  /** Makes a curve, and copies the arrays. Lambdas are largest first. */
  static LambdaCurve of(
      String criterion,
      double[] lambdas,
      double[] errors,
      double[] standardErrors,
      LambdaRule rule) {
    if (lambdas.length == 0
        || errors.length != lambdas.length
        || standardErrors.length != lambdas.length) {
      throw new IllegalArgumentException(
          lambdas.length
              + " lambdas, "
              + errors.length
              + " errors and "
              + standardErrors.length
              + " standard errors do not belong together");
    }
    return new LambdaCurve(
        criterion, lambdas.clone(), errors.clone(), standardErrors.clone(), rule);
  }

  /**
   * Returns how errors were found.
   *
   * @return for example "5 folds" or "leaving one out"
   */
  public String criterion() {
    return criterion;
  }

  /**
   * Returns the lambdas that were tried.
   *
   * @return largest first; a copy
   */
  public double[] lambdas() {
    return lambdas.clone();
  }

  /**
   * Returns the mean squared error of each lambda.
   *
   * @return in the order of {@link #lambdas()}; a copy
   */
  public double[] errors() {
    return errors.clone();
  }

  /**
   * Returns the standard error of each mean squared error.
   *
   * @return in the order of {@link #lambdas()}; a copy; {@code NaN} of generalised cross-validation
   *     and of a single fold
   */
  public double[] standardErrors() {
    return standardErrors.clone();
  }

  /**
   * Returns the rule by which the lambda was chosen.
   *
   * @return the rule
   */
  public LambdaRule rule() {
    return rule;
  }

  /**
   * Returns the lambda that a rule takes.
   *
   * @param wanted the rule
   * @return the lambda; that of the minimum when there are no standard errors
   */
  public double lambda(LambdaRule wanted) {
    return lambdas[index(wanted)];
  }

  /**
   * Returns the mean squared error of the lambda that a rule takes.
   *
   * @param wanted the rule
   * @return the error
   */
  public double error(LambdaRule wanted) {
    return errors[index(wanted)];
  }

  private int index(LambdaRule wanted) {
    return wanted == LambdaRule.MINIMUM ? minimum : oneStandardError;
  }

  /** Whether the smallest error is at an end of the grid, beyond which there may be a smaller. */
  boolean isMinimumAtEnd() {
    return lambdas.length > 1 && minimum == lambdas.length - 1;
  }

  /**
   * Returns the curve as a table, one row a lambda.
   *
   * @return columns {@code lambda}, {@code error}, {@code standardError}
   */
  public Dataset toDataset() {
    return Dataset.of(
        NumericColumn.of("lambda", lambdas),
        NumericColumn.of("error", errors),
        NumericColumn.of("standardError", standardErrors));
  }

  @Override
  public String toString() {
    return "LambdaCurve["
        + criterion
        + ", "
        + lambdas.length
        + " lambdas, least mean squared error "
        + Significant.of(errors[minimum], 5)
        + " at "
        + Significant.of(lambdas[minimum], 5)
        + ", within one standard error at "
        + Significant.of(lambdas[oneStandardError], 5)
        + "]";
  }
}

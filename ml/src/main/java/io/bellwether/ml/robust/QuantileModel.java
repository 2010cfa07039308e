package io.bellwether.ml.robust;

import io.bellwether.ml.linear.Coefficient;
import io.bellwether.model.FitReport;
import io.bellwether.model.NumericRegressionModel;
import io.bellwether.report.Significant;
import io.bellwether.rows.FeatureFunction;
import java.util.List;

/**
 * A fitted quantile regression: predicts a quantile of the target. Immutable, thread-safe,
 * saveable.
 *
 * @since 0.1.0
 */
public final class QuantileModel implements NumericRegressionModel {

  private final QuantileRegression specification;
  private final RobustEstimates estimates;
  private final double lossOfConstant;
  private final FeatureFunction function;

  QuantileModel(
      QuantileRegression specification, RobustEstimates estimates, double lossOfConstant) {
    estimates.requireIntercept(specification.intercept());
    this.specification = specification;
    this.estimates = estimates;
    this.lossOfConstant = lossOfConstant;
    this.function = estimates.function();
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public QuantileRegression specification() {
    return specification;
  }

  /**
   * Returns the quantile that is predicted.
   *
   * @return the probability, in (0, 1)
   */
  public double quantile() {
    return specification.quantile();
  }

  @Override
  public String target() {
    return estimates.target();
  }

  @Override
  public List<String> featureNames() {
    return estimates.features();
  }

  @Override
  public FeatureFunction function() {
    return function;
  }

  /**
   * Tells how the fit went. The objective is the mean pinball loss, plus lambda times the sum of
   * absolute coefficients; the iterations are those of the interior point method and the steps from
   * vertex to vertex.
   */
  @Override
  public FitReport report() {
    return estimates.report();
  }

  /**
   * Returns all coefficients, with standard errors of Powell's kernel sandwich.
   *
   * @return the intercept, if there is one, then one coefficient a feature; unmodifiable. Standard
   *     errors are {@code NaN} with a penalty, without degrees of freedom, and where most residuals
   *     are zero
   */
  public List<Coefficient> coefficients() {
    return estimates.coefficients();
  }

  /**
   * Returns the coefficient of a feature.
   *
   * @param feature the name of a feature, or {@code (intercept)}
   * @return the coefficient
   * @throws IllegalArgumentException if the model has no such feature
   */
  public Coefficient coefficient(String feature) {
    return estimates.coefficient(feature);
  }

  /**
   * Returns the constant term.
   *
   * @return the coefficient
   * @throws IllegalStateException if the model was fitted without intercept
   */
  public Coefficient intercept() {
    return estimates.intercept();
  }

  /**
   * Returns the number of training rows of positive weight.
   *
   * @return the number of observations
   */
  public long observations() {
    return estimates.observations();
  }

  /**
   * Returns by how much the features lower the loss, the counterpart of R2 (Koenker and Machado
   * 1999).
   *
   * @return 1 less the objective by the mean pinball loss of the best constant (of zero without
   *     intercept); {@code NaN} if that is zero
   */
  public double r1() {
    return lossOfConstant > 0 ? 1 - report().objective() / lossOfConstant : Double.NaN;
  }

  /**
   * Writes the model for people: coefficients with standard errors, t and p, loss and R1.
   *
   * @return several lines
   */
  @Override
  public String summary() {
    String fit =
        "Mean loss: "
            + Significant.of(report().objective(), 5)
            + ", R1: "
            + Significant.of(r1(), 4);
    return RobustSummary.of(specification.toString(), estimates, fit);
  }

  RobustEstimates estimates() {
    return estimates;
  }

  double lossOfConstant() {
    return lossOfConstant;
  }

  @Override
  public String toString() {
    return "QuantileModel["
        + Significant.of(quantile(), 4)
        + " of "
        + target()
        + " on "
        + estimates.features().size()
        + " features, "
        + observations()
        + " rows]";
  }
}

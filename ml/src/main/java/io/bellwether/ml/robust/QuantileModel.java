package io.bellwether.ml.robust;

import io.bellwether.report.Significant;

/**
 * A fitted quantile regression: predicts a quantile of the target. Immutable, thread-safe,
 * saveable.
 *
 * <p>Standard errors of coefficients are those of Powell's kernel sandwich; they are {@code NaN}
 * with a penalty, without degrees of freedom, and where most residuals are zero. The objective of
 * the {@link #report()} is the mean pinball loss, plus lambda times the sum of absolute
 * coefficients; its iterations are those of the interior point method and the steps from vertex to
 * vertex.
 *
 * @since 0.1.0
 */
public final class QuantileModel extends RobustModel {

  private final QuantileRegression specification;
  private final double lossOfConstant;

  QuantileModel(
      QuantileRegression specification, RobustEstimates estimates, double lossOfConstant) {
    super(specification.intercept(), estimates);
    this.specification = specification;
    this.lossOfConstant = lossOfConstant;
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
    return RobustSummary.of(specification.toString(), estimates(), fit);
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
        + predictorCount()
        + " features, "
        + observations()
        + " rows]";
  }
}

package io.bellwether.ml.robust;

import io.bellwether.data.Dataset;
import io.bellwether.ml.linear.Coefficient;
import io.bellwether.model.FitReport;
import io.bellwether.model.NumericRegressionModel;
import io.bellwether.model.Targets;
import io.bellwether.report.Significant;
import io.bellwether.rows.FeatureFunction;
import java.util.List;
import java.util.Locale;

/**
 * A fitted Huber regression. Immutable, thread-safe, saveable.
 *
 * @since 0.1.0
 */
public final class HuberModel implements NumericRegressionModel {

  private final HuberRegression specification;
  private final RobustEstimates estimates;
  private final double scale;
  private final int outliers;
  private final FeatureFunction function;

  HuberModel(HuberRegression specification, RobustEstimates estimates, double scale, int outliers) {
    estimates.requireIntercept(specification.intercept());
    if (!(scale > 0 && outliers >= 0)) {
      throw new IllegalArgumentException(
          "a scale of " + scale + " and " + outliers + " outliers cannot be");
    }
    this.specification = specification;
    this.estimates = estimates;
    this.scale = scale;
    this.outliers = outliers;
    this.function = estimates.function();
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public HuberRegression specification() {
    return specification;
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
   * Tells how the fit went. The objective is the sum over rows of weighted losses, plus the
   * penalty: see {@link HuberRegression}.
   */
  @Override
  public FitReport report() {
    return estimates.report();
  }

  /**
   * Returns all coefficients, with asymptotic standard errors (Huber 1981, section 7.6), which take
   * no account of the penalty.
   *
   * @return the intercept, if there is one, then one coefficient a feature; unmodifiable. Standard
   *     errors are {@code NaN} without degrees of freedom and for features that are combinations of
   *     those before
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
   * Returns the scale of the residuals.
   *
   * @return sigma, positive, in units of the target
   */
  public double scale() {
    return scale;
  }

  /**
   * Returns how many training rows were outliers.
   *
   * @return the number of rows more than epsilon scales away from the fit
   */
  public int outlierCount() {
    return outliers;
  }

  /**
   * Tells which rows are outliers.
   *
   * @param data any rows with features and target
   * @return for each row, whether it is more than epsilon scales away from its prediction
   * @throws IllegalArgumentException if a column is lacking or of the wrong type
   * @throws io.bellwether.data.DataException if a value is missing
   */
  public boolean[] outliers(Dataset data) {
    double[] targets = Targets.numbers(data, target());
    double[] predictions = predict(data);
    boolean[] far = new boolean[targets.length];
    for (int i = 0; i < far.length; i++) {
      far[i] = Math.abs(targets[i] - predictions[i]) > specification.epsilon() * scale;
    }
    return far;
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
   * Writes the model for people: coefficients with standard errors, t and p, scale and outliers.
   *
   * @return several lines
   */
  @Override
  public String summary() {
    String fit =
        String.format(Locale.ROOT, "Scale: %s, %,d outliers", Significant.of(scale, 5), outliers);
    return RobustSummary.of(specification.toString(), estimates, fit);
  }

  RobustEstimates estimates() {
    return estimates;
  }

  @Override
  public String toString() {
    return "HuberModel["
        + target()
        + " on "
        + estimates.features().size()
        + " features, "
        + observations()
        + " rows, scale "
        + Significant.of(scale, 4)
        + "]";
  }
}

package io.bellwether.ml.penalized;

import io.bellwether.ml.design.LinearPredictor;
import io.bellwether.model.FitReport;
import io.bellwether.model.FitStatus;
import io.bellwether.model.NumericRegressionModel;
import io.bellwether.report.Significant;
import io.bellwether.rows.FeatureFunction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fitted ridge regression, lasso or elastic net: coefficients at one lambda, and how that lambda
 * was found. Immutable, thread-safe, saveable.
 *
 * <p>There are no standard errors: penalised coefficients are shrunk on purpose, and no formula
 * gives an honest interval for them. To compare models, compare their predictions on rows that they
 * have not seen.
 *
 * @since 0.1.0
 */
public final class PenalizedModel implements NumericRegressionModel {

  private final FittedFrame frame;
  private final PathPoint point;
  private final FitReport report;
  private final @Nullable LambdaCurve curve;
  private final LinearPredictor function;

  PenalizedModel(
      FittedFrame frame, PathPoint point, List<String> warnings, @Nullable LambdaCurve curve) {
    this(frame, point, reportOf(frame, point, warnings), curve);
  }

  PenalizedModel(
      FittedFrame frame, PathPoint point, FitReport report, @Nullable LambdaCurve curve) {
    this.frame = frame;
    this.point = point;
    this.report = report;
    this.curve = curve;
    this.function = new LinearPredictor(frame.features(), point.intercept(), point.coefficients());
  }

  private static FitReport reportOf(FittedFrame frame, PathPoint point, List<String> warnings) {
    DescentSolution ending = point.ending();
    List<String> all = new ArrayList<>(warnings);
    if (ending.status() != FitStatus.CONVERGED && ending.status() != FitStatus.EXACT) {
      all.add(
          "the objective may be up to "
              + Significant.of(ending.gap(), 3)
              + " above its minimum after "
              + ending.passes()
              + " passages");
    }
    for (int j = 0; j < frame.features().size(); j++) {
      if (frame.deviations()[j] == 0) {
        all.add("feature '" + frame.features().get(j) + "' does not vary; its coefficient is zero");
      }
    }
    return new FitReport(ending.status(), ending.passes(), 0, ending.objective(), all);
  }

  /**
   * Returns what was fitted, in writing: a specification may contain folds of one's own, which
   * cannot be saved.
   *
   * @return the text of the specification
   */
  public String specification() {
    return frame.specification();
  }

  @Override
  public String target() {
    return frame.target();
  }

  @Override
  public List<String> featureNames() {
    return frame.features();
  }

  @Override
  public int predictorCount() {
    return selected().size();
  }

  @Override
  public FeatureFunction function() {
    return function;
  }

  /**
   * Tells how the fit went. The objective is that of the specification's class comment, at the end;
   * iterations are passages over the features at this lambda.
   */
  @Override
  public FitReport report() {
    return report;
  }

  /**
   * Returns the weight of the penalty.
   *
   * @return lambda, as given or as chosen
   */
  public double lambda() {
    return point.lambda();
  }

  /**
   * Returns the share of the absolute values in the penalty.
   *
   * @return 0 for a ridge regression, 1 for a lasso
   */
  public double l1Ratio() {
    return frame.l1Ratio();
  }

  /**
   * Returns the constant term.
   *
   * @return the prediction where all features are zero; 0 without intercept
   */
  public double intercept() {
    return point.intercept();
  }

  /**
   * Returns the coefficient of a feature, in raw units.
   *
   * @param feature its name
   * @return by how much the prediction changes when the feature grows by one and all others stay
   * @throws IllegalArgumentException if the model has no such feature
   */
  public double coefficient(String feature) {
    return point.coefficients()[frame.indexOf(feature)];
  }

  /**
   * Returns all coefficients, in raw units.
   *
   * @return one a feature, zeros included, in the order of {@link #featureNames()}; a new map
   */
  public Map<String, Double> coefficients() {
    Map<String, Double> byName = new LinkedHashMap<>();
    for (String feature : frame.features()) {
      byName.put(feature, coefficient(feature));
    }
    return byName;
  }

  /**
   * Returns a coefficient in units that can be compared between features.
   *
   * @param feature its name
   * @return by how many standard deviations of the target the prediction changes when the feature
   *     grows by one standard deviation; zero for a constant feature or target
   * @throws IllegalArgumentException if the model has no such feature
   */
  public double standardizedCoefficient(String feature) {
    int j = frame.indexOf(feature);
    double ofTarget = frame.deviations()[frame.features().size()];
    return ofTarget == 0 ? 0 : point.coefficients()[j] * frame.deviations()[j] / ofTarget;
  }

  /**
   * Returns all coefficients in units that can be compared between features.
   *
   * @return as {@link #standardizedCoefficient}, in the order of {@link #featureNames()}; a new map
   */
  public Map<String, Double> standardizedCoefficients() {
    Map<String, Double> byName = new LinkedHashMap<>();
    for (String feature : frame.features()) {
      byName.put(feature, standardizedCoefficient(feature));
    }
    return byName;
  }

  /**
   * Returns the features that take part.
   *
   * @return the names of those whose coefficient is not zero, in order
   */
  public List<String> selected() {
    return frame.features().stream().filter(feature -> coefficient(feature) != 0).toList();
  }

  /**
   * Returns the effective number of coefficients, the intercept not counted.
   *
   * @return for a ridge regression the trace of the hat matrix (Hastie, Tibshirani and Friedman
   *     2009, equation 3.50); for a lasso the number of coefficients that are not zero, which is an
   *     unbiased estimate (Zou, Hastie and Tibshirani 2007); so too, as an upper bound, for an
   *     elastic net
   */
  public double degreesOfFreedom() {
    return point.degreesOfFreedom();
  }

  /**
   * Returns the share of the target's variation that the model explains in the training rows.
   *
   * @return R2, weighted; about zero where there is no intercept; {@code NaN} for a constant target
   */
  public double devianceExplained() {
    return point.devianceExplained();
  }

  /**
   * Returns how much smaller the objective could be at most.
   *
   * @return the duality gap, in units of the objective; 0 for a direct solution; {@code NaN} for
   *     coefficients interpolated between two lambdas
   */
  public double dualityGap() {
    return point.ending().gap();
  }

  /**
   * Returns the number of training rows of positive weight.
   *
   * @return the number of observations
   */
  public long observations() {
    return frame.observations();
  }

  /**
   * Returns how well each lambda of the grid predicted.
   *
   * @return the curve; empty when lambda was given
   */
  public Optional<LambdaCurve> curve() {
    return Optional.ofNullable(curve);
  }

  /**
   * Writes the model for people: lambda and how it was found, the coefficients that are not zero in
   * both units, largest effect first, and the features left out.
   *
   * @return several lines
   */
  @Override
  public String summary() {
    return PenalizedSummary.of(this);
  }

  FittedFrame frame() {
    return frame;
  }

  PathPoint point() {
    return point;
  }

  @Override
  public String toString() {
    return "PenalizedModel["
        + target()
        + " on "
        + selected().size()
        + " of "
        + frame.features().size()
        + " features, lambda "
        + Significant.of(lambda(), 4)
        + ", deviance explained "
        + Significant.of(devianceExplained(), 4)
        + "]";
  }
}

package io.bellwether.ml.svm;

import io.bellwether.ml.design.LinearPredictor;
import io.bellwether.model.FitReport;
import io.bellwether.model.NumericRegressionModel;
import io.bellwether.report.Significant;
import io.bellwether.report.TextTable;
import io.bellwether.rows.FeatureFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fitted linear support vector regression: an intercept plus weights times features. Immutable,
 * thread-safe, saveable. Missing values are refused.
 *
 * @since 0.1.0
 */
public final class LinearSvrModel implements NumericRegressionModel {

  private final LinearSvr specification;
  private final LinearMachine machine;
  private final LinearTraining training;
  private final LinearPredictor function;

  LinearSvrModel(LinearSvr specification, LinearMachine machine, LinearTraining training) {
    this.specification = specification;
    this.machine = machine;
    this.training = training;
    this.function =
        new LinearPredictor(training.features(), machine.intercept(), machine.weights());
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public LinearSvr specification() {
    return specification;
  }

  @Override
  public String target() {
    return training.target();
  }

  @Override
  public List<String> featureNames() {
    return training.features();
  }

  @Override
  public FeatureFunction function() {
    return function;
  }

  /**
   * Tells how the fit went. The objective is the primal one, which is minimised; see {@link
   * #statistics()} for the dual one. Iterations are Newton steps, or epochs of coordinate descent.
   */
  @Override
  public FitReport report() {
    return training.report();
  }

  /**
   * Tells how good the solution is.
   *
   * @return objectives, gap and the number of support vectors
   */
  public LinearSvmStatistics statistics() {
    return machine.statistics();
  }

  /**
   * Returns the constant term.
   *
   * @return the prediction where all features are zero; 0 without intercept
   */
  public double intercept() {
    return machine.intercept();
  }

  /**
   * Returns the weight of a feature.
   *
   * @param feature its name
   * @return how much the prediction changes when the feature grows by 1
   * @throws IllegalArgumentException if the model has no such feature
   */
  public double coefficient(String feature) {
    return FeatureWeights.of(featureNames(), machine, feature);
  }

  /**
   * Returns the weights of all features.
   *
   * @return feature to weight, in units of the target for one of the feature; a copy, in the order
   *     of {@link #featureNames()}
   */
  public Map<String, Double> coefficients() {
    return FeatureWeights.all(featureNames(), machine);
  }

  /**
   * Returns weights that can be compared: those in standard deviations of the training rows.
   *
   * @return feature to the number of standard deviations of the target by which the prediction
   *     changes when the feature grows by one of its own; {@code NaN} for a constant target; a copy
   */
  public Map<String, Double> standardizedCoefficients() {
    return FeatureWeights.standardized(featureNames(), machine, training.scales());
  }

  /**
   * Returns how many training rows the model rests on: those outside the tube, or on its border.
   *
   * @return the number of support vectors
   */
  public int supportVectorCount() {
    return machine.statistics().supportVectors();
  }

  /**
   * Returns the number of training rows of positive weight.
   *
   * @return the number of observations
   */
  public int observations() {
    return training.observations();
  }

  @Override
  public String summary() {
    TextTable table = TextTable.of("", "weight", "standardized");
    table = table.row("(intercept)", Significant.of(intercept(), 6), "");
    Map<String, Double> standardized = standardizedCoefficients();
    for (Map.Entry<String, Double> entry : new LinkedHashMap<>(coefficients()).entrySet()) {
      table =
          table.row(
              entry.getKey(),
              Significant.of(entry.getValue(), 6),
              Significant.of(standardized.getOrDefault(entry.getKey(), Double.NaN), 4));
    }
    return this + "\n\n" + table + "\n\n" + FeatureWeights.footer(report(), statistics());
  }

  TrainingScales scales() {
    return training.scales();
  }

  LinearMachine machine() {
    return machine;
  }

  @Override
  public String toString() {
    return "LinearSvrModel[" + target() + " on " + training.sizes(supportVectorCount()) + "]";
  }
}

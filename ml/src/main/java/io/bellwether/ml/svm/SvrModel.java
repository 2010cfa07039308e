package io.bellwether.ml.svm;

import io.bellwether.data.CategoricalColumn;
import io.bellwether.data.Column;
import io.bellwether.data.Dataset;
import io.bellwether.data.NumericColumn;
import io.bellwether.model.FitReport;
import io.bellwether.model.NumericRegressionModel;
import io.bellwether.report.Significant;
import io.bellwether.rows.FeatureFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A fitted support vector regression: {@code intercept + sum of b_i K(x_i, x)} over the support
 * vectors x_i. Immutable, thread-safe, saveable unless its kernel is one of the user's own.
 *
 * <p>A prediction takes time in proportion to support vectors times features; with a linear kernel,
 * to the features alone.
 *
 * @since 0.1.0
 */
public final class SvrModel implements NumericRegressionModel {

  private final Svr specification;
  private final String target;
  private final KernelEstimates estimates;
  private final double intercept;
  private final double epsilon;
  private final FeatureFunction function;

  SvrModel(
      Svr specification,
      String target,
      KernelEstimates estimates,
      double intercept,
      double epsilon) {
    this.specification = specification;
    this.target = target;
    this.estimates = estimates;
    this.intercept = intercept;
    this.epsilon = epsilon;
    this.function = estimates.function(intercept, "a support vector regression");
  }

  /**
   * Returns what was fitted.
   *
   * @return the specification
   */
  public Svr specification() {
    return specification;
  }

  @Override
  public String target() {
    return target;
  }

  @Override
  public List<String> featureNames() {
    return estimates.features();
  }

  /**
   * Returns the kernel with all its numbers.
   *
   * @return the kernel, its gamma taken from the training rows if none was given
   */
  public Kernel kernel() {
    return estimates.vectors().kernel();
  }

  /**
   * Returns the constant term.
   *
   * @return the prediction where all kernel values are zero, in the units of the target
   */
  public double intercept() {
    return intercept;
  }

  /**
   * Returns the error that cost nothing.
   *
   * @return the number given, or that estimated if nu was given
   */
  public double epsilon() {
    return epsilon;
  }

  /**
   * Returns the number of support vectors: the training rows whose error is epsilon or more.
   *
   * @return how many training rows the model keeps
   */
  public int supportVectorCount() {
    return estimates.vectors().size();
  }

  /**
   * Returns the coefficients of the support vectors.
   *
   * @return one number a support vector, from -c to c times its weight, never zero; a copy
   */
  public double[] dualCoefficients() {
    return estimates.coefficients();
  }

  /**
   * Returns the support vectors.
   *
   * @return their features, a row each, in the order of the training rows; for a precomputed kernel
   *     a column {@code feature} with the names of the columns that belong to them
   */
  public Dataset supportVectors() {
    List<String> features = featureNames();
    DenseRows rows = vectors().rows();
    if (rows == null) {
      String[] names =
          Arrays.stream(vectors().columns()).mapToObj(features::get).toArray(String[]::new);
      return Dataset.of(CategoricalColumn.of("feature", names));
    }
    List<Column> columns = new ArrayList<>();
    for (int f = 0; f < features.size(); f++) {
      double[] values = new double[rows.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = rows.value(i, f);
      }
      columns.add(NumericColumn.of(features.get(f), values));
    }
    return Dataset.of(columns);
  }

  /**
   * Returns the factors of the features of a model with a linear kernel.
   *
   * @return one factor a feature, in the order of {@link #featureNames()}
   * @throws IllegalStateException if the kernel is not linear
   */
  public double[] coefficients() {
    if (!(kernel() instanceof LinearKernel)) {
      throw new IllegalStateException(
          "a model with kernel " + kernel() + " has no coefficients of features");
    }
    double[] factors = new double[featureNames().size()];
    double[] coefficients = estimates.coefficients();
    DenseRows rows = vectors().rows();
    for (int i = 0; rows != null && i < coefficients.length; i++) {
      for (int f = 0; f < factors.length; f++) {
        factors[f] += coefficients[i] * rows.value(i, f);
      }
    }
    return factors;
  }

  /**
   * Tells how the fit went. The objective is that of the dual as libsvm states it, which is
   * minimised and not positive: {@code 1/2 b'Kb - y'b + epsilon |b|}, for nu-regression without the
   * last term. Evaluations are rows of the kernel matrix that were calculated, in whole or in part.
   */
  @Override
  public FitReport report() {
    return estimates.report();
  }

  /**
   * Tells how much work the fit took, and how exact it is.
   *
   * @return gap, steps, cache and counts of support vectors; for a linear kernel on many rows the
   *     gap is that between primal and dual objective, and there is no cache
   */
  public SvmStatistics statistics() {
    return estimates.statistics();
  }

  SupportVectors vectors() {
    return estimates.vectors();
  }

  @Override
  public FeatureFunction function() {
    return function;
  }

  @Override
  public String summary() {
    return estimates.heading(specification, "at their bound")
        + "\nIntercept: "
        + Significant.of(intercept, 5)
        + ", epsilon: "
        + Significant.of(epsilon, 5)
        + ", objective: "
        + Significant.of(report().objective(), 8)
        + "\nStatus: "
        + report().status()
        + ", gap "
        + Significant.of(statistics().gap(), 3)
        + " after "
        + report().iterations()
        + " iterations"
        + estimates.warnings();
  }

  @Override
  public String toString() {
    return "SvrModel["
        + target
        + ", "
        + specification
        + ", "
        + supportVectorCount()
        + " support vectors]";
  }
}

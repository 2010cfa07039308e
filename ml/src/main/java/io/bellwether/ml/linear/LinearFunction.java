package io.bellwether.ml.linear;

import io.bellwether.rows.FeatureFunction;
import io.bellwether.rows.RowFault;
import java.util.Arrays;
import java.util.List;

/** The sum of intercept, coefficients times features, and offset. */
final class LinearFunction implements FeatureFunction {

  private final List<String> names;
  private final double intercept;

  /** One factor a feature: zero for dropped ones, one for the offset. */
  private final double[] factors;

  private LinearFunction(List<String> names, double intercept, double[] factors) {
    this.names = names;
    this.intercept = intercept;
    this.factors = factors;
  }

  static LinearFunction of(List<String> names, LinearEstimates estimates) {
    int first = estimates.fit().hasIntercept() ? 1 : 0;
    double[] factors = new double[names.size()];
    Arrays.fill(factors, 1);
    for (int j = 0; j < estimates.features().size(); j++) {
      double coefficient = estimates.coefficients()[first + j];
      factors[j] = Double.isNaN(coefficient) ? 0 : coefficient;
    }
    return new LinearFunction(
        List.copyOf(names), first == 1 ? estimates.coefficients()[0] : 0, factors);
  }

  @Override
  public void apply(double[][] features, int rows, double[] values) {
    Arrays.fill(values, 0, rows, intercept);
    for (int j = 0; j < factors.length; j++) {
      RowBlocks.addProduct(factors[j], features[j], values, rows);
    }
    double check = 0;
    for (int i = 0; i < rows; i++) {
      check += values[i] * 0; // NaN if any value is NaN or infinite
    }
    if (Double.isNaN(check)) {
      refuseNotFinite(features, rows);
    }
  }

  private void refuseNotFinite(double[][] features, int rows) {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < features.length; j++) {
        if (!Double.isFinite(features[j][i])) {
          throw new RowFault(
              i,
              names.get(j),
              "a linear model needs every value, finite; add an Imputer step to the pipeline, or"
                  + " fill the value before predicting");
        }
      }
    }
  }
}

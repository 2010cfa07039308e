package io.bellwether.ml.design;

import io.bellwether.rows.FeatureFunction;
import java.util.Arrays;
import java.util.List;

/**
 * A constant plus factors times features. Immutable and thread-safe. For our own modules.
 *
 * @since 0.1.0
 */
public final class LinearPredictor implements FeatureFunction {

  private final List<String> names;
  private final double intercept;
  private final double[] factors;

  /**
   * Creates the function.
   *
   * @param names the names of the features
   * @param intercept the constant
   * @param factors one a feature: a coefficient, or 1 for an offset; copied
   * @throws IllegalArgumentException if there is not one factor a feature, or one is not finite
   */
  public LinearPredictor(List<String> names, double intercept, double... factors) {
    if (names.size() != factors.length) {
      throw new IllegalArgumentException(
          names.size() + " features, but " + factors.length + " factors");
    }
    double sum = intercept * 0;
    for (double factor : factors) {
      sum += factor * 0;
    }
    if (Double.isNaN(sum)) {
      throw new IllegalArgumentException(
          "intercept " + intercept + " or factors " + Arrays.toString(factors) + " are not finite");
    }
    this.names = List.copyOf(names);
    this.intercept = intercept;
    this.factors = factors.clone();
  }

  @Override
  public void apply(double[][] features, int rows, double[] values) {
    Arrays.fill(values, 0, rows, intercept);
    for (int j = 0; j < factors.length; j++) {
      addProduct(factors[j], features[j], values, rows);
    }
    double check = 0;
    for (int i = 0; i < rows; i++) {
      check += values[i] * 0; // NaN if any value is NaN or infinite
    }
    if (Double.isNaN(check)) {
      FiniteFeatures.refuse(names, features, rows, "a linear model");
    }
  }

  /**
   * Adds a multiple of a column to a sum, row by row.
   *
   * @param factor the multiple
   * @param column the values to add, at least {@code rows}; not modified
   * @param sum the sums, at least {@code rows}; modified
   * @param rows how many rows
   */
  public static void addProduct(double factor, double[] column, double[] sum, int rows) {
    for (int i = 0; i < rows; i++) {
      sum[i] = Math.fma(factor, column[i], sum[i]);
    }
  }
}

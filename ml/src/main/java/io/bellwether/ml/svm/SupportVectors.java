package io.bellwether.ml.svm;

import io.bellwether.model.FitException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The training rows that a fitted machine keeps, with the kernel between them and the rows to come.
 * Where sums of kernel values can be had from the features at once, as with a linear kernel, they
 * are. Immutable.
 */
final class SupportVectors {

  private final Kernel kernel;
  private final int features;

  /** The rows; null if the features are kernel values. */
  private final @Nullable DenseRows rows;

  /** The columns of kernel values with the rows; empty unless the features are kernel values. */
  private final int[] columns;

  private SupportVectors(Kernel kernel, int features, @Nullable DenseRows rows, int[] columns) {
    this.kernel = kernel;
    this.features = features;
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * Keeps some rows.
   *
   * @param kernel with all numbers known
   * @param training all training rows
   * @param chosen which rows to keep
   */
  static SupportVectors select(Kernel kernel, DenseRows training, int[] chosen) {
    return kernel instanceof PrecomputedKernel
        ? ofColumns(training.features(), chosen)
        : ofRows(kernel, training.select(chosen));
  }

  /**
   * Returns the kernel between training rows.
   *
   * @throws FitException if the features shall be kernel values, but are not one for each row
   */
  static KernelRows kernelRows(Kernel kernel, DenseRows training) {
    if (kernel instanceof PrecomputedKernel && training.features() != training.size()) {
      throw new FitException(
          "a precomputed kernel of "
              + training.size()
              + " rows (of positive weight) needs as many feature columns, but there are "
              + training.features(),
          "give one column of kernel values for each training row, and nothing else");
    }
    return kernel.rows(training);
  }

  /** Keeps rows of features. */
  static SupportVectors ofRows(Kernel kernel, DenseRows rows) {
    return new SupportVectors(kernel, rows.features(), rows, new int[0]);
  }

  /** Keeps the places of columns that hold kernel values already. */
  static SupportVectors ofColumns(int features, int[] columns) {
    return new SupportVectors(Kernel.precomputed(), features, null, columns.clone());
  }

  Kernel kernel() {
    return kernel;
  }

  int features() {
    return features;
  }

  int size() {
    return rows == null ? columns.length : rows.size();
  }

  /** Returns the rows; null if the features are kernel values. */
  @Nullable DenseRows rows() {
    return rows;
  }

  /** Returns the columns of kernel values; empty unless the features are kernel values. */
  int[] columns() {
    return columns.clone();
  }

  /**
   * Returns weighted sums of the kernel with these vectors.
   *
   * @param coefficients one array a sum, of one coefficient a vector; not to be modified any more
   */
  KernelExpansion expansion(double[]... coefficients) {
    if (rows == null || kernel instanceof LinearKernel) {
      return linear(coefficients);
    }
    return KernelExpansion.of(kernel, rows, coefficients);
  }

  /** Sums of inner products are inner products with one sum of vectors. */
  private KernelExpansion linear(double[][] coefficients) {
    int sums = coefficients.length;
    double[] directions = new double[sums * features];
    double[] vector = new double[features];
    double[][] identity = new double[sums][sums];
    for (int v = 0; v < size(); v++) {
      copy(v, vector);
      for (int k = 0; k < sums; k++) {
        double factor = coefficients[k][v];
        for (int f = 0; factor != 0 && f < features; f++) {
          directions[k * features + f] += factor * vector[f];
        }
      }
    }
    for (int k = 0; k < sums; k++) {
      identity[k][k] = 1;
    }
    return KernelExpansion.of(Kernel.linear(), DenseRows.of(directions, sums, features), identity);
  }

  private void copy(int vector, double[] values) {
    if (rows != null) {
      rows.copy(vector, values);
      return;
    }
    Arrays.fill(values, 0);
    values[columns[vector]] = 1;
  }
}

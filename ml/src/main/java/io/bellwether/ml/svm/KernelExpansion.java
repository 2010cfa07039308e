package io.bellwether.ml.svm;

/**
 * Weighted sums of the kernel between support vectors and the rows to predict for, one or more sums
 * on the same support vectors. Immutable, thread-safe.
 */
final class KernelExpansion {

  private final Kernel kernel;
  private final DenseRows vectors;
  private final double[][] coefficients;

  private KernelExpansion(Kernel kernel, DenseRows vectors, double[][] coefficients) {
    this.kernel = kernel;
    this.vectors = vectors;
    this.coefficients = coefficients;
  }

  /**
   * Makes the sums.
   *
   * @param kernel with all numbers known; {@link Kernel#precomputed()} is not for here
   * @param vectors the support vectors
   * @param coefficients one array a sum, of one coefficient a support vector; kept, not to be
   *     modified
   */
  static KernelExpansion of(Kernel kernel, DenseRows vectors, double[]... coefficients) {
    return new KernelExpansion(kernel, vectors, coefficients);
  }

  /**
   * Adds the sums for a block of rows.
   *
   * @param features one array a feature, each at least {@code rows} long
   * @param rows the number of rows
   * @param sums one array a sum, to which the sums are added; modified
   */
  void addTo(double[][] features, int rows, double[][] sums) {
    if (kernel instanceof InnerProductKernel products) {
      addProducts(products, features, rows, sums);
    } else if (kernel instanceof FunctionKernel user) {
      addFunction(user.function(), features, rows, sums);
    } else {
      throw new IllegalArgumentException("no expansion of kernel " + kernel);
    }
  }

  private void addProducts(
      InnerProductKernel products, double[][] features, int rows, double[][] sums) {
    double[] norms = new double[rows];
    InnerProducts.norms(features, rows, norms);
    double[] vector = new double[vectors.features()];
    double[] values = new double[rows];
    for (int v = 0; v < vectors.size(); v++) {
      vectors.copy(v, vector);
      InnerProducts.of(vector, features, rows, values);
      products.apply(values, rows, vectors.norm(v), norms);
      addTerm(v, values, rows, sums);
    }
  }

  private void addFunction(
      KernelFunction function, double[][] features, int rows, double[][] sums) {
    double[] vector = new double[vectors.features()];
    double[] row = new double[vectors.features()];
    double[] values = new double[1];
    for (int i = 0; i < rows; i++) {
      for (int f = 0; f < row.length; f++) {
        row[f] = features[f][i];
      }
      for (int v = 0; v < vectors.size(); v++) {
        vectors.copy(v, vector);
        values[0] = function.apply(vector, row);
        for (int k = 0; k < sums.length; k++) {
          sums[k][i] += coefficients[k][v] * values[0];
        }
      }
    }
  }

  private void addTerm(int vector, double[] values, int rows, double[][] sums) {
    for (int k = 0; k < sums.length; k++) {
      double factor = coefficients[k][vector];
      if (factor != 0) {
        double[] sum = sums[k];
        for (int i = 0; i < rows; i++) {
          sum[i] = Math.fma(factor, values[i], sum[i]);
        }
      }
    }
  }
}

package io.bellwether.ml.svm;

import io.bellwether.persist.ModelReader;
import io.bellwether.persist.ModelWriter;

/** Writes and reads kernels and the parts of machines that go with them. */
final class KernelSections {

  /** The forms of kernels in files. */
  private enum Form {
    LINEAR,
    RBF,
    POLYNOMIAL,
    SIGMOID,
    PRECOMPUTED
  }

  private KernelSections() {}

  static void writeKernel(Kernel kernel, ModelWriter writer) {
    if (kernel instanceof LinearKernel) {
      writer.put("form", Form.LINEAR);
    } else if (kernel instanceof RbfKernel) {
      writer.put("form", Form.RBF);
    } else if (kernel instanceof PolynomialKernel polynomial) {
      writer
          .put("form", Form.POLYNOMIAL)
          .put("degree", polynomial.degree())
          .put("coef0", polynomial.coef0());
    } else if (kernel instanceof SigmoidKernel sigmoid) {
      writer.put("form", Form.SIGMOID).put("coef0", sigmoid.coef0());
    } else if (kernel instanceof PrecomputedKernel) {
      writer.put("form", Form.PRECOMPUTED);
    } else {
      throw new IllegalArgumentException(
          "a model with the kernel '"
              + kernel
              + "' cannot be saved: a model file holds no code; use one of the kernels of Kernel");
    }
    kernel.gamma().ifPresent(gamma -> writer.put("gamma", gamma));
  }

  static Kernel readKernel(ModelReader reader) {
    boolean known = reader.has("gamma");
    return switch (reader.enumeration("form", Form.class)) {
      case LINEAR -> Kernel.linear();
      case PRECOMPUTED -> Kernel.precomputed();
      case RBF -> known ? Kernel.rbf(reader.number("gamma")) : Kernel.rbf();
      case SIGMOID ->
          known
              ? Kernel.sigmoid(reader.number("gamma"), reader.number("coef0"))
              : Kernel.sigmoid(reader.number("coef0"));
      case POLYNOMIAL ->
          known
              ? Kernel.polynomial(
                  reader.integer("degree"), reader.number("gamma"), reader.number("coef0"))
              : Kernel.polynomial(reader.integer("degree"), reader.number("coef0"));
    };
  }

  /** Writes the vectors with their kernel, whose numbers are all known. */
  static void writeVectors(SupportVectors vectors, ModelWriter writer) {
    writeKernel(vectors.kernel(), writer.section("kernel"));
    writer.put("count", vectors.size());
    DenseRows rows = vectors.rows();
    if (rows == null) {
      writer.put("columns", vectors.columns());
      return;
    }
    int features = rows.features();
    double[] values = new double[rows.size() * features];
    for (int i = 0; i < rows.size(); i++) {
      for (int f = 0; f < features; f++) {
        values[i * features + f] = rows.value(i, f);
      }
    }
    writer.put("values", values);
  }

  static SupportVectors readVectors(int features, ModelReader reader) {
    Kernel kernel = readKernel(reader.section("kernel"));
    int count = reader.integer("count");
    if (kernel instanceof PrecomputedKernel) {
      int[] columns = reader.ints("columns", count);
      for (int column : columns) {
        if (!(column >= 0 && column < features)) {
          throw reader.fault(
              "columns", "has " + column + ", but there are " + features + " features");
        }
      }
      return SupportVectors.ofColumns(features, columns);
    }
    if (!(count >= 0 && (long) count * features <= Integer.MAX_VALUE)) {
      throw reader.fault("count", "is " + count + ", but must not be negative or too large");
    }
    double[] values = reader.doubles("values", count * features);
    return SupportVectors.ofRows(kernel, DenseRows.of(values, count, features));
  }

  /** Writes the coefficients of one machine, those that are not zero with their places. */
  static void writeCoefficients(double[] coefficients, ModelWriter writer) {
    SupportCollector support = SupportCollector.ofOne(coefficients);
    writer.put("vectors", support.rows()).put("coefficients", support.coefficients()[0]);
  }

  static double[] readCoefficients(int count, ModelReader reader) {
    int[] places = reader.ints("vectors");
    double[] values = reader.doubles("coefficients", places.length);
    double[] coefficients = new double[count];
    for (int i = 0; i < places.length; i++) {
      if (!(places[i] >= 0 && places[i] < count)) {
        throw reader.fault("vectors", "has " + places[i] + ", but there are " + count);
      }
      coefficients[places[i]] = values[i];
    }
    return coefficients;
  }
}

package io.bellwether.ml.robust;

import io.bellwether.math.Quantiles;
import io.bellwether.math.TallMatrix;
import io.bellwether.ml.design.Intercept;
import io.bellwether.ml.design.TrainingTable;
import java.util.Arrays;

/**
 * The rows of one fit, features standardised so that systems of equations are well conditioned:
 * each divided by its root mean square, about its mean if there is a constant. Arrays are shared in
 * the package and not modified by anybody.
 */
final class RobustRows {

  private final int width;
  private final boolean intercept;
  private final double[] values;
  private final double[] response;

  /** The target less its median, if there is a constant: small numbers lose fewer digits. */
  private final double[] centred;

  private final double centre;
  private final double[] weights;
  private final double[] means;
  private final double[] scales;
  private final double[][] columns;

  private RobustRows(TrainingTable table, boolean intercept) {
    int first = intercept ? 1 : 0;
    int n = table.rows();
    this.intercept = intercept;
    this.width = table.featureCount() + first;
    this.columns = new double[width][];
    this.response = table.response();
    this.centre = intercept ? Quantiles.of(response).median() : 0;
    this.centred = response.clone();
    Arrays.setAll(centred, i -> centred[i] - centre);
    this.weights = ones(table.weights(), n);
    this.means = new double[width];
    this.scales = new double[width];
    this.values = new double[Math.multiplyExact(n, width)];
    if (intercept) {
      columns[0] = ones(new double[0], n);
      scales[0] = 1;
    }
    for (int j = first; j < width; j++) {
      columns[j] = table.column(j - first);
      means[j] = intercept ? mean(columns[j]) : 0;
      scales[j] = scale(columns[j], means[j]);
    }
    for (int j = 0; j < width; j++) {
      for (int i = 0; i < n; i++) {
        values[i * width + j] = (columns[j][i] - means[j]) / scales[j];
      }
    }
  }

  static RobustRows of(TrainingTable table, Intercept intercept) {
    return new RobustRows(table, intercept == Intercept.INCLUDED);
  }

  private static double[] ones(double[] weights, int n) {
    if (weights.length > 0) {
      return weights;
    }
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double mean(double[] column) {
    double sum = 0;
    for (double x : column) {
      sum += x / column.length;
    }
    return sum;
  }

  private static double scale(double[] column, double mean) {
    double largest = 0;
    for (double x : column) {
      largest = Math.max(largest, Math.abs(x - mean));
    }
    double sum = 0;
    for (double x : column) {
      double share = largest > 0 ? (x - mean) / largest : 0;
      sum += share * share;
    }
    double scale = largest * Math.sqrt(sum / column.length);
    return scale > 0 ? scale : 1;
  }

  int size() {
    return response.length;
  }

  /** The number of coefficients, the constant included. */
  int width() {
    return width;
  }

  boolean hasIntercept() {
    return intercept;
  }

  /** The standardised values by rows; the constant first, if there is one. */
  double[] values() {
    return values;
  }

  /** The target, less its median if there is a constant. */
  double[] response() {
    return centred;
  }

  /** The largest absolute target, not centred. */
  double largestResponse() {
    double largest = 0;
    for (double y : response) {
      largest = Math.max(largest, Math.abs(y));
    }
    return largest;
  }

  /** One positive number a row. */
  double[] weights() {
    return weights;
  }

  double sumOfWeights() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  /** What a standardised column was divided by; 1 for the constant. */
  double scale(int j) {
    return scales[j];
  }

  /** A column as it was, not standardised. */
  double[] column(int j) {
    return columns[j];
  }

  /** All columns as they were. */
  TallMatrix design() {
    return TallMatrix.of(size(), columns);
  }

  /** Coefficients of columns and target as they were. */
  double[] original(double[] standardised) {
    double[] coefficients = new double[width];
    for (int j = 0; j < width; j++) {
      coefficients[j] = standardised[j] / scales[j];
    }
    for (int j = 1; intercept && j < width; j++) {
      coefficients[0] -= coefficients[j] * means[j];
    }
    if (intercept) {
      coefficients[0] += centre;
    }
    return coefficients;
  }

  /** What coefficients of columns and target as they were leave of the target. */
  double[] residuals(double[] coefficients) {
    double[] residuals = response.clone();
    for (int j = 0; j < width; j++) {
      for (int i = 0; i < residuals.length; i++) {
        residuals[i] = Math.fma(-coefficients[j], columns[j][i], residuals[i]);
      }
    }
    return residuals;
  }
}

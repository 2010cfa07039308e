package io.bellwether.ml.logistic;

import io.bellwether.model.FitException;
import java.util.Arrays;

/**
 * The design of a fit: the intercept, if there is one, then the features, each divided by its root
 * mean square about its mean, or about zero without intercept. That brings the second derivatives
 * to one scale, whatever the units of the features are, and changes nothing else: coefficients are
 * turned back by {@link #original}.
 *
 * <p>Stored by blocks of {@link RowKernels#ROWS} rows, in each block by column; zeros follow the
 * last row.
 */
final class StandardizedRows {

  private final int rows;
  private final boolean intercept;
  private final double[] means;
  private final double[] scales;
  private final double[] deviations;

  /** By block, column and row. */
  private final double[][][] blocks;

  private StandardizedRows(
      int rows,
      boolean intercept,
      double[] means,
      double[] scales,
      double[] deviations,
      double[][][] blocks) {
    this.rows = rows;
    this.intercept = intercept;
    this.means = means;
    this.scales = scales;
    this.deviations = deviations;
    this.blocks = blocks;
  }

  /**
   * Copies the features.
   *
   * @param features by column; finite
   * @param weights how much each row counts for means and scales
   * @param intercept whether the first column is one of ones
   */
  static StandardizedRows of(double[][] features, double[] weights, boolean intercept) {
    int rows = weights.length;
    int p = features.length;
    double[] means = new double[p];
    double[] scales = new double[p];
    double[] deviations = new double[p];
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    for (int j = 0; j < p; j++) {
      double mean = weightedMean(features[j], weights, total);
      deviations[j] = rootMeanSquare(features[j], mean, weights, total);
      means[j] = intercept ? mean : 0;
      double size = intercept ? deviations[j] : rootMeanSquare(features[j], 0, weights, total);
      if (!(size <= Double.MAX_VALUE)) {
        throw new FitException(
            "the sums of squares of the features leave the range of numbers",
            "divide features by a large number first");
      }
      scales[j] = size > 0 ? size : 1;
    }
    double[][][] blocks = emptyBlocks(rows, p + (intercept ? 1 : 0));
    for (int b = 0; b < blocks.length; b++) {
      int from = b * RowKernels.ROWS;
      int count = Math.min(RowKernels.ROWS, rows - from);
      int column = 0;
      if (intercept) {
        Arrays.fill(blocks[b][column++], 0, count, 1);
      }
      for (int j = 0; j < p; j++) {
        standardize(features[j], from, count, means[j], 1 / scales[j], blocks[b][column++]);
      }
    }
    return new StandardizedRows(rows, intercept, means, scales, deviations, blocks);
  }

  private static double[][][] emptyBlocks(int rows, int columns) {
    int count = (rows + RowKernels.ROWS - 1) / RowKernels.ROWS;
    return new double[count][columns][RowKernels.ROWS];
  }

  /** Exact for a column of one value, so that the spread of it is zero. */
  private static double weightedMean(double[] x, double[] weights, double total) {
    double origin = x[0];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (x[i] - origin);
    }
    return origin + sum / total;
  }

  private static double rootMeanSquare(double[] x, double about, double[] weights, double total) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double difference = x[i] - about;
      sum += weights[i] * difference * difference;
    }
    return Math.sqrt(sum / total);
  }

  private static void standardize(
      double[] x, int from, int count, double mean, double factor, double[] target) {
    for (int i = 0; i < count; i++) {
      target[i] = (x[from + i] - mean) * factor;
    }
  }

  /** A design of every so-manieth row only. */
  StandardizedRows everyNth(int stride) {
    int kept = (rows + stride - 1) / stride;
    double[][][] thinned = emptyBlocks(kept, columns());
    for (int i = 0; i < kept; i++) {
      double[][] from = blocks[i * stride / RowKernels.ROWS];
      double[][] to = thinned[i / RowKernels.ROWS];
      int source = i * stride % RowKernels.ROWS;
      int target = i % RowKernels.ROWS;
      for (int j = 0; j < to.length; j++) {
        to[j][target] = from[j][source];
      }
    }
    return new StandardizedRows(kept, intercept, means, scales, deviations, thinned);
  }

  int rows() {
    return rows;
  }

  boolean intercept() {
    return intercept;
  }

  /** Columns of the design, that of the intercept included. */
  int columns() {
    return means.length + (intercept ? 1 : 0);
  }

  int blockCount() {
    return blocks.length;
  }

  /** One block by column and row; not to be modified. */
  double[][] block(int index) {
    return blocks[index];
  }

  /** What feature j was divided by. */
  double scale(int j) {
    return scales[j];
  }

  /** The weighted standard deviation of feature j, with the sum of weights as divisor. */
  double deviation(int j) {
    return deviations[j];
  }

  /**
   * Turns coefficients of the design into those of the features as they came.
   *
   * @param coefficients one group after the other, each of {@link #columns()}
   * @return as many coefficients
   */
  double[] original(double[] coefficients) {
    double[] original = coefficients.clone();
    int columns = columns();
    int first = intercept ? 1 : 0;
    for (int group = 0; group < original.length; group += columns) {
      for (int j = 0; j < means.length; j++) {
        original[group + first + j] /= scales[j];
        if (intercept) {
          original[group] -= original[group + first + j] * means[j];
        }
      }
    }
    return original;
  }
}

package io.bellwether.ml.logistic;

import io.bellwether.model.FitContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The negative log-likelihood of the multinomial logistic model, its gradient and its second
 * derivatives (Böhning 1992, equations 2 to 5). Each class but the base class has a linear
 * predictor, its log-odds against the base class; that of the base class is zero. With two classes
 * it is the binary model.
 *
 * <p>Rows are worked on in a fixed number of parts, whose sums are added in order: the same bits
 * with any number of threads. Holds the state of one search; not thread-safe.
 */
final class SoftmaxLikelihood {

  /** So many products make a part worth a thread of its own. */
  private static final double WORTH_A_PART = 2e7;

  private static final int MOST_PARTS = 16;

  /** Parts keep second derivatives of their own; all of them together take no more numbers. */
  private static final double MOST_NUMBERS = 1.6e7;

  private final StandardizedRows design;
  private final int columns;
  private final int predictors;

  /** Which predictor is that of the row's class; {@link #predictors} for the base class. */
  private final int[][] codes;

  private final double[][] weights;
  private final FitContext context;
  private final int parts;

  /** Linear predictors by block, predictor and row; those of the trial become the accepted. */
  private double[][][] accepted;

  private double[][][] trial;

  /** Probabilities at the accepted point, of the same shape. */
  private double[][][] probabilities;

  private double[][][] trialProbabilities;
  private double largestChange;

  /**
   * Creates the objective of one search.
   *
   * @param design the rows
   * @param codes a number from 0 to {@code predictors} by row; the largest one is the base class
   * @param weights how much each row counts
   * @param predictors the number of classes less one
   * @param context lends threads, and says when to stop
   */
  SoftmaxLikelihood(
      StandardizedRows design, int[] codes, double[] weights, int predictors, FitContext context) {
    this.design = design;
    this.columns = design.columns();
    this.predictors = predictors;
    this.context = context;
    int blocks = design.blockCount();
    this.codes = new int[blocks][RowKernels.ROWS];
    this.weights = new double[blocks][RowKernels.ROWS];
    for (int row = 0; row < design.rows(); row++) {
      this.codes[row / RowKernels.ROWS][row % RowKernels.ROWS] = codes[row];
      this.weights[row / RowKernels.ROWS][row % RowKernels.ROWS] = weights[row];
    }
    accepted = new double[blocks][predictors][RowKernels.ROWS];
    trial = new double[blocks][predictors][RowKernels.ROWS];
    probabilities = new double[blocks][predictors][RowKernels.ROWS];
    trialProbabilities = new double[blocks][predictors][RowKernels.ROWS];
    parts = partCount(blocks);
  }

  private int partCount(int blocks) {
    double products = (double) design.rows() * columns * columns * predictors * predictors / 2;
    double byMemory = MOST_NUMBERS / ((double) columns * columns * predictors * predictors);
    double wanted = Math.min(Math.min(products / WORTH_A_PART, byMemory), MOST_PARTS);
    return (int) Math.max(1, Math.min(wanted, blocks));
  }

  /** The number of parameters: one group of {@link StandardizedRows#columns()} a predictor. */
  int size() {
    return predictors * columns;
  }

  StandardizedRows design() {
    return design;
  }

  int predictors() {
    return predictors;
  }

  /**
   * Evaluates a trial point.
   *
   * @param parameters not modified
   * @return the weighted negative log-likelihood; not a number or infinite where there is none
   */
  double evaluate(double[] parameters) {
    double sum = 0;
    largestChange = 0;
    for (double[] part : overBlocks("likelihood", (from, to) -> evaluate(parameters, from, to))) {
      sum += part[0];
      largestChange = Math.max(largestChange, part[1]);
    }
    return sum;
  }

  /** By how much the linear predictor of a row differs at most between trial and accepted point. */
  double largestChange() {
    return largestChange;
  }

  /** Makes the trial point the accepted one. */
  void accept() {
    double[][][] free = accepted;
    accepted = trial;
    trial = free;
    free = probabilities;
    probabilities = trialProbabilities;
    trialProbabilities = free;
  }

  /** The largest absolute linear predictor at the accepted point. */
  double largestPredictor() {
    double largest = 0;
    for (double[][] block : accepted) {
      for (double[] predictor : block) {
        for (double value : predictor) {
          largest = Math.max(largest, Math.abs(value));
        }
      }
    }
    return largest;
  }

  private double[] evaluate(double[] parameters, int from, int to) {
    double sum = 0;
    double change = 0;
    for (int b = from; b < to; b++) {
      for (int k = 0; k < predictors; k++) {
        SoftmaxRows.predict(design.block(b), parameters, k * columns, trial[b][k]);
        change = Math.max(change, SoftmaxRows.difference(trial[b][k], accepted[b][k], weights[b]));
      }
      sum +=
          predictors == 1
              ? SoftmaxRows.binaryLoss(trial[b][0], codes[b], weights[b], trialProbabilities[b][0])
              : SoftmaxRows.loss(trial[b], codes[b], weights[b], trialProbabilities[b]);
    }
    return new double[] {sum, change};
  }

  /**
   * Measures by how much a direction favours the class of each row over all others.
   *
   * @param direction a change of the parameters
   * @return the least and the largest margin over all rows
   */
  double[] margins(double[] direction) {
    double least = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    double[][] moves = new double[predictors][RowKernels.ROWS];
    for (int b = 0; b < design.blockCount(); b++) {
      for (int k = 0; k < predictors; k++) {
        SoftmaxRows.predict(design.block(b), direction, k * columns, moves[k]);
      }
      for (int i = 0; i < RowKernels.ROWS; i++) {
        if (weights[b][i] > 0) {
          double margin = SoftmaxRows.margin(moves, i, codes[b][i]);
          least = Math.min(least, margin);
          largest = Math.max(largest, margin);
        }
      }
    }
    return new double[] {least, largest};
  }

  /**
   * Computes the gradient at the accepted point.
   *
   * @return a number a parameter
   */
  double[] gradient() {
    double[] gradient = new double[size()];
    for (double[] part : overBlocks("gradient", this::gradient)) {
      add(part, gradient);
    }
    return gradient;
  }

  private double[] gradient(int from, int to) {
    double[] gradient = new double[size()];
    double[] residuals = new double[RowKernels.ROWS];
    RowKernels.Lanes lanes = new RowKernels.Lanes();
    for (int b = from; b < to; b++) {
      double[][] block = design.block(b);
      for (int k = 0; k < predictors; k++) {
        for (int i = 0; i < RowKernels.ROWS; i++) {
          double observed = codes[b][i] == k ? 1 : 0;
          residuals[i] = weights[b][i] * (probabilities[b][k][i] - observed);
        }
        addProducts(block, columns, residuals, lanes, gradient, k * columns);
      }
    }
    return gradient;
  }

  /** Adds the products of the first columns with y to the elements from offset on. */
  private static void addProducts(
      double[][] block, int count, double[] y, RowKernels.Lanes lanes, double[] sums, int offset) {
    for (int j = 0; j < count; j += 2) {
      boolean pair = j + 1 < count;
      lanes.multiply(block[j], block[pair ? j + 1 : j], y);
      sums[offset + j] += lanes.first();
      if (pair) {
        sums[offset + j + 1] += lanes.second();
      }
    }
  }

  /**
   * Multiplies the second derivatives at the accepted point by a vector, without making them.
   *
   * @param vector of {@link #size()} elements, not modified
   * @return the product
   */
  double[] times(double[] vector) {
    double[] product = new double[size()];
    for (double[] part : overBlocks("products", (from, to) -> times(vector, from, to))) {
      add(part, product);
    }
    return product;
  }

  private double[] times(double[] vector, int from, int to) {
    double[] product = new double[size()];
    double[][] moves = new double[predictors][RowKernels.ROWS];
    RowKernels.Lanes lanes = new RowKernels.Lanes();
    for (int b = from; b < to; b++) {
      double[][] block = design.block(b);
      for (int k = 0; k < predictors; k++) {
        SoftmaxRows.predict(block, vector, k * columns, moves[k]);
      }
      SoftmaxRows.curve(moves, probabilities[b], weights[b]);
      for (int k = 0; k < predictors; k++) {
        addProducts(block, columns, moves[k], lanes, product, k * columns);
      }
    }
    return product;
  }

  /** The mean of p (1 - p) over rows and predictors at the accepted point. */
  double meanCurvature() {
    double sum = 0;
    for (double[][] block : probabilities) {
      for (double[] predictor : block) {
        for (double p : predictor) {
          sum += p * (1 - p);
        }
      }
    }
    return sum / probabilities.length / predictors / RowKernels.ROWS;
  }

  /**
   * Computes the second derivatives at the accepted point.
   *
   * @return a symmetric matrix by rows, of {@link #size()} rows
   */
  double[] hessian() {
    double[] sums = new double[predictors * (predictors + 1) / 2 * columns * columns];
    for (double[] part : overBlocks("second derivatives", this::hessian)) {
      add(part, sums);
    }
    int size = size();
    double[] hessian = new double[size * size];
    int source = 0;
    for (int k = 0; k < predictors; k++) {
      for (int l = 0; l <= k; l++) {
        for (int i = 0; i < columns; i++) {
          for (int j = 0; j <= i; j++) {
            double value = sums[source + i * columns + j];
            hessian[(k * columns + i) * size + l * columns + j] = value;
            hessian[(k * columns + j) * size + l * columns + i] = value;
            hessian[(l * columns + i) * size + k * columns + j] = value;
            hessian[(l * columns + j) * size + k * columns + i] = value;
          }
        }
        source += columns * columns;
      }
    }
    return hessian;
  }

  /** One square after the other for pairs of predictors; the lower triangle of each counts. */
  private double[] hessian(int from, int to) {
    double[] sums = new double[predictors * (predictors + 1) / 2 * columns * columns];
    double[] curvature = new double[RowKernels.ROWS];
    double[] scaled = new double[RowKernels.ROWS];
    RowKernels.Lanes lanes = new RowKernels.Lanes();
    for (int b = from; b < to; b++) {
      double[][] block = design.block(b);
      context.checkCancelled();
      int offset = 0;
      for (int k = 0; k < predictors; k++) {
        for (int l = 0; l <= k; l++) {
          curvature(b, k, l, curvature);
          for (int i = 0; i < columns; i++) {
            RowKernels.multiply(block[i], curvature, scaled);
            addProducts(block, i + 1, scaled, lanes, sums, offset + i * columns);
          }
          offset += columns * columns;
        }
      }
    }
    return sums;
  }

  private void curvature(int b, int k, int l, double[] curvature) {
    double[] p = probabilities[b][k];
    double[] q = probabilities[b][l];
    double own = k == l ? 1 : 0;
    for (int i = 0; i < RowKernels.ROWS; i++) {
      curvature[i] = weights[b][i] * p[i] * (own - q[i]);
    }
  }

  private static void add(double[] x, double[] y) {
    for (int i = 0; i < y.length; i++) {
      y[i] += x[i];
    }
  }

  private interface BlockWork {
    double[] apply(int from, int to);
  }

  private List<double[]> overBlocks(String stage, BlockWork work) {
    context.checkCancelled();
    int blocks = design.blockCount();
    if (parts == 1) {
      List<double[]> one = new ArrayList<>();
      one.add(work.apply(0, blocks));
      return one;
    }
    return context.map(
        "logistic: " + stage,
        parts,
        part ->
            work.apply(
                (int) ((long) blocks * part / parts), (int) ((long) blocks * (part + 1) / parts)));
  }
}

package io.bellwether.ml.logistic;

import java.util.Arrays;

/** What the multinomial logistic model says of a block of {@link RowKernels#ROWS} rows. */
final class SoftmaxRows {

  /** Below it three terms of the series are exact. */
  private static final double SMALL = 1e-5;

  private SoftmaxRows() {}

  /** Sets values to the sums of columns times parameters from offset on. */
  static void predict(double[][] block, double[] parameters, int offset, double[] values) {
    Arrays.fill(values, 0);
    for (int j = 0; j < block.length; j++) {
      if (parameters[offset + j] != 0) {
        RowKernels.add(parameters[offset + j], block[j], values);
      }
    }
  }

  /** The largest absolute difference in rows that count. */
  static double difference(double[] x, double[] y, double[] weights) {
    double largest = 0;
    for (int i = 0; i < RowKernels.ROWS; i++) {
      double difference = weights[i] > 0 ? Math.abs(x[i] - y[i]) : 0;
      largest = Math.max(largest, difference);
    }
    return largest;
  }

  /**
   * Sets the probability of code 0 in each row.
   *
   * @return the weighted negative log-likelihood of the block
   */
  static double binaryLoss(
      double[] predictor, int[] codes, double[] weights, double[] probabilities) {
    double sum = 0;
    for (int i = 0; i < RowKernels.ROWS; i++) {
      double eta = predictor[i];
      double small = Math.exp(-Math.abs(eta));
      double positive = eta >= 0 ? 1 : small;
      probabilities[i] = positive / (1 + small);
      double own = codes[i] == 0 ? eta : 0;
      sum += weights[i] * (logOnePlus(small) + (Math.max(eta, 0) - own));
    }
    return sum;
  }

  /**
   * Sets the probability of each code but the last in each row.
   *
   * @return the weighted negative log-likelihood of the block
   */
  static double loss(
      double[][] predictors, int[] codes, double[] weights, double[][] probabilities) {
    int count = predictors.length;
    double sum = 0;
    for (int i = 0; i < RowKernels.ROWS; i++) {
      int best = count;
      double largest = 0;
      for (int k = 0; k < count; k++) {
        if (predictors[k][i] > largest) {
          largest = predictors[k][i];
          best = k;
        }
      }
      double others = best == count ? 0 : Math.exp(-largest);
      for (int k = 0; k < count; k++) {
        double e = k == best ? 1 : Math.exp(predictors[k][i] - largest);
        probabilities[k][i] = e;
        others += k == best ? 0 : e;
      }
      for (int k = 0; k < count; k++) {
        probabilities[k][i] /= 1 + others;
      }
      double own = codes[i] < count ? predictors[codes[i]][i] : 0;
      sum += weights[i] * (logOnePlus(others) + (largest - own));
    }
    return sum;
  }

  /** By how much the move of the own class of a row exceeds that of the best other one. */
  static double margin(double[][] moves, int row, int code) {
    double own = code < moves.length ? moves[code][row] : 0;
    double others = code < moves.length ? 0 : Double.NEGATIVE_INFINITY;
    for (int k = 0; k < moves.length; k++) {
      others = k == code ? others : Math.max(others, moves[k][row]);
    }
    return own - others;
  }

  /** Turns moves of the predictors into the weighted moves of the probabilities, to first order. */
  static void curve(double[][] moves, double[][] probabilities, double[] weights) {
    double[] mean = new double[RowKernels.ROWS];
    double[] part = new double[RowKernels.ROWS];
    for (int k = 0; k < moves.length; k++) {
      RowKernels.multiply(moves[k], probabilities[k], part);
      RowKernels.add(1, part, mean);
    }
    for (int k = 0; k < moves.length; k++) {
      for (int i = 0; i < RowKernels.ROWS; i++) {
        moves[k][i] = weights[i] * probabilities[k][i] * (moves[k][i] - mean[i]);
      }
    }
  }

  /**
   * The logarithm of 1 + x for x from 0, for sums: the absolute error is that of a double near 1.
   */
  private static double logOnePlus(double x) {
    return x < SMALL ? x * (1 - x * (0.5 - x / 3)) : Math.log(1 + x);
  }
}

package io.bellwether.ml.logistic;

import java.util.Arrays;

/** What the multinomial logistic model says of a block of {@link RowKernels#ROWS} rows. */
final class SoftmaxRows {

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
      sum += weights[i] * (Math.log1p(small) + (Math.max(eta, 0) - own));
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
      sum += weights[i] * (Math.log1p(others) + (largest - own));
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
}
